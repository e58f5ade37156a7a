import { useSignal } from "@preact/signals";
import type { DueCheckIn } from "../../src/advice/checkIn.ts";
import type { OutcomeInsight } from "../../src/success/outcome.ts";
import type { Model } from "../model.ts";
import { tell } from "../tell.ts";
import { HelpCard } from "./helpCard.tsx";

interface CheckInThanksProps {
  model: Model;
  due: DueCheckIn;
  value: number;
}

/** What happens now, after a low rating: the help that fits best, and when the question comes back. */
function AfterLow({ model, due }: { model: Model; due: DueCheckIn }) {
  const words = model.words.value;
  const insight = model.snapshot.value?.insight;
  const best = insight?.help.find(({ because }) => because.some(({ code }) => code.startsWith("closes-")));
  const loop = insight?.loops.find((each) => each.outcome === due.of && each.closedAt === null);
  return (
    <>
      {best && (
        <>
          <p>{words.say("checkIn.helps")}</p>
          <HelpCard model={model} item={best} brief />
        </>
      )}
      <p class="small soft">
        {loop?.askAgainAt
          ? words.say("checkIn.again", { date: words.date(loop.askAgainAt) })
          : words.say("checkIn.againAfter")}
      </p>
    </>
  );
}

/** The offer of a higher bar, once the one of today is reached. */
function Raise({ model, due, standing }: { model: Model; due: DueCheckIn; standing: OutcomeInsight }) {
  const aimed = useSignal<number | null>(null);
  const words = model.words.value;
  const named = (target: number) => {
    const label = words.text(due.scale[target - 1]);
    return label ? `${words.number(target)} (${label})` : words.number(target);
  };
  if (aimed.value !== null)
    return (
      <p class="aimed" role="status">
        {words.say("checkIn.aimed", { target: named(aimed.value) })}
      </p>
    );
  if (standing.higherBar <= standing.target) return null;
  const aim = () => {
    aimed.value = standing.higherBar;
    tell(model.coach.expect(due.of, standing.higherBar));
  };
  return (
    <button type="button" class="button primary" onClick={aim}>
      {words.say("checkIn.aim", { target: named(standing.higherBar) })}
    </button>
  );
}

/** The last part of a check-in. The first sentence is announced; see the live region in `CheckInCard`. */
export function CheckInThanks({ model, due, value }: CheckInThanksProps) {
  if (due.ask === "experience") return null;
  if (value <= due.low) return <AfterLow model={model} due={due} />;
  const standing = model.snapshot.value?.insight?.outcomes.find(({ outcome }) => outcome.id === due.of);
  return standing && value >= standing.outcome.target ? <Raise model={model} due={due} standing={standing} /> : null;
}

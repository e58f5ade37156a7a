import type { DueCheckIn } from "../../src/advice/checkIn.ts";
import type { Outcome } from "../../src/playbook/schema.ts";
import type { OutcomeInsight } from "../../src/success/outcome.ts";
import type { Model } from "../model.ts";
import { amount, ratingLabel } from "../parts/amount.ts";
import { tell } from "../tell.ts";
import { enPanel } from "../words/enPanel.ts";
import { enThanks } from "../words/enThanks.ts";
import type { Words } from "../words/words.ts";
import { HelpCard } from "./helpCard.tsx";

interface CheckInThanksProps {
  model: Model;
  due: DueCheckIn;
  value: number;
}

/** What happens now, after a low rating: the help that fits best, and when the question comes back. */
function AfterLow({ model, due }: { model: Model; due: DueCheckIn }) {
  const { words } = model;
  const insight = model.snapshot?.insight;
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

/** A target in words: a number with its unit, or a point of a scale with what it stands for. */
function targetInWords(words: Words, { measure }: Outcome, target: number): string {
  if (measure.from === "host") return amount(words, measure, target);
  return `${words.number(target)} (${ratingLabel(words, measure, target)})`;
}

/** The offer of a higher bar, once the one of today is reached. */
function Raise({ model, due, standing }: Pick<CheckInThanksProps, "model" | "due"> & { standing: OutcomeInsight }) {
  const aimed = model.note<string | null>(`aimed ${due.asked}`, null);
  const { words } = model;
  if (aimed.value !== null)
    return (
      <p class="aimed" role="status">
        {words.say("checkIn.aimed", { target: aimed.value })}
      </p>
    );
  const { outcome, higherBar, target } = standing;
  if (higherBar === target) return null;
  const next = targetInWords(words, outcome, higherBar);
  const aim = () => {
    aimed.value = next;
    tell(model.coach.expect(outcome.id, higherBar));
  };
  return (
    <button type="button" class="button primary" onClick={aim}>
      {words.say("checkIn.aim", { target: next })}
    </button>
  );
}

/** The last part of a check-in. The first sentence is announced; see the live region in `CheckInCard`. */
export function CheckInThanks({ model, due, value }: CheckInThanksProps) {
  model.learn(enThanks);
  model.learn(enPanel);
  if (value <= due.low) return <AfterLow model={model} due={due} />;
  const outcomes = model.snapshot?.insight.outcomes ?? [];
  const rated = outcomes.find(({ outcome }) => outcome.id === due.of);
  if (!rated || value < rated.target) return null;
  // Whoever reached what they came for aims at more of that; nobody aims at a feeling.
  const [required = rated] = outcomes;
  return <Raise model={model} due={due} standing={required.reached ? required : rated} />;
}

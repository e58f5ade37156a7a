import type { DueCheckIn } from "../../src/advice/checkIn.ts";
import type { OutcomeInsight } from "../../src/success/outcome.ts";
import type { Model } from "../model.ts";
import { targetInWords } from "../parts/amount.ts";
import { takeFocus } from "../parts/takeFocus.ts";
import { dressedIn } from "../style/adoptSheet.ts";
import card from "../style/card.css?inline";
import help from "../style/help.css?inline";
import sheet from "../style/thanks.css?inline";
import { tell } from "../tell.ts";
import { enLower } from "../words/enLower.ts";
import { enThanks } from "../words/enThanks.ts";
import { HelpCard } from "./helpCard.tsx";

interface CheckInThanksProps {
  model: Model;
  due: DueCheckIn;
  /** What the answer said of the result: the name of the sentence that thanks for it. */
  tone: "honest" | "middle" | "good";
}

/** A help card stands here where the panel may not have brought its looks. */
const dress = dressedIn(card, help, sheet);

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
          <p ref={dress}>{words.say("checkIn.helps")}</p>
          <HelpCard model={model} item={best} brief />
        </>
      )}
      {due.ask === "result" && (
        <p class="small soft">
          {loop?.askAgainAt
            ? words.say("checkIn.again", { date: words.date(loop.askAgainAt) })
            : words.say("checkIn.againAfter")}
        </p>
      )}
    </>
  );
}

/** It stands in the place of the button that was pressed, and of its focus. */
const said = (sentence: HTMLElement | null) => {
  dress(sentence);
  takeFocus(sentence);
};

/** The offer of a higher bar, once the one of today is reached. */
function Raise({ model, due, standing }: Pick<CheckInThanksProps, "model" | "due"> & { standing: OutcomeInsight }) {
  const aimed = model.note<string | null>(`aimed ${due.asked}`, null);
  const { words } = model;
  if (aimed.value !== null)
    return (
      <p class="aimed" role="status" tabIndex={-1} ref={said}>
        {words.say("checkIn.aimed", { target: aimed.value })}
      </p>
    );
  const { outcome, higherBar, target } = standing;
  if (higherBar === target) return null;
  const next = targetInWords(words, outcome.measure, higherBar);
  const aim = () => {
    aimed.value = next;
    tell(model.coach.expect(outcome.id, higherBar));
  };
  return (
    <button type="button" class="button primary" ref={dress} onClick={aim}>
      {words.say("checkIn.aim", { target: next })}
    </button>
  );
}

/** The last part of a check-in. The first sentence is announced; see the live region in `CheckInFrame`. */
export function CheckInThanks({ model, due, tone }: CheckInThanksProps) {
  model.learn(enThanks);
  model.learn(enLower);
  if (tone === "honest") return <AfterLow model={model} due={due} />;
  const outcomes = model.snapshot?.insight.outcomes ?? [];
  const asked = outcomes.find(({ outcome }) => outcome.id === due.of);
  // What somebody thinks of a measured result does not make it one.
  if (!asked || tone !== "good" || (asked.outcome.measure.from === "host" && !asked.reached)) return null;
  // Whoever reached what they came for aims at more of that; nobody aims at a feeling.
  const [required = asked] = outcomes;
  return <Raise model={model} due={due} standing={required.reached ? required : asked} />;
}

import type { DueCheckIn } from "../../src/advice/checkIn.ts";
import type { Model } from "../model.ts";
import { Cross } from "../parts/line.tsx";
import { CheckInCard } from "./checkIn.tsx";
import { firstFrame, Late } from "./late.tsx";

/** What is said when a question shows itself: the question, or what it is about where its words come with the card. */
export function announcement({ words, snapshot }: Model, { question, because }: DueCheckIn): string {
  const about = snapshot?.insight.outcomes.find(({ outcome }) => because.some(({ of }) => of === outcome.id))?.outcome;
  return words.say("nudge.announce", {
    product: words.text(snapshot?.playbook.product),
    question: words.text(question ?? about?.title),
  });
}

/** A check-in that shows itself in the corner. It takes no focus and covers nothing that the customer works on. */
export function Nudge({ model, due, close }: { model: Model; due: DueCheckIn; close(): void }) {
  const { words, snapshot } = model;
  // Put aside while the panel opens, it is the panel that stays.
  const done = () => {
    if (model.layers.nudge?.asked === due.asked) close();
  };
  const label = words.say("nudge.label", { product: words.text(snapshot?.playbook.product) });
  return (
    <div class="nudge" role="dialog" aria-label={label}>
      <div class="nudge-head">
        <span class="small soft">{label}</span>
        <button type="button" class="icon-button" aria-label={words.say("nudge.close")} onClick={close}>
          <Cross />
        </button>
      </div>
      <Late model={model} load={firstFrame}>
        {() => <CheckInCard model={model} due={due} onDone={done} />}
      </Late>
    </div>
  );
}

import type { DueCheckIn } from "../../src/advice/checkIn.ts";
import type { Model } from "../model.ts";
import { answering } from "./answering.ts";
import { Late } from "./late.tsx";
import { loadLater } from "./loadAnswers.ts";

interface CheckInLaterProps {
  model: Model;
  due: DueCheckIn;
  onDone(): void;
}

/** The two ways out of a question: later, at a time of the customer's choice, or never again. */
export function CheckInLater({ model, due, onDone }: CheckInLaterProps) {
  const { words, snapshot, coach } = model;
  const open = model.note(`later ${due.asked}`, false);
  // The card goes when that is kept, so that what looks put away does not come back. Another customer may be here by then.
  const leave = (said: Promise<void>) =>
    void said.then(onDone, () => {
      if (model.snapshot?.user === snapshot?.user) answering(model, due).change({ trouble: "failed" });
    });
  return (
    <>
      <button
        type="button"
        class="button quiet"
        aria-expanded={open.value}
        aria-controls="farshore-later"
        onClick={() => {
          open.value = !open.value;
        }}
      >
        {words.say("checkIn.later")}
      </button>
      {open.value && (
        <Late model={model} load={loadLater}>
          {({ LaterChoices }) => (
            <LaterChoices model={model} snooze={(duration) => leave(coach.snooze(due.asked, duration))} />
          )}
        </Late>
      )}
      <button type="button" class="button quiet never" onClick={() => leave(coach.dismiss(due.asked, true))}>
        {words.say("checkIn.never")}
      </button>
    </>
  );
}

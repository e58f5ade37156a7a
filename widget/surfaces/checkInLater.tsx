import type { DueCheckIn } from "../../src/advice/checkIn.ts";
import { milliseconds } from "../../src/playbook/duration.ts";
import type { Model } from "../model.ts";
import { answering } from "./answering.ts";

interface CheckInLaterProps {
  model: Model;
  due: DueCheckIn;
  onDone(): void;
}

/** The two ways out of a question: later, at a time of the customer's choice, or never again. */
export function CheckInLater({ model, due, onDone }: CheckInLaterProps) {
  const { words, snapshot } = model;
  const open = model.note(`later ${due.asked}`, false);
  // The card goes when that is kept, so that what looks put away does not come back. Another customer may be here by then.
  const leave = (said: Promise<void>) =>
    void said.then(onDone, () => {
      if (model.snapshot?.user === snapshot?.user) answering(model, due).change({ trouble: "failed" });
    });
  const now = snapshot?.insight.at ?? 0;
  return (
    <>
      <button
        type="button"
        class="button quiet"
        aria-expanded={open.value}
        aria-controls="farshore-later"
        onClick={({ currentTarget }) => {
          open.value = !open.value;
          currentTarget.form?.querySelector(".later")?.scrollIntoView({ block: "nearest" });
        }}
      >
        {words.say("checkIn.later")}
      </button>
      <div class="later" id="farshore-later" role="group" aria-label={words.say("checkIn.when")} hidden={!open.value}>
        <span class="small soft" aria-hidden="true">
          {words.say("checkIn.when")}
        </span>
        {snapshot?.playbook.pressure.snooze.map((duration) => (
          <button
            key={duration}
            type="button"
            class="button"
            onClick={() => leave(model.coach.snooze(due.asked, duration))}
          >
            {words.relative(now + milliseconds(duration), now)}
          </button>
        ))}
      </div>
      <button type="button" class="button quiet never" onClick={() => leave(model.coach.dismiss(due.asked, true))}>
        {words.say("checkIn.never")}
      </button>
    </>
  );
}

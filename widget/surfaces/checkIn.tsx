import type { DueCheckIn } from "../../src/advice/checkIn.ts";
import type { Model } from "../model.ts";
import { RatingScale } from "../parts/ratingScale.tsx";
import { answering } from "./answering.ts";
import { CheckInLater } from "./checkInLater.tsx";
import { CheckInReasons } from "./checkInReasons.tsx";
import { Late } from "./late.tsx";

const loadThanks = () => import("./checkInThanks.tsx");

export interface CheckInCardProps {
  model: Model;
  due: DueCheckIn;
  /** Called when the customer has put the card away: after the thanks, "later" or "never". */
  onDone(): void;
}

/** The sentence that answers an answer. */
function thanksOf({ words, snapshot }: Model, due: DueCheckIn, value: number): string {
  if (due.ask === "experience") return words.say("checkIn.experience");
  if (value <= due.low) return words.say("checkIn.honest");
  const standing = snapshot?.insight.outcomes.find(({ outcome }) => outcome.id === due.of);
  return words.say(value >= (standing?.target ?? 0) ? "checkIn.good" : "checkIn.middle");
}

/** One question, one card. The draft lives in the model, so that it survives every redraw. */
export function CheckInCard({ model, due, onDone }: CheckInCardProps) {
  const { words } = model;
  const { draft, change, submit, back } = answering(model, due);
  const { part, trouble } = draft;
  const error = trouble && words.say(`checkIn.${trouble}`);
  const value = draft.value ?? 0;
  const done = () => {
    // First, so that the button is still there to tell where the focus was.
    onDone();
    if (model.draft?.due.asked === due.asked) model.change({ draft: null });
  };
  const thanked = part === "thanks";
  return (
    <form class="check-in" noValidate onSubmit={submit}>
      {part === "rating" && (
        <RatingScale
          question={words.text(due.question)}
          labels={due.scale.map((label) => words.text(label))}
          value={draft.value}
          error={error}
          onChange={(chosen) => {
            // Ahead of need; a failure is met when it is needed.
            loadThanks().catch(() => {});
            change({ value: chosen });
          }}
        />
      )}
      {part === "reasons" && <CheckInReasons model={model} draft={draft} error={error} change={change} />}
      <p class={thanked ? "strong" : "unseen"} role="status" tabIndex={-1}>
        {thanked && thanksOf(model, due, value)}
      </p>
      {thanked ? (
        <div class="thanks row" key="thanks">
          {due.ask === "result" && (
            <Late model={model} load={loadThanks}>
              {({ CheckInThanks }) => <CheckInThanks model={model} due={due} value={value} />}
            </Late>
          )}
          <button type="button" class="button" onClick={done}>
            {words.say("checkIn.close")}
          </button>
        </div>
      ) : (
        // A key of its own, or the button that closes would turn into the one that sends while it is pressed.
        <div class="row" key="ask">
          <button type="submit" class="button primary" aria-disabled={draft.sending ? "true" : undefined}>
            {words.say("checkIn.send")}
          </button>
          {part === "reasons" ? (
            <button type="button" class="button quiet" onClick={back}>
              {words.say("checkIn.back")}
            </button>
          ) : (
            <CheckInLater model={model} due={due} onDone={done} />
          )}
        </div>
      )}
    </form>
  );
}

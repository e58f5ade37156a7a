import type { DueCheckIn } from "../../src/advice/checkIn.ts";
import type { Model } from "../model.ts";
import { RatingScale } from "../parts/ratingScale.tsx";
import { useAnswering } from "./answering.ts";
import { CheckInLater } from "./checkInLater.tsx";
import { CheckInReasons } from "./checkInReasons.tsx";
import { CheckInThanks } from "./checkInThanks.tsx";

export interface CheckInCardProps {
  model: Model;
  due: DueCheckIn;
  /** Called when the customer has put the card away: after the thanks, "later" or "never". */
  onDone(): void;
}

/** The sentence that answers an answer. */
function thanksOf(model: Model, due: DueCheckIn, value: number): string {
  const words = model.words.value;
  if (due.ask === "experience") return words.say("checkIn.experience");
  if (value <= due.low) return words.say("checkIn.honest");
  const standing = model.snapshot.value?.insight?.outcomes.find(({ outcome }) => outcome.id === due.of);
  return words.say(value >= (standing?.outcome.target ?? 0) ? "checkIn.good" : "checkIn.middle");
}

/** One question, one card. The draft lives in the model, so that it survives every re-render. */
export function CheckInCard({ model, due, onDone }: CheckInCardProps) {
  const words = model.words.value;
  const { draft, error, sending, card, change, submit, back } = useAnswering(model, due);
  const trouble = error && words.say(`checkIn.${error}`);
  const value = draft.value ?? 0;
  const done = () => {
    if (model.draft.value?.asked === due.asked) model.draft.value = null;
    onDone();
  };
  const thanked = draft.part === "thanks";
  return (
    <form class="check-in" noValidate ref={card} onSubmit={submit}>
      {draft.part === "rating" && (
        <RatingScale
          question={words.text(due.question)}
          labels={due.scale.map((label) => words.text(label))}
          value={draft.value}
          error={trouble}
          onChange={(chosen) => change({ value: chosen })}
        />
      )}
      {draft.part === "reasons" && (
        <CheckInReasons model={model} due={due} draft={draft} error={trouble} change={change} />
      )}
      <p class={thanked ? "strong" : "unseen"} role="status">
        {thanked && thanksOf(model, due, value)}
      </p>
      {thanked ? (
        <div class="thanks row">
          <CheckInThanks model={model} due={due} value={value} />
          <button type="button" class="button" onClick={done}>
            {words.say("checkIn.close")}
          </button>
        </div>
      ) : (
        <div class="row">
          <button type="submit" class="button primary" aria-disabled={sending ? "true" : undefined}>
            {words.say("checkIn.send")}
          </button>
          {draft.part === "reasons" ? (
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

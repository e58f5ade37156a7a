import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import type { DueCheckIn } from "../../src/advice/checkIn.ts";
import type { Draft, Model } from "../model.ts";
import { RatingScale } from "../parts/ratingScale.tsx";
import { CheckInLater } from "./checkInLater.tsx";
import { CheckInReasons } from "./checkInReasons.tsx";
import { CheckInThanks } from "./checkInThanks.tsx";

export interface CheckInCardProps {
  model: Model;
  due: DueCheckIn;
  /** Called when the customer has put the card away: after the thanks, "later" or "never". */
  onDone(): void;
}

const draftOf = ({ draft }: Model, { asked }: DueCheckIn): Draft =>
  draft.value?.asked === asked ? draft.value : { asked, part: "rating", value: null, reasons: [], note: "" };

/** The sentence that answers an answer. */
function thanksOf(model: Model, due: DueCheckIn, value: number): string {
  const words = model.words.value;
  if (due.ask === "experience") return words.say("checkIn.experience");
  if (value <= due.low) return words.say("checkIn.honest");
  const standing = model.snapshot.value?.insight?.outcomes.find(({ outcome }) => outcome.id === due.of);
  return words.say(value >= (standing?.outcome.target ?? 0) ? "checkIn.good" : "checkIn.middle");
}

/** Keeps the focus in the card when the button that had it goes away with its part of the questions. */
function useFocusOn(part: Draft["part"]) {
  const card = useRef<HTMLFormElement>(null);
  const before = useRef(part);
  const moved = useRef(false);
  useEffect(() => {
    if (before.current === part) return;
    before.current = part;
    if (moved.current) card.current?.querySelector<HTMLElement>("input, .primary, .thanks button")?.focus();
    moved.current = false;
  }, [part]);
  return { card, follow: () => (moved.current = true) };
}

/** One question, one card. Nothing is sent before the customer presses Send; the draft survives every re-render. */
export function CheckInCard({ model, due, onDone }: CheckInCardProps) {
  const words = model.words.value;
  const draft = draftOf(model, due);
  const error = useSignal<string | null>(null);
  const sending = useSignal(false);
  const { card, follow } = useFocusOn(draft.part);
  const change = (next: Partial<Draft>) => {
    error.value = null;
    model.draft.value = { ...draftOf(model, due), ...next };
  };
  const done = () => {
    if (model.draft.value?.asked === due.asked) model.draft.value = null;
    onDone();
  };
  const send = async (value: number) => {
    sending.value = true;
    const low = draft.part === "reasons";
    const note = draft.note.trim();
    try {
      const answer = { asked: due.asked, reasons: low ? draft.reasons : [], ...(low && note ? { note } : {}) };
      await model.coach.rate(due.of, value, answer);
      change({ part: "thanks" });
    } catch {
      error.value = words.say("checkIn.failed");
    }
    sending.value = false;
  };
  const submit = (event: Event) => {
    event.preventDefault();
    if (sending.value) return;
    if (draft.value === null) {
      error.value = words.say("checkIn.choose");
      card.current?.querySelector<HTMLElement>("input")?.focus();
      return;
    }
    follow();
    if (draft.part === "rating" && draft.value <= due.low && due.reasons.length > 0) change({ part: "reasons" });
    else void send(draft.value);
  };
  const back = () => {
    follow();
    change({ part: "rating" });
  };
  const thanked = draft.part === "thanks";
  return (
    <form class="check-in" noValidate ref={card} onSubmit={submit}>
      {draft.part === "rating" && (
        <RatingScale
          question={words.text(due.question)}
          labels={due.scale.map((label) => words.text(label))}
          value={draft.value}
          error={error.value}
          onChange={(value) => change({ value })}
        />
      )}
      {draft.part === "reasons" && <CheckInReasons model={model} due={due} draft={draft} change={change} />}
      {draft.part === "reasons" && error.value && (
        <p class="error" role="alert">
          {error.value}
        </p>
      )}
      <p class={thanked ? "strong" : "unseen"} role="status">
        {thanked && thanksOf(model, due, draft.value ?? 0)}
      </p>
      {thanked ? (
        <div class="thanks row">
          <CheckInThanks model={model} due={due} value={draft.value ?? 0} />
          <button type="button" class="button" onClick={done}>
            {words.say("checkIn.close")}
          </button>
        </div>
      ) : (
        <div class="row">
          <button type="submit" class="button primary" aria-disabled={sending.value ? "true" : undefined}>
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

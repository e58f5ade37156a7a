import { useSignal } from "@preact/signals";
import { useLayoutEffect, useRef } from "preact/hooks";
import type { DueCheckIn } from "../../src/advice/checkIn.ts";
import type { Draft, Model } from "../model.ts";

const draftOf = ({ draft }: Model, { asked }: DueCheckIn): Draft =>
  draft.value?.asked === asked ? draft.value : { asked, part: "rating", value: null, reasons: [], note: "" };

/** Keeps the focus in the card when the button that had it goes away with its part of the questions. */
function useFocusOn(part: Draft["part"]) {
  const card = useRef<HTMLFormElement>(null);
  const before = useRef(part);
  const moved = useRef(false);
  // Before the next paint: a key pressed meanwhile must not go to the page.
  useLayoutEffect(() => {
    if (before.current === part) return;
    before.current = part;
    if (moved.current) card.current?.querySelector<HTMLElement>("input, .primary, .thanks button")?.focus();
    moved.current = false;
  }, [part]);
  const follow = () => {
    moved.current = true;
  };
  return { card, follow };
}

/** The way of one answer: choosing, reasons after a low rating, sending once, thanks. Nothing leaves before Send. */
export function useAnswering(model: Model, due: DueCheckIn) {
  const draft = draftOf(model, due);
  const error = useSignal<"choose" | "failed" | null>(null);
  const sending = useSignal(false);
  const { card, follow } = useFocusOn(draft.part);
  const change = (next: Partial<Draft>) => {
    error.value = null;
    model.draft.value = { ...draftOf(model, due), ...next };
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
      error.value = "failed";
    }
    sending.value = false;
  };
  const submit = (event: Event) => {
    event.preventDefault();
    if (sending.value) return;
    if (draft.value === null) {
      error.value = "choose";
      card.current?.querySelector("input")?.focus();
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
  return { draft, error: error.value, sending: sending.value, card, change, submit, back };
}

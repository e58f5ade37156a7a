import type { DueCheckIn } from "../../src/advice/checkIn.ts";
import type { Draft, Model } from "../model.ts";
import { takeFocus } from "../parts/takeFocus.ts";

/** What was begun of an answer to this question, else an empty one. */
const draftOf = ({ draft }: Model, due: DueCheckIn): Draft =>
  draft?.due.asked === due.asked
    ? draft
    : { due, part: "rating", value: null, reasons: [], note: "", trouble: null, sending: false };

/** Keeps the focus in the card when the button that had it goes away with its part of the questions. */
const focusIn = (card: HTMLFormElement) => {
  const thanks = card.querySelector(".thanks") && card.querySelector<HTMLElement>("[role=status]");
  takeFocus(thanks ?? card.querySelector<HTMLElement>("input:checked") ?? card.querySelector("input"));
  // What it is about comes first, also where the screen has no room for all of it.
  (thanks ?? card.querySelector("legend"))?.scrollIntoView({ block: "nearest" });
};

/** The way of one answer: choosing, reasons after a low rating, sending once, thanks. Nothing leaves before Send. */
export function answering(model: Model, due: DueCheckIn) {
  const draft = draftOf(model, due);
  const change = (next: Partial<Draft>) => model.change({ draft: { ...draftOf(model, due), trouble: null, ...next } });
  const send = async (value: number, card: HTMLFormElement) => {
    change({ sending: true });
    const low = draft.part === "reasons";
    const note = draft.note.trim();
    const answer = { asked: due.asked, reasons: low ? draft.reasons : [], ...(low && note && { note }) };
    const sent = await model.coach.rate(due.of, value, answer).then(
      () => true,
      () => false,
    );
    // Another customer may be here by now, or another question.
    if (model.draft?.due.asked !== due.asked) return;
    // Thanks are for what was sent, whatever was chosen meanwhile.
    change(sent ? { sending: false, part: "thanks", value } : { sending: false, trouble: "failed" });
    if (sent) focusIn(card);
  };
  return {
    draft,
    change,
    submit(event: SubmitEvent & { currentTarget: HTMLFormElement }) {
      const { currentTarget: card } = event;
      event.preventDefault();
      if (draft.sending) return;
      if (draft.value === null) change({ trouble: "choose" });
      else if (draft.part === "reasons" || draft.value > due.low || !due.reasons.length)
        return void send(draft.value, card);
      else change({ part: "reasons" });
      focusIn(card);
    },
    back(event: { currentTarget: HTMLButtonElement }) {
      const card = event.currentTarget.form;
      change({ part: "rating" });
      if (card) focusIn(card);
    },
  };
}

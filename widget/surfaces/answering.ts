import type { DueCheckIn } from "../../src/advice/checkIn.ts";
import type { Draft, Model } from "../model.ts";
import { takeFocus } from "../parts/takeFocus.ts";
import { tell } from "../tell.ts";

/** What was begun of an answer to this question, else an empty one. */
const draftOf = ({ draft }: Model, due: DueCheckIn): Draft =>
  draft?.due.asked === due.asked
    ? draft
    : { due, part: "first", value: null, reasons: [], note: "", trouble: null, sending: false };

/** Keeps the focus in the card when the button that had it goes away with its part of the questions. */
const focusIn = (card: HTMLFormElement) => {
  const find = (selector: string) => card.querySelector<HTMLElement>(selector);
  const thanks = find(".thanks") && find("[role=status]");
  takeFocus(thanks ?? find("input:checked") ?? find("input, textarea"));
  // What it is about comes first, also where the screen has no room for all of it.
  (thanks ?? find("legend, .asked"))?.scrollIntoView({ block: "nearest" });
};

/** What goes along with an answer: the asking, and the reasons where they were asked for. */
export function detailsOf({ due, reasons, note }: Draft, withReasons: boolean) {
  const said = note.trim();
  return { asked: due.asked, reasons: withReasons ? reasons : [], ...(withReasons && said && { note: said }) };
}

/** The way of one answer: from part to part, sent once, thanked for. Nothing leaves before the customer sends it. */
export function answering(model: Model, due: DueCheckIn) {
  const draft = draftOf(model, due);
  const change = (next: Partial<Draft>) => model.change({ draft: { ...draftOf(model, due), trouble: null, ...next } });
  return {
    draft,
    change,
    /** Goes to another part of the card, or says what is missing. */
    turn(card: HTMLFormElement, next: Partial<Draft>): void {
      change(next);
      focusIn(card);
    },
    /** `thanked` is what the thanks are for, whatever was chosen meanwhile. */
    async send(card: HTMLFormElement, said: Promise<void>, thanked: Partial<Draft>): Promise<void> {
      change({ sending: true });
      // what helps may be wanted with the thanks
      tell(model.coach.advice());
      const sent = await said.then(
        () => true,
        () => false,
      );
      // Another customer may be here by now, or another question.
      if (model.draft?.due.asked !== due.asked) return;
      change(sent ? { ...thanked, sending: false, part: "thanks" } : { sending: false, trouble: "failed" });
      if (sent) focusIn(card);
    },
  };
}

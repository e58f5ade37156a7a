import type { DueCheckIn } from "../../src/advice/checkIn.ts";
import { draftsOf } from "../drafts.ts";
import type { Draft, Model } from "../model.ts";
import { answerFrom, begunOf } from "./begunAnswer.ts";

/** Whether it was sent, or is on its way: what is kept of it is the coach's to drop. */
const isOver = ({ sending, part }: Draft): boolean => sending || part === "thanks";

const inShort = (draft: Draft | null) => JSON.stringify(draft && begunOf(draft));

/** Keeps what is begun of an answer, and brings it back with its question. */
export function start(model: Model): void {
  const drafts = draftsOf(model);
  // what was chosen before this came is kept, too
  let last: Draft | null = null;
  /** What was brought back, as long as nobody has changed it here. */
  let back: Draft | null = null;
  let place = "";
  const resume = (due: DueCheckIn) =>
    drafts.resume<unknown>(due.asked, null, (was) => {
      const { draft, snapshot } = model;
      if (draft && (draft.due.asked !== due.asked || isOver(draft))) return;
      const now = snapshot?.insight.checkIn;
      const next = was !== null && now?.asked === due.asked ? answerFrom(model, now, was) : null;
      if (inShort(draft) === inShort(next)) return;
      back = next;
      last = next;
      model.change({ draft: next });
    });
  const look = () => {
    const { draft, layers, snapshot } = model;
    const due = snapshot?.insight.checkIn;
    if (draft !== last) {
      // who leaves takes away what is on the screen, and not what is kept
      if (last && snapshot && (draft?.due.asked !== last.due.asked || isOver(draft))) drafts.cancel(last.due.asked);
      if (draft && !isOver(draft)) drafts.keep(draft.due.asked, begunOf(draft));
      last = draft;
    }
    // what was answered in another tab is not held here by what nobody has touched
    else if (draft && draft === back && draft.due.asked !== due?.asked) model.change({ draft: null });
    const now = due ? JSON.stringify([snapshot?.user, due.asked, layers.panel, layers.nudge?.asked]) : "";
    if (now === place) return;
    place = now;
    if (due) resume(due).catch(() => {});
  };
  model.watch(look);
  look();
}

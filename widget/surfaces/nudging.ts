import { effect } from "@preact/signals";
import type { DueCheckIn } from "../../src/advice/checkIn.ts";
import type { Model } from "../model.ts";

/** How often to look again whether the customer is still busy, ms. */
const again = 500;

/**
 * Shows a due check-in in the corner, once: when it may interrupt, the page is visible, nobody is typing, the panel is
 * closed, and no other tab has shown it. Returns the function that ends it.
 */
export function watchNudges(model: Model, busy: () => boolean): () => void {
  const tried = new Set<string>();
  let timer = 0;
  const show = (due: DueCheckIn) => {
    const stillDue = model.snapshot.peek()?.insight.checkIn?.asked === due.asked;
    const layers = model.layers.peek();
    if (stillDue && !layers.panel) model.layers.value = { ...layers, nudge: due };
  };
  const whenQuiet = (then: () => void) => {
    clearTimeout(timer);
    if (document.visibilityState === "hidden" || busy()) timer = window.setTimeout(() => whenQuiet(then), again);
    else then();
  };
  const claim = async (due: DueCheckIn) => {
    if (tried.has(due.asked)) return;
    tried.add(due.asked);
    if (await model.coach.claim(due.asked)) whenQuiet(() => show(due));
  };
  const stopAsking = effect(() => {
    const due = model.snapshot.value?.insight.checkIn;
    const { panel, nudge } = model.layers.value;
    clearTimeout(timer);
    if (due?.mayInterrupt && !panel && !nudge && !tried.has(due.asked)) whenQuiet(() => void claim(due));
  });
  // Answered in another tab, or due no longer: the card goes, unless an answer has been begun here.
  const stopClosing = effect(() => {
    const due = model.snapshot.value?.insight.checkIn;
    const { nudge } = model.layers.value;
    if (!nudge || due?.asked === nudge.asked || model.draft.value?.asked === nudge.asked) return;
    model.layers.value = { ...model.layers.peek(), nudge: null };
  });
  return () => {
    stopAsking();
    stopClosing();
    clearTimeout(timer);
  };
}

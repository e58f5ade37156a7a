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
  // Two waits: one before the claim, ended when the question is due no longer, and one after it, which nothing ends.
  const timers = { ask: 0, show: 0 };
  const show = (due: DueCheckIn) => {
    const stillDue = model.snapshot.peek()?.insight.checkIn?.asked === due.asked;
    const layers = model.layers.peek();
    if (stillDue && !layers.panel) model.layers.value = { ...layers, nudge: due };
  };
  const whenQuiet = (wait: keyof typeof timers, then: () => void) => {
    clearTimeout(timers[wait]);
    const quiet = document.visibilityState !== "hidden" && !busy();
    if (quiet) then();
    else timers[wait] = window.setTimeout(() => whenQuiet(wait, then), again);
  };
  const claim = async (due: DueCheckIn) => {
    if (tried.has(due.asked)) return;
    tried.add(due.asked);
    if (await model.coach.claim(due.asked)) whenQuiet("show", () => show(due));
  };
  const stopAsking = effect(() => {
    const due = model.snapshot.value?.insight.checkIn;
    const { panel, nudge } = model.layers.value;
    clearTimeout(timers.ask);
    if (due?.mayInterrupt && !panel && !nudge && !tried.has(due.asked)) whenQuiet("ask", () => void claim(due));
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
    clearTimeout(timers.ask);
    clearTimeout(timers.show);
  };
}

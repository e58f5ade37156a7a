import type { DueCheckIn } from "../../src/advice/checkIn.ts";
import type { Model } from "../model.ts";

/** How often to look again whether the customer is still busy, ms. */
const again = 500;

/**
 * Shows a due check-in in the corner, once: when it may interrupt, the page is visible, nobody is typing, the panel is
 * closed, and no other tab has shown it. `look` is for every change; `end` ends it.
 */
export function createNudges(model: Model, busy: () => boolean) {
  const tried = new Set<string>();
  // Two waits: one before the claim, ended when the question is due no longer, and one after it, which nothing ends.
  const timers = { ask: 0, show: 0 };
  const current = () => model.snapshot?.insight.checkIn;
  const show = (due: DueCheckIn) => {
    const { layers } = model;
    if (current()?.asked === due.asked && !layers.panel) model.change({ layers: { ...layers, nudge: due } });
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
  return {
    look() {
      const due = current();
      const { layers, draft } = model;
      const { panel, nudge } = layers;
      clearTimeout(timers.ask);
      if (due?.mayInterrupt && !panel && !nudge && !tried.has(due.asked)) whenQuiet("ask", () => void claim(due));
      // Answered in another tab, or due no longer: the card goes, unless an answer has been begun here.
      if (nudge && due?.asked !== nudge.asked && draft?.due.asked !== nudge.asked)
        model.change({ layers: { ...layers, nudge: null } });
    },
    end() {
      clearTimeout(timers.ask);
      clearTimeout(timers.show);
    },
  };
}

export type Nudges = ReturnType<typeof createNudges>;

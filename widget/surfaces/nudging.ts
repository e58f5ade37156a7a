import type { DueCheckIn } from "../../src/advice/checkIn.ts";
import type { Model } from "../model.ts";
import { tell } from "../tell.ts";
import { loadMore } from "./loadMore.ts";
import type { Typing } from "./typing.ts";

/** How often to look again whether the customer is still busy, ms. */
const again = 500;

/**
 * Shows a due check-in in the corner, once: when it may interrupt, the page is visible, nobody is typing, the panel is
 * closed, and no other tab has shown it. `look` is for every change; `end` ends it.
 */
export function createNudges(model: Model, typing: Typing) {
  const tried = new Set<string>();
  // Two waits: one before the claim, ended when the question is due no longer, and one after it, which nothing ends.
  const timers = { ask: 0, show: 0 };
  let ended = false;
  const current = () => model.snapshot?.insight.checkIn;
  // The same asking may be due for the next customer, too.
  const nameOf = (due: ReturnType<typeof current>) => `${model.snapshot?.user} ${due?.asked}`;
  const show = (due: DueCheckIn, name: string) => {
    const { layers } = model;
    if (nameOf(current()) === name && !layers.panel) model.change({ layers: { ...layers, nudge: due } });
  };
  const whenQuiet = (wait: keyof typeof timers, then: () => void) => {
    clearTimeout(timers[wait]);
    if (document.visibilityState !== "hidden" && !typing.busy()) then();
    else timers[wait] = window.setTimeout(() => whenQuiet(wait, then), again);
  };
  const claim = async (due: DueCheckIn) => {
    const name = nameOf(due);
    tried.add(name);
    // A question whose own part cannot come waits in the panel.
    if (!due.scale.length) await loadMore();
    const mine = await model.coach.claim(due.asked);
    if (mine && !ended) whenQuiet("show", () => show(due, name));
  };
  return {
    look() {
      const due = current();
      const { layers, draft } = model;
      const { panel, nudge } = layers;
      clearTimeout(timers.ask);
      if (due?.mayInterrupt && !panel && !nudge && !tried.has(nameOf(due))) whenQuiet("ask", () => tell(claim(due)));
      // Answered in another tab, or due no longer: the card goes, unless an answer has been begun here.
      if (nudge && due?.asked !== nudge.asked && draft?.due.asked !== nudge.asked)
        model.change({ layers: { ...layers, nudge: null } });
    },
    end() {
      ended = true;
      typing.end();
      clearTimeout(timers.ask);
      clearTimeout(timers.show);
    },
  };
}

import type { HintInsight } from "../../src/advice/hints.ts";
import type { Model } from "../model.ts";

/** So long after the last key nobody is typing, ms. */
const PAUSE = 2_000;

/** Lets hints show themselves: each once, when nobody is typing and no other tab has shown it. `again` hears when to retry. */
export function createShowing(model: Model, again: () => void) {
  const tried = new Set<string>();
  let lastKey = Number.NEGATIVE_INFINITY;
  let timer = 0;
  const note = () => {
    lastKey = performance.now();
  };
  addEventListener("keydown", note, true);
  const nameOf = ({ asked }: HintInsight) => `${model.snapshot?.user} ${asked}`;
  async function claim(hint: HintInsight, shows: () => void): Promise<void> {
    tried.add(nameOf(hint));
    // what the coach refuses it tells itself
    if (await model.coach.claim(hint.asked).catch(() => false)) shows();
  }
  return {
    isNew: (hint: HintInsight) => hint.mayInterrupt && !tried.has(nameOf(hint)),
    /** Claims it, where there is one and this is the moment. */
    offer(hint: HintInsight | undefined, shows: (hint: HintInsight) => void): void {
      clearTimeout(timer);
      const wait = lastKey + PAUSE - performance.now();
      if (hint && wait > 0) timer = window.setTimeout(again, wait);
      else if (hint && document.visibilityState !== "hidden") void claim(hint, () => shows(hint));
    },
    end() {
      removeEventListener("keydown", note, true);
      clearTimeout(timer);
    },
  };
}

import type { HintInsight } from "../../src/advice/hints.ts";
import { hintMark, type Marks } from "./marks.ts";

/** More elements than these are not looked at for one hint. */
const MOST = 8;

/** What hints may stand beside, and which of it has come near the screen. */
export interface Targets {
  /** Looks for these anew. */
  find(hints: HintInsight[]): void;
  of(hint: HintInsight): HTMLElement[];
  /** Whether any of it is on the screen, as far as scrolling decides. */
  near(): boolean;
  end(): void;
}

/** `misplaced` hears of a hint whose selector is none. */
export function watchTargets(marks: Marks, looked: () => void, misplaced: (hint: string) => void): Targets {
  const known = new Map<string, HTMLElement[]>();
  const near = new Set<Element>();
  const sight = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) {
      if (isIntersecting) near.add(target);
      else near.delete(target);
    }
    looked();
  });
  const search = ({ hint: { id, beside } }: HintInsight): HTMLElement[] => {
    const named = marks.all(`[${hintMark}="${id}"]`);
    if (named.length || beside === undefined) return named;
    try {
      return marks.all(beside);
    } catch {
      misplaced(id);
      return [];
    }
  };
  return {
    find(hints) {
      const before = new Set([...known.values()].flat());
      known.clear();
      for (const hint of hints) known.set(hint.asked, search(hint).slice(0, MOST));
      const now = new Set([...known.values()].flat());
      for (const element of before) {
        if (now.has(element)) continue;
        sight.unobserve(element);
        near.delete(element);
      }
      for (const element of now) if (!before.has(element)) sight.observe(element);
    },
    of: ({ asked }) => (known.get(asked) ?? []).filter((element) => near.has(element)),
    near: () => near.size > 0,
    end: () => sight.disconnect(),
  };
}

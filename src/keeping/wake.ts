import type { Insight } from "../insight.ts";

/** Looks again when something may have changed by time alone: at the next known moment, and once an hour. */
export function createWake(look: () => void) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    at(insight: Insight | null) {
      clearTimeout(timer);
      if (!insight) return;
      const next = Math.min(
        ...insight.waiting.map(({ at }) => (at && at > insight.at ? at : Number.POSITIVE_INFINITY)),
      );
      timer = setTimeout(look, Math.max(5_000, Math.min(3_600_000, next - insight.at)));
    },
    stop: () => clearTimeout(timer),
  };
}

import type { Insight } from "../insight.ts";
import { world } from "./moments.ts";

const FIRST_WAIT = 5_000;
const LONGEST_WAIT = 3_600_000;

/**
 * Looks again when something may have changed by time alone: at the next known moment, and once an hour. After a look
 * that failed it tries again, each time later. And when the page is seen again, which may have slept.
 */
export function createWake(look: () => Promise<unknown>) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let wait = FIRST_WAIT / 2;
  let stopped = false;
  const after = (time: number) => {
    clearTimeout(timer);
    if (!stopped) timer = setTimeout(now, Math.max(FIRST_WAIT, Math.min(LONGEST_WAIT, time)));
  };
  const now = () => {
    look().catch(() => {
      wait *= 2;
      after(wait);
    });
  };
  // A tab that nobody looks at may be frozen, where it would still begin with the database, never end, and hold up all others.
  const seen = () => {
    if (!world.document?.hidden) now();
  };
  world.addEventListener?.("visibilitychange", seen);
  return {
    now,
    seen,
    at(insight: Insight) {
      const moments = insight.waiting.map(({ at }) => (at && at > insight.at ? at : Number.POSITIVE_INFINITY));
      after(Math.min(...moments) - insight.at);
    },
    stop() {
      stopped = true;
      clearTimeout(timer);
      world.removeEventListener?.("visibilitychange", seen);
    },
  };
}

import type { Insight } from "../insight.ts";

const FIRST_WAIT = 5_000;
const LONGEST_WAIT = 3_600_000;

/**
 * Looks again when something may have changed by time alone: at the next known moment, and once an hour. After a look
 * that failed it tries again, each time later.
 */
export function createWake(look: () => Promise<unknown>) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let failures = 0;
  let stopped = false;
  const after = (wait: number) => {
    clearTimeout(timer);
    if (!stopped) timer = setTimeout(now, Math.max(FIRST_WAIT, Math.min(LONGEST_WAIT, wait)));
  };
  const now = () => {
    look().then(
      () => {
        failures = 0;
      },
      () => after(FIRST_WAIT * 2 ** failures++),
    );
  };
  return {
    now,
    at(insight: Insight | null) {
      if (!insight) return;
      const moments = insight.waiting.map(({ at }) => (at && at > insight.at ? at : Number.POSITIVE_INFINITY));
      after(Math.min(...moments) - insight.at);
    },
    stop() {
      stopped = true;
      clearTimeout(timer);
    },
  };
}

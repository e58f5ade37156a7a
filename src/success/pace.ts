import type { Pace } from "../playbook/condition.ts";
import { milliseconds } from "../playbook/duration.ts";
import type { Outcome } from "../playbook/schema.ts";

/** Within this share of the expected progress a customer is on pace. */
const TOLERANCE = 0.1;

interface Standing {
  outcome: Outcome;
  value: number | null;
  progress: number;
  reached: boolean;
  start: number;
  deadline: number;
  baseline: number;
  target: number;
  now: number;
  /** Before this much time has passed nothing is said of the pace, ms. */
  minimum: number;
}

function judge({ outcome, value, progress, reached, start, deadline, now, minimum }: Standing): Pace {
  if (reached) return "reached";
  if (now > deadline) return "overdue";
  const { measure } = outcome;
  // A rating does not grow day by day: it is low, or it is on its way.
  if (measure.from === "rating") return value === null ? "too-early" : value <= measure.low ? "behind" : "on-pace";
  if (now - start < minimum) return "too-early";
  const due = (now - start) / (deadline - start);
  if (progress >= due * (1 + TOLERANCE)) return "ahead";
  return progress >= due * (1 - TOLERANCE) ? "on-pace" : "behind";
}

/** Pace against a straight line from baseline to target, with checkpoints and the date the rate so far leads to. */
export function paceOf(standing: Standing) {
  const { outcome, progress, start, deadline, baseline, target, now, reached, minimum } = standing;
  const expectedAt = (at: number): number =>
    baseline + (target - baseline) * Math.min(1, Math.max(0, (at - start) / (deadline - start)));
  const rate = progress / (now - start);
  const known = !reached && outcome.measure.from === "host" && now - start >= minimum && rate > 0;
  const projected = now + (1 - progress) / rate;
  return {
    pace: judge(standing),
    expected: expectedAt(now),
    checkpoints: outcome.checkpoints.map((checkpoint) => {
      const at = start + milliseconds(checkpoint);
      const share = (at - start) / (deadline - start);
      return { at, expected: expectedAt(at), missed: !reached && now >= at && progress < share * (1 - TOLERANCE) };
    }),
    projected: known && projected < start + 20 * (deadline - start) ? projected : null,
  };
}

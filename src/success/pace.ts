import type { Pace } from "../playbook/condition.ts";
import { milliseconds } from "../playbook/duration.ts";
import type { Outcome } from "../playbook/schema.ts";
import { type Bar, isSummed } from "./bar.ts";
import type { Evidence } from "./evidence.ts";

/** Within this share of the expected progress a customer is on pace. */
const TOLERANCE = 0.1;
/** Nor does one more or less of what is counted make anybody late: of six orders it would be a sixth. */
const UNIT = 1;

/** A time frame and what is known in it. */
export interface Frame
  extends Pick<Bar, "start" | "deadline" | "baseline" | "target">,
    Pick<Evidence, "value" | "freshAt" | "series"> {
  outcome: Outcome;
  progress: number;
  reached: boolean;
  now: number;
  /** Before this much time has passed nothing is said of the pace, ms. */
  minimum: number;
}

/** The points of the expected curve as shares of the time frame and of the way. */
export function pointsOf({ curve, within }: Outcome): [time: number, share: number][] {
  const points = curve.map(({ after, share }) => [milliseconds(after) / milliseconds(within), share] as const);
  const rest = points.at(-1)?.[0] === 1 ? [] : [[1, 1] as const];
  return [[0, 0], ...points, ...rest].map(([time = 0, share = 0]) => [time, share]);
}

/** Reads one column of a curve off the other; beyond its end it goes on as a straight line through start and end. */
export function along(points: [number, number][], from: 0 | 1, value: number): number {
  const to = from ? 0 : 1;
  if (value >= 1) return value;
  for (const [i, point] of points.entries()) {
    const before = points[i - 1];
    if (!before || point[from] < value) continue;
    const width = point[from] - before[from];
    return before[to] + (point[to] - before[to]) * (width ? (value - before[from]) / width : 1);
  }
  return value;
}

/** Share of the way that is expected at a time, 0 to 1. */
const shareAt = ({ outcome, start, deadline }: Pick<Frame, "outcome" | "start" | "deadline">, at: number): number =>
  Math.min(1, along(pointsOf(outcome), 0, Math.max(0, (at - start) / (deadline - start))));

/** True when so much of the way was enough at a time of the frame. */
export const isOnPace = (frame: Pick<Frame, "outcome" | "start" | "deadline">, progress: number, at: number): boolean =>
  progress >= shareAt(frame, at) * (1 - TOLERANCE);

/** Where one was at a time of the frame, as far as anybody knows. */
function standing(frame: Frame, at: number): Pace {
  const { outcome, value, progress, start, minimum, freshAt, target, baseline } = frame;
  const { measure } = outcome;
  // A rating does not grow day by day: it is low, or it is on its way.
  if (measure.from === "rating") return value === null ? "too-early" : value <= measure.low ? "behind" : "on-pace";
  // What only the customer knows is judged as of their answer: no news is no bad news.
  const asked = measure.from === "number";
  const known = asked ? Math.min(at, freshAt ?? start) : at;
  if (value === null || (asked && known - start < minimum)) return "too-early";
  const due = shareAt(frame, known);
  const one = UNIT / Math.abs(target - baseline);
  // Where nothing is expected yet, nothing done says nothing.
  if (!due && !progress) return "too-early";
  if (progress >= due * (1 + TOLERANCE)) return "ahead";
  return progress >= due * (1 - TOLERANCE) || (isSummed(outcome) && progress >= due - one) ? "on-pace" : "behind";
}

function judge(frame: Frame): Pace {
  const { outcome, reached, start, deadline, now, minimum } = frame;
  if (reached) return "reached";
  if (now > deadline) return "overdue";
  return outcome.measure.from === "host" && now - start < minimum ? "too-early" : standing(frame, now);
}

/** Pace against the expected curve, with checkpoints. */
export function paceOf(frame: Frame) {
  const { outcome, start, baseline, target, now, reached } = frame;
  const expectedAt = (at: number): number => baseline + (target - baseline) * shareAt(frame, at);
  return {
    pace: judge(frame),
    expected: expectedAt(now),
    checkpoints: outcome.checkpoints.map((checkpoint) => {
      const at = start + milliseconds(checkpoint);
      const missed = !reached && now >= at && standing(frame, at) === "behind";
      return { at, expected: expectedAt(at), missed };
    }),
  };
}

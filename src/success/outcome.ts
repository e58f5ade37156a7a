import type { Pace } from "../playbook/condition.ts";
import { milliseconds } from "../playbook/duration.ts";
import type { Outcome } from "../playbook/schema.ts";
import { DAY } from "../rules/day.ts";
import { latestRating } from "../rules/read.ts";
import type { View } from "../rules/view.ts";
import { type Bar, barOf } from "./bar.ts";
import { type Evidence, evidenceOf } from "./evidence.ts";
import { paceOf } from "./pace.ts";
import type { Projection } from "./projection.ts";
import type { Trend } from "./trend.ts";

export interface OutcomeInsight extends Bar, Evidence {
  outcome: Outcome;
  /** Share of the way from baseline to target, 0 to 1. */
  progress: number;
  reached: boolean;
  pace: Pace;
  /** Where the value should stand now to arrive in time. */
  expected: number;
  /** Checkpoints of the time frame, with what is expected at each. */
  checkpoints: { at: number; expected: number; missed: boolean }[];
  /** When the target will be met as things go; null while too early to say, and before advice was asked for. */
  projected: Projection | null;
  /** True while the newest evidence is younger than a third of the time frame. */
  fresh: boolean;
  /** Null before advice was asked for. */
  trend: Trend | null;
  /** What the customer thinks of a measured result; null while they were not asked. */
  felt: { value: number; at: number; low: boolean } | null;
  /** The target to offer once this one is reached; equal to `target` where the scale ends, and before advice was asked for. */
  higherBar: number;
}

// In the first tenth of a time frame a straight line says nothing yet: nobody hears on day two that they are behind.
const EARLY = 0.1;
const FRESH = 1 / 3;

/** How long nothing is said of the pace, ms. */
export const minimumOf = ({ lag }: Outcome, { start, deadline }: Pick<Bar, "start" | "deadline">): number =>
  Math.max(milliseconds(lag), DAY, (deadline - start) * EARLY);

function feltOf({ id, measure }: Outcome, { state }: View): OutcomeInsight["felt"] {
  const felt = measure.from === "host" && measure.felt;
  const rating = felt && latestRating(state, id);
  return rating ? { value: rating.value, at: rating.at, low: rating.value <= felt.low } : null;
}

/** Where one outcome stands: value, target, time frame and pace. */
export function outcomeOf(outcome: Outcome, view: View): OutcomeInsight {
  const { now } = view;
  const bar = barOf(outcome, view);
  const { baseline, target, start, deadline, less } = bar;
  const evidence = evidenceOf(outcome, view, bar);
  const { value, freshAt } = evidence;
  const reached = value !== null && (less ? value <= target : value >= target);
  const way = target - baseline;
  const progress = reached ? 1 : value === null || !way ? 0 : Math.max(0, (value - baseline) / way);
  return {
    outcome,
    ...bar,
    ...evidence,
    progress,
    reached,
    fresh: freshAt !== null && now - freshAt < (deadline - start) * FRESH,
    felt: feltOf(outcome, view),
    ...paceOf({ outcome, ...bar, ...evidence, progress, reached, now, minimum: minimumOf(outcome, bar) }),
    // what follows from these comes with the advice, see `outlookOf`
    projected: null,
    trend: null,
    higherBar: target,
  };
}

import { milliseconds } from "../playbook/duration.ts";
import { isSummed } from "./bar.ts";
import type { OutcomeInsight } from "./outcome.ts";

/** A rate must grow by this factor before help counts as having worked. */
const FASTER = 1.2;
/** A value must come closer by this share of the way. */
const CLOSER = 0.02;

const growing = ({ value, series, start, baseline }: OutcomeInsight, at: number, now: number): boolean => {
  const then = series.findLast((point) => point.at <= at)?.value ?? baseline;
  const before = (then - baseline) / Math.max(1, at - start);
  const after = ((value ?? then) - then) / Math.max(1, now - at);
  return after > 0 && after >= before * FASTER;
};

/**
 * Whether an outcome moved toward its target after something was done at `at`; null while the lag is not over, or while
 * nobody has said anything new. A sum moves when it grows faster than before, anything else when it comes closer.
 */
export function movedAfter(standing: OutcomeInsight, at: number, now: number): boolean | null {
  const { outcome, series, value, baseline, target, freshAt, reached, felt, less } = standing;
  // a number that is there, of which the customer says that nothing came of it
  if (reached) return !felt?.low || (felt.at > at ? false : null);
  if (now < at + milliseconds(outcome.lag) || value === null) return null;
  if (isSummed(outcome)) return growing(standing, at, now);
  if ((freshAt ?? 0) <= at) return null;
  const then = series.findLast((point) => point.at <= at)?.value ?? baseline;
  return (less ? then - value : value - then) > CLOSER * Math.abs(target - baseline);
}

import type { Range } from "./atoms.ts";
import type { Scalar, TraitTest } from "./condition.ts";

/** True when a number is known and within every limit given. */
export const inRange = (
  { is, atLeast = -Infinity, atMost = Infinity, above = -Infinity, below = Infinity }: Range,
  value: Scalar | undefined,
): boolean =>
  typeof value === "number" &&
  (is === undefined || value === is) &&
  value >= atLeast &&
  value <= atMost &&
  value > above &&
  value < below;

/** True when a trait passes every part of its test; an absent trait passes `exists: false` only. */
export function passes(test: TraitTest, value: Scalar | undefined): boolean {
  const { is, in: list, exists, atLeast, atMost, above, below } = test;
  const known = value !== undefined && value !== null;
  if (exists !== undefined && exists !== known) return false;
  if (!known) return exists === false || (value === null && (is === null || !!list?.includes(null)));
  if ((is !== undefined && value !== is) || (list && !list.includes(value))) return false;
  const limits = { atLeast, atMost, above, below };
  return !limitsOf(limits).length || inRange(limits, value);
}

/** The numbers at which a range begins or ends. */
export const limitsOf = ({ is, atLeast, atMost, above, below }: Range): number[] =>
  [is, atLeast, atMost, above, below].filter((limit) => limit !== undefined);

/** One number for each side of every limit, and for the limits themselves. */
export function numbersAround(limits: readonly number[]): number[] {
  const sorted = [...new Set(limits)].sort((a, b) => a - b);
  const [first = 0] = sorted;
  return [first - 1, ...sorted.flatMap((limit, i) => [limit, (limit + (sorted[i + 1] ?? limit + 2)) / 2])];
}

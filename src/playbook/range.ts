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
export function passes({ is, in: list, exists, ...limits }: TraitTest, value: Scalar | undefined): boolean {
  const known = value !== undefined && value !== null;
  if (exists !== undefined && exists !== known) return false;
  if (!known) return exists === false || (value === null && (is === null || !!list?.includes(null)));
  return (
    (is === undefined || value === is) &&
    (list?.includes(value) ?? true) &&
    (!Object.keys(limits).length || inRange(limits, value))
  );
}

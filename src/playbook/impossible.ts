import { milliseconds } from "./duration.ts";

type Test = Record<string, unknown>;

const size = (limit: unknown, none: number) =>
  typeof limit === "number" ? limit : typeof limit === "string" ? milliseconds(limit) : none;

/** True for a test that no value can pass. */
export function impossible(test: Test): boolean {
  const { is, atLeast, atMost, above, below } = test;
  const low = size(atLeast, Number.NEGATIVE_INFINITY);
  const high = size(atMost, Number.POSITIVE_INFINITY);
  const over = size(above, Number.NEGATIVE_INFINITY);
  const under = size(below, Number.POSITIVE_INFINITY);
  const [from, to] = typeof is === "number" ? [Math.max(low, is), Math.min(high, is)] : [low, high];
  return (
    from > to ||
    over >= under ||
    over >= to ||
    under <= from ||
    [test["in"], test["any"]].some((choice) => Array.isArray(choice) && !choice.length)
  );
}

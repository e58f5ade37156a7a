import type { State } from "../state.ts";
import { confirmationsOf, expectationsOf } from "./read.ts";

/** The first word on the newest period that was reviewed, of those that had ended by some time, ms. */
export function reviewOf(state: State, outcome: string, by = Number.POSITIVE_INFINITY) {
  const all = confirmationsOf(state, outcome);
  const newest = all.findLast(({ to }) => to <= by);
  return all.find(({ from }) => from === newest?.from);
}

/** What the customer said first that they expect of the period after a review. */
export const expectedAfter = (state: State, { outcome, order }: { outcome: string; order: number }) =>
  expectationsOf(state, outcome).find((one) => !one.early && one.order >= order);

import type { MetricTest } from "../playbook/condition.ts";
import { type Metric, own, type Rating, type State, type Sum, type Tally } from "../state.ts";
import { dayOf, daysOf } from "./day.ts";

/** The oldest day that a window still covers. */
const firstDay = (now: number, within: string): number => dayOf(now) - daysOf(within) + 1;

const total = (tally: Tally): number => Object.values(tally).reduce((sum, n) => sum + n, 0);

/** How often an event happened, in all or within a window. */
export function countOf(state: State, key: string, now: number, within?: string): number {
  const count = own(state.events, key);
  if (!count) return 0;
  if (!within) return total(count.by);
  const from = firstDay(now, within);
  const to = dayOf(now);
  const days = Object.entries(count.days ?? {}).filter(([day]) => +day >= from && +day <= to);
  return days.reduce((sum, [, tally]) => sum + total(tally), 0);
}

const add = (into: Sum, sums: Record<string, Sum>): Sum =>
  Object.values(sums).reduce((all, { n, sum }) => ({ n: all.n + n, sum: all.sum + sum }), into);

/** Number and sum of a metric's values, in all or within a window. */
export function sumOf(metric: Metric, now: number, within?: string): Sum {
  const none = { n: 0, sum: 0 };
  if (!within) return add(none, metric.by);
  const from = firstDay(now, within);
  const to = dayOf(now);
  const days = Object.entries(metric.days ?? {}).filter(([day]) => +day >= from && +day <= to);
  return days.reduce((all, [, { by }]) => add(all, by), none);
}

/** What a metric test looks at; null while nothing was measured. */
export function metricValue(state: State, test: MetricTest, now: number): number | null {
  const metric = own(state.metrics, test.metric);
  if (!metric) return null;
  if (test.latest) return metric.latest.value;
  const { n, sum } = sumOf(metric, now, test.within);
  return test.sum ? sum : n ? sum / n : null;
}

/** All ratings of an outcome or check-in, oldest first, with the id of the fact that gave each. */
export const ratingsOf = (state: State, of: string): (Rating & { id: string })[] =>
  Object.entries(own(state.ratings, of) ?? {})
    .map(([id, rating]) => ({ ...rating, id }))
    .sort((a, b) => a.order - b.order);

export const latestRating = (state: State, of: string) => ratingsOf(state, of).at(-1);

export const traitOf = (state: State, name: string) => own(state.traits, name)?.value;

export const accountTraitOf = (state: State, name: string) => {
  const traits = state.account && own(state.accounts, state.account.value);
  return traits ? own(traits, name)?.value : undefined;
};

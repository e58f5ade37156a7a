import { KEEP, later, moments, newest, seenAt } from "./join.ts";
import type { Count, Last, Metric, MetricDay, State, Sum, Surface, Tally } from "./state.ts";

type Join<T> = (a: T, b: T) => T;

const union =
  <T>(join: Join<T>): Join<Record<string, T>> =>
  (a, b) => {
    const joined = Object.entries(b).map(([key, value]) => [
      key,
      Object.hasOwn(a, key) ? join(a[key] as T, value) : value,
    ]);
    // Not by assignment: a key such as `__proto__` is a name like any other.
    return { ...a, ...Object.fromEntries(joined) };
  };

const laterOrNull = <T extends Last<unknown>>(a: T | null, b: T | null): T | null => (a && b ? later(a, b) : (a ?? b));

const tally: Join<Tally> = union(Math.max);
const newer: Join<Sum> = (a, b) => (b.n > a.n || (b.n === a.n && b.sum > a.sum) ? b : a);
const sums = union(newer);
const days = <T>(join: Join<T>, a?: Record<string, T>, b?: Record<string, T>) =>
  a || b ? { days: union(join)(a ?? {}, b ?? {}) } : {};

const count: Join<Count> = (a, b) => ({ ...moments(a, b), by: tally(a.by, b.by), ...days(tally, a.days, b.days) });
const metricDay: Join<MetricDay> = (a, b) => ({ by: sums(a.by, b.by), last: later(a.last, b.last) });
const metric: Join<Metric> = (a, b) => ({
  first: Math.min(a.first, b.first),
  latest: later(a.latest, b.latest),
  by: sums(a.by, b.by),
  ...days(metricDay, a.days, b.days),
});
const surface: Join<Surface> = (a, b) => ({ did: union(moments)(a.did, b.did), until: laterOrNull(a.until, b.until) });
const same = <T>(a: T): T => a;

const atOf = (entry: { at: number }) => entry.at;
const byId = <T extends { at: number }>(most: number): Join<Record<string, T>> => {
  const join = union<T>(same);
  return (a, b) => newest(join(a, b), most, atOf);
};

/**
 * Two copies of one customer's state as one: commutative, associative and idempotent, so that tabs, devices, replays
 * and old copies may meet in any order without loss.
 */
export const merge: Join<State> = (a, b) => ({
  v: 1,
  order: Math.max(a.order, b.order),
  first: a.first === null || b.first === null ? (a.first ?? b.first) : Math.min(a.first, b.first),
  user: laterOrNull(a.user, b.user),
  account: laterOrNull(a.account, b.account),
  traits: union<State["traits"][string]>(later)(a.traits, b.traits),
  accounts: union(union<State["traits"][string]>(later))(a.accounts, b.accounts),
  events: union(count)(a.events, b.events),
  metrics: union(metric)(a.metrics, b.metrics),
  ratings: union(byId<State["ratings"][string][string]>(KEEP.ratings))(a.ratings, b.ratings),
  expectations: union(byId<State["expectations"][string][string]>(KEEP.expectations))(a.expectations, b.expectations),
  help: union(union(moments))(a.help, b.help),
  surfaces: newest(union(surface)(a.surfaces, b.surfaces), KEEP.surfaces, seenAt),
  segment: laterOrNull(a.segment, b.segment),
  announced: newest(union<number>(Math.min)(a.announced, b.announced), KEEP.announced, (at) => at),
  recent: newest(union<number>(Math.min)(a.recent, b.recent), KEEP.recent, (at) => at),
});

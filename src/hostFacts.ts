import type { Fact, Stamp, Traits } from "./fact.ts";
import { passes } from "./playbook/range.ts";
import { dayOf } from "./rules/day.ts";
import { LONGEST, type Windows } from "./rules/windows.ts";
import { last } from "./stamping.ts";
import { accountKey, type Counted, type Day, own, type State, type Sum, type Times } from "./state.ts";

/** What a kind of fact adds: a state that holds nothing else. */
type Adds<T> = (fact: Extract<Fact, { type: T }>, state: State, asked: Windows | null) => Partial<State>;
export type AddsOf<T extends Fact["type"]> = { [K in T]: Adds<K> };

/** Days as they are kept, so many of them, given the newest one. */
export type Pack = (days: Record<string, Day>, newest: number, keep: number) => Record<string, Day>;

export const lastOfEach = (fact: Stamp, traits: Traits, keyOf = (trait: string) => trait) =>
  Object.fromEntries(Object.entries(traits).map(([trait, value]) => [keyOf(trait), last(fact, value)]));

export type Plus<T> = (a: T, b: T) => T;

export const plusTimes: Plus<Times> = ([last, n, first], [at, more]) => [
  Math.max(last, at),
  n + more,
  Math.min(first, at),
];
export const plusSum: Plus<Sum> = (a, b) => {
  const [order, , , value] = (b[0] - a[0] || b[3] - a[3]) > 0 ? b : a;
  return [order, a[1] + b[1], a[2] + b[2], value];
};
export const plusDay: Plus<Day> = (a, b) => a.map((n, i) => n + (b[i] ?? 0));

const WEEK = 604_800_000;

// In millionths, whole numbers, so that sums come out the same whatever the order of adding, and 19.90 ten times is 199.
const millionths = (value: number): number => Math.round(value * 1e6) || 0; // -0 is 0

/** One more for what a device counted under a name, in all, and for its day where the playbook asks for days of it. */
function counted<All extends Times | Sum>(
  part: Record<string, Record<string, Counted<All>>>,
  key: string,
  { at, order, device }: Stamp,
  asked: Map<string, number> | undefined,
  [one, plus]: [All, Plus<All>],
  today: Day,
  pack: Pack,
): [string, Record<string, Counted<All>>] {
  const old = own(own(part, key) ?? {}, device);
  const far = order > at + WEEK;
  const all = old ? plus(old.all, one) : one;
  // what came last is no more what that clock showed
  if (far) all[0] = one[0];
  const before = old?.days;
  // nobody knows what a playbook will ask that is not here, or comes back
  const keep = asked?.get(key) || (before && LONGEST);
  const day = dayOf(at);
  const days = { ...before, [day]: plusDay(today, before?.[day] ?? []) };
  // by a clock that was far ahead all other days would be long ago, and those to come, too
  const newest = far ? day : dayOf(all[0]);
  return [key, { [device]: { all, ...(keep && { days: pack(days, newest, keep) }) } }];
}

/** What the host says of the customer. */
export const hostFacts = (pack: Pack): AddsOf<"identify" | "set" | "group" | "event" | "metric"> => ({
  identify: (fact) => ({ user: last(fact, fact.user), traits: lastOfEach(fact, fact.traits) }),
  set: (fact) => ({ traits: lastOfEach(fact, fact.traits) }),
  group(fact, _, asked) {
    // A host tells these whenever a page loads, so what the playbook does not ask about need not be kept.
    const traits = Object.entries(fact.traits).filter(([trait]) => asked?.accounts.has(trait) ?? true);
    const accounts = lastOfEach(fact, Object.fromEntries(traits), (trait) => accountKey(fact.account, trait));
    return { account: last(fact, fact.account), accounts };
  },
  event(fact, { events }, asked) {
    const { id, name, at, order, properties } = fact;
    const clauses = [...(asked?.where.get(name) ?? [])].filter(([, where]) =>
      Object.entries(where).every(([trait, test]) => passes(test, own(properties, trait))),
    );
    const counts = [[name], ...clauses].map(([key]) =>
      counted(events, key, fact, asked?.events, [[at, 1, at], plusTimes], [1], pack),
    );
    return { events: Object.fromEntries(counts), recent: { [id]: order } };
  },
  metric(fact, { metrics }, asked) {
    const { id, name, order, value } = fact;
    const sum = millionths(value);
    const count = counted(metrics, name, fact, asked?.metrics, [[order, 1, sum, value], plusSum], [1, sum], pack);
    return { metrics: Object.fromEntries([count]), recent: { [id]: order } };
  },
});

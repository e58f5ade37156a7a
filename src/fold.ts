import type { Fact, Stamp, Traits } from "./fact.ts";
import { merge } from "./merge.ts";
import type { Playbook } from "./playbook/schema.ts";
import { dayOf, spanOf, weekOf } from "./rules/day.ts";
import { passes } from "./rules/range.ts";
import { LONGEST, type Windows, windowsOf } from "./rules/windows.ts";
import { accountKey, type Counted, helpKey, type Last, own, type State, type Sum, type Times } from "./state.ts";

const stamp = ({ at, order }: Stamp) => ({ order, ...(at !== order && { at }) });

const last = <T>(fact: Stamp, value: T): Last<T> => ({ value, ...stamp(fact) });

const lastOfEach = (fact: Stamp, traits: Traits, keyOf = (trait: string) => trait) =>
  Object.fromEntries(Object.entries(traits).map(([trait, value]) => [keyOf(trait), last(fact, value)]));

type Plus<T> = (a: T, b: T) => T;

const plusTimes: Plus<Times> = (a, b) => [Math.max(a[0], b[0]), a[1] + b[1], Math.min(a[2], b[2])];
const plusNumber: Plus<number> = (a, b) => a + b;
const plusSum: Plus<Sum> = (a, b) => {
  const [order, , , value] = b[0] > a[0] || (b[0] === a[0] && b[3] > a[3]) ? b : a;
  return [order, a[1] + b[1], a[2] + b[2], value];
};

// Values snap to 2^-20, so that sums come out the same whatever the order of adding.
const snap = (value: number): number => Math.round(value * 1_048_576) / 1_048_576;

/** So many days are kept one by one, those before by week. */
const DAILY = 63;

/** Days as they are kept. It depends on the newest one alone what goes where, so the order of folding is no matter. */
function packed<T>(days: [key: string, value: T][], newest: number, keep: number, plus: Plus<T>): Record<string, T> {
  const kept = new Map<string, T>();
  for (const [key, value] of days) {
    const week = weekOf(spanOf(key)[0]);
    const age = newest - (week * 7 + 6);
    if (age >= keep) continue;
    const to = age >= DAILY ? `w${week}` : key;
    const there = kept.get(to);
    kept.set(to, there === undefined ? value : plus(there, value));
  }
  return Object.fromEntries(kept);
}

/** One more for what a device counted, in all, and for its day where the playbook asks for days of it. */
function counted<All extends [number, ...number[]], Day>(
  before: Record<string, Counted<All, Day>> | undefined,
  { at, device }: Stamp,
  asked: number | undefined,
  [one, plus]: [All, Plus<All>],
  [today, plusDay]: [Day, Plus<Day>],
): Record<string, Counted<All, Day>> {
  const old = own(before ?? {}, device);
  const all = old ? plus(old.all, one) : one;
  // without a playbook nobody knows what it will ask
  const keep = asked ?? (old?.days ? LONGEST : 0);
  if (!keep) return { [device]: { all } };
  const days: [string, Day][] = [...Object.entries(old?.days ?? {}), [`${dayOf(at)}`, today]];
  return { [device]: { all, days: packed(days, dayOf(all[0]), keep, plusDay) } };
}

/** What was said, as it was said, under the id of its fact; what was written with it stands apart. */
const entry =
  (part: "answers" | "confirmations" | "expectations") =>
  (fact: Stamp & { type: string; note?: string }): Partial<State> => {
    const { id, type, device, at, order, note, ...said } = fact;
    return { [part]: { [id]: { ...said, ...stamp(fact) } }, ...(note && { notes: { [id]: last(fact, note) } }) };
  };

type Adds<T> = (fact: Extract<Fact, { type: T }>, state: State, asked: Windows | null) => Partial<State>;

/** What each kind of fact adds: a state that holds nothing else. */
const adds: { [T in Fact["type"]]: Adds<T> } = {
  identify: (fact) => ({ user: last(fact, fact.user), traits: lastOfEach(fact, fact.traits) }),
  set: (fact) => ({ traits: lastOfEach(fact, fact.traits) }),
  group: (fact) => ({
    account: last(fact, fact.account),
    accounts: lastOfEach(fact, fact.traits, (trait) => accountKey(fact.account, trait)),
  }),
  event(fact, { events }, asked) {
    const { id, name, at, order, properties } = fact;
    const clauses = [...(asked?.where.get(name) ?? [])].filter(([, where]) =>
      Object.entries(where).every(([trait, test]) => passes(test, own(properties, trait))),
    );
    const counts = [name, ...clauses.map(([key]) => key)].map((key) => {
      const days = asked ? (asked.events.get(key) ?? 0) : undefined;
      return [key, counted(own(events, key), fact, days, [[at, 1, at], plusTimes], [1, plusNumber])];
    });
    return { events: Object.fromEntries(counts), recent: { [id]: order } };
  },
  metric(fact, { metrics }, asked) {
    const { id, name, order, value } = fact;
    const one: [Sum, Plus<Sum>] = [[order, 1, snap(value), value], plusSum];
    const days = asked ? (asked.metrics.get(name) ?? 0) : undefined;
    return { metrics: { [name]: counted(own(metrics, name), fact, days, one, one) }, recent: { [id]: order } };
  },
  rating: entry("answers"),
  answer: entry("answers"),
  confirmation: entry("confirmations"),
  expectation: entry("expectations"),
  help({ help, lesson, did, at }) {
    const key = helpKey(help, lesson);
    if (did === "finished") return { help: { [key]: at } };
    if (did === "dismissed") return { help: { [key]: -at } };
    return { deeds: { [`${did} ${key}`]: at } };
  },
  surface: ({ surface, did, at, until = at }) => ({
    surfaces: { [`${surface} ${did}`]: until },
    ...(did === "shown" && { seen: { [at]: at } }),
  }),
  announced: ({ key, at }) => ({ announced: { [key]: at } }),
  told: (fact) => ({
    told: { [fact.key]: last(fact, fact.value) },
    ...(fact.key === "segment" && { segments: { [fact.order]: last(fact, fact.value) } }),
  }),
  scored: (fact) => ({ scores: { [`${fact.score} ${weekOf(dayOf(fact.at))}`]: last(fact, fact.value) } }),
};

const one = () => 1;
const perDevice = (counts: object) => Object.keys(counts).length;

/** What there is room for under names that the playbook does not ask about, and what one of them takes of it. */
const others = { events: [60, perDevice], metrics: [60, perDevice], traits: [60, one], help: [300, one] } as const;

/** Names the playbook asks about, and of the others the first in the alphabet: in whatever order, the same ones stay. */
function fitted(part: keyof typeof others, { [part]: record }: State, asked: Windows): Partial<State> {
  let [room, sizeOf]: readonly [number, (value: object) => number] = others[part];
  const gone = new Set<string>();
  for (const name of Object.keys(record).sort()) {
    if (asked[part].has(name)) continue;
    if (room <= 0) gone.add(name);
    room -= sizeOf(Object(record[name]));
  }
  return gone.size ? { [part]: Object.fromEntries(Object.entries(record).filter(([name]) => !gone.has(name))) } : {};
}

/**
 * What is remembered after a fact. The only writer; a fact that was folded before changes nothing. Without a playbook
 * totals are kept, and no days.
 */
export function fold(playbook: Playbook | null, state: State, fact: Fact): State {
  if (Object.hasOwn(state.recent, fact.id)) return state;
  const asked = playbook && windowsOf(playbook);
  const more = (adds[fact.type] as Adds<Fact["type"]>)(fact, state, asked);
  // What we told is no doing of the customer's.
  const theirs = !["announced", "told", "scored"].includes(fact.type);
  const next = merge(state, { ...more, order: fact.order, ...(theirs && { first: fact.at }) });
  if (!asked) return next;
  for (const part of ["events", "metrics", "traits", "help"] as const)
    if (more[part]) Object.assign(next, fitted(part, next, asked));
  return next;
}

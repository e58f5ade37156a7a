import type { Fact, Stamp, Traits } from "./fact.ts";
import { merge } from "./merge.ts";
import type { Playbook } from "./playbook/schema.ts";
import { dayOf, spanOf, weekOf } from "./rules/day.ts";
import { passes } from "./rules/range.ts";
import { LONGEST, type Windows, windowsOf } from "./rules/windows.ts";
import {
  accountKey,
  type Counted,
  type Day,
  helpKey,
  type Last,
  own,
  type State,
  type Sum,
  type Times,
} from "./state.ts";

const stamp = ({ at, order }: Stamp) => ({ order, ...(at !== order && { at }) });

const last = <T>(fact: Stamp, value: T): Last<T> => ({ value, ...stamp(fact) });

const lastOfEach = (fact: Stamp, traits: Traits, keyOf = (trait: string) => trait) =>
  Object.fromEntries(Object.entries(traits).map(([trait, value]) => [keyOf(trait), last(fact, value)]));

type Plus<T> = (a: T, b: T) => T;

const plusTimes: Plus<Times> = ([last, n, first], [at, more]) => [Math.max(last, at), n + more, Math.min(first, at)];
const plusSum: Plus<Sum> = (a, b) => {
  const [order, , , value] = b[0] > a[0] || (b[0] === a[0] && b[3] > a[3]) ? b : a;
  return [order, a[1] + b[1], a[2] + b[2], value];
};
const plusDay: Plus<Day> = (a, b) => a.map((n, i) => n + (b[i] ?? 0));

// Values snap to 2^-20, so that sums come out the same whatever the order of adding.
const snap = (value: number): number => Math.round(value * 1_048_576) / 1_048_576;

/** So many days are kept one by one, those before by week. */
const DAILY = 63;

/** Days as they are kept. It depends on the newest one alone what goes where, so the order of folding is no matter. */
function packed(days: [key: string, day: Day][], newest: number, keep: number): Record<string, Day> {
  const kept: Record<string, Day> = {};
  for (const [key, day] of days) {
    const week = weekOf(spanOf(key)[0]);
    const age = newest - (week * 7 + 6);
    if (age >= keep) continue;
    const to = age >= DAILY ? `w${week}` : key;
    kept[to] = kept[to] ? plusDay(kept[to], day) : day;
  }
  return kept;
}

/** One more for what a device counted under a name, in all, and for its day where the playbook asks for days of it. */
function counted<All extends Times | Sum>(
  part: Record<string, Record<string, Counted<All>>>,
  key: string,
  { at, device }: Stamp,
  asked: Map<string, number> | undefined,
  [one, plus]: [All, Plus<All>],
  today: Day,
): [string, Record<string, Counted<All>>] {
  const old = own(own(part, key) ?? {}, device);
  const all = old ? plus(old.all, one) : one;
  const before = old?.days;
  // without a playbook nobody knows what it will ask
  const keep = asked ? asked.get(key) : before && LONGEST;
  const days: [string, Day][] = [...Object.entries(before ?? {}), [`${dayOf(at)}`, today]];
  return [key, { [device]: { all, ...(keep && { days: packed(days, dayOf(all[0]), keep) }) } }];
}

/** What was said, as it was said, under the id of its fact; what was written with it stands apart. */
const entry =
  (part: "answers" | "confirmations" | "expectations") =>
  (fact: Stamp & { type: string; note?: string }): Partial<State> => {
    const { id, type: _type, device: _device, at: _at, order: _order, note, ...said } = fact;
    return { [part]: { [id]: { ...said, ...stamp(fact) } }, ...(note && { notes: { [id]: last(fact, note) } }) };
  };

type Adds<T> = (fact: Extract<Fact, { type: T }>, state: State, asked: Windows | null) => Partial<State>;

/** What each kind of fact adds: a state that holds nothing else. */
const adds: { [T in Fact["type"]]: Adds<T> } = {
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
    const counts = [name, ...clauses.map(([key]) => key)].map((key) =>
      counted(events, key, fact, asked?.events, [[at, 1, at], plusTimes], [1]),
    );
    return { events: Object.fromEntries(counts), recent: { [id]: order } };
  },
  metric(fact, { metrics }, asked) {
    const { id, name, order, value } = fact;
    const sum = snap(value);
    const count = counted(metrics, name, fact, asked?.metrics, [[order, 1, sum, value], plusSum], [1, sum]);
    return { metrics: Object.fromEntries([count]), recent: { [id]: order } };
  },
  rating: entry("answers"),
  answer: entry("answers"),
  confirmation: entry("confirmations"),
  expectation: entry("expectations"),
  help({ help, lesson, did, at }) {
    const key = helpKey(help, lesson);
    if (did === "finished") return { help: { [key]: at } };
    return did === "dismissed" ? { help: { [key]: -at } } : { deeds: { [`${did} ${key}`]: at } };
  },
  surface: ({ surface, did, at, until = at }) => ({
    surfaces: { [`${surface} ${did}`]: until },
    ...(did === "shown" && { seen: { [at]: at } }),
  }),
  announced: ({ key, at }) => ({ announced: { [key]: at } }),
  told(fact) {
    const value = last(fact, fact.value);
    return { told: { [fact.key]: value }, ...(fact.key === "segment" && { segments: { [fact.order]: value } }) };
  },
  scored: (fact) => ({ scores: { [`${fact.score} ${weekOf(dayOf(fact.at))}`]: last(fact, fact.value) } }),
};

/** How much is kept of names that the playbook does not ask about; of what is counted, one for each device. */
const OTHERS = { events: 48, metrics: 48, traits: 48, help: 300 };

/** Names the playbook asks about, and of the others the first in the alphabet: in whatever order, the same ones stay. */
function fitted(part: keyof typeof OTHERS, { [part]: record }: State, asked: Windows): Partial<State> {
  let room = OTHERS[part];
  const gone = new Set<string>();
  const others = Object.keys(record).filter((name) => !asked[part].has(name));
  for (const name of others.sort()) {
    if (room <= 0) gone.add(name);
    room -= part === "events" || part === "metrics" ? Object.keys(Object(record[name])).length : 1;
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
  const first = "key" in fact || "score" in fact ? null : fact.at;
  const next = merge(state, { ...more, order: fact.order, first });
  if (asked)
    for (const part of ["events", "metrics", "traits", "help"] as const)
      if (more[part]) Object.assign(next, fitted(part, next, asked));
  return next;
}

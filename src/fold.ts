import type { Fact, Stamp, Traits } from "./fact.ts";
import { KEEP, later, moments, newest, seenAt } from "./join.ts";
import type { Playbook } from "./playbook/schema.ts";
import { dayOf } from "./rules/day.ts";
import { passes } from "./rules/range.ts";
import { windowsOf } from "./rules/windows.ts";
import { type Count, type Last, type Metric, type Moments, own, type State, type Sum, type Tally } from "./state.ts";

const last = <T>(fact: Stamp, value: T): Last<T> => ({ value, at: fact.at, order: fact.order, id: fact.id });

const wins = <T>(old: Last<T> | null, next: Last<T>): Last<T> => (old ? later(old, next) : next);

const moment = (old: Moments | undefined, at: number): Moments =>
  old ? moments(old, { first: at, last: at }) : { first: at, last: at };

const more = (tally: Tally | undefined, device: string): Tally => ({
  ...tally,
  [device]: (own(tally ?? {}, device) ?? 0) + 1,
});

/** Days that no window can reach any more go. */
function within<T>(days: Record<string, T>, keep: number): { days: Record<string, T> } {
  const newest = Math.max(...Object.keys(days).map(Number));
  return { days: Object.fromEntries(Object.entries(days).filter(([day]) => +day > newest - keep)) };
}

function counted(old: Count | undefined, fact: Stamp, keep: number | undefined): Count {
  const when = moment(old, fact.at);
  const by = more(old?.by, fact.device);
  if (!keep) return { ...when, by };
  const day = dayOf(fact.at);
  const days = { ...old?.days, [day]: more(old?.days?.[day], fact.device) };
  return { ...when, by, ...within(days, keep) };
}

// Values snap to 2^-20, so that sums come out the same whatever the order of adding.
const snap = (value: number): number => Math.round(value * 1_048_576) / 1_048_576;

const summed = (by: Record<string, Sum> | undefined, device: string, value: number): Record<string, Sum> => {
  const { n, sum } = own(by ?? {}, device) ?? { n: 0, sum: 0 };
  return { ...by, [device]: { n: n + 1, sum: sum + snap(value) } };
};

function measured(old: Metric | undefined, fact: Stamp, value: number, keep: number | undefined): Metric {
  const newValue = last(fact, value);
  const latest = old ? later(old.latest, newValue) : newValue;
  const metric: Metric = {
    first: Math.min(old?.first ?? fact.at, fact.at),
    latest,
    by: summed(old?.by, fact.device, value),
  };
  if (!keep) return metric;
  const day = dayOf(fact.at);
  const before = old?.days?.[day];
  const today = { by: summed(before?.by, fact.device, value), last: before ? later(before.last, newValue) : newValue };
  return { ...metric, ...within({ ...old?.days, [day]: today }, keep) };
}

function withTraits(old: Record<string, Last<Traits[string]>> | undefined, fact: Stamp, traits: Traits) {
  const said = Object.entries(traits).map(([name, value]) => [
    name,
    wins(own(old ?? {}, name) ?? null, last(fact, value)),
  ]);
  return { ...old, ...(Object.fromEntries(said) as Record<string, Last<Traits[string]>>) };
}

function event(playbook: Playbook | null, state: State, fact: Extract<Fact, { type: "event" }>): State["events"] {
  const windows = windowsOf(playbook);
  const clauses = [...(windows.where.get(fact.name) ?? [])];
  const keys = clauses
    .filter(([, where]) => Object.entries(where).every(([name, asked]) => passes(asked, own(fact.properties, name))))
    .map(([key]) => key);
  // all at once, since a copy for each clause would cost the square of their number
  const counts = [fact.name, ...keys].map((key) => [
    key,
    counted(own(state.events, key), fact, windows.events.get(key)),
  ]);
  return { ...state.events, ...(Object.fromEntries(counts) as State["events"]) };
}

function change(playbook: Playbook | null, state: State, fact: Fact): Partial<State> {
  const { at, order, id } = fact;
  switch (fact.type) {
    case "identify":
      return { user: wins(state.user, last(fact, fact.user)), traits: withTraits(state.traits, fact, fact.traits) };
    case "set":
      return { traits: withTraits(state.traits, fact, fact.traits) };
    case "group": {
      const traits = withTraits(own(state.accounts, fact.account), fact, fact.traits);
      return {
        account: wins(state.account, last(fact, fact.account)),
        accounts: { ...state.accounts, [fact.account]: traits },
      };
    }
    case "event":
      return { events: event(playbook, state, fact) };
    case "metric": {
      const keep = windowsOf(playbook).metrics.get(fact.name);
      const metric = measured(own(state.metrics, fact.name), fact, fact.value, keep);
      return { metrics: { ...state.metrics, [fact.name]: metric } };
    }
    case "rating": {
      const { of, value, reasons, note, asked } = fact;
      const rating = { at, order, value, reasons, ...(note && { note }), ...(asked && { asked }) };
      const ratings = newest({ ...own(state.ratings, of), [id]: rating }, KEEP.ratings, (one) => one.at);
      return { ratings: { ...state.ratings, [of]: ratings } };
    }
    case "expectation": {
      const { outcome, target, base, early } = fact;
      const all = { ...own(state.expectations, outcome), [id]: { at, order, target, base, ...(early && { early }) } };
      return {
        expectations: { ...state.expectations, [outcome]: newest(all, KEEP.expectations, (one) => one.at) },
      };
    }
    case "help": {
      const deeds = own(state.help, fact.help);
      return {
        help: { ...state.help, [fact.help]: { ...deeds, [fact.did]: moment(own(deeds ?? {}, fact.did), at) } },
      };
    }
    case "surface": {
      const old = own(state.surfaces, fact.surface) ?? { did: {}, until: null };
      const surface = {
        did: { ...old.did, [fact.did]: moment(own(old.did, fact.did), at) },
        until: fact.until === undefined ? old.until : wins(old.until, last(fact, fact.until)),
      };
      return { surfaces: newest({ ...state.surfaces, [fact.surface]: surface }, KEEP.surfaces, seenAt) };
    }
    case "segment":
      return { segment: wins(state.segment, last(fact, fact.segment)) };
    case "announced": {
      const first = Math.min(at, own(state.announced, fact.key) ?? at);
      return { announced: newest({ ...state.announced, [fact.key]: first }, KEEP.announced, (time) => time) };
    }
  }
}

/**
 * What is remembered after a fact. The only writer; a fact that was folded before changes nothing. Without a playbook
 * totals are kept, and no days.
 */
export function fold(playbook: Playbook | null, state: State, fact: Fact): State {
  if (Object.hasOwn(state.recent, fact.id)) return state;
  const known = { ...state, ...change(playbook, state, fact), order: Math.max(state.order, fact.order) };
  // What we told is no doing of the customer's, and telling it twice changes nothing.
  if (fact.type === "announced" || fact.type === "segment") return known;
  return {
    ...known,
    first: Math.min(state.first ?? fact.at, fact.at),
    recent: newest({ ...state.recent, [fact.id]: fact.at }, KEEP.recent, (at) => at),
  };
}

import type { HelpDeed, SurfaceDeed } from "../fact.ts";
import type { MetricTest } from "../playbook/condition.ts";
import {
  type Answer,
  accountKey,
  atOf,
  type Counted,
  type Day,
  helpKey,
  helpTime,
  own,
  type Placed,
  type Said,
  type State,
  type Sum,
  type Times,
} from "../state.ts";
import { DAY, dayOf, daysOf, spanOf } from "./day.ts";
import type { View } from "./view.ts";

/** Under this key is told since when a clock is right that ran ahead before, ms. */
export const CLOCK = "clock";

/** What each device counted under a name. */
const devices = <T>(record: Record<string, Record<string, T>>, name: string): T[] =>
  Object.values(own(record, name) ?? {});

interface Summed {
  n: number;
  sum: number;
}

const add = (to: Summed, [n = 0, sum = 0]: Day): void => {
  to.n += n;
  to.sum += sum;
};

/** From the millionths that are kept. */
const whole = <T extends Summed>(total: T): T => ({ ...total, sum: total.sum / 1e6 });

/** What is worked out of decimals as people do it: 0.3 less 0.1 is 0.2. */
export const exact = (value: number): number => Number(value.toPrecision(14));

/** What all devices counted, in all or within a window; a week belongs to it when its middle does. Events have no sum. */
function summed(counted: Counted<Times | Sum>[], now: number, within?: string): Summed {
  const total = { n: 0, sum: 0 };
  const to = dayOf(now);
  for (const { all, days = {} } of counted) {
    if (!within) add(total, all.slice(1));
    else
      for (const [key, day] of Object.entries(days)) {
        const [first, count] = spanOf(key);
        const middle = first + (count - 1) / 2;
        if (middle > to - daysOf(within) && middle <= to) add(total, day);
      }
  }
  return whole(total);
}

/** How often an event happened, in all or within a window. */
export const countOf = (state: State, key: string, now: number, within?: string): number =>
  summed(devices(state.events, key), now, within).n;

/** When an event happened first and last, ms. */
export function timesOf(state: State, key: string): { first: number; last: number } | undefined {
  const all = devices(state.events, key).map((one) => one.all);
  if (!all.length) return undefined;
  return { first: Math.min(...all.map((times) => times[2])), last: Math.max(...all.map((times) => times[0])) };
}

/** When an event happened first after some time, ms, by the day; later than it was where its days are not kept. */
export function firstAfter(state: State, key: string, at: number): number | undefined {
  const times = timesOf(state, key);
  if (!times || times.last <= at) return undefined;
  if (times.first > at) return times.first;
  const days = devices(state.events, key).flatMap(({ days = {} }) => Object.keys(days));
  const ends = days.map((day) => spanOf(day)).map(([first, count]) => (first + count) * DAY - 1);
  return Math.min(times.last, ...ends.filter((end) => end > at));
}

/** Number and sum of a metric's values, in all or within a window. */
export const sumOf = (state: State, metric: string, now: number, within?: string): Summed =>
  summed(devices(state.metrics, metric), now, within);

/** The last value of a metric and when it came, ms. */
export function latestOf(state: State, metric: string): { value: number; at: number } | undefined {
  const sums = devices(state.metrics, metric).map(({ all }) => all);
  const last = sums.sort((a, b) => b[0] - a[0] || b[3] - a[3])[0];
  return last && { at: last[0], value: last[3] };
}

/** What a metric came to by day, or by week for what is long ago, oldest first; `at` is the end of it, ms. */
export function daysOfMetric(state: State, metric: string): (Summed & { at: number })[] {
  const byEnd = new Map<number, Summed & { at: number }>();
  for (const { days = {} } of devices(state.metrics, metric))
    for (const [key, sums] of Object.entries(days)) {
      const [first, count] = spanOf(key);
      const at = (first + count) * DAY - 1;
      const day = byEnd.get(at) ?? { at, n: 0, sum: 0 };
      byEnd.set(at, day);
      add(day, sums);
    }
  return [...byEnd.values()].map(whole).sort((a, b) => a.at - b.at);
}

/** What a metric test looks at; null while nothing was measured. */
export function metricValue(state: State, test: MetricTest, now: number): number | null {
  const latest = latestOf(state, test.metric);
  if (!latest) return null;
  if (test.latest) return latest.value;
  const { n, sum } = sumOf(state, test.metric, now, test.within);
  return test.sum ? sum : n ? exact(sum / n) : null;
}

type Told<T> = T & { id: string; at: number };

/** Oldest first, without what the customer took back. */
export const inOrder = <T extends Said>(entries: [string, T][]): Told<T>[] =>
  entries
    .filter(([, { withdrawn }]) => !withdrawn)
    .map(([id, entry]) => ({ ...entry, id, at: atOf(entry) }))
    .sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));

export type AnswerGiven = Told<Answer> & { note?: string };
export type Rating = AnswerGiven & { value: number; reasons: string[] };

const known = new WeakMap<State["answers"], Map<string, AnswerGiven[]>>();

/** What the customer answered about an outcome or check-in, oldest first, with the id of the fact that said so. */
export function answersOf({ answers, notes }: State, of: string): AnswerGiven[] {
  let byOf = known.get(answers);
  if (!byOf) {
    byOf = new Map();
    for (const answer of inOrder(Object.entries(answers))) {
      const note = own(notes, answer.id)?.value;
      const before = byOf.get(answer.of) ?? [];
      byOf.set(answer.of, before);
      before.push({ ...answer, ...(note && { note }) });
    }
    known.set(answers, byOf);
  }
  return byOf.get(of) ?? [];
}

/** All ratings and numbers given for an outcome or check-in, oldest first. */
export const ratingsOf = (state: State, of: string): Rating[] =>
  answersOf(state, of).flatMap(({ value, reasons = [], ...rest }) =>
    value === undefined ? [] : [{ ...rest, value, reasons }],
  );

export const latestRating = (state: State, of: string) => ratingsOf(state, of).at(-1);

/** The newest answer that was one of several choices. */
export const latestChosen = (state: State, of: string): AnswerGiven | undefined =>
  answersOf(state, of).findLast(({ choice }) => choice);

/** What was chosen last of several choices. */
export const latestChoice = (state: State, of: string): string | undefined => latestChosen(state, of)?.choice;

const ofOutcome = <T extends Said & { outcome: string }>(entries: Record<string, T>, outcome: string) =>
  inOrder(Object.entries(entries).filter(([, entry]) => entry.outcome === outcome));

/** The segments that the host was told of, oldest first; null where the customer was in none. */
export const segmentsOf = ({ segments }: State) => inOrder(Object.entries(segments));

/** What the customer expects of an outcome, oldest first. */
export const expectationsOf = ({ expectations }: State, outcome: string) => ofOutcome(expectations, outcome);

/** What the customer said of the value of periods, oldest first. */
export const confirmationsOf = ({ confirmations, notes }: State, outcome: string) =>
  ofOutcome(confirmations, outcome).map((one) => {
    const note = own(notes, one.id)?.value;
    return { ...one, ...(note && { note }) };
  });

/** When the customer did this with a help item or a lesson of a course, ms. */
export function helpAt({ help, deeds }: State, id: string, did: HelpDeed, lesson?: string): number | undefined {
  const key = helpKey(id, lesson);
  const end = helpTime(own(help, key) ?? 0);
  if (did === "finished") return end > 0 ? end : undefined;
  if (did === "dismissed") return end < 0 ? -end : undefined;
  const deed = own(deeds, `${did} ${key}`);
  return deed && atOf(deed);
}

/** Whatever was finished had been opened. */
export const helpWasOpened = (state: State, id: string): boolean =>
  (helpAt(state, id, "opened") ?? helpAt(state, id, "finished")) !== undefined;

/** When this happened to something that asked for attention, ms; until when for what was snoozed. */
export function surfaceAt({ surfaces }: State, asked: string, did: SurfaceDeed): number | undefined {
  const one = own(surfaces, `${asked} ${did}`);
  return one && atOf(one);
}

const orderOf = (one: Placed): number => (typeof one === "number" ? one : one.order);

/** Loops that the host was told of by id, with when they closed, ms; null while it takes them for open. */
export const loopsTold = ({ announced }: State): Map<string, number | null> =>
  new Map(
    Object.entries(announced).flatMap(([key, opened]) => {
      const [, id] = key.split("loop:opened/");
      const closed = announced[`loop:closed/${id}`] ?? 0;
      return id ? [[id, orderOf(closed) > orderOf(opened) ? atOf(closed) : null]] : [];
    }),
  );

/**
 * When something was that was kept with this time, ms. A time in the future comes from a clock that ran ahead: what it
 * stamped was no later than when that was noticed, as `changes` remembers.
 */
export const past = ({ state, now }: Pick<View, "state" | "now">, at: number): number =>
  at > now ? Math.min(now, Number(own(state.told, CLOCK)?.value) || now) : at;

export const traitOf = (state: State, name: string) => own(state.traits, name)?.value;

export const accountTraitOf = ({ account, accounts }: State, name: string) =>
  account ? own(accounts, accountKey(account.value, name))?.value : undefined;

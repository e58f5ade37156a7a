import { dayOf, spanOf } from "./rules/day.ts";
import { atOf, type Counted, type Day, helpTime, type Placed, type State, type Sum, type Times } from "./state.ts";

type Counts<All extends Times | Sum> = Record<string, Record<string, Counted<All>>>;

const DAY_MS = 86_400_000;

/** What is still counted of some days, and what was counted after them. */
function cut(days: Record<string, Day>, today: number) {
  const all = Object.entries(days);
  const kept = all.filter(([key]) => spanOf(key)[0] <= today);
  const later = all.filter(([key]) => spanOf(key)[0] > today).map(([, day]) => day);
  const ends = kept.map(([key]) => spanOf(key)).map(([first, count]) => (first + count) * DAY_MS - 1);
  const newest = kept.find(([key], i) => ends[i] === Math.max(...ends) && key)?.[1];
  const sum = (part: number) => later.reduce((total, day) => total + (day[part] ?? 0), 0);
  return { kept: Object.fromEntries(kept), end: Math.max(...ends), newest, n: sum(0), sum: sum(1) };
}

/** Of what has no days nobody knows when it was counted, so it stays as it is now. */
function timesThen({ all: [last, n, first], days }: Counted<Times>, at: number): Counted<Times> | null {
  if (first > at) return null;
  if (!days) return { all: [Math.min(last, at), n, first] };
  const { kept, end, n: later } = cut(days, dayOf(at));
  return { all: [Math.min(at, Math.max(first, end)), Math.max(1, n - later), first], days: kept };
}

/** Of a day only its sum is kept, so the mean of the newest day stands for the newest value. */
function sumThen({ all: [order, n, total, value], days }: Counted<Sum>, at: number): Counted<Sum> | null {
  if (!days) return n === 1 ? null : { all: [Math.min(order, at), n, total, value] };
  const { kept, end, newest, n: later, sum } = cut(days, dayOf(at));
  if (n <= later) return null;
  const [many, inAll] = newest ?? [];
  const mean = many ? (inAll ?? 0) / many / 1e6 : value;
  return { all: [Math.min(at, Math.max(end, 0)), n - later, total - sum, mean], days: kept };
}

function countsThen<All extends Times | Sum>(
  counts: Counts<All>,
  timeOf: (all: All) => number,
  then: (one: Counted<All>) => Counted<All> | null,
  at: number,
): Counts<All> {
  const devices = (one: Record<string, Counted<All>>) =>
    Object.entries(one).flatMap(([device, counted]) => {
      const past = timeOf(counted.all) <= at ? counted : then(counted);
      return past ? [[device, past] as const] : [];
    });
  return Object.fromEntries(
    Object.entries(counts).flatMap(([name, one]) => {
      const kept = devices(one);
      return kept.length ? [[name, Object.fromEntries(kept)]] : [];
    }),
  );
}

/**
 * A state as it was at an earlier time, ms, as far as that is still remembered: of what gave way to something later, such
 * as a trait, the later one stands for it, and of what was counted without days all of it. For looking back; never written.
 */
export function stateAsOf(state: State, at: number): State {
  if (at >= state.order) return state;
  const before = <T extends Placed>(record: Record<string, T>): Record<string, T> =>
    Object.fromEntries(Object.entries(record).filter(([, one]) => atOf(one) <= at));
  return {
    ...state,
    events: countsThen(
      state.events,
      ([last]) => last,
      (one) => timesThen(one, at),
      at,
    ),
    metrics: countsThen(
      state.metrics,
      ([order]) => order,
      (one) => sumThen(one, at),
      at,
    ),
    answers: before(state.answers),
    confirmations: before(state.confirmations),
    expectations: before(state.expectations),
    notes: before(state.notes),
    help: Object.fromEntries(Object.entries(state.help).filter(([, kept]) => Math.abs(helpTime(kept)) <= at)),
    deeds: before(state.deeds),
    surfaces: before(state.surfaces),
    seen: before(state.seen),
    announced: before(state.announced),
    told: before(state.told),
    segments: before(state.segments),
    preferences: before(state.preferences),
    scores: before(state.scores),
  };
}

import { byAge, later, newest, union } from "./join.ts";
import { DAY } from "./playbook/duration.ts";
import {
  type Answer,
  type Confirmation,
  type Count,
  type Expectation,
  helpTime,
  type Metric,
  type State,
} from "./state.ts";

type Join<T> = (a: T, b: T) => T;

const orNull =
  <T>(join: Join<T>): Join<T | null> =>
  (a, b) =>
    a === null || b === null ? (a ?? b) : join(a, b);

/** The newest entries of both, and of each group the newest. */
const keep =
  <T extends Parameters<typeof later>[0]>(most: number, group?: (entry: T) => string): Join<Record<string, T>> =>
  (a, b) =>
    newest(union<T>(later)(a, b), most, group);

const PRECISE = 100;

/** A customer can finish all that there is, and of what is long ago the day will do; see `help` in `State`. */
const help: Join<State["help"]> = (a, b) => {
  const all = union<number>((x, y) => (helpTime(y) > helpTime(x) ? y : x))(a, b);
  const times = Object.entries(all).map(([key, kept]): [string, number] => [key, helpTime(kept)]);
  const changed = times
    .sort(byAge)
    .map(([key, time], i): [string, number] => [key, i < PRECISE ? time : Math.floor(time / DAY)])
    .filter(([key, kept]) => kept !== all[key]);
  return changed.length ? { ...all, ...Object.fromEntries(changed) } : all;
};

const ofOutcome = ({ outcome }: { outcome: string }) => outcome;

/** How two copies of each part become one. What may grow without end is cut to so many of the newest. */
const parts: { [P in keyof State]: Join<State[P]> } = {
  v: (v) => v,
  order: Math.max,
  first: orNull(Math.min),
  user: orNull(later),
  account: orNull(later),
  // the names in these four are looked after by `fold`
  traits: union(later),
  events: union(union<Count>(later)),
  metrics: union(union<Metric>(later)),
  help,
  accounts: keep(60),
  answers: keep<Answer>(40, ({ of }) => of),
  confirmations: keep<Confirmation>(12, ofOutcome),
  expectations: keep<Expectation>(16, ofOutcome),
  notes: keep(10),
  deeds: keep(40),
  surfaces: keep(40),
  seen: keep(24),
  announced: keep(110),
  told: keep(80),
  segments: keep(12),
  scores: keep(48),
  recent: keep(32),
};

/**
 * Two copies of one customer's state as one: commutative, associative and idempotent, so that tabs, devices, replays
 * and old copies may meet in any order without loss. The second may be in part.
 */
export function merge(a: State, b: Partial<State>): State {
  const names = (Object.keys(parts) as (keyof State)[]).filter((name) => name in b);
  const joined = names.map((name) => [name, (parts[name] as Join<unknown>)(a[name], b[name])]);
  return { ...a, ...(Object.fromEntries(joined) as Partial<State>) };
}

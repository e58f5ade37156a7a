import { later, newest, union } from "./join.ts";
import type { Answer, Confirmation, Count, Expectation, Metric, State } from "./state.ts";

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
  help: union(Math.max),
  accounts: keep(50),
  answers: keep<Answer>(50, ({ of }) => of),
  confirmations: keep<Confirmation>(14, ofOutcome),
  expectations: keep<Expectation>(18, ofOutcome),
  notes: keep(10),
  deeds: keep(60),
  surfaces: keep(50),
  seen: keep(24),
  announced: keep(140),
  told: keep(80),
  segments: keep(16),
  scores: keep(60),
  recent: keep(40),
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

import { keep, later, orNull, union } from "./join.ts";
import type { Count, Metric, State } from "./state.ts";

type Join<T> = (a: T, b: T) => T;

/** How two copies of a part of a state become one. */
export type Joins<P extends keyof State> = { [K in P]: Join<State[K]> };

type HostPart = "v" | "order" | "first" | "user" | "account" | "traits" | "accounts" | "events" | "metrics" | "recent";

/** The parts that a host writes. What may grow without end is cut to so many of the newest. */
export const hostParts: Joins<HostPart> = {
  v: (v) => v,
  order: Math.max,
  first: orNull(Math.min),
  user: orNull(later),
  account: orNull(later),
  // the names in these are looked after by `fold`
  traits: union(later),
  events: union(union<Count>(later)),
  metrics: union(union<Metric>(later)),
  accounts: keep(60),
  recent: keep(32),
};

/** Joins a state and another one, or some parts of one. */
export const mergeWith =
  (joins: Partial<Joins<keyof State>>) =>
  (a: State, b: Partial<State>): State => {
    const joined = Object.entries(joins)
      .filter(([name]) => name in b)
      .map(([name, join]) => [name, (join as Join<unknown>)(a[name as keyof State], b[name as keyof State])]);
    return { ...a, ...(Object.fromEntries(joined) as Partial<State>) };
  };

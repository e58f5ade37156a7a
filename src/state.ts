import type { Scalar } from "./playbook/condition.ts";

/** A value of which the last writer wins. */
export interface Last<T> {
  value: T;
  at: number;
  order: number;
  id: string;
}

/** A counter that only grows, one entry per device, so that copies merge by maximum. */
export type Tally = Record<string, number>;

/** How often and when something happened. Days are whole days since 1970, UTC. */
export interface Count {
  first: number;
  last: number;
  by: Tally;
  days?: Record<string, Tally>;
}

/** Sum and number of values from one device; of two copies the one with more values is the newer. */
export interface Sum {
  n: number;
  sum: number;
}
export interface MetricDay {
  by: Record<string, Sum>;
  last: Last<number>;
}
export interface Metric {
  first: number;
  latest: Last<number>;
  by: Record<string, Sum>;
  days?: Record<string, MetricDay>;
}

export interface Rating {
  at: number;
  order: number;
  value: number;
  reasons: string[];
  note?: string;
  /** The check-in instance that was answered. */
  asked?: string;
}
export interface Expectation {
  at: number;
  order: number;
  target: number;
  /** What a summed measure stood at when the expectation was set; the new period counts from here. */
  base: number;
  /** Set before the bar of then was reached: the target is another one, and no bar was raised. */
  early?: boolean;
}
export interface Moments {
  first: number;
  last: number;
}
/** By deed: when something that asks for attention was shown, snoozed, dismissed, closed. */
export interface Surface {
  did: Record<string, Moments>;
  /** Until when it was last snoozed, ms. */
  until: Last<number> | null;
}

/** What is remembered of one customer: small, and mergeable in any order (see `merge`). */
export interface State {
  v: 1;
  /** Highest hybrid logical time seen. */
  order: number;
  /** Wall time of the first fact, null while there is none. */
  first: number | null;
  user: Last<string> | null;
  account: Last<string> | null;
  traits: Record<string, Last<Scalar>>;
  /** Traits per account id. */
  accounts: Record<string, Record<string, Last<Scalar>>>;
  events: Record<string, Count>;
  metrics: Record<string, Metric>;
  /** By outcome or check-in, then by fact id. */
  ratings: Record<string, Record<string, Rating>>;
  expectations: Record<string, Record<string, Expectation>>;
  /** By help item, then by deed. */
  help: Record<string, Record<string, Moments>>;
  surfaces: Record<string, Surface>;
  /** The segment that the host was told last. */
  segment: Last<string | null> | null;
  /** Events already told to the host, by key, with the time of the telling. */
  announced: Record<string, number>;
  /** Ids of the newest facts, so that a repeated fact is not counted twice. */
  recent: Record<string, number>;
}

export const emptyState = (): State => ({
  v: 1,
  order: 0,
  first: null,
  user: null,
  account: null,
  traits: {},
  accounts: {},
  events: {},
  metrics: {},
  ratings: {},
  expectations: {},
  help: {},
  surfaces: {},
  segment: null,
  announced: {},
  recent: {},
});

/** The own property of a record; a name such as `constructor` finds nothing. */
export const own = <T>(record: Record<string, T>, key: string): T | undefined =>
  Object.hasOwn(record, key) ? record[key] : undefined;

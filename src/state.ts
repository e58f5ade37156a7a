import type { Verdict } from "./fact.ts";
import type { Scalar } from "./playbook/condition.ts";
import { DAY } from "./playbook/duration.ts";

/** Times in ms: `order` by the hybrid logical clock, `at` by the wall clock where that differs. */
export interface Stamped {
  order: number;
  at?: number;
}

/** Only the time where `order` is the same; else both, so that what comes after a clock that ran ahead still is later. */
export type Placed = number | Stamped;

/** When something was, ms by the wall clock of the device that wrote it. */
export const atOf = (one: Placed): number => (typeof one === "number" ? one : (one.at ?? one.order));

/** A value of which the last writer wins. */
export interface Last<T> extends Stamped {
  value: T;
}

/** What the customer said, and may say otherwise: the newest version of it holds, at the place in time of the first. */
export interface Said extends Stamped {
  /** The `order` of the fact that changed it last; none as it was said first. */
  version?: number;
  /** Taken back; kept so that no older copy brings it up again. */
  withdrawn?: boolean;
}

/** An answer of the customer: points or a number, one of several choices, or obstacles that were named. */
export interface Answer extends Said {
  /** The outcome or check-in that it is about. */
  of: string;
  value?: number;
  choice?: string;
  /** The outcome that the customer went on to. */
  to?: string | undefined;
  reasons?: string[];
}

/** What the customer said of the value of a period, ms. */
export interface Confirmation extends Said {
  outcome: string;
  from: number;
  to: number;
  counted: number;
  value: number;
  verdict: Verdict;
  by?: string;
}

/** When a question was put off, and for how long, ms. */
export interface PutOff extends Stamped {
  length: number;
}

/** What the customer said of a help item, when. */
export interface Judged extends Stamped {
  /** Set where they said that it is not so, or not so any more. */
  not?: boolean;
  /** Ids of the obstacles that were open then and that it closes, with a space between. */
  against?: string;
}

export interface Expectation extends Said {
  outcome: string;
  target: number;
  /** What a summed measure stood at when the expectation was set; the new period counts from here. */
  base: number;
  /** Set before the bar of then was reached: the target is another one, and no bar was raised. */
  early?: boolean;
  /** When the time frame began that it stays in, ms. */
  start?: number;
  /** Only what is expected of the next period, while the time frame of the bar goes on. */
  period?: boolean;
  /** Set at the end of a period whose bar was not reached. */
  unreached?: boolean;
  /** Which bar it is, where a new time frame began; those before it may be forgotten. */
  bar?: number;
  /** The customer's own, ms. */
  deadline?: number;
  reason?: string;
}

// Of two copies the newer one has counted more; the time before that may have been set back with the clock.
/** How often and when something happened, ms. */
export type Times = [last: number, n: number, first: number];
/** Number of values and their sum in millionths, and the last value by `order`. */
export type Sum = [order: number, n: number, sum: number, value: number];
/** How often on a day, and the sum of the values in millionths where there are any. */
export type Day = number[];

/**
 * What one device counted. Only that device goes on counting here, so of two copies the newer one holds. `days` by day
 * since 1970 (UTC), or with a `w` before it by week of seven such days.
 */
export interface Counted<All extends Times | Sum> {
  all: All;
  days?: Record<string, Day>;
}
export type Count = Counted<Times>;
export type Metric = Counted<Sum>;

type Named<T> = Record<string, T>;

/**
 * What is remembered of one customer: small, and mergeable in any order (see `merge`). Every part is a flat record of
 * things of which the later one holds, so that cutting it to the newest ones comes out the same whatever meets when.
 */
export interface State {
  v: 3;
  /** Highest hybrid logical time seen. */
  order: number;
  /** Wall time of the first fact, null while there is none. */
  first: number | null;
  user: Last<string> | null;
  account: Last<string> | null;
  traits: Named<Last<Scalar>>;
  /** By `accountKey`. */
  accounts: Named<Last<Scalar>>;
  /** By event key, then by device. */
  events: Named<Named<Count>>;
  /** By metric, then by device. */
  metrics: Named<Named<Metric>>;
  /** By fact id, as are the next three. */
  answers: Named<Answer>;
  confirmations: Named<Confirmation>;
  expectations: Named<Expectation>;
  /** What customers wrote with an answer or a confirmation. */
  notes: Named<Last<string>>;
  /**
   * By `helpKey`: when it was finished, ms, or less than 0 when it was dismissed and never finished. Where there are very
   * many, only the newest are kept to the millisecond and the others as days since 1970; `helpTime` reads both.
   */
  help: Named<number>;
  /** By deed and `helpKey`: when it was last opened, copied, saved to a calendar; what was said of it, and requested. */
  deeds: Named<Placed | Judged>;
  /** By `helpKey`: how far it was read and which boxes are ticked, see `placeOf`. */
  marks: Named<Last<string>>;
  /** By what was asked and deed: when, and for how long where that was snoozed. */
  surfaces: Named<Placed | PutOff>;
  /** When something showed itself unasked, by order. */
  seen: Named<Placed>;
  /** Events already told to the host, by key, with the time of the telling. */
  announced: Named<Placed>;
  /** What the host was told last, by key, such as `segment`. */
  told: Named<Last<Scalar>>;
  /** The segments that the host was told of, by order. */
  segments: Named<Last<Scalar>>;
  /** By score and week since 1970. */
  scores: Named<Last<number>>;
  /** What the customer prefers, by name; null where they took their word back. */
  preferences: Named<Last<Scalar>>;
  /** Order of the newest counted facts by id, and of visits that were added, so that none is counted twice. */
  recent: Named<number>;
}

// as one text, since it weighs less
const NAMED =
  "traits accounts events metrics answers confirmations expectations notes help deeds surfaces seen announced told segments scores preferences marks recent";

/** The state of somebody of whom nothing is known. */
export const emptyState = (): State =>
  ({
    v: 3,
    order: 0,
    first: null,
    user: null,
    account: null,
    ...Object.fromEntries(NAMED.split(" ").map((part) => [part, {}])),
  }) as unknown as State;

/** The own property of a record; a name such as `constructor` finds nothing. */
export const own = <T>(record: Record<string, T>, key: string): T | undefined =>
  Object.hasOwn(record, key) ? record[key] : undefined;

/** A trait of an account; the length tells where the name ends, since both may hold any sign. */
export const accountKey = (account: string, trait: string): string => `${trait.length} ${trait} ${account}`;

/** A help item, or one lesson of a course. */
export const helpKey = (help: string, lesson?: string): string => (lesson ? `${help}/${lesson}` : help);

/** When something was done with a help item, from what `help` keeps; nothing happened in 1970. */
export const helpTime = (kept: number): number => (Math.abs(kept) < DAY ? kept * DAY : kept);

import type { Scalar } from "./playbook/condition.ts";

/** Who wrote a fact and when. */
export interface Stamp {
  /** Made before the first write, so that a repeat is recognised. */
  id: string;
  /** Wall time of the customer's device, ms since 1970. */
  at: number;
  /** Hybrid logical clock: like `at`, but never steps back, so that the last writer can be told. */
  order: number;
  /** The copy of Farshore that wrote it; counters are kept per device. */
  device: string;
}

/** What is known of a customer or an account, or the properties of an event: plain values by name. */
export type Traits = Record<string, Scalar>;

/** What a customer did with a help item, or with one lesson of a course. */
export type HelpDeed =
  | "shown"
  | "opened"
  | "finished"
  | "copied"
  | "saved-date"
  | "dismissed"
  | "saved"
  | "unsaved"
  | "useful"
  | "not-useful"
  | "requested"
  | "answered";

/** What happened to something that asked for attention. */
export type SurfaceDeed = "shown" | "snoozed" | "dismissed" | "never";

/** Whether anything may be saved and sent: `pending` keeps all in memory, `denied` deletes what was saved. */
export type Consent = "pending" | "granted" | "denied";

/** What a customer says of the value that was counted for a period: right, another number, or not so at all. */
export type Verdict = "confirmed" | "corrected" | "disputed";

/** A later word on an answer: all of it as it is from now on, with the place in time of the first word. */
export interface Amended {
  order: number;
  at?: number;
  /** What it is about: an outcome, or a check-in. */
  of?: string;
  outcome?: string;
  /** True when the customer took it back: nothing counts it any more. */
  withdrawn?: boolean;
  [what: string]: unknown;
}

/** What can happen, without the stamp. */
export type Happening =
  | { type: "identify"; user: string; traits: Traits }
  | { type: "group"; account: string; traits: Traits }
  | { type: "set"; traits: Traits }
  | { type: "event"; name: string; properties: Traits }
  | { type: "metric"; name: string; value: number }
  /** Points of a scale, or a number that only the customer knows; `of` is an outcome or a check-in. */
  | { type: "rating"; of: string; value: number; reasons: string[]; note?: string; asked?: string }
  /** An answer without a number: obstacles that were named, or one of several choices; `to` is the outcome it leads to. */
  | {
      type: "answer";
      of: string;
      choice?: string;
      to?: string | undefined;
      reasons?: string[];
      note?: string;
      asked?: string;
    }
  /** What the customer says of the value of a period, ms; `value` is what they say it was. */
  | {
      type: "confirmation";
      outcome: string;
      from: number;
      to: number;
      counted: number;
      value: number;
      verdict: Verdict;
      by?: string;
      note?: string;
      asked?: string;
    }
  /** The customer's own target; see `Expectation` in `state.ts`. */
  | {
      type: "expectation";
      outcome: string;
      target: number;
      base: number;
      early?: boolean;
      start?: number;
      period?: boolean;
      unreached?: boolean;
      bar?: number;
      deadline?: number;
      reason?: string;
    }
  /** `given` is the id of the fact that said it first; a `note` takes the place of the one there was. */
  | {
      type: "amended";
      part: "answers" | "confirmations" | "expectations";
      given: string;
      said: Amended;
      note?: string;
    }
  /** What the customer prefers, by name; with null they take their word back. */
  | { type: "preference"; preferences: Traits }
  /** `used` is a template that the host took over; `against` are the obstacles that were open when it was judged. */
  | { type: "help"; help: string; did: HelpDeed | "used"; lesson?: string; against?: string }
  /** How far the customer is in something to read. */
  | { type: "mark"; help: string; lesson?: string; place: string }
  | { type: "surface"; surface: string; did: SurfaceDeed; until?: number }
  /** Told to the host: once for all (`announced`), or the value that was told last (`told`). */
  | { type: "announced"; key: string }
  | { type: "told"; key: string; value: Scalar }
  /** What a score stood at, for its trend. */
  | { type: "scored"; score: string; value: number };

/** One thing the host or the customer said. A click is only another fact. */
export type Fact = Stamp & Happening;

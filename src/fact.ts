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

export type Traits = Record<string, Scalar>;

/** What a customer did with a help item. */
export type HelpDeed = "opened" | "finished" | "copied" | "saved-date" | "dismissed";

/** What happened to something that asked for attention. */
export type SurfaceDeed = "shown" | "snoozed" | "dismissed";

export type Consent = "pending" | "granted" | "denied";

/** What can happen, without the stamp. */
export type Happening =
  | { type: "identify"; user: string; traits: Traits }
  | { type: "group"; account: string; traits: Traits }
  | { type: "set"; traits: Traits }
  | { type: "event"; name: string; properties: Traits }
  | { type: "metric"; name: string; value: number }
  | { type: "rating"; of: string; value: number; reasons: string[]; note?: string; asked?: string }
  | { type: "expectation"; outcome: string; target: number; base: number; early?: boolean }
  | { type: "help"; help: string; did: HelpDeed }
  | { type: "surface"; surface: string; did: SurfaceDeed; until?: number }
  /** Told to the host: once for all, or the segment it was told last. */
  | { type: "announced"; key: string }
  | { type: "segment"; segment: string | null };

/** One thing the host or the customer said. A click is only another fact. */
export type Fact = Stamp & Happening;

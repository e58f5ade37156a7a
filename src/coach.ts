import type { Consent, HelpDeed, Traits } from "./fact.ts";
import type { Insight } from "./insight.ts";
import type { Theme } from "./playbook/schema.ts";
import type { Text } from "./playbook/atoms.ts";

/** What surfaces and hosts see: the product's name and looks, where the customer stands, and how the coach itself is. */
export interface Snapshot {
  product: Text;
  languages: string[];
  theme: Theme;
  words: Record<string, Record<string, string>>;
  snooze: string[];
  insight: Insight;
  /** `memory` when storage is refused or consent is pending: everything works, nothing survives the page. */
  storage: "saved" | "memory";
  user: string;
}

export interface Coach {
  /** Null until a playbook is loaded and the customer's state is read; then always the newest. */
  snapshot(): Snapshot | null;
  /** Calls back now and at every change; returns the function that ends it. */
  subscribe(listener: (snapshot: Snapshot | null) => void): () => void;
  rate(of: string, value: number, answer?: { reasons?: string[]; note?: string; asked?: string }): Promise<void>;
  /** Sets the customer's own target for an outcome (the higher bar). */
  expect(outcome: string, target: number): Promise<void>;
  help(id: string, did: HelpDeed): Promise<void>;
  /** Claims the right to show a check-in unasked; true for exactly one caller in all tabs. */
  claim(asked: string): Promise<boolean>;
  snooze(asked: string, duration: string): Promise<void>;
  dismiss(asked: string): Promise<void>;
  identify(user: string, traits?: Traits): Promise<void>;
  group(account: string, traits?: Traits): Promise<void>;
  set(traits: Traits): Promise<void>;
  track(name: string, properties?: Record<string, unknown>): Promise<void>;
  measure(name: string, value: number): Promise<void>;
  page(path?: string): Promise<void>;
  consent(consent: Consent): Promise<void>;
}

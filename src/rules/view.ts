import type { Pace, Stage } from "../playbook/condition.ts";
import type { State } from "../state.ts";

/** The moment an insight is asked for: everything that is not remembered. */
export interface Moment {
  /** ms since 1970. */
  now: number;
  /** Path of the host page, such as `/campaigns/7`. */
  page: string;
  /** IANA time zone of the customer. */
  zone: string;
  /** Language of the customer, for help that exists in some languages only. */
  language: string;
  /** When this visit began, ms; the pressure budget per session counts from here. */
  session: number;
}

/** What conditions are asked about. All but the state is filled in as insight learns it. */
export interface View extends Moment {
  state: State;
  /** Steps that are done. */
  steps: Set<string>;
  segment: string | null;
  stage: Stage | null;
  /** Since when, ms; null while that was not yet written down. */
  stageSince: number | null;
  /** By outcome. */
  paces: Map<string, Pace>;
  /** By score: what it stands at, and the band that this lies in. */
  scores: Map<string, { value: number; band: string | null }>;
}

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

/** What conditions are asked about. `steps` and `segment` are filled in as insight learns them. */
export interface View extends Moment {
  state: State;
  steps: Set<string>;
  segment: string | null;
}

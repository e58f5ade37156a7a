import type { Receivers } from "./delivery/outboxes.ts";
import type { Consent } from "./fact.ts";

/** Asks the host's server for a token of the customer who is here, a JWT whose `sub` is that user. */
export type GetToken = (user: string) => Promise<string> | string;

/** How a coach is made; only `playbook` is needed. */
export interface CoachOptions extends Receivers {
  /** Address of the playbook, or the playbook itself. */
  playbook: string | object;
  /** The answer of the playbook's address where the caller already fetches it. */
  answer?: Promise<Response> | undefined;
  /** The customer, when known from the start; 1 to 256 characters, or null for a visitor. */
  user?: string | null | undefined;
  /** Keeps apart several Farshores on one origin; letters, digits, `-` and `_`. */
  project?: string | undefined;
  /** `pending`: everything works in memory and nothing is sent until `consent("granted")`. */
  consent?: Consent | undefined;
  /**
   * Called for a token when a request to `endpoint` needs one, and once more when that is refused. It is kept in memory
   * only, at most 4,096 characters.
   */
  getToken?: GetToken | undefined;
  /** The time, ms since 1970; for demos and tests that move time. Where it gives no time, the browser's holds. */
  clock?: (() => number) | undefined;
  /** Takes a template that the customer filled in, such as into an editor; whatever it throws tells them that it failed. */
  useTemplate?: ((use: { help: string; text: string }) => unknown) | undefined;
  /** Takes a request for a help item; whatever it throws, or a promise that rejects, tells the customer that it failed. */
  takeRequest?: ((request: { help: string; message: string; user: string | null }) => unknown) | undefined;
  /** Language tag of the customer, such as `fa`; else the page's, else the browser's. */
  language?: string | undefined;
}

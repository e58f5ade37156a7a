import type { Sink } from "./sender.ts";

/** Who receives events: one function, functions by name, an address, or several of these. */
export interface Receivers {
  /**
   * Takes over the events for CRM, analytics or e-mail; several, each under a name of letters, digits, `-` and `_`, do not
   * wait for each other. Without a sink and an endpoint no event is kept for sending.
   */
  sink?: Sink | Record<string, Sink> | undefined;
  /**
   * Vendors whose library is in the page, found by its usual name: `segment`, `rudderstack`, `posthog`, `amplitude`,
   * `mixpanel`, `ga4`; a list, or names with a space between. A function of that name in `sink` goes before.
   */
  forward?: string | string[] | undefined;
  /** Address that events are posted to, as `farshore schema --wire` says: https, of this machine, or the page's own origin. */
  endpoint?: string | undefined;
}

/**
 * Where entries wait for each receiver: those of a lone function as they always did, of others below their name, and of the
 * endpoint below none. "~" comes after all that an entry's own key begins with.
 */
export const outboxesOf = ({ sink, forward, endpoint }: Receivers): string[] => [
  ...(typeof sink === "function" ? [""] : []),
  ...[...new Set([...Object.keys(sink ?? {}), ...[forward].join().split(/[\s,]+/)])].flatMap((name) =>
    /^[\w-]{1,64}$/.test(name) ? `~${name}/` : [],
  ),
  ...(endpoint ? ["~/"] : []),
];

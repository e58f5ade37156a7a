import type { Detail } from "../delivery/event.ts";
import type { Sink } from "../delivery/sender.ts";
import { snaked } from "./eventName.ts";
import { handingOver, type Library } from "./handingOver.ts";
import { offline } from "./offline.ts";

/** What of posthog-js is called. */
export interface PostHog {
  capture(
    name: string,
    properties: Detail,
    options: { uuid: string; timestamp: Date; skip_client_rate_limiting: boolean },
  ): unknown;
  /** False until `init`. */
  __loaded?: boolean;
}

/**
 * Events to PostHog, by `capture`. Repeats have the same `uuid` and time. Taken over when the call returns; what the customer
 * has opted out of, or a `before_send` of the host's refuses, is dropped there.
 */
export const postHog = (posthog: Library<PostHog>): Sink =>
  handingOver(posthog, (vendor, { type, key, at, properties }) => {
    // an array of calls until the library has loaded
    if (offline() || Array.isArray(vendor) || vendor.__loaded === false) return false;
    // its limit would drop events without a word that came while nothing could be sent
    const options = { uuid: key, timestamp: new Date(at), skip_client_rate_limiting: true };
    vendor.capture(snaked(type, ":"), properties, options);
    return true;
  });

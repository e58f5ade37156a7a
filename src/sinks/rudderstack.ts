import type { Detail } from "../delivery/event.ts";
import type { Sink } from "../delivery/sender.ts";
import { titled } from "./eventName.ts";
import { handingOver, type Library } from "./handingOver.ts";

/** What of RudderStack's JavaScript SDK (version 3) is called. */
export interface RudderAnalytics {
  track(name: string, properties: Detail, options: { originalTimestamp: string }, callback: () => void): unknown;
}

/**
 * Events to RudderStack, by `track`. It makes a `messageId` of its own for each call, so a repeat is known by the property
 * `event_id`. Taken over once it stands in RudderStack's queue.
 */
export const rudderstack = (rudderanalytics: Library<RudderAnalytics>): Sink =>
  handingOver(rudderanalytics, (vendor, { type, at, properties }) => {
    // an array of calls until the library has loaded
    if (Array.isArray(vendor)) return false;
    return new Promise((resolve) => {
      vendor.track(titled(type), properties, { originalTimestamp: new Date(at).toISOString() }, () => resolve(true));
    });
  });

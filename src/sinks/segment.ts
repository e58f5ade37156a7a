import type { Detail } from "../delivery/event.ts";
import type { Sink } from "../delivery/sender.ts";
import { titled } from "./eventName.ts";
import { handingOver, type Library } from "./handingOver.ts";
import { offline } from "./offline.ts";

/** What of Segment's analytics.js is called: the object of the snippet, or what `AnalyticsBrowser.load` gives. */
export interface SegmentAnalytics {
  track(name: string, properties: Detail, options: { messageId: string; timestamp: Date }): unknown;
  /** False until it has loaded. */
  initialized?: boolean;
  /** What `AnalyticsBrowser` calls once it has loaded. */
  instance?: object | undefined;
  then?: unknown;
}

/** What `track` resolves to. */
interface Dispatched {
  failedDelivery?(): { reason?: unknown } | undefined;
}

/** The snippet is an array of calls until the library has loaded; `AnalyticsBrowser` sorts early calls by their kind. */
const loaded = (analytics: SegmentAnalytics): boolean =>
  !Array.isArray(analytics) && analytics.initialized !== false && (!analytics.then || !!analytics.instance);

/**
 * Events to Segment, by `track`. Repeats have the same `messageId`. Taken over once Segment has dispatched it, or has dropped
 * it because a middleware of the host's said so.
 */
export const segment = (analytics: Library<SegmentAnalytics>): Sink =>
  handingOver(analytics, async (vendor, { type, key, at, properties }) => {
    if (offline() || !loaded(vendor)) return false;
    const dispatched = await vendor.track(titled(type), properties, { messageId: key, timestamp: new Date(at) });
    const failure = (dispatched as Dispatched | undefined)?.failedDelivery?.();
    return !failure || (failure.reason as { retry?: boolean } | undefined)?.retry === false;
  });

import type { Detail } from "../delivery/event.ts";
import type { Sink } from "../delivery/sender.ts";
import { titled } from "./eventName.ts";
import { handingOver, type Library } from "./handingOver.ts";

/** What of mixpanel-browser is called. */
export interface Mixpanel {
  track(name: string, properties: Detail, options: object, callback: (answer: unknown) => void): unknown;
  /** Throws until `init`. */
  get_config?(name: string): unknown;
}

/** A status of 1, alone or in the verbose form; where events are queued, the number. */
const good = (answer: unknown): boolean =>
  answer === 1 || (answer as { status?: unknown } | null | undefined)?.status === 1;

/**
 * Events to Mixpanel, by `track`. Repeats have the same `$insert_id` and time. Taken over once it stands in Mixpanel's queue
 * (where there is none, once it is sent); what the customer has opted out of, or a hook of the host's refuses, is dropped
 * there.
 */
export const mixpanel = (library: Library<Mixpanel>): Sink =>
  handingOver(library, (vendor, { type, key, at, properties }) => {
    // an array of calls until the library has loaded
    if (Array.isArray(vendor)) return false;
    vendor.get_config?.("token");
    return new Promise((resolve) => {
      const own = { ...properties, $insert_id: key, time: at / 1000 };
      // Of whoever has opted out it says 0 before it returns nothing, which is what counts.
      const answered = (answer: unknown) => queueMicrotask(() => resolve(good(answer)));
      const held = vendor.track(titled(type), own, {}, answered);
      if (!held) resolve(held !== false);
    });
  });

import type { Detail } from "../delivery/event.ts";
import type { Sink } from "../delivery/sender.ts";
import { titled } from "./eventName.ts";
import { handingOver, type Library } from "./handingOver.ts";

/** What of Amplitude's Browser SDK 2 is called. */
export interface Amplitude {
  track(name: string, properties: Detail, options: { insert_id: string; time: number; user_id?: string }): unknown;
  getUserId?(): string | undefined;
  /** Undefined until `init`. */
  getDeviceId?(): unknown;
  getOptOut?(): boolean | undefined;
}

/** What `track` gives. */
interface Tracked {
  promise?: PromiseLike<{ code?: number; message?: string } | undefined>;
}

/**
 * Events to Amplitude, by `track`. Repeats have the same `insert_id`. Taken over once Amplitude's server has answered, or
 * when the customer has opted out, or a plugin of the host's has dropped it.
 */
export const amplitude = (library: Library<Amplitude>): Sink =>
  handingOver(library, async (vendor, { type, key, at, properties }) => {
    if (vendor.getDeviceId && typeof vendor.getDeviceId() !== "string") return false;
    if (vendor.getOptOut?.()) return true;
    // Amplitude would ask who is here a moment later, when it may be somebody else.
    const user = vendor.getUserId?.();
    const options = { insert_id: key, time: at, ...(user && { user_id: user }) };
    const tracked = vendor.track(titled(type), properties, options) as Tracked | undefined;
    const result = await tracked?.promise;
    return !result || result.code === 200 || (result.code === 0 && !result.message);
  });

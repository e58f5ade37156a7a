import type { Sink } from "../delivery/sender.ts";
import { snaked } from "./eventName.ts";
import { handingOver, type Library } from "./handingOver.ts";
import { offline } from "./offline.ts";

/** The list that Google Tag Manager reads, `window.dataLayer`. */
export type DataLayer = Pick<unknown[], "push">;

/**
 * Events to Google Tag Manager, and through it to GA4: `{ event: "farshore_outcome_reached", farshore: { … } }`, all of an
 * event in the one variable `farshore`, so that nothing of the host's is written over. Taken over when it was pushed.
 */
export const dataLayer = (layer: Library<DataLayer>): Sink =>
  handingOver(layer, (vendor, { type, at, properties }) => {
    // something else of that name, such as an element
    if (offline() || !Array.isArray(vendor)) return false;
    // Without `_clear` what an event before it was about, and this one not, would stay.
    vendor.push({ event: snaked(type, "_"), farshore: { ...properties, at }, _clear: true });
    return true;
  });

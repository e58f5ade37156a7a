import type { CoachEvent } from "../delivery/event.ts";
import type { Consent } from "../fact.ts";
import { type Lost, openStore, type Store } from "../store/store.ts";

export interface PlaceOptions {
  project: string;
  id(): string;
  /** Where events are kept until each receiver has taken them over. */
  outboxes: string[];
  consent: Consent;
  storeLost: Lost;
}

/** Where records are kept, as consent allows: in memory until it is granted, and not at all on disk once denied. */
export function createPlace(options: PlaceOptions) {
  let { consent } = options;
  const open = (): Store<CoachEvent> => {
    return openStore(consent === "granted" ? options.project : null, options.id, options.storeLost);
  };
  let store = open();
  return {
    store: () => store,
    saved: () => !store.why(),
    /** Nobody will ever take over what a customer has refused. */
    outboxes: () => (consent === "denied" ? [] : options.outboxes),
    /** Without consent nothing leaves the page. */
    maySend: () => consent === "granted",
    /** Opens the place that the new consent allows, and gives back the one before; null where it is the same. */
    change(given: Consent): Store<CoachEvent> | null {
      const before = store;
      const same = given === consent;
      consent = given;
      if (given === "granted" ? !before.why() : same) return null;
      store = open();
      return before;
    },
    close: () => store.close(),
  };
}
export type Place = ReturnType<typeof createPlace>;

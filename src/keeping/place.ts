import type { CoachEvent } from "../delivery/event.ts";
import type { Consent } from "../fact.ts";
import { type Lost, openStore, type Store } from "../store/store.ts";

export interface PlaceOptions {
  project: string;
  id(): string;
  /** True when events are kept until a sink has taken them over. */
  outbox: boolean;
  consent: Consent;
  storeLost: Lost;
}

/** Where records are kept, as consent allows: in memory until it is granted, and not at all on disk once denied. */
export function createPlace(options: PlaceOptions) {
  let { consent } = options;
  const open = (): Store<CoachEvent> => {
    const outbox = options.outbox && consent !== "denied";
    return openStore(consent === "granted" ? options.project : null, options.id, options.storeLost, outbox);
  };
  let store = open();
  return {
    store: () => store,
    saved: () => !store.why(),
    /** Without consent nothing leaves the page. */
    maySend: () => consent === "granted",
    /** Opens the place that the new consent allows, and gives back the one before; null where it is the same. */
    change(given: Consent): Store<CoachEvent> | null {
      const before = store;
      consent = given;
      if (given === "granted" && !before.why()) return null;
      store = open();
      return before;
    },
    close: () => store.close(),
  };
}
export type Place = ReturnType<typeof createPlace>;

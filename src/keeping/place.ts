import type { CoachEvent } from "../delivery/event.ts";
import type { Consent } from "../fact.ts";
import { type Lost, openStore, type Store } from "../store/store.ts";

export interface PlaceOptions {
  project: string;
  world: { id(): string };
  /** Where events are kept until each receiver has taken them over. */
  outboxes: string[];
  consent: Consent;
  storeLost: Lost;
}

/** Where records are kept, as consent allows: in memory until it is granted, and not at all on disk once denied. */
export function createPlace({ project, world, outboxes, consent, storeLost }: PlaceOptions) {
  let store: Store<CoachEvent>;
  const place = {
    /** As it holds; and as it was said last, which nothing that leaves the page waits for. */
    consent,
    said: consent,
    store: () => store,
    saved: () => !store.why(),
    /** Nobody will ever take over what a customer has refused. */
    outboxes: () => (place.consent === "denied" ? [] : outboxes),
    /** Without consent nothing leaves the page. */
    maySend: () => place.said === "granted" && place.consent === place.said,
    /** Opens the place that consent allows. */
    open(): void {
      store = openStore(place.consent === "granted" ? project : null, world.id, storeLost);
    },
  };
  place.open();
  return place;
}
export type Place = ReturnType<typeof createPlace>;

import type { CoachEvent } from "../delivery/events.ts";
import type { Consent } from "../fact.ts";
import { openStore, type Store } from "../store/store.ts";

export interface PlaceOptions {
  project: string;
  id(): string;
  /** True when events are kept until a sink has taken them over. */
  outbox: boolean;
  consent: Consent;
  storeLost(reason: string): void;
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
    saved: () => store.storage === "saved",
    /** Without consent nothing leaves the page. */
    waiting: async (scope: string, most: number) => (consent === "granted" ? store.waiting(scope, most) : []),
    /** Moves what is kept of a scope to where the new consent allows it; false when it is there already. */
    async move(given: Consent, scope: string): Promise<boolean> {
      const before = store;
      consent = given;
      const granted = consent === "granted";
      if (granted && before.storage === "saved") return false;
      store = open();
      if (granted) {
        const { adopt } = await import("./adopt.ts");
        await adopt(before, scope, store, scope);
      } else if (consent === "denied") await before.forget(scope);
      before.close();
      return true;
    },
    close: () => store.close(),
  };
}
export type Place = ReturnType<typeof createPlace>;

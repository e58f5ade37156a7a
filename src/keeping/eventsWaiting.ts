import type { CoachEvent } from "../delivery/event.ts";
import { sentFrom, waitingIn } from "../store/outbox.ts";
import type { Store } from "../store/store.ts";

const isEvent = ({ entry }: { entry: unknown }): boolean => typeof Object(entry).id === "string";

/** Events that wait in one outbox of a scope, oldest first. What somebody else has put there holds nothing up: it is deleted. */
export async function eventsWaiting(store: Store<CoachEvent>, scope: string, outbox: string, most: number) {
  for (;;) {
    const found = await waitingIn(store, scope, most, outbox);
    const foreign = found.filter((one) => !isEvent(one));
    if (!foreign.length) return found;
    await sentFrom(
      store,
      scope,
      foreign.map(({ id }) => id),
    );
  }
}

import type { CoachEvent } from "../delivery/event.ts";
import { forgottenIn, sentFrom, waitingIn } from "../store/outbox.ts";
import type { Store } from "../store/store.ts";

const isEvent = ({ entry }: { entry: unknown }): boolean => typeof Object(entry).id === "string";

/**
 * Events of a customer that wait in one outbox of their scope, oldest first, after what says that all before was forgotten.
 * What somebody else has put there holds nothing up: it is deleted.
 */
export async function eventsWaiting(
  store: Store<CoachEvent>,
  [scope, user]: [scope: string, user: string | null],
  outbox: string,
  most: number,
) {
  for (;;) {
    const found = await waitingIn(store, scope, most, outbox);
    const foreign = found.filter((one) => !isEvent(one));
    if (!foreign.length) return [...(await forgottenIn(store, user, outbox)), ...found].slice(0, most);
    await sentFrom(
      store,
      scope,
      foreign.map(({ id }) => id),
    );
  }
}

import { promisifyRequest } from "idb-keyval";
import { DAY } from "../playbook/duration.ts";
import { LONGEST } from "../rules/windows.ts";
import { ALL, sentFrom, waitingIn } from "../store/outbox.ts";
import { END } from "../store/records.ts";
import { FORGOTTEN } from "../store/scope.ts";
import type { Store } from "../store/store.ts";
import type { Customer } from "./customer.ts";

const STATE = "state/";

/** Whoever is still here is noted as often, ms, so that visits without a deed count, too. */
const NOTED = 30 * DAY;

/** A clock that has jumped further than this since the day before is believed on the next one, ms. */
const JUMP = 60 * DAY;

/** The scopes of everybody who is kept on this device. */
const scopesIn = <Entry>(store: Store<Entry>): Promise<string[]> =>
  store.attempt(async ({ use }) => {
    const range = IDBKeyRange.bound(STATE, STATE + END);
    const keys = (await use?.("readonly", (records) => promisifyRequest(records.getAllKeys(range)))) ?? [];
    return keys.map((key) => `${key as string}`.slice(STATE.length));
  });

/**
 * What is kept of customers who have not been here for 400 days goes, so that a device that many share does not remember
 * them for ever. Looked after once a day, `now` is in ms.
 */
export async function letGo({ place, scope, happen }: Customer, now: number): Promise<void> {
  const store = place.store();
  const swept = await store.get("swept");
  const last = typeof swept === "number" ? swept : 0;
  if (!place.saved() || (now >= last && now - last < DAY)) return;
  await store.set("swept", now);
  await happen({ type: "set", traits: {} }, ({ first, order }) => first !== null && now - order > NOTED);
  // A clock that is wrong for once deletes nobody.
  if (now < last || now - last > JUMP) return;
  for (const one of await scopesIn(store))
    await store.change(one, (state) => {
      const gone = one !== scope() && state.order > 0 && now - state.order > LONGEST * DAY;
      return { state, gone: gone ? one : null };
    });
  // nobody has taken it over in all that time
  const untold = (await waitingIn(store, FORGOTTEN, ALL)).filter(({ entry }) => now - entry.at > LONGEST * DAY);
  await sentFrom(
    store,
    FORGOTTEN,
    untold.map(({ id }) => id),
  );
}

import { promisifyRequest } from "idb-keyval";
import { DAY } from "../playbook/duration.ts";
import { LONGEST } from "../rules/windows.ts";
import { waitingKeys } from "../store/outbox.ts";
import { readState } from "../store/record.ts";
import { END, type Write } from "../store/records.ts";
import { FORGOTTEN } from "../store/scope.ts";
import { keysOf, type Store } from "../store/store.ts";
import type { Customer } from "./customer.ts";

const STATE = "state/";

/** Who is here, and how something is done in their turn. */
interface Looking {
  customer: Customer;
  attempt(work: () => Promise<boolean>): Promise<boolean>;
}

/** Whoever is still here is noted as often, ms, so that visits without a deed count, too. */
const NOTED = 30 * DAY;

/** A clock that has jumped further than this since the day before is believed on the next one, ms. */
const JUMP = 60 * DAY;

/** What waits for receivers is kept so long, ms, on a page that has none, and so nothing that would look after it. */
const WAITS = 30 * DAY;

/** The scopes of everybody who is kept on this device. */
const scopesIn = <Entry>(store: Store<Entry>): Promise<string[]> =>
  store.attempt(async ({ use }) => {
    const range = IDBKeyRange.bound(STATE, STATE + END);
    const keys = (await use?.("readonly", (records) => promisifyRequest(records.getAllKeys(range)))) ?? [];
    return keys.map((key) => `${key as string}`.slice(STATE.length));
  });

/**
 * What is kept of customers who have not been here for 400 days goes, so that a device that many share does not remember
 * them for ever. Both times are in ms: now, and when this was done before, 0 for never.
 */
export async function letGo({ customer, attempt }: Looking, now: number, last: number): Promise<void> {
  const { place, scope, happen } = customer;
  const store = place.store();
  // in a turn, so that nothing of them comes to memory once another one is here
  await attempt(async () => {
    const { first, order } = await store.read(scope());
    return first !== null && now - order > NOTED && happen({ type: "set", traits: {} });
  });
  // A clock that is wrong for once deletes nobody.
  if (now < last || now - last > JUMP) return;
  // not by way of what remembers the newest state of whoever is here
  for (const one of await scopesIn(store))
    await store.update(keysOf(one)[0], (value) => {
      const order = readState(value)?.order ?? 0;
      const gone = one !== scope() && order > 0 && now - order > LONGEST * DAY;
      return gone ? keysOf(one).map((key): Write => [key]) : [];
    });
  // nobody has taken it over in all that time, which its key tells
  const most = (key: string): number =>
    key.startsWith(keysOf(FORGOTTEN)[3]) ? LONGEST * DAY : customer.outboxes.length ? Number.POSITIVE_INFINITY : WAITS;
  const over = (await waitingKeys(store)).filter(
    (key) => !(now - Number.parseInt(/[^/ ]+(?= )/.exec(key)?.[0] ?? "", 36) <= most(key)),
  );
  await store.update("outbox", () => over.map((key): Write => [key]));
}

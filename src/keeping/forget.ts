import type { CoachEvent } from "../delivery/event.ts";
import { inTime } from "../inTime.ts";
import { FORGOTTEN } from "../store/scope.ts";
import type { Customer } from "./customer.ts";
import { newId } from "./newId.ts";

/**
 * Deletes what is kept of the customer, in all tabs. Where events go out, one more says so: it waits until it was taken
 * over, since whoever received the others has to delete them, too. False where something may still be saved.
 */
export async function forget(customer: Customer, at: number): Promise<boolean> {
  const { place, scope, who, tell, happen, changed, outboxes, send } = customer;
  const [gone, user] = [scope(), who()];
  const told: CoachEvent[] = user === null ? [] : [{ id: newId(), type: "customer:forgotten", at, user, detail: {} }];
  // without consent nothing leaves the page
  const receivers = place.maySend() ? outboxes : [];
  const entries = told.flatMap((entry) =>
    receivers.map((outbox) => ({ id: `${outbox}${at.toString(36).padStart(9, "0")} ${entry.id}`, entry })),
  );
  // in one transaction, so that neither is without the other
  await place.store().change(FORGOTTEN, (state) => ({ state, entries, gone }));
  const erase = () =>
    inTime(import("./giveConsent.ts")).then(({ eraseSaved, theirs }) => eraseSaved(customer, theirs(customer)));
  // the rest goes on, since what is in memory is gone
  const erased = place.saved() || (await erase().catch(() => false));
  tell(" forgotten");
  await happen(null);
  changed(told);
  send();
  return erased;
}

import type { Consent } from "../fact.ts";
import type { State } from "../state.ts";
import type { Customer } from "./customer.ts";

/** Moves what is kept of the customer to where the new consent allows it; once denied nothing of it stays on disk. */
export async function giveConsent({ place, scope, happen, send }: Customer, given: Consent): Promise<void> {
  const before = place.change(given);
  if (!before) return;
  if (given === "granted") {
    const { adopt } = await import("./adopt.ts");
    await adopt(before, scope(), place.store(), scope());
  } else if (given === "denied") await before.forget(scope());
  before.close();
  await happen(null);
  send();
}

/** Deletes what is kept of the customer, in all tabs. */
export async function forget({ place, scope, tell, happen }: Customer): Promise<void> {
  await place.store().forget(scope());
  tell();
  await happen(null);
}

/** A copy of all that is kept of the customer. */
export async function exportOf({ place, scope, user }: Customer): Promise<{ user: string | null; state: State }> {
  return { user: user(), state: await place.store().read(scope()) };
}

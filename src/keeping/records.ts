import type { Consent } from "../fact.ts";
import type { State } from "../state.ts";
import { scopeOf } from "../store/scope.ts";
import type { Customer } from "./customer.ts";

/** Moves what is kept of the customer to where the new consent allows it; once denied nothing of it stays on disk. */
export async function giveConsent({ place, scope, happen, send }: Customer, given: Consent): Promise<void> {
  // First, since nothing may be put aside that cannot be moved; a refusal waits for nothing.
  const adopt = given === "granted" ? (await import("./adopt.ts")).adopt : null;
  const before = place.change(given);
  if (!before) return;
  if (adopt) await adopt(before, scope(), place.store(), scope());
  else if (given === "denied") await before.forget(scope());
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

/** A copy of all that is kept of the customer, since memory would hand out what it goes on with. */
export async function exportOf(
  { place, scope, user }: Customer,
  draftsIn: (scope: string) => Promise<Record<string, unknown>>,
): Promise<{ user: string | null; state: State; drafts: Record<string, unknown> }> {
  const [kept, named] = [scope(), user()];
  const [state, drafts] = await Promise.all([place.store().read(kept), draftsIn(kept)]);
  // Another customer may be on screen already.
  return { user: kept === scopeOf(named) ? named : (state.user?.value ?? null), state: structuredClone(state), drafts };
}

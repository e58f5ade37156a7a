import type { Consent } from "../fact.ts";
import type { State } from "../state.ts";
import { openStore } from "../store/store.ts";
import type { Customer } from "./customer.ts";
import { newId } from "./newId.ts";

/** Deletes what an earlier page has saved of the customer; where there is no database, none is made for it. */
async function eraseSaved({ project, scope }: Customer): Promise<void> {
  const all = await Promise.resolve(globalThis.indexedDB?.databases?.()).catch(() => undefined);
  if (all && !all.some(({ name }) => name?.endsWith(`-${project}`))) return;
  const saved = openStore(project, newId);
  await saved.forget(scope());
  saved.close();
}

/** Moves what is kept of the customer to where the new consent allows it; once denied nothing of it stays on disk. */
export async function giveConsent(customer: Customer, given: Consent): Promise<void> {
  const { place, scope, happen, send, tell } = customer;
  // First, since nothing may be put aside that cannot be moved; a refusal waits for nothing.
  const adopt = given === "granted" ? (await import("./adopt.ts")).adopt : null;
  const before = place.change(given);
  if (given === "denied") {
    await eraseSaved(customer);
    tell("denied");
  }
  if (!before) return;
  if (adopt) await adopt(before, scope(), place.store(), scope());
  else if (given === "pending") {
    const state = await before.read(scope());
    await place.store().change(scope(), () => ({ state }));
  }
  before.close();
  await happen(null);
  send();
}

/** Deletes what is kept of the customer, in all tabs. */
export async function forget({ place, scope, tell, happen }: Customer): Promise<void> {
  await place.store().forget(scope());
  tell("forgotten");
  await happen(null);
}

/** A copy of all that is kept of the customer. */
export async function exportOf(
  { place, scope, who }: Customer,
  draftsIn: (scope: string) => Promise<Record<string, unknown>>,
): Promise<{ user: string | null; state: State; drafts: Record<string, unknown> }> {
  // Another customer may be on screen already.
  const [kept, user] = [scope(), who()];
  const [state, drafts] = await Promise.all([place.store().read(kept), draftsIn(kept)]);
  return { user, state, drafts };
}

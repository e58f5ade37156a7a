import type { CoachEvent } from "../delivery/event.ts";
import type { Consent } from "../fact.ts";
import { inTime } from "../inTime.ts";
import { openStore, type Store } from "../store/store.ts";
import type { Customer } from "./customer.ts";
import { newId } from "./newId.ts";
import type { Place } from "./place.ts";

/** How long a browser is asked which databases there are, ms. */
const PATIENCE = 4_000;

// even to ask may be forbidden, or never be answered
const databases = () => inTime((async () => globalThis.indexedDB?.databases?.())(), PATIENCE).catch(() => undefined);

/** Deletes what an earlier page has saved of the customer; where there is no database, none is made for it. */
export async function eraseSaved({ project, scope }: Customer): Promise<void> {
  const all = await databases();
  if (all && !all.some(({ name }) => name?.endsWith(`-${project}`))) return;
  const saved = openStore(project, newId);
  await saved.forget(scope());
  saved.close();
}

/** Opens the place that the new consent allows, and gives back the one before; null where it is the same. */
function change(place: Place, given: Consent): Store<CoachEvent> | null {
  const before = place.store();
  const same = given === place.consent;
  place.consent = given;
  if (given === "granted" ? !before.why() : same) return null;
  place.open();
  return before;
}

/** Moves what is kept of the customer to where the new consent allows it; once denied nothing of it stays on disk. */
export async function giveConsent(customer: Customer, given: Consent): Promise<void> {
  const { place, scope, happen, send, tell } = customer;
  // First, since nothing may be put aside that cannot be moved; a refusal waits for nothing.
  const adopt = given === "granted" ? (await inTime(import("./adopt.ts"))).adopt : null;
  const before = change(place, given);
  // what is on its way is cut off at once
  if (!place.maySend()) send();
  if (given === "denied") {
    await eraseSaved(customer);
    tell(" denied");
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

/** What a customer said in another tab holds here, too, where they are here. */
export async function obey({ place, scope, happen, send }: Customer, message: string): Promise<void> {
  const [who, word] = message.split(" ");
  if (who !== scope()) return;
  const before = word === "denied" ? change(place, word) : null;
  send();
  // what is saved was forgotten where it is, but for what was on its way
  if (before || !place.saved()) await (before ?? place.store()).forget(who);
  before?.close();
  await happen(null);
}

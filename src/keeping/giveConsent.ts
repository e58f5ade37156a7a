import type { CoachEvent } from "../delivery/event.ts";
import type { Consent } from "../fact.ts";
import { inTime } from "../inTime.ts";
import { keysOf, openStore, type Store } from "../store/store.ts";
import type { Customer } from "./customer.ts";
import { newId } from "./newId.ts";
import type { Place } from "./place.ts";

type Adopt = typeof import("./adopt.ts").adopt;

const GONE = keysOf("")[4];

/** How long a browser is asked which databases there are, ms. */
const PATIENCE = 4_000;

// even to ask may be forbidden, or never be answered
const databases = () => inTime((async () => globalThis.indexedDB?.databases?.())(), PATIENCE).catch(() => undefined);

/**
 * Deletes what an earlier page has saved under a scope; where there is no database, none is made for it. False where it is
 * certain that something may be left, since there is one and it failed.
 */
export async function eraseSaved({ project }: Customer, scope: string): Promise<boolean> {
  const all = await databases();
  const there = all?.some(({ name }) => name?.endsWith(`-${project}`));
  if (all && !there) return true;
  const saved = openStore(project, newId);
  await saved.forget(scope);
  saved.close();
  return !there || !saved.why();
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

/** Who was forgotten while a database was lost, which has still to obey, and will not hear it from a place that is left. */
const owed = (left: Store<CoachEvent> | null): string[] =>
  left && left.why() !== "consent"
    ? [...left.known.keys()].flatMap((key) => (key.startsWith(GONE) ? key.slice(GONE.length) : []))
    : [];

async function eraseAll(customer: Customer, scopes: string[]): Promise<boolean> {
  let all = true;
  for (const one of scopes) all = (await eraseSaved(customer, one)) && all;
  return all;
}

const refusing = new WeakSet<Customer>();

/**
 * A visitor who has refused is who is named next: what an earlier page has saved of them goes, too. In place of the method,
 * since a page where nobody refuses should not ask.
 */
function eraseOnceNamed(customer: Customer): void {
  const { arrive, place, tell } = customer;
  if (customer.who() !== null || refusing.has(customer)) return;
  refusing.add(customer);
  customer.arrive = async (who, token) => {
    await arrive(who, token);
    if (who === null) return;
    refusing.delete(customer);
    customer.arrive = arrive;
    if (place.consent !== "denied") return;
    await eraseSaved(customer, customer.scope());
    tell(" denied");
  };
}

/** Moves what is kept of the customer to where the new consent allows it. */
async function move({ place, scope }: Customer, before: Store<CoachEvent>, adopt: Adopt | null): Promise<void> {
  if (adopt) await adopt(before, scope(), place.store(), scope());
  else if (place.consent === "pending") {
    const state = await before.read(scope());
    await place.store().change(scope(), () => ({ state }));
  }
  before.close();
}

/**
 * Does what the new consent asks for: once denied nothing of the customer stays on disk. False where that could not be made
 * sure of.
 */
export async function giveConsent(customer: Customer, given: Consent): Promise<boolean> {
  const { place, scope, happen, send, tell } = customer;
  // First, since nothing may be put aside that cannot be moved; a refusal waits for nothing.
  const adopt = given === "granted" ? (await inTime(import("./adopt.ts"))).adopt : null;
  const before = change(place, given);
  // what is on its way is cut off at once
  if (!place.maySend()) send();
  const erased = await eraseAll(customer, [...owed(before), ...(given === "denied" ? [scope()] : [])]);
  if (given === "denied") {
    tell(" denied");
    eraseOnceNamed(customer);
  }
  if (before) {
    await move(customer, before, adopt);
    await happen(null);
  }
  send();
  return erased;
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

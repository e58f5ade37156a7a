import type { CoachEvent } from "../delivery/event.ts";
import type { Consent } from "../fact.ts";
import { inTime } from "../inTime.ts";
import { emptyState } from "../state.ts";
import { ANONYMOUS } from "../store/scope.ts";
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
 * What is saved of the customer: under their name, and where no page could look what a visitor has left, who would be the
 * first to be named.
 */
export const theirs = ({ who, scope, place }: Customer): string[] =>
  who() === null || place.consent === "granted" ? [scope()] : [scope(), ANONYMOUS];

/**
 * Deletes what an earlier page has saved under these scopes; where there is no database, none is made for it. False where
 * it is certain that something may be left, since there is one and it failed.
 */
export async function eraseSaved({ project }: Customer, scopes: string[]): Promise<boolean> {
  const all = await databases();
  const there = all?.some(({ name }) => name?.endsWith(`-${project}`));
  if (all && !there) return true;
  const saved = openStore(project, newId);
  for (const one of scopes) await saved.forget(one);
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
    await eraseSaved(customer, theirs(customer));
    tell(" denied");
  };
}

/** Moves what is kept of the customer to where the new consent allows it. */
async function move({ place, scope, who }: Customer, before: Store<CoachEvent>, adopt: Adopt | null): Promise<void> {
  if (adopt) {
    const store = place.store();
    await adopt(before, scope(), store, scope());
    // whoever is named gets what a visitor left, who could not be seen before
    const { first, user } = who() === null ? emptyState() : await store.read(ANONYMOUS);
    if (first !== null && (user?.value ?? who()) === who()) await adopt(store, ANONYMOUS, store, scope());
  } else if (place.consent === "pending") {
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
  const { place, happen, send, tell } = customer;
  // First, since nothing may be put aside that cannot be moved; a refusal waits for nothing.
  const adopt = given === "granted" ? (await inTime(import("./adopt.ts"))).adopt : null;
  const before = change(place, given);
  // what is on its way is cut off at once
  if (!place.maySend()) send();
  const gone = [...owed(before), ...(given === "denied" ? theirs(customer) : [])];
  const erased = !gone.length || (await eraseSaved(customer, gone));
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

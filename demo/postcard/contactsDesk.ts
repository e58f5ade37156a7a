import { tell } from "./farshore.ts";
import type { Postcard } from "./postcard.ts";
import { addContacts, addressOnRecord, type Contact, isAddress, reachable, unreachable } from "./shop/contacts.ts";

/** Keeps a new list, and tells Farshore what that means. */
function keep(postcard: Postcard, contacts: Contact[]): void {
  const before = postcard.shop.value.contacts;
  postcard.change((shop) => ({ ...shop, contacts }));
  if (contacts.length > before.length) tell("track", "contacts_added", { count: contacts.length - before.length });
  const ready = reachable(contacts).length;
  if (ready !== reachable(before).length) tell("measure", "contacts", ready);
  const wasComplete = before.length > 0 && unreachable(before).length === 0;
  if (ready > 0 && ready === contacts.length && !wasComplete) tell("track", "addresses_completed");
}

/** Adds people; returns how many were new. */
export function takeIn(postcard: Postcard, people: Omit<Contact, "id">[]): number {
  const before = postcard.shop.value.contacts;
  const contacts = addContacts(before, people);
  if (contacts.length > before.length) keep(postcard, contacts);
  return contacts.length - before.length;
}

/** Fills in one address; false when it cannot be one. */
export function fillIn(postcard: Postcard, id: number, email: string): boolean {
  if (!isAddress(email)) return false;
  keep(
    postcard,
    postcard.shop.value.contacts.map((contact) => (contact.id === id ? { ...contact, email } : contact)),
  );
  return true;
}

/** Fills in every address that is missing, from past orders; returns how many. */
export function lookUpAll(postcard: Postcard): number {
  const missing = new Set(unreachable(postcard.shop.value.contacts));
  keep(
    postcard,
    postcard.shop.value.contacts.map((contact) =>
      missing.has(contact) ? { ...contact, email: addressOnRecord(contact) } : contact,
    ),
  );
  return missing.size;
}

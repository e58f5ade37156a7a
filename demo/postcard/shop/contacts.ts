export interface Contact {
  id: number;
  name: string;
  email: string;
}

/** Good enough to tell an address from one with a typo; letters of every script may stand in it. */
export const isAddress = (text: string): boolean =>
  /^[^\s@,;<>()]+@[^\s@,;<>().]+(\.[^\s@,;<>().]+)+$/.test(text) && text.length <= 254;

export const reachable = (contacts: Contact[]): Contact[] => contacts.filter((contact) => isAddress(contact.email));
export const unreachable = (contacts: Contact[]): Contact[] => contacts.filter((contact) => !isAddress(contact.email));

/** Adds people to a list; whoever is on it already, by address or else by name, is left out. */
export function addContacts(list: Contact[], incoming: Omit<Contact, "id">[]): Contact[] {
  const sign = (contact: Omit<Contact, "id">) => (contact.email || contact.name).toLowerCase();
  const known = new Set(list.map(sign));
  let id = list.reduce((highest, contact) => Math.max(highest, contact.id), 0);
  const fresh: Contact[] = [];
  for (const one of incoming) {
    if (known.has(sign(one))) continue;
    known.add(sign(one));
    id += 1;
    fresh.push({ id, name: one.name, email: one.email });
  }
  return [...list, ...fresh];
}

/** The address that stands on somebody's last order: the demo's order records know everybody. */
export function addressOnRecord(contact: Contact): string {
  const name = contact.name
    .normalize("NFKD")
    .toLowerCase()
    .replace(/\p{M}/gu, "")
    .match(/[\p{L}\p{N}]+/gu)
    ?.join(".");
  return `${name ?? "customer"}.${contact.id}@orders.example`;
}

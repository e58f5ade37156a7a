import { seeded } from "../world/random.ts";
import type { Contact } from "./contacts.ts";

const given = `Ada Amir Anna Arman Aylin Bahar Ben Carla Chidi Clara Dara David Elif Emma Farid Fatima Finn Greta Hana
Henry Ida Ines Jamal Jonah Julia Kian Lena Leo Lina Luca Maja Malik Marta Mina Nadia Nils Noor Olga Omid Paula Rosa
Sam Sara Sofia Tariq Theo Vera Yara Yusuf Zoe`.split(/\s+/);
const family = `Abadi Ahlers Bakker Becker Berg Costa Demir Diaz Ebert Falk Fischer Ghorbani Hansen Haas Ito Jansen Kaya
Keller Lang Lindner Lopez Maier Moradi Nasser Novak Okafor Ott Petersen Popov Quinn Rahimi Ricci Rossi Sato Schmidt
Silva Tahan Ueda Vogel Weber Winter Wolf Yilmaz Zander`.split(/\s+/);
const places = ["post.example", "mail.example", "inbox.example", "letterbox.example"];

/** What people really write where an address belongs. */
const slips = [
  () => "",
  (mail: string) => mail.replace("@", ""),
  (mail: string) => mail.replace(".example", ""),
  () => "",
  (mail: string) => mail.replace("@", "@@"),
  (mail: string) => mail.replace(".example", ",example"),
];

export const sampleSize = 400;
export const sampleSlips = 32;

/** A list of 400 buyers as a small shop has it: 32 addresses are missing or broken. The same for everybody. */
export function sampleList(): Omit<Contact, "id">[] {
  const random = seeded("sample list");
  const pick = (from: string[]) => from[Math.floor(random() * from.length)] ?? "";
  const list: Omit<Contact, "id">[] = [];
  const taken = new Set<string>();
  while (list.length < sampleSize) {
    const [first, last] = [pick(given), pick(family)];
    const name = `${first} ${last}`;
    if (taken.has(name)) continue;
    taken.add(name);
    list.push({ name, email: `${first}.${last}@${pick(places)}`.toLowerCase() });
  }
  for (let slip = 0; slip < sampleSlips; slip++) {
    const index = Math.floor((slip + 0.5) * (sampleSize / sampleSlips));
    const contact = list[index];
    if (contact) list[index] = { ...contact, email: slips[slip % slips.length]?.(contact.email) ?? "" };
  }
  return list;
}

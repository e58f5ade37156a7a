import type { Memory } from "./memory.ts";
import type { Person } from "./people.ts";
import { emptyShop, type Shop } from "./shop/shop.ts";

/** The shops of all people, kept apart. */
export interface Shops {
  of: (person: Person) => Shop;
  /** Changes the newest version, whichever tab wrote it, and keeps the result. */
  change: (person: Person, act: (shop: Shop) => Shop) => Shop;
  has: (person: Person) => boolean;
}

export function createShops(memory: Memory): Shops {
  const key = (person: Person) => `shop:${person.id}`;
  const of = (person: Person): Shop => ({ ...emptyShop, ...memory.read<Partial<Shop>>(key(person)) });
  return {
    of,
    change(person, act) {
      const changed = act(of(person));
      memory.write(key(person), changed);
      return changed;
    },
    has: (person) => memory.read(key(person)) !== null,
  };
}

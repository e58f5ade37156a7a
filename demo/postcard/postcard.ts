import { type ReadonlySignal, signal } from "@preact/signals";
import type { Clock } from "./clock.ts";
import { tell } from "./farshore.ts";
import { mira, type Person, people } from "./people.ts";
import { pathOf } from "./routes.ts";
import type { Shop } from "./shop/shop.ts";
import { createShops } from "./shops.ts";
import { type Desk, startOver } from "./startOver.ts";
import { createTelling } from "./telling.ts";

/** The running product: who is signed in, what is in their shop, and what time it is. */
export interface Postcard {
  clock: Clock;
  person: ReadonlySignal<Person>;
  shop: ReadonlySignal<Shop>;
  now: ReadonlySignal<number>;
  /** Where the address bar stands. */
  hash: ReadonlySignal<string>;
  /** Changes the shop and keeps it. */
  change: (act: (shop: Shop) => Shop) => void;
  signIn: (person: Person) => void;
  /** Moves the clock day by day, telling Farshore what each day brought. */
  advance: (days: number) => Promise<void>;
  /** Looks at the clock: called now and then, because time passes by itself too. */
  tick: () => Promise<void>;
  /** Another tab changed the storage, or the address changed. */
  reread: () => void;
  startOver: () => Promise<void>;
}

export function createPostcard(desk: Desk): Postcard {
  const { memory, clock, location } = desk;
  const shops = createShops(memory);
  const tellNews = createTelling(shops, clock.now);
  const signedIn = () => people.find((one) => one.id === memory.read("person")) ?? mira;
  const person = signal(signedIn());
  const shop = signal(shops.of(person.value));
  const now = signal(clock.now());
  const hash = signal(location.hash);

  const page = () => tell("page", pathOf(location.hash));
  const refresh = () => {
    clock.reread();
    shop.value = shops.of(person.value);
    now.value = clock.now();
  };
  async function tick() {
    refresh();
    await tellNews(person.value);
    refresh();
  }
  function welcome(next: Person) {
    person.value = next;
    tell("identify", next.id, next.traits);
    void tick().then(page);
  }
  function reread() {
    if (signedIn() !== person.value) welcome(signedIn());
    refresh();
    if (hash.value === location.hash) return;
    hash.value = location.hash;
    page();
  }
  return {
    clock,
    person,
    shop,
    now,
    hash,
    tick,
    reread,
    startOver: () => startOver(desk, shops, person.value),
    change(act) {
      shop.value = shops.change(person.value, act);
    },
    signIn(next) {
      memory.write("person", next.id);
      welcome(next);
    },
    async advance(days) {
      for (let day = 0; day < days; day++) {
        clock.forward(1);
        await tick();
      }
      page();
    },
  };
}

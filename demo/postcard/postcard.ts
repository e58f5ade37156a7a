import { type ReadonlySignal, signal } from "@preact/signals";
import type { Clock } from "./clock.ts";
import { tell } from "./farshore.ts";
import { createPassing } from "./passing.ts";
import { mira, type Person, people } from "./people.ts";
import { pathOf } from "./routes.ts";
import { type Shop, send } from "./shop/shop.ts";
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
  /** Sends the draft; returns the id of the campaign once its first results may be shown. */
  send: () => Promise<string>;
  signIn: (person: Person) => void;
  /** Moves the clock day by day, telling Farshore what each day brought; a second move begins after the first. */
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
  const tellNews = createTelling(shops);
  const signedIn = () => people.find((one) => one.id === memory.read("person")) ?? mira;
  const person = signal(signedIn());
  const shop = signal(shops.of(person.value));
  const hash = signal(location.hash);

  const page = () => tell("page", pathOf(location.hash));
  const reopen = () => {
    shop.value = shops.of(person.value);
  };
  const { now, tick, advance, stop } = createPassing(clock, (at) => tellNews(person.value, at), reopen);
  function welcome(next: Person) {
    person.value = next;
    reopen();
    tell("identify", next.id, next.traits);
    void tick().then(page);
  }
  function reread() {
    if (signedIn() !== person.value) welcome(signedIn());
    reopen();
    void tick();
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
    async startOver() {
      await stop();
      await startOver(desk, shops, person.value);
    },
    change(act) {
      shop.value = shops.change(person.value, act);
    },
    async send() {
      const sending = shops.change(person.value, (before) => send(before, clock.now())).campaigns.at(-1);
      tell("track", "campaign_sent", { recipients: sending?.audience ?? 0 });
      await tick();
      return sending?.id ?? "";
    },
    signIn(next) {
      memory.write("person", next.id);
      welcome(next);
    },
    async advance(days) {
      await advance(days);
      page();
    },
  };
}

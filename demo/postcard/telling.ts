import { farshore } from "./farshore.ts";
import type { Person } from "./people.ts";
import { newsFor } from "./shop/news.ts";
import type { Shops } from "./shops.ts";

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

/** Farshore's answer, or patience: a script that never arrives must not stop the clock. */
export const settled = (...answers: Promise<unknown>[]): Promise<unknown> =>
  Promise.race([Promise.allSettled(answers), pause(1000)]);

/** One at a time, so that two open tabs do not both tell the same; whoever comes second finds it told. */
async function alone(act: () => Promise<unknown>): Promise<void> {
  if (!("locks" in navigator)) await act();
  else await navigator.locks.request("postcard:news", act);
}

/**
 * Tells Farshore every number that has become known by a moment. It counts as told once Farshore has acknowledged it; what was
 * not acknowledged is told again when the page is next opened.
 */
export function createTelling(shops: Shops): (person: Person, now: number) => Promise<unknown> {
  const underway = new Set<string>();

  async function tellOne(person: Person, key: string, metric: string, value: number) {
    const mark = `${person.id}/${key}`;
    if (underway.has(mark)) return;
    underway.add(mark);
    await farshore("measure", metric, value);
    shops.change(person, (shop) => ({ ...shop, told: [...shop.told, key] }));
    underway.delete(mark);
  }

  async function tellAll(person: Person, now: number) {
    const news = newsFor(shops.of(person), now);
    if (!news.length) return;
    await Promise.allSettled(news.map(({ key, metric, value }) => tellOne(person, key, metric, value)));
    // What one tab writes, another sees a moment later.
    await pause(100);
  }
  // Only the waiting ends with our patience: the lock is held until Farshore has answered.
  return (person, now) => settled(alone(() => tellAll(person, now)));
}

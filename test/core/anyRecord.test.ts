import fc from "fast-check";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { hashOf } from "../../src/store/hash.ts";
import { scopeOf } from "../../src/store/scope.ts";
import { keysOf } from "../../src/store/store.ts";
import { many } from "../torture.ts";
import { count, openBrowser, seenBy } from "./browser.ts";
import { anyState } from "./states.ts";

vi.setConfig({ testTimeout: 3_600_000 });

const uncaught: unknown[] = [];
const catchOne = (reason: unknown) => void uncaught.push(reason);
beforeEach(() => void process.on("unhandledRejection", catchOne));
afterEach(() => void process.off("unhandledRejection", catchOne));

/** Whatever a database can hold. */
const anything = fc.anything({ withBigInt: true, withDate: true, withMap: true, withSet: true, withTypedArray: true });

/** A state in which something is not what it should be, however deep. */
const spoilt = fc.tuple(anyState, fc.array(fc.nat(), { maxLength: 6 }), anything).map(([state, path, odd]) => {
  const copy: unknown = structuredClone(state);
  let at = copy as Record<string, unknown>;
  for (const n of path) {
    const keys = Object.keys(at);
    const key = keys[n % (keys.length || 1)];
    if (key === undefined) break;
    const next = at[key];
    if (typeof next !== "object" || next === null || Object.keys(next).length === 0) {
      Object.defineProperty(at, key, { value: odd, enumerable: true });
      break;
    }
    at = next as Record<string, unknown>;
  }
  return copy;
});

const [state, unread, drafts, outbox] = keysOf(scopeOf("anna"));
const places = [
  state,
  unread,
  drafts,
  `${outbox}1 x`,
  outbox,
  "state/anonymous",
  "drafts/anonymous",
  "outbox/anonymous/1",
  "device",
  `playbook/2/${hashOf("")}`,
  "gone/anonymous",
  "went",
  "sweeping",
  "another",
];

const fill = (database: string, records: [key: string, value: unknown][]) =>
  new Promise<void>((resolve, reject) => {
    const open = indexedDB.open(database);
    open.onupgradeneeded = () => open.result.createObjectStore("farshore");
    open.onerror = () => reject(open.error ?? new Error("no database"));
    open.onsuccess = () => {
      const transaction = open.result.transaction("farshore", "readwrite");
      for (const [key, value] of records) {
        try {
          transaction.objectStore("farshore").put(value, key);
        } catch {
          // nobody could have kept that
        }
      }
      transaction.oncomplete = () => {
        open.result.close();
        resolve();
      };
    };
  });

it("whatever lies in the database, a page starts, what it says is kept, and nothing is thrown", async () => {
  const records = fc.array(fc.tuple(fc.constantFrom(state, state, ...places), fc.oneof(anything, spoilt, spoilt)), {
    minLength: 1,
    maxLength: 6,
  });
  await fc.assert(
    fc.asyncProperty(records, async (all) => {
      const browser = openBrowser({ user: "anna" });
      await fill(browser.database, all);
      const coach = await browser.ready({ sink: async (events) => events.map(({ id }) => id) });
      const before = await count(coach, "contacts_added");
      await coach.track("contacts_added");
      await coach.rate("effect", 2, { reasons: ["spam"] });
      await coach.help("inbox", "opened");
      await coach.draft("one", { text: "two" });
      await coach.given();
      expect(await count(coach, "contacts_added")).toBe(before + 1);
      expect(seenBy(coach)).toMatchObject({ user: "anna", insight: { health: { storage: "saved", why: null } } });
      coach.destroy();
      const again = await browser.ready();
      expect(await count(again, "contacts_added")).toBe(before + 1);
      expect((await again.export()).drafts).toMatchObject({ one: { text: "two" } });
      await again.forget();
      expect(await count(again, "contacts_added")).toBe(0);
      again.destroy();
    }),
    // what is made smaller takes hours, and `spoilt` tells the place as it is
    { numRuns: many(25, 5_000), endOnFailure: true, examples: [[[["device", { toString: false }]]]] },
  );
  expect(uncaught).toEqual([]);
});

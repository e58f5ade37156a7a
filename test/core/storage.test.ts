import { IDBFactory } from "fake-indexeddb";
import { afterEach, describe, expect, it, vi } from "vitest";
import { emptyState } from "../../src/state.ts";
import { hashOf } from "../../src/store/hash.ts";
import { sentFrom, waitingIn } from "../../src/store/outbox.ts";
import { scopeOf } from "../../src/store/scope.ts";
import { openStore, type Store } from "../../src/store/store.ts";
import { count, heard, openBrowser, seenBy, wait } from "./browser.ts";
import { failWriting, heal } from "./faultyDatabase.ts";

const real = globalThis.indexedDB;
const replace = (value: unknown) =>
  Object.defineProperty(globalThis, "indexedDB", { value, configurable: true, writable: true });
afterEach(() => {
  heal();
  replace(real);
  vi.restoreAllMocks();
  vi.useRealTimers();
});

/** An open that fails as browsers do: with an event, and an error or none. */
const failing = (error: DOMException | null) => ({
  open() {
    const request: Record<string, unknown> = { error };
    queueMicrotask(() => (request["onerror"] as () => void)());
    return request;
  },
});

describe("storage that is refused", () => {
  it.each<[string, () => unknown]>([
    ["is not there", () => undefined],
    [
      "throws, as in a sandboxed frame",
      () => ({
        open: () => {
          throw new DOMException("denied", "SecurityError");
        },
      }),
    ],
    ["fails, as in private windows", () => failing(new DOMException("A mutation operation", "InvalidStateError"))],
    ["fails without saying why", () => failing(null)],
  ])("everything works in memory when it %s, and says so", async (_, make) => {
    replace(make());
    const browser = openBrowser();
    const coach = browser.open({ user: "anna" });
    const problems = heard(coach, "problem");
    const ready = heard(coach, "ready");
    await coach.ready();
    await coach.track("contacts_added");
    await coach.rate("effect", 2, { reasons: ["spam"] });
    expect(seenBy(coach)).toMatchObject({ storage: "memory", insight: { journey: { done: 1 } } });
    expect(await count(coach, "contacts_added")).toBe(1);
    expect(ready).toHaveLength(1);
    expect(problems).toHaveLength(1);
    expect(problems[0]?.detail["message"]).toMatch(/^Nothing can be saved in this browser: /);
  });

  it("does not hold the page up when it never answers", async () => {
    replace({ open: () => ({}) });
    vi.useFakeTimers();
    const coach = openBrowser().open();
    const problems = heard(coach, "problem");
    let ready = false;
    const waiting = coach.ready().then(() => {
      ready = true;
    });
    await vi.advanceTimersByTimeAsync(4_200);
    expect(ready).toBe(true);
    await waiting;
    expect(seenBy(coach).storage).toBe("memory");
    expect(problems).toHaveLength(1);
  });

  it("closes a database that opens too late, so that nobody waits for it", async () => {
    const close = vi.fn();
    const request: { onsuccess?: () => void; result: unknown } = { result: { close } };
    replace({ open: () => request });
    vi.useFakeTimers();
    const coach = openBrowser().open();
    const ready = coach.ready();
    await vi.advanceTimersByTimeAsync(4_200);
    await ready;
    request.onsuccess?.();
    await vi.advanceTimersByTimeAsync(1);
    expect(close).toHaveBeenCalled();
  });
});

describe("storage that is lost", () => {
  it("heals: a connection that closed is opened again", async () => {
    const browser = openBrowser({ user: "anna" });
    const coach = await browser.ready();
    const problems = heard(coach, "problem");
    await coach.track("sent");
    const deleted = await new Promise((resolve) => {
      const request = indexedDB.deleteDatabase(browser.database);
      request.onsuccess = () => resolve("deleted");
      request.onblocked = () => resolve("blocked");
    });
    expect(deleted).toBe("deleted");
    await coach.track("sent");
    expect(seenBy(coach).storage).toBe("saved");
    expect(problems).toEqual([]);
    expect(await count(await browser.ready(), "sent")).toBe(1);
  });

  it("goes on in memory with all that was known, when it breaks for good", async () => {
    const browser = openBrowser({ user: "anna" });
    const coach = await browser.ready();
    const problems = heard(coach, "problem");
    await coach.track("contacts_added");
    vi.spyOn(IDBDatabase.prototype, "transaction").mockImplementation(() => {
      throw new DOMException("The database connection is closing.", "InvalidStateError");
    });
    await coach.track("campaign_sent");
    expect(seenBy(coach)).toMatchObject({ storage: "memory", insight: { journey: { done: 2 }, stage: "gap" } });
    await coach.track("campaign_sent");
    expect(await count(coach, "campaign_sent")).toBe(2);
    expect(problems).toHaveLength(1);
  });

  it("says so wherever it is lost, also with what is no fact", async () => {
    const coach = await openBrowser({ user: "anna" }).ready();
    await coach.track("sent");
    const shown: string[] = [];
    coach.subscribe((snapshot) => void shown.push(String(snapshot?.insight.health.storage)));
    const problems = heard(coach, "problem");
    failWriting(new DOMException("", "QuotaExceededError"));
    await coach.draft("orders", { value: "12" });
    await expect.poll(() => problems.length).toBe(1);
    expect(coach.insight()?.health).toEqual({ storage: "memory", why: "full" });
    expect(shown.at(-1)).toBe("memory");
  });

  it("says nothing was saved when the transaction aborts", async () => {
    const browser = openBrowser({ user: "anna" });
    const coach = await browser.ready();
    const put = IDBObjectStore.prototype.put;
    vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(function (this: IDBObjectStore, ...given) {
      const request = put.apply(this, given);
      this.transaction.abort();
      return request;
    });
    await coach.track("sent");
    expect(seenBy(coach).storage).toBe("memory");
    expect(await count(coach, "sent")).toBe(1);
    vi.restoreAllMocks();
    coach.destroy();
    expect(await count(await browser.ready(), "sent")).toBe(0);
  });
});

describe("records that are not ours, or broken", () => {
  const write = (database: string, key: IDBValidKey, value: unknown) =>
    new Promise<void>((resolve, reject) => {
      const open = indexedDB.open(database);
      open.onupgradeneeded = () => open.result.createObjectStore("farshore");
      open.onerror = () => reject(open.error);
      open.onsuccess = () => {
        const transaction = open.result.transaction("farshore", "readwrite");
        transaction.objectStore("farshore").put(value, key);
        transaction.oncomplete = () => {
          open.result.close();
          resolve();
        };
      };
    });
  const all = (database: string) =>
    new Promise<IDBValidKey[]>((resolve) => {
      const open = indexedDB.open(database);
      open.onsuccess = () => {
        const request = open.result.transaction("farshore").objectStore("farshore").getAllKeys();
        request.onsuccess = () => {
          open.result.close();
          resolve(request.result);
        };
      };
    });
  const good = emptyState();

  it.each<[string, unknown]>([
    ["a text", "hello"],
    ["a list", []],
    ["the version before", { ...good, v: 1 }],
    ["a later version", { ...good, v: 4 }],
    ["an earlier version", { ...good, v: 2 }],
    ["nothing in it", {}],
    ["a record missing", { ...good, events: undefined }],
    ["a list for a record", { ...good, events: [] }],
    ["a number for a count", { ...good, events: { sent: 5 } }],
    ["a count of null", { ...good, events: { contacts_added: { d: null } } }],
    ["a count that is no list", { ...good, events: { contacts_added: { d: { all: {} } } } }],
    ["a count of words", { ...good, events: { contacts_added: { d: { all: [1, "many", 1] } } } }],
    ["a day of words", { ...good, events: { contacts_added: { d: { all: [1, 1, 1], days: { 1: ["many"] } } } } }],
    ["a metric without values", { ...good, metrics: { orders: { d: { all: [] } } } }],
    ["a metric of null", { ...good, metrics: { orders: null } }],
    ["a metric's day of null", { ...good, metrics: { orders: { d: { all: [1, 1, 1, 1], days: { 20600: null } } } } }],
    ["an answer of null", { ...good, answers: { a: null } }],
    ["an answer without its order", { ...good, answers: { a: { of: "effect", value: 1 } } }],
    ["an expectation of null", { ...good, expectations: { a: null } }],
    ["help of null", { ...good, help: { inbox: null } }],
    ["a surface of null", { ...good, surfaces: { a: null } }],
    ["what was told without its order", { ...good, told: { segment: { value: "solo" } } }],
    ["a trait of null", { ...good, traits: { team_size: null } }],
    ["an account of text", { ...good, account: "acme" }],
    ["a first time of text", { ...good, first: "yesterday" }],
    ["no order", { ...good, order: Number.NaN }],
  ])("%s: the page starts, the record is put aside, and the next facts are saved", async (_, record) => {
    const browser = openBrowser({ user: "anna" });
    const key = `state/${scopeOf("anna")}`;
    await write(browser.database, key, record);
    const coach = await browser.ready();
    await coach.track("contacts_added");
    await coach.rate("effect", 2, { reasons: ["spam"] });
    await coach.measure("orders", 2);
    expect(seenBy(coach)).toMatchObject({ storage: "saved", user: "anna", insight: { journey: { done: 1 } } });
    coach.destroy();
    expect(await all(browser.database)).toContain(`unread/${key}`);
    const again = await browser.ready();
    expect(await count(again, "contacts_added")).toBe(1);
    await again.forget();
    expect(await all(browser.database)).not.toContain(`unread/${key}`);
  });

  it("under keys that are none of ours keep no database from coming back", async () => {
    const browser = openBrowser();
    const coach = await browser.ready();
    await coach.track("sent");
    for (const key of [5, new Date(5), ["state", "b"], new Uint8Array(2)] satisfies IDBValidKey[])
      await write(browser.database, key, "theirs");
    const problems = heard(coach, "problem");
    failWriting(null);
    await coach.track("sent");
    await coach.identify("zoe");
    await expect.poll(() => problems.length).toBe(1);
    heal();
    const now = performance.now.bind(performance);
    vi.spyOn(performance, "now").mockImplementation(() => now() + 61_000);
    await coach.track("sent");
    await expect.poll(() => seenBy(coach).storage).toBe("saved");
    expect(await count(await browser.ready({ user: "zoe" }), "sent")).toBe(3);
  });

  it("one of before, without the parts that came later, is read", async () => {
    const browser = openBrowser({ user: "anna" });
    const { preferences: _, ...before } = { ...good, order: 5, told: { stage: { value: "gap", order: 5 } } };
    await write(browser.database, `state/${scopeOf("anna")}`, before);
    const { state } = await (await browser.ready()).export();
    expect(state).toMatchObject({ preferences: {}, user: { value: "anna" } });
    expect(state.told["stage"]?.value).toBe("steps");
    expect(await all(browser.database)).not.toContain(`unread/state/${scopeOf("anna")}`);
  });

  it.each<[string, unknown]>([
    ["a text", "hello"],
    ["no playbook in it", { hash: "x" }],
  ])("a remembered playbook that is %s is checked again", async (_, record) => {
    const browser = openBrowser({ user: "anna" });
    await write(browser.database, `playbook/1/${hashOf("")}`, record);
    const coach = await browser.ready();
    await coach.track("contacts_added");
    expect(seenBy(coach).insight.journey.done).toBe(1);
  });
});

describe("the store itself", () => {
  it("keeps apart scopes of which one begins like the other, and entries in order", async () => {
    for (const project of [null, `store-${process.pid}`]) {
      let id = 0;
      const store = openStore<number>(project, () => `id${++id}`);
      const entry = (n: number) => ({ id: `${String(n).padStart(3, "0")} e`, entry: n });
      for (const scope of ["a", "ab", "a/b"]) {
        await store.change(scope, (state) => ({
          state: { ...state, first: 1 },
          entries: [entry(2), entry(10), entry(1)],
        }));
      }
      expect((await waitingIn(store, "ab", 9)).map(({ entry: n }) => n)).toEqual([1, 2, 10]);
      expect((await waitingIn(store, "ab", 2)).map(({ entry: n }) => n)).toEqual([1, 2]);
      await store.forget("ab");
      expect(await waitingIn(store, "ab", 9)).toEqual([]);
      expect((await store.read("ab")).first).toBeNull();
      expect((await store.read("a")).first).toBe(1);
      expect((await waitingIn(store, "a/b", 9)).length).toBe(3);
      await sentFrom(store, "a/b", [entry(2).id, "unknown"]);
      expect((await waitingIn(store, "a/b", 9)).map(({ entry: n }) => n)).toEqual([1, 10]);
      const writers: string[] = [];
      for (const scope of ["a", "ab"])
        await store.change(scope, (state, device) => {
          writers.push(device);
          return { state };
        });
      expect(new Set(writers).size).toBe(1);
      store.close();
    }
  });

  it("gives every writer in memory a name of its own, and one saved database one name", async () => {
    let id = 0;
    const made = () => `id${++id}`;
    const writerOf = async (store: Store<unknown>) => {
      let writer = "";
      await store.change("a", (state, device) => {
        writer = device;
        return { state };
      });
      return writer;
    };
    const memory = await Promise.all([openStore(null, made), openStore(null, made)].map(writerOf));
    expect(memory[0]).not.toBe(memory[1]);
    const name = `device-${process.pid}`;
    const saved = [openStore(name, made), openStore(name, made)];
    const names = await Promise.all(saved.map(writerOf));
    expect(names[0]).toBe(names[1]);
    for (const store of saved) store.close();
  });

  it("keeps customers apart whose names are alike", () => {
    const names = [
      "",
      "a",
      "b",
      "ab",
      "ba",
      "anna",
      "Anna",
      "anna ",
      ...Array.from({ length: 20_000 }, (_, i) => `user-${i}`),
    ];
    expect(new Set(names.map(scopeOf)).size).toBe(names.length);
  });

  it("asks that what it acknowledges is on the disk", async () => {
    const begin = vi.spyOn(IDBDatabase.prototype, "transaction");
    await (await openBrowser({ user: "anna" }).ready()).track("sent");
    // the one that makes a database is the database's own
    const ours = begin.mock.calls.filter(([, mode]) => mode === "readonly" || mode === "readwrite");
    expect(ours.length).toBeGreaterThan(0);
    for (const [, , options] of ours) expect(options).toEqual({ durability: "strict" });
  });

  it("works on a database that another project has, too", async () => {
    replace(new IDBFactory());
    const [one, two] = [openBrowser({ user: "anna" }), openBrowser({ user: "anna" })];
    await (await one.ready()).track("sent");
    await wait(1);
    expect(await count(await two.ready(), "sent")).toBe(0);
  });
});

describe("a mistake in our own work", () => {
  it("rejects and changes nothing, and the storage stays what it was", async () => {
    const lost = vi.fn();
    const store = openStore(`mistake-${Math.random()}`, () => "one", lost);
    const broken = () => {
      throw new RangeError("a bug");
    };
    await store.change("a", () => ({ state: { ...emptyState(), order: 1 }, entries: [] }));
    await expect(store.change("a", broken)).rejects.toThrow("a bug");
    expect(store.why()).toBeNull();
    expect(lost).not.toHaveBeenCalled();
    expect((await store.read("a")).order).toBe(1);
    store.close();
  });

  it("leaves nobody with an empty screen: the next look shows whoever came meanwhile", async () => {
    const coach = await openBrowser({ user: "anna" }).ready();
    vi.spyOn(console, "warn").mockImplementation(() => {});
    vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(() => {
      throw new RangeError("a bug");
    });
    await expect(coach.identify("ben")).rejects.toThrow("a bug");
    expect(coach.snapshot()).toBeNull();
    vi.restoreAllMocks();
    await coach.ready();
    expect(seenBy(coach)).toMatchObject({ user: "ben", storage: "saved" });
  });
});

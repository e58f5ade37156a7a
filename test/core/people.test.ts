import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Coach } from "../../src/coach.ts";
import type { CoachEvent } from "../../src/delivery/event.ts";
import { createMoments } from "../../src/keeping/moments.ts";
import { emptyState, type State } from "../../src/state.ts";
import { scopeOf } from "../../src/store/scope.ts";
import { openStore } from "../../src/store/store.ts";
import { many } from "../torture.ts";
import { count, heard, openBrowser, seenBy, taking, wait } from "./browser.ts";
import { onDisk } from "./onDisk.ts";

vi.setConfig({ testTimeout: 60_000 });
beforeEach(() => void vi.spyOn(console, "warn").mockImplementation(() => {}));
afterEach(() => void vi.restoreAllMocks());

const keysOf = async (database: string) => (await onDisk(database)).map(([key]) => key);
/** What is kept of somebody, and not of the browser or the playbook. */
const personal = async (database: string) =>
  (await keysOf(database)).filter((key) => !/^(device|swept|playbook\/.*)$/.test(key));

describe("a switch of customers", () => {
  it("hands a request on under the name of who wrote it, whoever is on screen by then", async () => {
    const taken: unknown[] = [];
    const coach = await openBrowser({ user: "anna", takeRequest: (request) => taken.push(request) }).ready();
    const asked = coach.request("review", "Anna's own words");
    await Promise.all([coach.identify("ben"), asked]);
    expect(taken).toEqual([{ help: "review", message: "Anna's own words", user: "anna" }]);
    expect(Object.keys((await coach.export()).state.deeds)).toEqual([]);
  });

  it.each([undefined, null, "", {}, "x".repeat(257)])("to nobody known, such as %j, shows nobody", async (name) => {
    const browser = openBrowser({ user: "anna" });
    const coach = await browser.ready();
    await coach.track("contacts_added");
    const named = coach.identify(name as string);
    expect([coach.snapshot(), coach.insight()]).toEqual([null, null]);
    await expect(named).rejects.toMatchObject({ name: "BadInput" });
    await coach.track("campaign_sent");
    expect(seenBy(coach)).toMatchObject({ user: null, insight: { journey: { done: 1 } } });
    const kept = new Map(await onDisk(browser.database)).get(`state/${scopeOf("anna")}`);
    expect(Object.keys((kept as State).events)).toEqual(["contacts_added"]);
  });

  it("leaves nothing of who left in memory, also where that is the only place", async () => {
    const store = openStore<string>(null, () => "d1");
    const state = { ...emptyState(), first: 1 };
    for (const scope of [scopeOf("anna"), scopeOf("ben")]) {
      await store.change(scope, () => ({ state, entries: [{ id: "1", entry: "event" }] }));
      await store.set(`drafts/${scope}`, []);
    }
    store.drop(scopeOf("anna"));
    const known = await store.attempt(async (records) => [...(records.known?.keys() ?? [])]);
    expect(known.filter((key) => key.includes(scopeOf("anna")))).toEqual([]);
    expect(known.filter((key) => key.includes(scopeOf("ben")))).toHaveLength(3);
  });

  it("drops what comes late for who left, in whatever order it comes", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.scheduler(),
        fc.array(fc.constantFrom("anna", "ben", "request", "answer"), { size: "max", maxLength: 16 }),
        async (scheduler, steps) => {
          const by: (string | null)[] = [];
          const browser = openBrowser({
            user: "anna",
            takeRequest: ({ user, message }) => {
              if (user !== message) by.push(user);
              return scheduler.schedule(Promise.resolve());
            },
          });
          const coach = await browser.ready();
          let here = "anna";
          const asked = new Set<string>();
          const done: Promise<unknown>[] = [];
          for (const step of steps) {
            if (step === "request") {
              done.push(coach.request("review", here));
              asked.add(here);
            } else if (step !== "answer") {
              here = step;
              done.push(coach.identify(step));
            } else if (scheduler.count()) await scheduler.waitOne();
          }
          let ended = false;
          void Promise.all(done).then(() => (ended = true));
          while (!ended) {
            await wait(1);
            if (scheduler.count()) await scheduler.waitAll();
          }
          expect(by).toEqual([]);
          for (const name of ["anna", "ben"]) {
            await coach.identify(name);
            if (!asked.has(name)) expect((await coach.export()).state.deeds).toEqual({});
          }
          coach.destroy();
        },
      ),
      { numRuns: many(10, 300) },
    );
  });
});

describe("a visitor", () => {
  it("who does nothing leaves nothing on the device, and nothing is told of them", async () => {
    const { sink, taken } = taking();
    const browser = openBrowser({ sink });
    const coach = await browser.ready();
    await coach.page("/campaigns");
    await coach.reset();
    await wait(20);
    expect([await personal(browser.database), taken]).toEqual([[], []]);
    await coach.track("contacts_added");
    expect(await personal(browser.database)).toContain("state/anonymous");
  });

  it("is added once, also where a page was closed at each step of it, and two tabs name them at once", async () => {
    const browser = openBrowser();
    const first = await browser.ready();
    for (let i = 0; i < 3; i++) await first.track("contacts_added");
    // the page is gone before, within and after the transaction that moves the visit
    for (const turns of [0, 1, 2, 3, 5, 8, 13]) {
      const coach = browser.open({ user: "anna" });
      for (let i = 0; i < turns; i++) await wait(0);
      coach.destroy();
    }
    const tabs = await Promise.all([browser.ready(), browser.ready()]);
    await Promise.all(tabs.map((tab) => tab.identify("anna")));
    expect(await count(tabs[0], "contacts_added")).toBe(3);
    expect(await personal(browser.database)).toEqual([`state/${scopeOf("anna")}`]);
  });
});

describe("consent", () => {
  it("denied from the start: what an earlier page saved is deleted", async () => {
    const browser = openBrowser({ user: "anna" });
    const before = await browser.ready();
    await before.track("contacts_added");
    await before.draft("review", "Half a thought");
    before.destroy();
    const coach = await browser.ready({ consent: "denied" });
    await expect.poll(() => personal(browser.database)).toEqual([]);
    await coach.track("campaign_sent");
    expect(seenBy(coach)).toMatchObject({ storage: "memory" });
    expect(await personal(browser.database)).toEqual([]);
  });

  it("denied where nothing was saved opens no database", async () => {
    const browser = openBrowser({ user: "anna", consent: "denied" });
    const coach = await browser.ready();
    await coach.track("contacts_added");
    await coach.consent("denied");
    expect(seenBy(coach).insight.journey.done).toBe(1);
    expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain(browser.database);
  });

  it("pending after it was granted: what is known stays on screen, and counts once when it is granted again", async () => {
    const browser = openBrowser({ user: "anna" });
    const coach = await browser.ready();
    await coach.track("contacts_added");
    await coach.consent("pending");
    await coach.consent("pending");
    expect(seenBy(coach)).toMatchObject({ storage: "memory", insight: { journey: { done: 1 } } });
    await coach.track("contacts_added");
    expect(await count(await browser.ready(), "contacts_added")).toBe(1);
    await coach.consent("granted");
    expect(await count(coach, "contacts_added")).toBe(2);
  });

  it("denied after it was pending: what was saved before goes, too", async () => {
    const browser = openBrowser({ user: "anna" });
    const coach = await browser.ready();
    await coach.track("contacts_added");
    await coach.consent("pending");
    await coach.consent("denied");
    expect(await personal(browser.database)).toEqual([]);
  });

  it("denied in one tab: the other tabs of this customer save nothing any more, those of others go on", async () => {
    const browser = openBrowser();
    const [one, two, other] = await Promise.all([
      browser.ready({ user: "anna" }),
      browser.ready({ user: "anna" }),
      browser.ready({ user: "ben" }),
    ]);
    await two.track("contacts_added");
    await other.track("contacts_added");
    await one.consent("denied");
    await expect.poll(() => seenBy(two).storage).toBe("memory");
    await two.track("campaign_sent");
    await other.track("campaign_sent");
    expect(await personal(browser.database)).toEqual([`state/${scopeOf("ben")}`]);
    expect(seenBy(other).insight.journey.done).toBe(2);
  });

  const steps = ["granted", "pending", "denied"] as const;
  it("whatever it becomes, at whatever step: without it nothing is on disk, and nothing is sent meanwhile", async () => {
    const step = fc.oneof(fc.constantFrom(...steps), fc.constantFrom("track", "rate", "draft", "wait"));
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...steps),
        fc.array(step, { size: "max", maxLength: 12 }),
        async (first, all) => {
          const { sink, taken } = taking();
          const browser = openBrowser({ user: "anna", sink, consent: first });
          const coach = await browser.ready();
          let given: string = first;
          let sent = 0;
          const done: Promise<unknown>[] = [];
          for (const one of all) {
            if (one === "wait") await Promise.all(done);
            else if (one === "track") done.push(coach.track("contacts_added"));
            else if (one === "rate") done.push(coach.rate("effect", 2));
            else if (one === "draft") done.push(coach.draft("review", "a thought"));
            else {
              given = one;
              await coach.consent(one);
              await wait(5);
              sent = taken.length;
            }
            if (given !== "granted") expect(taken).toHaveLength(sent);
          }
          await Promise.all(done);
          if (given !== "granted") expect(taken).toHaveLength(sent);
          if (given === "denied" || (first !== "granted" && !all.includes("granted")))
            expect(await personal(browser.database)).toEqual([]);
          coach.destroy();
        },
      ),
      { numRuns: many(15, 300) },
    );
  });
});

describe("forgotten", () => {
  it("in all tabs at once, also in those that keep all in memory, and nothing comes back", async () => {
    const browser = openBrowser({ user: "anna" });
    const [one, two, three] = await Promise.all([
      browser.ready(),
      browser.ready(),
      browser.ready({ consent: "pending" }),
    ]);
    const tabs: Coach[] = [one, two, three];
    for (const tab of tabs) {
      await tab.track("contacts_added");
      await tab.draft("review", "Half a thought");
    }
    await one.forget();
    expect(await personal(browser.database)).toEqual([]);
    for (const tab of tabs) {
      await expect.poll(() => seenBy(tab).insight.journey.done).toBe(0);
      expect((await tab.export()).drafts).toEqual({});
    }
    expect(await personal(browser.database)).toEqual([]);
    await two.track("campaign_sent");
    await three.consent("granted");
    expect(await count(await browser.ready(), "contacts_added")).toBe(0);
  });

  it("and still there: what they do next is theirs", async () => {
    const { sink, taken } = taking();
    const coach = await openBrowser({ user: "anna", sink }).ready();
    await coach.track("contacts_added");
    await coach.forget();
    const told = heard(coach, "step:done");
    await coach.track("contacts_added");
    expect(told.map(({ user }) => user)).toEqual(["anna"]);
    // what had not gone out by then never does
    await expect.poll(() => taken.at(-1)?.type).toBe("step:done");
    expect(new Set(taken.map(({ user }) => user))).toEqual(new Set(["anna"]));
  });
});

describe("a word to whoever received events", () => {
  const forgotten = (events: CoachEvent[]) => events.filter(({ type }) => type === "customer:forgotten");

  it("follows when all is forgotten, says no more than is needed, and waits under a key that names nobody", async () => {
    const taken: CoachEvent[] = [];
    let online = true;
    const sink = async (events: CoachEvent[]) => {
      if (!online) throw new Error("offline");
      taken.push(...events);
      return events.map(({ id }) => id);
    };
    const browser = openBrowser({ user: "anna", sink: { crm: sink, idle: async () => [] } });
    const coach = await browser.ready();
    const told = heard(coach, "customer:forgotten");
    await coach.rate("effect", 1, { reasons: ["spam"], note: "Anna's own words" });
    online = false;
    await coach.track("contacts_added");
    await coach.forget();
    const left = (await onDisk(browser.database)).filter(([key]) => !/^(device|swept|playbook\/.*)$/.test(key));
    expect(left).toHaveLength(2);
    for (const [key, value] of left) {
      expect(key).toMatch(/^outbox\/forgotten\/~(crm|idle)\//);
      expect(value).toEqual({
        id: told[0]?.id,
        type: "customer:forgotten",
        at: browser.now(),
        user: "anna",
        detail: {},
      });
    }
    coach.destroy();
    online = true;
    // somebody else is no messenger
    const other = await browser.ready({ user: "ben" });
    await other.track("contacts_added");
    await wait(30);
    expect(forgotten(taken)).toEqual([]);
    other.destroy();
    await browser.ready({ user: "anna" });
    await expect.poll(() => forgotten(taken)).toHaveLength(1);
    await expect
      .poll(async () => (await keysOf(browser.database)).filter((key) => key.startsWith("outbox/forgotten/")))
      .toEqual([expect.stringMatching(/~idle/)]);
  });

  it("is told to the page alone while consent is pending or was withdrawn, and what an earlier page saved goes", async () => {
    for (const consent of ["pending", "denied"] as const) {
      const { sink, taken } = taking();
      const browser = openBrowser({ user: "anna", sink });
      const before = await browser.ready();
      await before.track("contacts_added");
      before.destroy();
      const sent = taken.length;
      const coach = await browser.ready({ consent });
      const told = heard(coach, "customer:forgotten");
      await coach.track("campaign_sent");
      await coach.forget();
      await wait(20);
      expect([await personal(browser.database), told.length, taken.length]).toEqual([[], 1, sent]);
    }
  });

  it("is not there for a visitor, nor where nobody receives events", async () => {
    const { sink, taken } = taking();
    const visitor = await openBrowser({ sink }).ready();
    await visitor.track("contacts_added");
    await visitor.forget();
    const browser = openBrowser({ user: "anna" });
    const coach = await browser.ready();
    await coach.track("contacts_added");
    await coach.forget();
    expect(await personal(browser.database)).toEqual([]);
    await wait(20);
    expect(forgotten(taken)).toEqual([]);
  });
});

describe("a copy of what is kept", () => {
  it("holds every record of the customer and nothing of others, and on another device it means the same", async () => {
    const browser = openBrowser({ sink: async () => [] });
    const other = await browser.ready({ user: "ben" });
    await other.rate("effect", 1, { note: "Ben's words" });
    await other.draft("review", "Ben's thought");
    const coach = await browser.ready({ user: "anna" });
    await coach.set({ plan: "pro", team_size: 2 });
    await coach.track("contacts_added");
    await coach.track("campaign_sent");
    await coach.rate("effect", 2, { reasons: ["spam"], note: "Anna's words" });
    await coach.expect("orders", 12, { reason: "Anna's reason" });
    await coach.draft("review", { text: "Anna's thought" });
    const copy = await coach.export();
    const json = JSON.stringify(copy);
    expect(JSON.parse(json)).toEqual(copy);
    expect(json).not.toMatch(/Ben|"ben"/);
    const kept = (await onDisk(browser.database)).filter(([key]) => key.includes(scopeOf("anna")));
    expect(kept.length).toBeGreaterThan(5);
    for (const [key, value] of kept) {
      if (key.startsWith("state/")) expect(copy.state).toEqual(value);
      else if (key.startsWith("outbox/")) expect(copy.unsent).toContainEqual(value);
      else if (key.startsWith("drafts/")) expect(Object.keys(copy.drafts)).toEqual(["review"]);
      else throw new Error(`${key} is not in the copy`);
    }
    const device = openBrowser({ user: "anna" });
    const store = openStore(device.project, () => "d2");
    await store.set(`state/${scopeOf("anna")}`, (JSON.parse(json) as typeof copy).state);
    store.close();
    const there = await device.ready();
    expect(seenBy(there).insight).toEqual(seenBy(coach).insight);
    expect((await there.export()).unread).toBeNull();
  });

  it("holds what this version cannot read", async () => {
    const browser = openBrowser({ user: "anna" });
    const store = openStore(browser.project, () => "d1");
    await store.set(`state/${scopeOf("anna")}`, { v: 9, of: "tomorrow" });
    store.close();
    expect((await (await browser.ready()).export()).unread).toEqual({ v: 9, of: "tomorrow" });
  });
});

describe("what hosts say of a page", () => {
  const path = fc.webPath();
  const secret = fc.stringMatching(/^[a-z]{4,12}@[a-z]{4,12}\.example$/);
  it("is kept without what stands behind it: 200 addresses with tokens and e-mails", async () => {
    const { taken, sink } = taking();
    const browser = openBrowser({ user: "anna", sink });
    const coach = await browser.ready();
    const { look } = await coach.inspection(() => {});
    await fc.assert(
      fc.asyncProperty(path, secret, fc.boolean(), async (route, mail, fragment) => {
        await coach.page(`${route || "/"}?token=${mail}${fragment ? `#access_token=${mail}` : ""}`);
        await coach.track("contacts_added", { mail, url: `https://host.example/?token=${mail}` });
        const seen = JSON.stringify([coach.snapshot(), await coach.export(), await look()]);
        expect(seen).not.toContain(mail);
      }),
      { numRuns: many(200, 2000) },
    );
    expect(JSON.stringify([await onDisk(browser.database), taken])).not.toMatch(/@[a-z]+\.example/);
  });

  it.each([
    ["/campaigns?id=7", "/campaigns"],
    ["/campaigns#top", "/campaigns"],
    ["/#/campaigns", "/#/campaigns"],
    ["/#!/campaigns?token=x", "/#!/campaigns"],
    ["/app?a=1#/campaigns/7?token=x#y", "/app#/campaigns/7"],
    ["?", ""],
  ])("%s is %s", (given, kept) => {
    const moments = createMoments({});
    moments.page(given);
    expect(moments.now().page).toBe(kept);
  });
});

describe("a device that many share", () => {
  const kept = async (database: string, name: string) => (await keysOf(database)).includes(`state/${scopeOf(name)}`);

  it("forgets who has not been there for 400 days, with all that was theirs", async () => {
    const browser = openBrowser({ sink: taking().sink });
    const anna = await browser.ready({ user: "anna" });
    await anna.track("contacts_added");
    await anna.draft("review", "Half a thought");
    anna.destroy();
    const visit = async (day: number, user = "ben") => {
      const coach = await browser.on(day).ready({ user });
      await wait(100);
      coach.destroy();
    };
    for (let day = 0; day <= 400; day += 50) await visit(day);
    expect(await kept(browser.database, "anna")).toBe(true);
    await visit(401);
    expect(await kept(browser.database, "anna")).toBe(false);
    expect((await keysOf(browser.database)).filter((key) => key.includes(scopeOf("anna")))).toEqual([]);
    // who comes and does nothing is there all the same
    await visit(440, "cleo");
    expect(await kept(browser.database, "ben")).toBe(true);
  });

  it("does so wherever something is kept, once a day, with nobody to send to and no answer; and takes nobody into memory", async () => {
    const swept = async (database: string) => (await onDisk(database)).find(([key]) => key === "swept")?.[1];
    const browser = openBrowser();
    const anna = await browser.ready({ user: "anna" });
    await anna.track("contacts_added");
    await expect.poll(() => swept(browser.database)).toBe(browser.now());
    anna.destroy();
    const first = browser.now();
    const again = await browser.on(0.5).ready({ user: "ben" });
    await again.track("contacts_added");
    await wait(100);
    expect(await swept(browser.database)).toBe(first);
    again.destroy();
    const remembered = vi.spyOn(Map.prototype, "set");
    for (let day = 50; day <= 400; day += 50) {
      const coach = await browser.on(day).ready({ user: "ben" });
      await expect.poll(() => swept(browser.database)).toBe(browser.now());
      await wait(20);
      coach.destroy();
    }
    const states = new Set(
      remembered.mock.calls.map(([key]) => `${key as string}`).filter((key) => key.startsWith("state/")),
    );
    remembered.mockRestore();
    expect(states).toContain(`state/${scopeOf("ben")}`);
    expect(states).not.toContain(`state/${scopeOf("anna")}`);
    expect(await kept(browser.database, "anna")).toBe(true);
    await browser.on(402).ready({ user: "ben" });
    await expect.poll(() => kept(browser.database, "anna")).toBe(false);
    expect(await kept(browser.database, "ben")).toBe(true);
  });

  it("looks for nobody where nothing is saved, or is to be", async () => {
    for (const consent of ["pending", "denied"] as const) {
      const browser = openBrowser({ consent });
      await browser.ready({ user: "anna" });
      await wait(100);
      expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain(browser.database);
    }
  });

  it("forgets nobody because its clock was wrong for once", async () => {
    const browser = openBrowser({ sink: taking().sink });
    for (const [day, user] of [
      [0, "anna"],
      [1, "ben"],
      [4000, "ben"],
      [2, "ben"],
      [3, "cleo"],
    ] as const) {
      const coach = await browser.on(day).ready({ user });
      await wait(100);
      coach.destroy();
    }
    expect(await kept(browser.database, "anna")).toBe(true);
  });
});

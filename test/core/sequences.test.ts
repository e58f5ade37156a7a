import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Coach } from "../../src/coach.ts";
import type { CoachOptions } from "../../src/coachOptions.ts";
import type { CoachEvent } from "../../src/delivery/event.ts";
import { createSender } from "../../src/delivery/sender.ts";
import type { Consent } from "../../src/fact.ts";
import { scopeOf } from "../../src/store/scope.ts";
import { tokenOf } from "../delivery/receiver.ts";
import { count, heard, openBrowser, seenBy, taking, wait } from "./browser.ts";
import { failWriting, faultsOf, heal } from "./faultyDatabase.ts";
import { onDisk } from "./onDisk.ts";

/** Whether the code that carries consent out comes. */
const pieces = { come: true, obeyed: true };
vi.mock("../../src/keeping/giveConsent.ts", async (original) => {
  const real = await original<typeof import("../../src/keeping/giveConsent.ts")>();
  const late = async <Found>(comes: boolean, work: () => Promise<Found>): Promise<Found> => {
    if (!comes) throw new Error("it timed out");
    return work();
  };
  return {
    ...real,
    giveConsent: (...given: Parameters<typeof real.giveConsent>) => late(pieces.come, () => real.giveConsent(...given)),
    obey: (...given: Parameters<typeof real.obey>) => late(pieces.obeyed, () => real.obey(...given)),
  };
});

// Sequences that somebody thought of who wished to see one customer's data with another one, or gone, or sent too late.

vi.setConfig({ testTimeout: 60_000 });
beforeEach(() => void vi.spyOn(console, "warn").mockImplementation(() => {}));
afterEach(() => {
  heal();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

/** What is kept of somebody, and not of the browser or the playbook. */
const personal = async (database: string) =>
  (await onDisk(database)).map(([key]) => key).filter((key) => !/^(device|swept|rest|playbook\/.*)$/.test(key));

describe("who a page says is here from the start", () => {
  it("may be a number, as many hosts' ids are: each has records of their own, the same as by name", async () => {
    const browser = openBrowser();
    const one = await browser.ready({ user: 41 as unknown as string });
    await one.track("contacts_added");
    one.destroy();
    const two = await browser.ready({ user: 42 as unknown as string });
    expect([seenBy(two).user, await count(two, "contacts_added")]).toEqual(["42", 0]);
    await two.identify("41");
    expect(await count(two, "contacts_added")).toBe(1);
  });

  it.each([{ id: 41 }, ["41"], true, Number.NaN, "x".repeat(257)])(
    "is nobody where it is no name, such as %j, and the host is told",
    async (user) => {
      const coach = openBrowser({ user: user as string }).open();
      const problems = heard(coach, "problem");
      await coach.ready();
      expect(seenBy(coach).user).toBe(null);
      await vi.waitFor(() => expect(problems).toHaveLength(1));
      expect(problems[0]?.detail["message"]).toMatch(/^user: a name of 1 to 256 characters/);
    },
  );

  it.each([undefined, null, ""])("is nobody where there is none, %j", async (user) => {
    const coach = openBrowser({ user }).open();
    const problems = heard(coach, "problem");
    await coach.ready();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect([seenBy(coach).user, problems]).toEqual([null, []]);
  });
});

describe.each<[string, () => unknown]>([
  [
    "is forbidden",
    () =>
      faultsOf("")
        .find(({ name }) => name === "even to ask for it throws")
        ?.begin(),
  ],
  ["is never answered", () => vi.spyOn(indexedDB, "databases").mockReturnValue(new Promise(() => {}))],
])("where even to ask for databases %s", (_, begin) => {
  it("what is in memory is forgotten, from the screen, too, and the page goes on", async () => {
    const coach = await openBrowser({ user: "anna", consent: "pending" }).ready();
    await coach.track("contacts_added");
    const told = heard(coach, "customer:forgotten");
    await begin();
    await coach.forget();
    expect([seenBy(coach).insight.journey.done, told.length]).toEqual([0, 1]);
    await coach.track("campaign_sent");
    expect(await count(coach, "campaign_sent")).toBe(1);
  });

  it("consent that is denied holds, and the page goes on", async () => {
    const coach = await openBrowser({ user: "anna", consent: "pending" }).ready();
    await coach.track("contacts_added");
    await begin();
    await coach.consent("denied");
    expect(seenBy(coach).insight.journey.done).toBe(0);
    await coach.track("campaign_sent");
    expect(await count(coach, "campaign_sent")).toBe(1);
  });
});

describe("a database that fails", () => {
  it.each<[string, "granted" | "pending", (coach: Coach) => Promise<void>, rejects: boolean]>([
    ["denied", "granted", (coach) => coach.consent("denied"), true],
    ["forgotten by a page that saves nothing", "pending", (coach) => coach.forget(), true],
    // it is made up for once the database is there, as long as the page is
    ["forgotten", "granted", (coach) => coach.forget(), false],
  ])("as all is %s: that something may be left is told, and it goes once they ask again", async (...given) => {
    const [, consent, ask, rejects] = given;
    const browser = openBrowser({ user: "anna" });
    const before = await browser.ready();
    await before.track("contacts_added");
    before.destroy();
    const coach = await browser.ready({ consent });
    const problems = heard(coach, "problem");
    failWriting(new DOMException("", "UnknownError"));
    const asked = ask(coach);
    if (rejects) await expect(asked).rejects.toMatchObject({ name: "NotReady", message: /may still be there/ });
    else await asked;
    const told = () => problems.filter(({ detail }) => /may still be there/.test(String(detail["message"])));
    await expect.poll(() => told().length).toBe(1);
    expect([seenBy(coach).storage, seenBy(coach).insight.journey.done]).toEqual(["memory", 0]);
    heal();
    expect(await personal(browser.database)).not.toEqual([]);
    await ask(coach);
    expect(await personal(browser.database)).toEqual([]);
  });

  it.each([["granted"], ["pending", "granted"], ["denied"]] as const)(
    "and is there again as consent becomes %j: who was forgotten meanwhile stays so, also who has left",
    async (...given) => {
      const browser = openBrowser({ user: "anna" });
      const coach = await browser.ready();
      await coach.track("contacts_added");
      await coach.identify("ben");
      await coach.track("contacts_added");
      failWriting(new DOMException("", "QuotaExceededError"));
      await coach.track("campaign_sent");
      for (const name of ["anna", "ben"]) {
        await coach.identify(name);
        await coach.forget().catch(() => {});
      }
      heal();
      for (const one of given) await coach.consent(one);
      expect([seenBy(coach).insight.journey.done, await personal(browser.database)]).toEqual([0, []]);
    },
  );
});

describe("consent that is given after all", () => {
  it.each([undefined, "anna"])("leaves nothing of %j who has done nothing, or has forgotten all", async (user) => {
    const browser = openBrowser({ user, consent: "pending" });
    const coach = await browser.ready();
    if (user) await coach.forget();
    await coach.consent("granted");
    expect(seenBy(coach).storage).toBe("saved");
    expect(await personal(browser.database)).toEqual([]);
    await coach.track("contacts_added");
    expect(await count(coach, "contacts_added")).toBe(1);
  });
});

describe("a visitor who refuses and is named afterwards", () => {
  const withAnna = async () => {
    const browser = openBrowser();
    for (const user of ["anna", "ben"]) {
      const before = await browser.ready({ user });
      await before.track("contacts_added");
      before.destroy();
    }
    return browser;
  };

  it.each<[string, (browser: Awaited<ReturnType<typeof withAnna>>) => Promise<Coach>]>([
    ["from the start", async (browser) => browser.open({ consent: "denied" })],
    [
      "by the verb, more than once",
      async (browser) => {
        const coach = await browser.ready({ consent: "pending" });
        await Promise.all([coach.consent("denied"), coach.consent("denied")]);
        return coach;
      },
    ],
  ])("%s: what an earlier page saved of them goes, and nothing of who comes after them", async (_, open) => {
    const browser = await withAnna();
    const coach = await open(browser);
    await coach.identify("anna");
    await coach.identify("ben");
    await coach.track("campaign_sent");
    expect(seenBy(coach)).toMatchObject({ storage: "memory", user: "ben" });
    expect(await personal(browser.database)).toEqual([`state/${scopeOf("ben")}`]);
  });

  it("and has agreed before that: nothing goes", async () => {
    const browser = await withAnna();
    const coach = await browser.ready({ consent: "denied" });
    await coach.consent("granted");
    await coach.identify("anna");
    expect(await count(coach, "contacts_added")).toBe(1);
  });

  it("goes in other tabs, too, which save nothing more of them", async () => {
    const browser = await withAnna();
    const other = await browser.ready({ user: "anna" });
    const coach = await browser.ready({ consent: "denied" });
    await coach.identify("anna");
    await expect.poll(() => seenBy(other).storage).toBe("memory");
    await other.track("campaign_sent");
    expect(await personal(browser.database)).toEqual([`state/${scopeOf("ben")}`]);
  });
});

describe("events that wait to be posted", () => {
  /** A page that can be left, and what is posted from it; requests are answered as `answer` says. */
  function openPage(answer: (ids: string[]) => Response) {
    const posted: CoachEvent[] = [];
    const page = new EventTarget();
    vi.stubGlobal("window", page);
    vi.stubGlobal(
      "document",
      Object.assign(new EventTarget(), { visibilityState: "visible", documentElement: { lang: "" } }),
    );
    vi.stubGlobal("fetch", async (_: unknown, { body }: RequestInit) => {
      const { events } = JSON.parse(body as string) as { events: CoachEvent[] };
      posted.push(...events);
      return answer(events.map(({ id }) => id));
    });
    return { posted, leave: () => page.dispatchEvent(new Event("pagehide")) };
  }
  const types = (events: CoachEvent[]) => [...new Set(events.map(({ type }) => type))];
  const endpoint = "https://in.example/events";

  it.each<[string, (coach: Coach) => Promise<unknown>, string[]]>([
    ["forgotten", (coach) => coach.forget(), ["customer:forgotten"]],
    ["denied, and granted again", (coach) => coach.consent("denied").then(() => coach.consent("granted")), []],
  ])("and are %s while the receiver fails do not go with the page that is left", async (_, ask, left) => {
    // so that a failure is waited out
    vi.spyOn(Math, "random").mockReturnValue(0.999_999);
    const { posted, leave } = openPage(() => new Response("", { status: 500 }));
    const coach = await openBrowser({ user: "anna", endpoint }).ready();
    await coach.rate("effect", 2);
    await vi.waitFor(() => expect(posted.length).toBeGreaterThan(0));
    await wait(20);
    await ask(coach);
    await wait(20);
    posted.length = 0;
    leave();
    await wait(20);
    expect(types(posted)).toEqual(left);
    coach.destroy();
    await wait(0);
  });

  it("and are forgotten while a token is asked for do not go out with it", async () => {
    const { posted } = openPage((taken) => new Response(JSON.stringify({ v: 1, taken })));
    const tokens: ((token: string) => void)[] = [];
    const getToken = () => new Promise<string>((resolve) => tokens.push(resolve));
    const coach = await openBrowser({ user: "anna", endpoint, getToken }).ready();
    await coach.rate("effect", 2);
    await vi.waitFor(() => expect(tokens).toHaveLength(1));
    await coach.forget();
    tokens[0]?.(tokenOf("anna"));
    await vi.waitFor(() => expect(tokens).toHaveLength(2));
    tokens[1]?.(tokenOf("anna"));
    await vi.waitFor(() => expect(types(posted)).toEqual(["customer:forgotten"]));
    coach.destroy();
    await wait(0);
  });

  it("wait for a token that a host does not have yet, and go out with it", async () => {
    const { posted } = openPage((taken) => new Response(JSON.stringify({ v: 1, taken })));
    const none = [undefined, null, ""];
    const getToken = () => (none.length ? none.pop() : tokenOf("anna")) as string;
    const coach = await openBrowser({ user: "anna", endpoint, getToken }).ready();
    const problems = heard(coach, "problem");
    await coach.rate("effect", 2);
    await vi.waitFor(() => expect(types(posted)).toContain("rating:given"), { timeout: 20_000 });
    expect(problems).toEqual([]);
    coach.destroy();
    await wait(0);
  });

  it("and are forgotten while the one that a receiver refuses is looked for do not go out any more", async () => {
    let forgotten = false;
    const late: string[] = [];
    const { posted } = openPage((ids) => {
      if (!forgotten) return new Response("", { status: 422 });
      late.push(...posted.filter(({ id }) => ids.includes(id)).map(({ type }) => type));
      return new Response(JSON.stringify({ v: 1, taken: ids }));
    });
    const coach = await openBrowser({ user: "anna", endpoint }).ready();
    await coach.rate("effect", 2);
    await vi.waitFor(() => expect(posted.length).toBeGreaterThan(0));
    await coach.forget();
    forgotten = true;
    await vi.waitFor(() => expect(late.length).toBeGreaterThan(0), { timeout: 20_000 });
    expect(new Set(late)).toEqual(new Set(["customer:forgotten"]));
    coach.destroy();
    await wait(0);
  });
});

describe("functions that take events", () => {
  it("wait for a tab that was put to sleep with the lock for some minutes, and not for ever", async () => {
    vi.useFakeTimers();
    // somebody else has it
    const request = async (_: string, __: unknown, work: (lock: null) => unknown) => work(null);
    vi.stubGlobal("navigator", { locks: { request } });
    const waiting = new Map(["e1", "e2"].map((id) => [id, { id } as CoachEvent]));
    const taken: string[] = [];
    const sender = createSender(
      "asleep",
      {
        waiting: async () => [...waiting].map(([id, entry]) => ({ id, entry })),
        sent: async (ids) => {
          for (const id of ids) waiting.delete(id);
        },
      },
      async (events) => {
        taken.push(...events.map(({ id }) => id));
        return taken;
      },
      () => 1,
    );
    sender.send();
    // each fact that follows is one more call
    for (let i = 0; i < 30; i++) {
      await vi.advanceTimersByTimeAsync(2_000);
      sender.send();
    }
    expect(taken).toEqual([]);
    await vi.advanceTimersByTimeAsync(300_000);
    expect(taken).toEqual(["e1", "e2"]);
    expect(vi.getTimerCount()).toBe(0);
    vi.useRealTimers();
  });
});

describe("a request that is on its way", () => {
  const held = async () => {
    let take = () => {};
    const taking = new Promise<void>((resolve) => {
      take = resolve;
    });
    const browser = openBrowser({ user: "anna", takeRequest: () => taking });
    return { browser, take, coach: await browser.ready() };
  };

  it("as all is forgotten brings nothing back", async () => {
    const { browser, take, coach } = await held();
    await coach.track("contacts_added");
    const told = heard(coach, "help:requested");
    const asked = coach.request("review", "words");
    await coach.forget();
    take();
    await asked;
    expect([await personal(browser.database), told]).toEqual([[], []]);
  });

  it("is remembered, also where it is the first thing that they do", async () => {
    const { take, coach } = await held();
    const asked = coach.request("review", "words");
    take();
    await asked;
    expect(Object.keys((await coach.export()).state.deeds)).toHaveLength(1);
  });
});

describe("a word of consent that is none", () => {
  const wrong = ["maybe", "", null, undefined, true, Number.NaN, {}] as Consent[];

  it.each(wrong)("such as %j changes nothing: what happens is sent as before", async (given) => {
    const { taken, sink } = taking();
    const coach = await openBrowser({ user: "anna", sink }).ready();
    const steps = () => taken.flatMap(({ type, detail }) => (type === "step:done" ? detail["step"] : []));
    // told before, and not gone yet
    void coach.track("contacts_added");
    await expect(coach.consent(given)).rejects.toMatchObject({ name: "BadInput" });
    await expect.poll(steps).toEqual(["add"]);
    await coach.track("campaign_sent");
    await expect.poll(steps).toEqual(["add", "send"]);
  });

  it("takes nothing back of a refusal that follows at once, or was there before", async () => {
    const { taken, sink } = taking();
    const browser = openBrowser({ user: "anna", sink });
    const coach = await browser.ready();
    await wait(30);
    taken.length = 0;
    const all = [coach.consent("maybe" as Consent), coach.consent("denied"), coach.track("contacts_added")];
    await Promise.allSettled([...all, coach.consent("maybe" as Consent)]);
    await coach.rate("effect", 2);
    await wait(30);
    expect([taken, await personal(browser.database), seenBy(coach).storage]).toEqual([[], [], "memory"]);
  });
});

it("consent that is given again sends what waited, also where the code of the refusal before never came", async () => {
  const { taken, sink } = taking();
  const coach = await openBrowser({ user: "anna", sink }).ready();
  await wait(30);
  taken.length = 0;
  pieces.come = false;
  await expect(coach.consent("denied")).rejects.toThrow("it timed out");
  pieces.come = true;
  await coach.track("contacts_added");
  await wait(30);
  expect(taken).toEqual([]);
  await coach.consent("granted");
  await expect.poll(() => taken.map(({ type }) => type)).toContain("step:done");
});

describe("what a visitor saved, where a page may not look at first", () => {
  const visited = async () => {
    const browser = openBrowser();
    const visitor = await browser.ready();
    await visitor.track("contacts_added");
    visitor.destroy();
    return browser;
  };

  it.each<[string, Partial<CoachOptions>, (coach: Coach) => Promise<void>]>([
    ["refuses", { consent: "denied" }, (coach) => coach.consent("denied")],
    ["has forgotten all", { consent: "pending" }, (coach) => coach.forget()],
  ])("goes with whoever is named first, and %s, and is nobody else's", async (_, options, ask) => {
    const browser = await visited();
    const coach = await browser.ready({ user: "anna", ...options });
    await ask(coach);
    coach.destroy();
    expect(await personal(browser.database)).toEqual([]);
    expect(await count(await browser.ready({ user: "ben" }), "contacts_added")).toBe(0);
  });

  it("is that of whoever is named first, once they agree", async () => {
    const browser = await visited();
    const coach = await browser.ready({ user: "anna", consent: "pending" });
    await coach.track("contacts_added");
    await coach.consent("granted");
    await coach.consent("granted");
    expect(await count(coach, "contacts_added")).toBe(2);
    expect(await personal(browser.database)).toEqual([`state/${scopeOf("anna")}`]);
    await coach.reset();
    await coach.identify("ben");
    expect(await count(coach, "contacts_added")).toBe(0);
  });
});

describe("a copy of what is kept", () => {
  it("holds the word that says that all was forgotten, for as long as it waits, and not that of others", async () => {
    const browser = openBrowser({ user: "anna", sink: { crm: async () => [], mail: async () => [] } });
    const coach = await browser.ready();
    await coach.forget();
    expect((await coach.export()).unsent).toMatchObject([{ type: "customer:forgotten", user: "anna" }]);
    await coach.identify("ben");
    expect(JSON.stringify(await coach.export())).not.toContain("anna");
  });
});

it("events that wait for receivers go after 30 days, also where a page has none any more, and not a day before", async () => {
  const browser = openBrowser({ user: "anna" });
  const nobody = async () => [];
  for (const sink of [nobody, { crm: nobody }]) {
    const before = await browser.ready({ sink });
    await before.rate("effect", 2);
    before.destroy();
  }
  const waiting = async () => (await personal(browser.database)).filter((key) => key.startsWith("outbox/"));
  const all = await waiting();
  const visit = async (day: number) => {
    const coach = await browser.on(day).ready();
    await wait(100);
    coach.destroy();
  };
  for (const day of [10, 20, 29]) await visit(day);
  expect(await waiting()).toEqual(all);
  await visit(31);
  expect(await waiting()).toEqual([]);
});

it("consent that is denied in another tab stops all sending here, also where the code for it never comes", async () => {
  const { taken, sink } = taking();
  const browser = openBrowser({ user: "anna" });
  const coach = await browser.ready({ sink });
  const other = await browser.ready();
  await expect.poll(() => taken.length).toBeGreaterThan(0);
  taken.length = 0;
  pieces.obeyed = false;
  await other.consent("denied");
  await wait(30);
  await coach.track("contacts_added");
  await wait(50);
  pieces.obeyed = true;
  expect(taken).toEqual([]);
});

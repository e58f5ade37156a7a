import { describe, expect, it, vi } from "vitest";
import type { CoachEvent } from "../../src/delivery/event.ts";
import { adopt } from "../../src/keeping/adopt.ts";
import { keep } from "../../src/keeping/keeper.ts";
import { merge } from "../../src/merge.ts";
import { countOf, sumOf, timesOf } from "../../src/rules/read.ts";
import { ANONYMOUS } from "../../src/store/scope.ts";
import { openStore } from "../../src/store/store.ts";
import { fixturePlaybook, START } from "../playbookFixture.ts";
import { count, heard, openBrowser, seenBy, wait } from "./browser.ts";
import { momentAt } from "./lives.ts";

describe("another customer", () => {
  it("sees nothing of the one before, from the very call on", async () => {
    const browser = openBrowser({ user: "anna" });
    const coach = await browser.ready();
    await coach.set({ team_size: 9, plan: "pro" });
    await coach.track("contacts_added");
    await coach.measure("orders", 40);
    const seen: (string | null | undefined)[] = [];
    coach.subscribe((snapshot) => seen.push(snapshot && `${snapshot.user} ${snapshot.insight.journey.done}`));
    expect(seen).toEqual(["anna 1"]);
    const arrived = coach.identify("ben");
    expect(coach.snapshot()).toBeNull();
    expect(coach.insight()).toBeNull();
    expect(seen).toEqual(["anna 1", null]);
    await arrived;
    expect(seenBy(coach)).toMatchObject({ user: "ben", insight: { journey: { done: 0 } } });
    expect(seen.slice(2).every((one) => one === "ben 0")).toBe(true);
    const { state, user } = await coach.export();
    expect(user).toBe("ben");
    expect(state.user?.value).toBe("ben");
    expect([state.traits, state.events, state.metrics]).toEqual([{}, {}, {}]);
  });

  it("is a visitor while the name is empty, and what the visitor did goes along once they are named", async () => {
    const coach = await openBrowser({ user: "" }).ready();
    await coach.track("contacts_added");
    expect(seenBy(coach).user).toBeNull();
    await coach.identify("anna");
    expect([seenBy(coach).user, await count(coach, "contacts_added")]).toEqual(["anna", 1]);
  });

  it("gets no fact that was still on its way for the one before", async () => {
    const browser = openBrowser({ user: "anna" });
    const coach = await browser.ready();
    const late = coach.track("contacts_added");
    const seen: unknown[] = [];
    const arrived = coach.identify("ben");
    // with somebody else's name on it, it would be no better
    coach.subscribe((snapshot) => seen.push(snapshot && `${snapshot.user} ${snapshot.insight.journey.steps[0]?.done}`));
    const own = coach.track("campaign_sent");
    await Promise.all([late, arrived, own]);
    expect(new Set(seen)).toEqual(new Set([null, "ben false"]));
    expect(await count(coach, "contacts_added")).toBe(0);
    expect(await count(coach, "campaign_sent")).toBe(1);
    await coach.identify("anna");
    expect(await count(coach, "contacts_added")).toBe(1);
    expect(await count(coach, "campaign_sent")).toBe(0);
  });

  it("finds their own records again, in another page too", async () => {
    const browser = openBrowser();
    const coach = await browser.ready({ user: "anna" });
    await coach.track("contacts_added");
    await coach.identify("ben");
    await coach.track("campaign_sent");
    const next = await browser.ready({ user: "anna" });
    expect(seenBy(next).insight.journey.done).toBe(1);
    expect(await count(next, "campaign_sent")).toBe(0);
  });

  it("named again is nobody new: nothing is dropped", async () => {
    const coach = await openBrowser({ user: "anna" }).ready();
    await coach.track("contacts_added");
    const arrived = coach.identify("anna", { plan: "pro" });
    expect(seenBy(coach).insight.journey.done).toBe(1);
    await arrived;
    expect(await count(coach, "contacts_added")).toBe(1);
  });
});

describe("a visitor who is named later", () => {
  it("keeps what they did, once", async () => {
    const browser = openBrowser();
    const coach = await browser.ready();
    await coach.track("sent");
    await coach.track("sent");
    await coach.identify("anna");
    expect(await count(coach, "sent")).toBe(2);
    await coach.track("sent");
    await coach.identify("anna");
    expect(await count(coach, "sent")).toBe(3);
    await coach.reset();
    expect(await count(coach, "sent")).toBe(0);
    await coach.identify("anna");
    expect(await count(coach, "sent")).toBe(3);
  });

  it("adds to what the customer did before, and every visit adds up", async () => {
    const browser = openBrowser();
    const coach = await browser.ready({ user: "anna" });
    await coach.track("sent");
    for (const day of [1, 2]) {
      browser.on(day);
      await coach.reset();
      await coach.track("sent");
      await coach.track("sent");
      await coach.identify("anna");
    }
    expect(await count(coach, "sent")).toBe(5);
  });

  it("is no news of the customer: they are who they were", async () => {
    const browser = openBrowser();
    const coach = await browser.ready({ user: "anna" });
    await coach.set({ team_size: 9 });
    await coach.track("contacts_added");
    await coach.track("campaign_sent");
    const known = () => {
      const insight = coach.insight();
      return [insight?.outcomes[0]?.start, insight?.segment.history, insight?.stage];
    };
    const before = known();
    const told: string[] = [];
    for (const type of ["segment:changed", "stage:changed", "outcome:set", "gap:opened", "step:done"] as const)
      coach.on(type, ({ user }) => user === "anna" && told.push(type));
    for (const day of [1, 2, 3]) {
      browser.on(day);
      await coach.reset();
      await coach.track("contacts_added");
      await coach.identify("anna");
    }
    expect(told).toEqual([]);
    expect(known()).toEqual(before);
  });

  it("takes no more room the hundredth time than the first", async () => {
    const browser = openBrowser();
    const coach = await browser.ready({ user: "anna" });
    await coach.track("contacts_added");
    const sizes: number[] = [];
    for (let day = 1; day <= 100; day++) {
      browser.on(day);
      await coach.reset();
      await coach.track("contacts_added");
      await coach.measure("orders", 2);
      await coach.identify("anna");
      sizes.push(JSON.stringify((await coach.export()).state).length);
    }
    const { state } = await coach.export();
    expect(Object.values({ ...state.events, ...state.metrics }).map((devices) => Object.keys(devices).length)).toEqual([
      1, 1,
    ]);
    expect(sumOf(state, "orders", browser.now())).toEqual({ n: 100, sum: 200 });
    expect(sumOf(state, "orders", browser.now(), "5d")).toEqual({ n: 5, sum: 10 });
    expect(timesOf(state, "contacts_added")).toEqual({ first: START, last: browser.now() });
    expect(await count(coach, "contacts_added")).toBe(101);
    // days are kept for so long, and of the last facts their ids
    console.info(`${sizes[0]} B after one visit, ${sizes[49]} B after fifty, ${sizes[99]} B after a hundred`);
    expect(sizes[99]).toBeLessThan(5000);
  }, 60_000);

  it("is recognised on the next page, where the host names them from the start", async () => {
    const browser = openBrowser();
    const visit = await browser.ready();
    await visit.track("contacts_added");
    visit.destroy();
    const coach = await browser.ready({ user: "anna" });
    expect(await count(coach, "contacts_added")).toBe(1);
    expect(seenBy(coach).insight.journey.done).toBe(1);
    coach.destroy();
    const other = await browser.ready({ user: "ben" });
    expect(await count(other, "contacts_added")).toBe(0);
  });

  it("leaves nothing for the next customer of the same browser", async () => {
    const browser = openBrowser();
    const coach = await browser.ready();
    await coach.track("contacts_added");
    await coach.identify("anna");
    await coach.reset();
    await coach.identify("ben");
    expect(await count(coach, "contacts_added")).toBe(0);
  });

  it("loses no event that was waiting to be sent", async () => {
    const taken: CoachEvent[] = [];
    let online = false;
    const sink = async (events: CoachEvent[]) => {
      if (!online) throw new Error("offline");
      taken.push(...events);
      return events.map(({ id }) => id);
    };
    const coach = await openBrowser({ sink }).ready();
    await coach.track("contacts_added");
    await coach.identify("anna");
    online = true;
    await coach.track("campaign_sent");
    const steps = () => taken.filter(({ type }) => type === "step:done").map(({ detail }) => detail["step"]);
    await vi.waitFor(() => expect(steps()).toEqual(["add", "send"]), 5000);
  });
});

describe("what was counted before consent", () => {
  it("is added to what this browser counted, however often it was asked for", async () => {
    const browser = openBrowser({ user: "anna" });
    for (let page = 0; page < 20; page++) {
      const coach = await browser.ready({ consent: "pending" });
      await coach.track("contacts_added");
      await coach.consent("granted");
      await coach.track("contacts_added");
      coach.destroy();
    }
    const { state } = await (await browser.ready()).export();
    expect(Object.values(state.events["contacts_added"] ?? {}).map(({ all }) => all[1])).toEqual([40]);
  });
});

describe("a visitor who is named in several tabs, or on a page that is closed meanwhile", () => {
  it("is added once", async () => {
    const browser = openBrowser();
    const tabs = await Promise.all([browser.ready(), browser.ready(), browser.ready()]);
    await tabs[0].track("sent");
    await tabs[1].track("sent");
    await Promise.all(tabs.map((tab) => tab.identify("anna")));
    expect(await count(tabs[2], "sent")).toBe(2);
  });

  const storeOf = (device: string) => {
    const store = openStore<CoachEvent>(null, () => device);
    const world = { moment: () => momentAt(START + ++ids), id: () => `f${++ids}` };
    const track = (scope: string) =>
      keep(store, world, { playbook: fixturePlaybook(), scope }, { type: "event", name: "sent", properties: {} });
    const sent = async (scope: string) => countOf(await store.read(scope), "sent", 0);
    return { store, track, sent };
  };
  let ids = 0;

  it("is added once, also where the records they came from are still there, and older copies change nothing", async () => {
    const { store, track, sent } = storeOf("d1");
    await track("anna");
    const older = await store.read("anna");
    await track(ANONYMOUS);
    const visit = await store.read(ANONYMOUS);
    await adopt(store, ANONYMOUS, store, "anna");
    expect([await sent(ANONYMOUS), await sent("anna")]).toEqual([0, 2]);
    await store.change(ANONYMOUS, () => ({ state: visit }));
    await adopt(store, ANONYMOUS, store, "anna");
    expect(await sent("anna")).toBe(2);
    const state = await store.read("anna");
    expect(merge(state, older)).toEqual(state);
    expect(merge(older, state)).toEqual(state);
  });

  it("is added to what is saved, of which memory may have had a copy to go on from", async () => {
    const [saved, memory] = [storeOf("d1"), storeOf("m1")];
    await saved.track("anna");
    const copy = await saved.store.read("anna");
    await memory.store.change("anna", () => ({ state: copy }));
    await memory.track("anna");
    await saved.track("anna");
    await adopt(memory.store, "anna", saved.store, "anna");
    expect(await saved.sent("anna")).toBe(3);
    expect(Object.keys((await saved.store.read("anna")).events["sent"] ?? {})).toEqual(["d1"]);
  });
});

describe("reset and forget", () => {
  it("reset: nothing of the customer stays on screen, and nothing is lost", async () => {
    const browser = openBrowser({ user: "anna" });
    const coach = await browser.ready();
    await coach.track("contacts_added");
    const gone = coach.reset();
    expect(coach.snapshot()).toBeNull();
    await gone;
    expect(seenBy(coach)).toMatchObject({ user: null, insight: { journey: { done: 0 } } });
    await coach.identify("anna");
    expect(seenBy(coach).insight.journey.done).toBe(1);
  });

  it("forget: everything goes, in all tabs, and stays away", async () => {
    const browser = openBrowser({ user: "anna" });
    const [one, two] = await Promise.all([browser.ready(), browser.ready()]);
    await one.track("contacts_added");
    await one.rate("effect", 2, { reasons: ["spam"], note: "private" });
    await one.forget();
    expect(seenBy(one).insight.journey.done).toBe(0);
    const { state } = await one.export();
    expect([state.events, state.answers, state.recent, state.first, state.user]).toEqual([{}, {}, {}, null, null]);
    await wait(30);
    expect(seenBy(two).insight.journey.done).toBe(0);
    await two.track("campaign_sent");
    const again = await browser.ready();
    expect(await count(again, "contacts_added")).toBe(0);
  });

  it("forget: events that waited to be sent go, too", async () => {
    const sent: CoachEvent[] = [];
    let online = false;
    const sink = async (events: CoachEvent[]) => {
      if (!online) throw new Error("offline");
      sent.push(...events);
      return events.map(({ id }) => id);
    };
    const coach = await openBrowser({ sink, user: "anna" }).ready();
    await coach.rate("effect", 1, { reasons: ["spam"] });
    await coach.forget();
    online = true;
    await coach.track("contacts_added");
    await wait(30);
    expect(sent.some(({ type }) => type === "rating:low")).toBe(false);
    expect(sent.some(({ type }) => type === "step:done")).toBe(true);
  });

  it.each(["granted", "pending"] as const)(
    "export is a copy: changing it changes nothing, consent %s",
    async (consent) => {
      const coach = await openBrowser({ user: "anna", consent }).ready();
      await coach.track("contacts_added");
      const { state } = await coach.export();
      for (const devices of Object.values(state.events)) for (const { all } of Object.values(devices)) all[1] = 9;
      state.events = {};
      expect(await count(coach, "contacts_added")).toBe(1);
    },
  );
});

describe("consent", () => {
  const sinkInto = (sent: CoachEvent[]) => async (events: CoachEvent[]) => {
    sent.push(...events);
    return events.map(({ id }) => id);
  };

  it("pending: everything works in memory, nothing is saved and nothing is sent", async () => {
    const sent: CoachEvent[] = [];
    const browser = openBrowser({ user: "anna" });
    const coach = await browser.ready({ consent: "pending", sink: sinkInto(sent) });
    await coach.track("contacts_added");
    await coach.rate("effect", 1);
    expect(seenBy(coach)).toMatchObject({ storage: "memory", insight: { journey: { done: 1 } } });
    await wait(50);
    expect(sent).toEqual([]);
    coach.destroy();
    expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain(browser.database);
  });

  it("granted: what happened is saved and sent, once", async () => {
    const sent: CoachEvent[] = [];
    const browser = openBrowser({ user: "anna" });
    const before = await browser.ready();
    await before.track("sent");
    before.destroy();
    const coach = await browser.ready({ consent: "pending", sink: sinkInto(sent) });
    await coach.track("sent");
    await coach.track("contacts_added");
    await coach.consent("granted");
    await coach.consent("granted");
    expect(seenBy(coach)).toMatchObject({ storage: "saved", insight: { journey: { done: 1 } } });
    await coach.track("sent");
    await wait(50);
    expect(sent.filter(({ type }) => type === "step:done")).toHaveLength(1);
    coach.destroy();
    expect(await count(await browser.ready(), "sent")).toBe(3);
  });

  it("granted by a visitor, and named afterwards", async () => {
    const browser = openBrowser();
    const coach = await browser.ready({ consent: "pending" });
    await coach.track("sent");
    await coach.consent("granted");
    await coach.track("sent");
    await coach.identify("anna");
    expect(await count(coach, "sent")).toBe(2);
  });

  it("named while pending, and granted afterwards", async () => {
    const browser = openBrowser();
    const coach = await browser.ready({ consent: "pending" });
    await coach.track("sent");
    await coach.identify("anna");
    await coach.track("sent");
    await coach.consent("granted");
    coach.destroy();
    expect(await count(await browser.ready({ user: "anna" }), "sent")).toBe(2);
  });

  it("denied: what was saved is deleted, and the page goes on in memory", async () => {
    const sent: CoachEvent[] = [];
    const browser = openBrowser({ user: "anna" });
    const coach = await browser.ready({ sink: sinkInto(sent) });
    await coach.track("contacts_added");
    await wait(30);
    const before = sent.length;
    await coach.consent("denied");
    await coach.track("campaign_sent");
    expect(seenBy(coach).storage).toBe("memory");
    await wait(30);
    expect(sent).toHaveLength(before);
    coach.destroy();
    const next = await browser.ready();
    expect((await next.export()).state.events).toEqual({});
  });

  it("anything else is a mistake", async () => {
    const coach = await openBrowser().ready();
    const problems = heard(coach, "problem");
    await expect(coach.consent("maybe" as "granted")).rejects.toMatchObject({ name: "BadInput" });
    expect(problems).toHaveLength(1);
  });
});

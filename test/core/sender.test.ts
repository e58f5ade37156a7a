import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { CoachEvent } from "../../src/delivery/event.ts";
import { createSender, type Sink } from "../../src/delivery/sender.ts";
import { takerOf } from "../../src/keeping/takerOf.ts";
import { repeatKey } from "../../src/sinks/repeatKey.ts";
import { openBrowser, wait } from "./browser.ts";

const event = (id: string): CoachEvent => ({ id, type: "step:done", at: 0, user: null, detail: {} });

/** An outbox in memory, and what the sink was given. */
function outbox(ids: string[], answer: (ids: string[], turn: number) => unknown) {
  const waiting = new Map(ids.map((id) => [`1 ${id}`, event(id)]));
  const batches: string[][] = [];
  const sink: Sink = async (events) => {
    batches.push(events.map(({ id }) => id));
    return (await answer(batches.at(-1) ?? [], batches.length)) as string[];
  };
  const sender = createSender(
    `sender-${process.pid}`,
    {
      waiting: async (most) => [...waiting].slice(0, most).map(([id, entry]) => ({ id, entry })),
      sent: async (sent) => {
        for (const id of sent) waiting.delete(id);
      },
    },
    sink,
    () => 0,
  );
  return { waiting, batches, sender };
}
const ids = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => `e${from + i}`);

beforeEach(() => {
  vi.useFakeTimers();
});
// several seconds where others run beside it
vi.setConfig({ testTimeout: 60_000 });
afterEach(() => {
  vi.useRealTimers();
});

describe("the sender", () => {
  it("empties the outbox in batches, in order, and then rests", async () => {
    const { waiting, batches, sender } = outbox(ids(0, 120), (all) => all);
    sender.send();
    await vi.advanceTimersByTimeAsync(0);
    expect(waiting.size).toBe(0);
    expect(batches.flat()).toEqual(ids(0, 120));
    expect(batches.map((batch) => batch.length)).toEqual([50, 50, 20]);
    expect(vi.getTimerCount()).toBe(0);
  });

  it("deletes only what the answer names", async () => {
    const { waiting, sender } = outbox(ids(0, 5), (all) => all.filter((id) => id !== "e2"));
    sender.send();
    await vi.advanceTimersByTimeAsync(0);
    expect([...waiting.values()].map(({ id }) => id)).toEqual(["e2"]);
    sender.stop();
  });

  it.each<[string, (ids: string[], turn: number) => unknown]>([
    ["rejects", () => Promise.reject(new Error("offline"))],
    [
      "throws",
      () => {
        throw new Error("mistake");
      },
    ],
    ["answers nothing", () => undefined],
    ["answers null", () => null],
    ["answers a number", () => 200],
    ["names none", () => []],
    ["names what it was not given", () => ["other"]],
  ])("tries again when the sink %s", async (_, answer) => {
    const { waiting, batches, sender } = outbox(["e1"], (all, turn) => (turn < 3 ? answer(all, turn) : all));
    sender.send();
    await vi.advanceTimersByTimeAsync(0);
    expect([waiting.size, batches.length]).toEqual([1, 1]);
    await vi.advanceTimersByTimeAsync(4_999);
    expect(batches.length).toBe(1);
    await vi.advanceTimersByTimeAsync(30_000);
    expect([waiting.size, batches.length]).toEqual([0, 3]);
    expect(vi.getTimerCount()).toBe(0);
  });

  it("waits longer each time, at most about five minutes", async () => {
    const times: number[] = [];
    const box = outbox(["e1"], () => {
      times.push(Date.now());
      return [];
    });
    const { sender } = box;
    sender.send();
    await vi.advanceTimersByTimeAsync(3_600_000);
    const gaps = times.slice(1).map((at, i) => at - (times[i] ?? 0));
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(5_000);
    expect(Math.max(...gaps)).toBeLessThanOrEqual(305_000);
    sender.stop();
    expect(vi.getTimerCount()).toBe(0);
  });

  it("sends what came in while it was busy", async () => {
    const box = outbox(["e1"], (all, turn) => {
      if (turn === 1) {
        box.waiting.set("2 e2", event("e2"));
        box.sender.send();
      }
      return all;
    });
    box.sender.send();
    await vi.advanceTimersByTimeAsync(0);
    expect(box.waiting.size).toBe(0);
    expect(box.batches).toEqual([["e1"], ["e2"]]);
  });

  it("stops at once, and leaves no timer", async () => {
    const { waiting, batches, sender } = outbox(["e1"], () => Promise.reject(new Error("offline")));
    sender.send();
    await vi.advanceTimersByTimeAsync(0);
    sender.stop();
    expect(vi.getTimerCount()).toBe(0);
    await vi.advanceTimersByTimeAsync(3_600_000);
    expect([waiting.size, batches.length]).toEqual([1, 1]);
  });

  it("loses nothing, whatever the sink takes and however often it fails", async () => {
    const turns = fc.infiniteStream(fc.constantFrom("all", "first", "none", "fail"));
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 130 }), turns, async (size, stream) => {
        const taken = new Set<string>();
        const { waiting, sender } = outbox(ids(0, size), (all, turn) => {
          const does = turn > 60 ? "all" : stream.next().value;
          if (does === "fail") throw new Error("offline");
          const took = does === "all" ? all : does === "first" ? all.slice(0, 1) : [];
          for (const id of took) taken.add(id);
          return took;
        });
        sender.send();
        await vi.advanceTimersByTimeAsync(80 * 305_000);
        expect(waiting.size).toBe(0);
        expect(taken.size).toBe(size);
        sender.stop();
      }),
      { numRuns: 30 },
    );
  });
});

describe("the sink of a coach", () => {
  beforeEach(() => {
    vi.useRealTimers();
  });

  it("is sent what could not be sent before the page was closed", async () => {
    const browser = openBrowser({ user: "anna" });
    const first = await browser.ready({ sink: () => Promise.reject(new Error("offline")) });
    await first.track("contacts_added");
    await first.rate("effect", 2, { reasons: ["spam"] });
    first.destroy();
    const sent: CoachEvent[] = [];
    const sink = async (events: CoachEvent[]) => {
      sent.push(...events);
      return events.map(({ id }) => id);
    };
    const second = await browser.ready({ sink });
    await vi.waitFor(() => expect(sent.map(({ type }) => type)).toContain("loop:opened"));
    const types = sent.map(({ type }) => type);
    expect(types.filter((type) => type === "step:done")).toHaveLength(1);
    expect(types.indexOf("step:done")).toBeLessThan(types.indexOf("rating:given"));
    expect(new Set(sent.map(({ id }) => id)).size).toBe(sent.length);
    expect(new Set(sent.map(({ user }) => user))).toEqual(new Set(["anna"]));
    const before = sent.length;
    second.destroy();
    await browser.ready({ sink });
    await wait(50);
    expect(sent).toHaveLength(before);
  });

  it("may do with what it is given what it likes, and one that never answers is asked again", async () => {
    vi.useFakeTimers();
    const customer = { user: () => null, place: { maySend: () => true } };
    const answers: Sink[] = [() => new Promise(() => {}), (events) => Promise.resolve(events.map(({ id }) => id))];
    let turn = 0;
    const taker = takerOf(
      {
        customer,
        problem: () => {},
        options: {
          sink: (events) => {
            for (const one of events.splice(1)) Object.assign(one, { id: "another", detail: null });
            return answers[turn++]?.(events) ?? Promise.resolve([]);
          },
        },
      },
      "",
    );
    const events = [event("a"), event("b")];
    const first = taker?.(events).catch((error: unknown) => String(error));
    await vi.advanceTimersByTimeAsync(30_000);
    expect(await first).toMatch("timed out");
    expect(await taker?.(events)).toEqual(["a"]);
    expect(events).toEqual([event("a"), event("b")]);
    expect(vi.getTimerCount()).toBe(0);
  });

  it("is given ids and numbers only, never what the customer wrote", async () => {
    const sent: CoachEvent[] = [];
    const coach = await openBrowser({ user: "anna" }).ready({
      sink: async (events) => {
        sent.push(...events);
        return events.map(({ id }) => id);
      },
    });
    await coach.set({ secret: "trait value" });
    await coach.rate("effect", 1, { reasons: ["spam"], note: "private words" });
    await vi.waitFor(() => expect(sent.length).toBeGreaterThan(2));
    expect(JSON.stringify(sent)).not.toMatch(/private words|trait value/);
  });

  it("that is not there keeps no outbox", async () => {
    const browser = openBrowser({ user: "anna" });
    const coach = await browser.ready();
    await coach.track("contacts_added");
    coach.destroy();
    const sent: CoachEvent[] = [];
    await browser.ready({
      sink: async (events) => {
        sent.push(...events);
        return events.map(({ id }) => id);
      },
    });
    await wait(50);
    expect(sent).toEqual([]);
  });
});

describe("whose events a sink is given", () => {
  beforeEach(() => {
    vi.useRealTimers();
  });

  const takes =
    (given: CoachEvent[]): Sink =>
    async (events) => {
      given.push(...events);
      return events.map(({ id }) => id);
    };

  it("are those of whoever is here: what somebody left unsent waits until they are here again", async () => {
    // what was refused in the moment of the change is tried again after 5 to 10 seconds
    const patient = { timeout: 15_000 };
    const browser = openBrowser({ user: "anna" });
    const layer: { event: string; farshore: { event_id: string } }[] = [];
    const given: CoachEvent[] = [];
    const here: (string | null)[] = [];
    let open = false;
    let user: string | null = "anna";
    const crm: Sink = async (events) => {
      if (!open) throw new Error("offline");
      here.push(...events.map((event) => (event.user === user ? user : `${event.user} while ${user} is here`)));
      return takes(given)(events);
    };
    const coach = await browser.ready({ sink: { crm }, forward: "ga4" });
    await coach.track("contacts_added");

    user = "ben";
    const identified = coach.identify("ben");
    open = true;
    vi.stubGlobal("dataLayer", layer);
    await identified;
    await coach.track("campaign_sent");
    await vi.waitFor(() => expect(given.length).toBeGreaterThan(0), patient);
    expect(new Set(here)).toEqual(new Set(["ben"]));
    const same = () => {
      expect(layer.map(({ farshore }) => farshore.event_id)).toEqual(given.map(({ id }) => repeatKey(id)));
    };
    await vi.waitFor(same, patient);

    user = "anna";
    await coach.identify("anna");
    await vi.waitFor(() => expect(given.some((event) => event.user === "anna")).toBe(true), patient);
    expect(new Set(here)).toEqual(new Set(["ben", "anna"]));
    await vi.waitFor(same, patient);
    vi.unstubAllGlobals();
  });

  it("are nobody's once the host has said that somebody else is here, also where a batch has been read", async () => {
    const browser = openBrowser({ user: "anna" });
    const given: CoachEvent[] = [];
    const coach = await browser.ready({ sink: takes(given) });
    await coach.track("contacts_added");
    await vi.waitFor(() => expect(given.length).toBeGreaterThan(0));
    given.length = 0;
    // the call is on its way as the next customer comes, at any moment of it
    for (let turns = 0; turns < 40; turns++) {
      const name = `user-${turns}`;
      void coach.rate("effect", 2);
      for (let i = 0; i < turns; i++) await (i % 3 ? null : wait(0));
      void coach.identify(name);
      const before = given.length;
      await wait(0);
      expect(given.slice(before).filter(({ user }) => user !== null && user !== name)).toEqual([]);
    }
  });
});

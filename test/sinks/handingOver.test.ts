import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type CoachEvent, eventTypes } from "../../src/delivery/event.ts";
import { snaked, titled } from "../../src/sinks/eventName.ts";
import { type Handed, handingOver } from "../../src/sinks/handingOver.ts";
import { repeatKey } from "../../src/sinks/repeatKey.ts";

const event = (id: string): CoachEvent => ({ id, type: "step:done", at: 5, user: "u", detail: { step: "add" } });
const tenSeconds = 10_000;

/** A vendor that notes what it is given, and answers as the test says. */
function vendor(answer: (event: Handed, turn: number) => boolean | Promise<boolean>) {
  const given: Handed[] = [];
  const sink = handingOver({}, (_, told) => {
    given.push(told);
    return answer(told, given.length);
  });
  return { given, sink, keys: () => given.map(({ key }) => key) };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe("handing over", () => {
  it("tells type, key, time and what the event is about, with the key as event_id", async () => {
    const { given, sink } = vendor(() => true);
    expect(await sink([event("a")])).toEqual(["a"]);
    const key = repeatKey("a");
    expect(given).toEqual([{ type: "step:done", key, at: 5, properties: { step: "add", event_id: key } }]);
    expect(vi.getTimerCount()).toBe(0);
  });

  it("is done within the turn of the call, in order, so that nobody else has come meanwhile", () => {
    const { sink, keys } = vendor(() => new Promise(() => {}));
    void sink([event("a"), event("b"), event("c")]);
    expect(keys()).toEqual(["a", "b", "c"].map(repeatKey));
  });

  it("names what was taken over, and only that", async () => {
    const { sink } = vendor((_, turn) => {
      if (turn === 1) throw new Error("mistake");
      if (turn === 2) return Promise.reject(new Error("offline"));
      return turn !== 3;
    });
    expect(await sink(["a", "b", "c", "d"].map(event))).toEqual(["d"]);
    expect(await sink(["a", "b", "c"].map(event))).toEqual(["a", "b", "c"]);
  });

  it("waits ten seconds for an answer, hands nothing over twice meanwhile, and counts what comes late the next time", async () => {
    let say: (yes: boolean) => void = () => {};
    const { given, sink } = vendor(
      () =>
        new Promise((resolve) => {
          say = resolve;
        }),
    );
    for (const _ of [1, 2]) {
      const answer = sink([event("a")]);
      await vi.advanceTimersByTimeAsync(tenSeconds);
      expect(await answer).toEqual([]);
    }
    expect([given.length, vi.getTimerCount()]).toEqual([1, 0]);
    say(true);
    expect(await sink([event("a")])).toEqual(["a"]);
    expect(given).toHaveLength(1);
  });

  it("hands over again what was refused late, and what comes again although it was taken over", async () => {
    const answers = [false, true, true];
    const { given, sink } = vendor(
      (_, turn) => new Promise((resolve) => setTimeout(() => resolve(answers[turn - 1] ?? false), 7_000)),
    );
    const taken: string[][] = [];
    for (const _ of answers) {
      const answer = sink([event("a")]);
      await vi.advanceTimersByTimeAsync(7_000);
      taken.push(await answer);
    }
    expect(taken).toEqual([[], ["a"], ["a"]]);
    expect(given.map(({ key }) => key)).toEqual(["a", "a", "a"].map(repeatKey));
  });

  it("looks for the library each time where it is given a function, and takes nothing while there is none", async () => {
    let library: { names: string[] } | undefined;
    const sink = handingOver(
      () => library,
      ({ names }, { type }) => names.push(type) > 0,
    );
    await expect(sink([event("a")])).rejects.toThrow("not there yet");
    library = { names: [] };
    expect(await sink([event("a")])).toEqual(["a"]);
    expect(library.names).toEqual(["step:done"]);
  });
});

describe("the key for repeats", () => {
  it("is the same UUID for the same id, another one for another id, and shows nothing of the id", () => {
    const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/;
    const ids = fc.oneof(fc.string({ maxLength: 300, size: "max" }), fc.uuid(), fc.emailAddress());
    fc.assert(
      fc.property(ids, ids, (a, b) => {
        expect(repeatKey(a)).toMatch(uuid);
        expect(repeatKey(a) === repeatKey(b)).toBe(a === b);
      }),
    );
    expect(repeatKey("anna@example.com/outcome/sales")).not.toMatch(/anna|example/);
  });

  it("keeps a hundred thousand ids of one customer apart", () => {
    const keys = Array.from({ length: 100_000 }, (_, i) => repeatKey(`${(i * 7919).toString(36)}/step:done`));
    expect(new Set(keys).size).toBe(100_000);
  });
});

describe("names", () => {
  it.each(eventTypes)("%s has a name that each vendor allows, and that no other event has", (type) => {
    expect(titled(type)).toMatch(/^Farshore( [A-Z][a-z]+)+$/);
    expect(snaked(type, ":")).toMatch(/^farshore:[a-z_]+$/);
    // GA4: at most 40 letters, digits and underscores, and a letter first
    expect(snaked(type, "_")).toMatch(/^[a-z][a-z0-9_]{1,39}$/);
    const others = eventTypes.filter((other) => other !== type);
    expect(others.map(titled)).not.toContain(titled(type));
    expect(others.map((other) => snaked(other, "_"))).not.toContain(snaked(type, "_"));
  });
});

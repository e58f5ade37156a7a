import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { fold } from "../../src/fold.ts";
import { merge } from "../../src/merge.ts";
import { fullPlaybook } from "../playbook/fullPlaybook.ts";
import { DAY, START } from "../playbookFixture.ts";
import { lawPlaybook } from "./facts.ts";
import { born, derive, type Lived, liveAll, momentAt, sound, type Turn, turnsOf } from "./lives.ts";

// they take a second each alone, and several where others run beside them
vi.setConfig({ testTimeout: 60_000 });

const playbooks = { law: lawPlaybook, full: await sound(fullPlaybook()) };
const any = fc.constantFrom("law", "full");
const life = (maxLength: number) =>
  any.chain((name) => fc.tuple(fc.constant(name), turnsOf(playbooks[name], { minLength: 1, maxLength })));
const lives = (maxLength: number) =>
  any.chain((name) => {
    const turns = (device: string) => turnsOf(playbooks[name], { minLength: 1, maxLength }, [device]);
    return fc.tuple(fc.constant(name), turns("d1"), turns("d1"), turns("d2"));
  });
const ids = ({ events }: Pick<Lived, "events">) => events.map(({ id }) => id);
const look = ({ now, state }: Lived) => ({ id: "look", at: now, order: Math.max(now, state.order + 1), device: "d1" });

describe("what is told", () => {
  it("has an id that is told once", () => {
    fc.assert(
      fc.property(life(120), ([name, turns]) => {
        const playbook = playbooks[name];
        const told = ids(liveAll(playbook, turns));
        expect(told).toEqual([...new Set(told)]);
      }),
      { numRuns: 30 },
    );
  });

  it("is the same when the same life is lived again, by a copy of the playbook", () => {
    fc.assert(
      fc.property(life(80), ([name, turns]) => {
        const playbook = playbooks[name];
        const one = liveAll(playbook, turns);
        const two = liveAll(structuredClone(playbook), structuredClone(turns));
        expect(two.events).toEqual(one.events);
        expect(two.state).toEqual(one.state);
        expect(two.insight).toEqual(one.insight);
      }),
      { numRuns: 12 },
    );
  });

  it("is settled at once: another look at the same moment has nothing to tell and nothing to remember", () => {
    fc.assert(
      fc.property(life(60), ([name, turns]) => {
        const playbook = playbooks[name];
        const lived = liveAll(playbook, turns);
        const again = derive(playbook, lived.state, look(lived), momentAt(lived.now));
        expect(again.events).toEqual([]);
        expect(again.state).toEqual(lived.state);
      }),
      { numRuns: 40 },
    );
  });

  it("is of a fact that comes again only what the fact itself is, by the same ids", () => {
    fc.assert(
      fc.property(life(29), fc.nat(), ([name, turns], pick) => {
        const playbook = playbooks[name];
        // what somebody saw before they had a name is no exposure of theirs, and would be one if it came again
        const lived = liveAll(
          playbook,
          turns.filter(({ happening }) => happening?.type !== "identify"),
        );
        const fact = lived.facts[pick % Math.max(1, lived.facts.length)];
        fc.pre(fact !== undefined);
        const again = derive(playbook, fold(playbook, lived.state, fact), fact, momentAt(lived.now));
        expect(ids(lived)).toEqual(expect.arrayContaining(ids(again)));
        expect(again.state).toEqual(lived.state);
      }),
      { numRuns: 40 },
    );
  });
});

describe("two copies that each told something", () => {
  // what each told of the same thing has one id where the customer has a name, and changes are told anew: they may differ
  it("tell nothing of it again when they meet", () => {
    fc.assert(
      fc.property(lives(50), ([name, before, one, two]) => {
        const playbook = playbooks[name];
        const common = liveAll(playbook, before);
        const [a, b] = [liveAll(playbook, one, common, "a"), liveAll(playbook, two, common, "b")];
        const now = Math.max(a.now, b.now);
        const merged = { ...a, now, state: merge(a.state, b.state) };
        const met = derive(playbook, merged.state, look(merged), momentAt(now));
        const told = new Set([...ids(a), ...ids(b)]);
        expect(ids(met).filter((id) => told.has(id))).toEqual([]);
        // nothing but what changed by their meeting: the newest of something, or what neither could know
        const keys = new Set([...Object.keys(a.state.announced), ...Object.keys(b.state.announced)]);
        for (const key of Object.keys(met.state.announced)) {
          if (keys.has(key) && !key.startsWith("loop"))
            expect(met.state.announced[key]).toBe(merged.state.announced[key]);
        }
        const again = { ...merged, state: met.state };
        expect(derive(playbook, met.state, look(again), momentAt(now)).events).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  it("tell nothing at all when one is only an old copy of the other", () => {
    fc.assert(
      fc.property(life(60), fc.nat(), ([name, turns], cut) => {
        const playbook = playbooks[name];
        const old = liveAll(playbook, turns.slice(0, cut % turns.length));
        const lived = liveAll(playbook, turns);
        for (const state of [merge(lived.state, old.state), merge(old.state, lived.state)]) {
          expect(state).toEqual(lived.state);
          expect(derive(playbook, state, look(lived), momentAt(lived.now)).events).toEqual([]);
        }
      }),
      { numRuns: 30 },
    );
  });
});

describe("a long life", () => {
  it("of many loops is told each of them, and everything else, once", () => {
    const rate = (value: number): Turn => ({
      after: DAY / 4,
      device: "d1",
      happening: { type: "rating", of: "effect", value, reasons: [] },
    });
    const turns = Array.from({ length: 160 }, (_, i) => rate(i % 2 ? 5 : 1));
    const told = ids(liveAll(lawPlaybook, turns, born(START)));
    expect(told.filter((id, i) => told.indexOf(id) !== i)).toEqual([]);
  });
});

import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { fold } from "../../src/fold.ts";
import { insight } from "../../src/insight.ts";
import { merge } from "../../src/merge.ts";
import { emptyState } from "../../src/state.ts";
import { DAY, START } from "../playbookFixture.ts";
import { foldAll, history, lawPlaybook } from "./facts.ts";

// they take a second each alone, and several where others run beside them
vi.setConfig({ testTimeout: 60_000 });

const prototype = Reflect.ownKeys(Object.prototype);
const few = history({ maxLength: 50, size: "max" });
const fewer = history({ maxLength: 32, size: "max" });
const many = history({ maxLength: 1000, size: "max" });
const shuffled = (facts: typeof few) =>
  facts.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })));

const moment = (now: number) => ({ now, page: "/", zone: "UTC", language: "en", session: now - 60_000 });

describe("fold", () => {
  it("comes to the same state in any order", () => {
    fc.assert(
      fc.property(shuffled(few), ([facts, other]) => {
        expect(foldAll(other)).toEqual(foldAll(facts));
      }),
      { numRuns: 300 },
    );
  });

  it("comes to the same state in any order of very many facts, too", () => {
    fc.assert(
      fc.property(shuffled(many), ([facts, other]) => {
        expect(foldAll(other)).toEqual(foldAll(facts));
      }),
      { numRuns: 40 },
    );
  });

  it("comes to the same state without a playbook, too, whatever the order", () => {
    fc.assert(
      fc.property(shuffled(many), ([facts, other]) => {
        const blind = (all: typeof facts) => foldAll(all, emptyState(), null);
        expect(blind(other)).toEqual(blind(facts));
      }),
      { numRuns: 20 },
    );
  });

  it("replayed over what is there adds nothing, as far back as counted facts are recognised", () => {
    fc.assert(
      fc.property(fewer, (facts) => {
        const live = foldAll(facts);
        expect(foldAll(facts, live)).toEqual(live);
        expect(merge(live, foldAll(facts))).toEqual(live);
      }),
      { numRuns: 100 },
    );
  });

  it("takes a fact once, however often it comes", () => {
    fc.assert(
      fc.property(fewer, fc.nat(), (facts, pick) => {
        const state = foldAll(facts);
        const again = facts[pick % Math.max(1, facts.length)];
        fc.pre(again !== undefined);
        expect(fold(lawPlaybook, state, again)).toEqual(state);
      }),
      { numRuns: 300 },
    );
  });

  it("changes neither the state nor the fact that it is given", () => {
    fc.assert(
      fc.property(few, (facts) => {
        const before = structuredClone(facts);
        let state = emptyState();
        for (const fact of facts) {
          const copy = structuredClone(state);
          const next = fold(lawPlaybook, state, fact);
          expect(state).toEqual(copy);
          state = next;
        }
        expect(facts).toEqual(before);
      }),
      { numRuns: 60 },
    );
  });

  it("gives a state that survives storage and JSON, and leads on the same way afterwards", () => {
    fc.assert(
      fc.property(many, (facts) => {
        const state = foldAll(facts);
        expect(structuredClone(state)).toEqual(state);
        const read = JSON.parse(JSON.stringify(state)) as typeof state;
        expect(read).toEqual(state);
        const next = { id: "next", at: START, order: START, device: "d1", type: "event" as const, name: "sent" };
        const [one, two] = [state, read].map((from) => fold(lawPlaybook, from, { ...next, properties: { size: 5 } }));
        expect(one).toEqual(two);
      }),
      { numRuns: 100 },
    );
  });

  it("never lets a name reach a prototype", () => {
    fc.assert(
      fc.property(many, (facts) => {
        const state = foldAll(facts);
        const plain = (value: unknown): boolean =>
          typeof value !== "object" ||
          value === null ||
          Array.isArray(value) ||
          (Object.getPrototypeOf(value) === Object.prototype && Object.values(value).every(plain));
        expect(plain(state)).toBe(true);
        expect(plain(merge(state, foldAll(facts.slice(0, 3))))).toBe(true);
        expect(Reflect.ownKeys(Object.prototype)).toEqual(prototype);
      }),
      { numRuns: 60 },
    );
  });
});

describe("insight", () => {
  it("is the same for the same state and moment, and never fails on a state that can be reached", () => {
    fc.assert(
      fc.property(many, fc.integer({ min: -500, max: 500 }), (facts, day) => {
        const state = foldAll(facts);
        const before = structuredClone(state);
        const one = insight(lawPlaybook, state, moment(START + day * DAY));
        expect(insight(structuredClone(lawPlaybook), structuredClone(state), moment(START + day * DAY))).toEqual(one);
        expect(state).toEqual(before);
        for (const { progress, series, value, expected } of one.outcomes) {
          expect(progress).toBeGreaterThanOrEqual(0);
          expect(progress).toBeLessThanOrEqual(1);
          expect(series.length).toBeLessThanOrEqual(60);
          expect([value ?? 0, expected].every(Number.isFinite)).toBe(true);
        }
        const helped = [...one.help, ...one.otherHelp].map(({ help }) => help.id).sort();
        expect(helped).toEqual(lawPlaybook.help.map(({ id }) => id).sort());
        const asked = [...one.waiting.map(({ id }) => id), ...(one.checkIn ? [one.checkIn.id] : [])].sort();
        expect(asked).toEqual(lawPlaybook.checkIns.map(({ id }) => id).sort());
      }),
      { numRuns: 80 },
    );
  });
});

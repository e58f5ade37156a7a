import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import type { Fact } from "../../src/fact.ts";
import { fold } from "../../src/fold.ts";
import { merge } from "../../src/merge.ts";
import type { Outcome } from "../../src/playbook/schema.ts";
import { viewOf } from "../../src/standing.ts";
import { emptyState, type State } from "../../src/state.ts";
import { barOf } from "../../src/success/bar.ts";
import { fitted, foldAll, history, known, lawPlaybook, seen } from "./facts.ts";
import { momentAt } from "./lives.ts";
import { anyState } from "./states.ts";

// they take a second each alone, and several where others run beside them
vi.setConfig({ testTimeout: 60_000 });

const few = history({ maxLength: 40, size: "max" });
const many = history({ maxLength: 800, size: "max" });

describe("merge of any two states", () => {
  it("is commutative", () => {
    fc.assert(
      fc.property(anyState, anyState, (a, b) => {
        expect(merge(a, b)).toEqual(merge(b, a));
      }),
      { numRuns: 100 },
    );
  });

  it("is associative", () => {
    fc.assert(
      fc.property(anyState, anyState, anyState, (a, b, c) => {
        expect(merge(merge(a, b), c)).toEqual(merge(a, merge(b, c)));
      }),
      { numRuns: 80 },
    );
  });

  it("is idempotent, and the empty state adds nothing", () => {
    fc.assert(
      fc.property(anyState, anyState, (a, b) => {
        const both = merge(a, b);
        expect(merge(both, both)).toEqual(both);
        expect(merge(both, a)).toEqual(both);
        expect(merge(both, emptyState())).toEqual(both);
        expect(merge(emptyState(), both)).toEqual(both);
      }),
      { numRuns: 100 },
    );
  });
});

describe("merge of what grew from facts", () => {
  it("is commutative, associative and idempotent", () => {
    fc.assert(
      fc.property(many, seen, seen, seen, (facts, one, two, three) => {
        const [a, b, c] = [one, two, three].map((share) => foldAll(known(facts, share))) as [State, State, State];
        expect(merge(a, b)).toEqual(merge(b, a));
        expect(merge(merge(a, b), c)).toEqual(merge(a, merge(b, c)));
        expect(merge(a, a)).toEqual(a);
        expect(merge(a, emptyState())).toEqual(a);
        expect(merge(emptyState(), a)).toEqual(a);
      }),
      { numRuns: 40 },
    );
  });

  it("gives what one copy that saw everything would have, also where two copies saw the same facts", () => {
    fc.assert(
      fc.property(fc.oneof(few, many), seen, seen, (facts, one, two) => {
        const all = { d1: Math.max(one.d1, two.d1), d2: Math.max(one.d2, two.d2), d3: Math.max(one.d3, two.d3) };
        const merged = merge(foldAll(known(facts, one)), foldAll(known(facts, two)));
        expect(fitted(merged)).toEqual(fitted(foldAll(known(facts, all))));
      }),
      { numRuns: 120 },
    );
  });

  it("does not care whether a new fact is folded before or after", () => {
    fc.assert(
      fc.property(few, seen, seen, (facts, one, two) => {
        // of the device that goes on, the other copy has seen as much or less
        const own = facts.filter((fact) => fact.device === "d1");
        const fact = own[Math.min(own.length - 1, Math.round(own.length * one.d1))];
        fc.pre(fact !== undefined);
        const before1 = own.slice(0, own.indexOf(fact));
        const before2 = before1.slice(0, Math.round(before1.length * two.d1));
        const a = foldAll([...before1, ...known(facts, { ...one, d1: 0 })]);
        const b = foldAll([...before2, ...known(facts, { ...two, d1: 0 })]);
        expect(merge(fold(lawPlaybook, a, fact), b)).toEqual(fold(lawPlaybook, merge(a, b), fact));
      }),
      { numRuns: 300 },
    );
  });

  it("changes neither of its arguments", () => {
    fc.assert(
      fc.property(few, seen, (facts, one) => {
        const [a, b] = [foldAll(known(facts, one)), foldAll(facts)];
        const before = structuredClone([a, b]);
        merge(a, b);
        expect([a, b]).toEqual(before);
      }),
      { numRuns: 100 },
    );
  });

  it("keeps the answer, the expectation and the confirmation that came last of each, however old", () => {
    const stamp = (i: number) => ({ id: `f${i}`, at: i, order: i, device: "d1" });
    const old = foldAll([
      { ...stamp(1), type: "answer", of: "goal", choice: "sell" },
      { ...stamp(2), type: "expectation", outcome: "effect", target: 5, base: 0 },
    ]);
    const facts = Array.from({ length: 300 }, (_, i) => [
      { ...stamp(10 + 2 * i), type: "rating" as const, of: "effect", value: 3, reasons: [] },
      { ...stamp(11 + 2 * i), type: "expectation" as const, outcome: "orders", target: 1, base: 0 },
    ]);
    const all = merge(old, foldAll(facts.flat()));
    expect(all.answers["f1"]).toEqual({ of: "goal", choice: "sell", order: 1 });
    expect(all.expectations["f2"]).toMatchObject({ outcome: "effect", target: 5 });
    expect(Object.keys(all.answers).length).toBeLessThan(60);
    expect(Object.keys(all.answers)).toContain("f608");
  });

  it("keeps that a bar was reached, however many were set anew since without being reached", () => {
    const set = (i: number, unreached?: boolean): Fact => ({
      ...{ id: `f${i}`, at: i, order: i, device: "d1" },
      ...{ type: "expectation", outcome: "effect", target: 5, base: 0, bar: i + 1, ...(unreached && { unreached }) },
    });
    const state = foldAll([set(1), ...Array.from({ length: 40 }, (_, i) => set(2 + i, true))]);
    const [view] = viewOf(lawPlaybook, state, momentAt(50));
    const effect = lawPlaybook.outcomes.find(({ id }) => id === "effect") as Outcome;
    expect(barOf(effect, view)).toMatchObject({ bar: 42, passed: true });
    expect(Object.keys(state.expectations).length).toBeLessThan(20);
  });
});

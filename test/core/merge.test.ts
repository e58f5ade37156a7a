import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { fold } from "../../src/fold.ts";
import { merge } from "../../src/merge.ts";
import { emptyState, type State } from "../../src/state.ts";
import { foldAll, history, known, lawPlaybook, seen, trimmed } from "./facts.ts";

// they take a second each alone, and several where others run beside them
vi.setConfig({ testTimeout: 60_000 });

const few = history({ maxLength: 40, size: "max" });
const many = history({ maxLength: 250, size: "max" });

describe("merge", () => {
  it("is commutative", () => {
    fc.assert(
      fc.property(many, seen, seen, (facts, one, two) => {
        const [a, b] = [foldAll(known(facts, one)), foldAll(known(facts, two))];
        expect(merge(a, b)).toEqual(merge(b, a));
      }),
      { numRuns: 80 },
    );
  });

  it("is associative", () => {
    fc.assert(
      fc.property(many, seen, seen, seen, (facts, one, two, three) => {
        const [a, b, c] = [one, two, three].map((share) => foldAll(known(facts, share))) as [State, State, State];
        expect(merge(merge(a, b), c)).toEqual(merge(a, merge(b, c)));
      }),
      { numRuns: 80 },
    );
  });

  it("is idempotent, and the empty state adds nothing", () => {
    fc.assert(
      fc.property(many, (facts) => {
        const a = foldAll(facts);
        expect(merge(a, a)).toEqual(a);
        expect(merge(a, emptyState())).toEqual(a);
        expect(merge(emptyState(), a)).toEqual(a);
      }),
      { numRuns: 80 },
    );
  });

  it("gives what one copy that saw everything would have, also where two copies saw the same facts", () => {
    fc.assert(
      fc.property(few, seen, seen, (facts, one, two) => {
        const all = { d1: Math.max(one.d1, two.d1), d2: Math.max(one.d2, two.d2), d3: Math.max(one.d3, two.d3) };
        const merged = merge(foldAll(known(facts, one)), foldAll(known(facts, two)));
        expect(trimmed(merged)).toEqual(trimmed(foldAll(known(facts, all))));
      }),
      { numRuns: 300 },
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
        const before = merge(fold(lawPlaybook, a, fact), b);
        expect(trimmed(before)).toEqual(trimmed(fold(lawPlaybook, merge(a, b), fact)));
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

  it("keeps every bound, however many copies meet", () => {
    const copy = (from: number): State => {
      const facts = Array.from({ length: 100 }, (_, i) => {
        const stamp = { id: `f${from + i}`, at: from + i, order: from + i, device: "d1" };
        return [
          { ...stamp, type: "rating" as const, of: "effect", value: 3, reasons: [] },
          { ...stamp, id: `e${from + i}`, type: "expectation" as const, outcome: "orders", target: 1, base: 0 },
          { ...stamp, id: `s${from + i}`, type: "surface" as const, surface: `s${from + i}`, did: "shown" as const },
          { ...stamp, id: `a${from + i}`, type: "announced" as const, key: `k${from + i}` },
        ];
      });
      return foldAll(facts.flat());
    };
    const all = merge(merge(copy(0), copy(100_000)), merge(copy(200_000), copy(50_000)));
    const size = (record: object | undefined) => Object.keys(record ?? {}).length;
    expect(size(all.recent)).toBe(64);
    expect(size(all.ratings["effect"])).toBe(60);
    expect(size(all.expectations["orders"])).toBe(20);
    expect(size(all.surfaces)).toBe(100);
    expect(size(all.announced)).toBe(300);
    expect(Object.keys(all.ratings["effect"] ?? {})).toContain("f200099");
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Happening } from "../../src/fact.ts";
import { fold } from "../../src/fold.ts";
import type { Condition } from "../../src/playbook/condition.ts";
import { test } from "../../src/rules/compile.ts";
import { createTruths } from "../../src/rules/truths.ts";
import { emptyState, type State } from "../../src/state.ts";
import { DAY, fixturePlaybook, START } from "../playbookFixture.ts";
import { viewAt } from "./view.ts";

const names = ["a", "b", "c"];
const name = fc.constantFrom(...names);
const range = fc.record({ atLeast: fc.integer({ min: 0, max: 4 }) });
const within = fc.constantFrom("1d", "3d", "30d");

const leaf: fc.Arbitrary<Condition> = fc.oneof(
  fc.record({ event: name, times: range }),
  fc.record({ event: name, times: range, within }),
  fc.record({ event: name, ago: fc.record({ atLeast: within }) }),
  fc.record({ event: name, after: name }),
  fc.record({ event: name, where: fc.record({ size: range }) }),
  fc.record({ metric: name, latest: range }),
  fc.record({ metric: name, sum: range, within }),
  fc.record({ trait: name, is: fc.integer({ min: 0, max: 2 }) }),
  fc.record({ trait: name, exists: fc.boolean() }),
  fc.record({ rating: name, atMost: fc.integer({ min: 1, max: 5 }) }),
  fc.record({ answer: name, in: fc.constant<string[]>(["x"]) }),
  fc.record({ page: fc.constantFrom("/", "/a/*") }),
  fc.record({ help: name, is: fc.constantFrom("opened" as const, "finished" as const) }),
  fc.record({ step: name }),
  fc.record({ segment: name }),
  // of a later version, so nobody matches it, nor its opposite
  fc.constant({ event: "a", phase: "full" } as Condition),
  fc.constant({ all: [{ event: "a" }], more: 1 } as unknown as Condition),
);
const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    leaf,
    fc.record({ all: fc.array(tie("condition"), { maxLength: 3 }) }),
    fc.record({ any: fc.array(tie("condition"), { maxLength: 3 }) }),
    fc.record({ not: tie("condition") }),
  ),
}));

const happening: fc.Arbitrary<Happening> = fc.oneof(
  fc.record({
    type: fc.constant("event" as const),
    name,
    properties: fc.record({ size: fc.integer({ min: 0, max: 4 }) }),
  }),
  fc.record({ type: fc.constant("metric" as const), name, value: fc.integer({ min: 0, max: 4 }) }),
  fc.record({
    type: fc.constant("set" as const),
    traits: fc.dictionary(name, fc.integer({ min: 0, max: 2 }), { maxKeys: 2 }),
  }),
  fc.record({
    type: fc.constant("rating" as const),
    of: name,
    value: fc.integer({ min: 1, max: 5 }),
    reasons: fc.constant<string[]>([]),
  }),
  fc.record({ type: fc.constant("answer" as const), of: name, choice: fc.constantFrom("x", "y") }),
  fc.record({
    type: fc.constant("help" as const),
    help: name,
    did: fc.constantFrom("opened" as const, "finished" as const),
  }),
);

describe("which of many conditions hold", () => {
  it("is what each of them answers, whatever happens in between", () => {
    const life = fc.array(
      fc.record({
        what: fc.option(happening),
        hours: fc.integer({ min: 0, max: 100 }),
        page: fc.constantFrom("/", "/a/b"),
        steps: fc.subarray(names),
        segment: fc.option(name),
        anew: fc.boolean(),
      }),
      { maxLength: 25, size: "max" },
    );
    fc.assert(
      fc.property(fc.array(condition, { maxLength: 12, size: "max" }), life, (conditions, moments) => {
        const truths = createTruths(conditions);
        // every condition is somewhere in the playbook, so that the windows it asks about are kept
        const playbook = fixturePlaybook({
          obstacles: conditions.map((detectedWhen, i) => ({ id: `o${i}`, title: "", detectedWhen })),
        });
        let state: State = emptyState();
        let now = START;
        for (const [i, { what, hours, page, steps, segment, anew }] of moments.entries()) {
          now += hours * (DAY / 24);
          if (anew) state = emptyState();
          if (what) state = fold(playbook, state, { id: `f${i}`, at: now, order: now + i, device: "d", ...what });
          const view = viewAt(state, { now, page, steps: new Set(steps), segment });
          const expected = conditions.map((one) => test(one)(view));
          expect(truths(view)).toEqual(expected);
        }
      }),
    );
  });
});

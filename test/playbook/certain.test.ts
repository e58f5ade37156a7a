import fc from "fast-check";
import { expect, it } from "vitest";
import { certain } from "../../src/playbook/certain.ts";
import { checkPlaybook } from "../../src/playbook/check.ts";
import { type Condition, paces, stages } from "../../src/playbook/condition.ts";
import { DAY } from "../playbookFixture.ts";
import { event, holds, metric, type Past, rating, traits } from "../rules/view.ts";
import { fullPlaybook } from "./fullPlaybook.ts";

const few = fc.integer({ min: -1, max: 4 });
const range = fc.oneof(
  fc.record({ atLeast: few }),
  fc.record({ atMost: few }),
  fc.record({ above: few, below: few }),
  fc.record({ is: few }),
);
const days = fc.constantFrom("1d", "2d", "7d");
const value = fc.constantFrom<string | number | null>("a", "b", 1, 2, null);

const leaf: fc.Arbitrary<Condition> = fc.oneof(
  fc.record({ event: fc.constantFrom("e", "f"), times: range }),
  fc.record({ event: fc.constant("e"), within: days }),
  fc.record({ event: fc.constant("e"), times: range, within: days, ago: fc.record({ atLeast: days }) }),
  fc.record({ event: fc.constant("e"), ago: fc.record({ atMost: days }), after: fc.constantFrom("f") }),
  fc.record({ metric: fc.constant("m"), latest: range }),
  fc.record({ metric: fc.constant("m"), sum: range }),
  fc.record({ trait: fc.constant("t"), is: value }),
  fc.record({ trait: fc.constant("t"), in: fc.array(value, { minLength: 1, maxLength: 2 }), exists: fc.boolean() }),
  fc.record({ trait: fc.constant("t"), exists: fc.boolean() }),
  range.map((limits) => ({ trait: "t", ...limits })),
  range.map((limits) => ({ rating: "effect", ...limits })),
  range.map((limits) => ({ score: "health", ...limits })),
  fc.record({ score: fc.constant("health"), band: fc.constantFrom("at-risk", "well") }),
  fc.record({ page: fc.constantFrom("/a", "/b", "/*") }),
  fc.record({ segment: fc.constantFrom("solo", "team") }),
  fc.record({ step: fc.constantFrom("send", "verify") }),
  fc.record({ stage: fc.constantFrom(...stages) }),
  fc.record({ stage: fc.constantFrom(...stages), ago: fc.record({ atLeast: days }) }),
  fc.record({ outcome: fc.constant("orders"), is: fc.constantFrom(...paces) }),
);

const { condition } = fc.letrec<{ condition: Condition }>((tie) => {
  const parts = fc.array(tie("condition"), { maxLength: 3 });
  return {
    condition: fc.oneof(
      { depthSize: "small", withCrossShrink: true },
      leaf,
      fc.record({ all: parts }),
      fc.record({ any: parts }),
      fc.record({ not: tie("condition") }),
    ),
  };
});

const happening = fc.oneof(
  fc.constantFrom(event("e"), event("f")),
  few.map((n) => metric("m", n)),
  value.map((t) => traits({ t })),
  fc.integer({ min: 1, max: 3 }).map((points) => rating("effect", points)),
);
const past = fc.array(fc.tuple(fc.integer({ min: 0, max: 9 * DAY }), happening), { maxLength: 6 });
const score = fc.constantFrom(
  // as far as its points go
  { value: 30, band: "at-risk" },
  { value: 59.5, band: "at-risk" },
  { value: 60, band: "well" },
);
const where = fc.record({
  page: fc.constantFrom("/", "/a", "/b"),
  segment: fc.constantFrom(null, "solo", "team"),
  steps: fc.subarray(["send", "verify"]).map((done) => new Set(done)),
  stage: fc.constantFrom(null, ...stages),
  stageSince: fc.constantFrom(null, 0),
  paces: fc.constantFrom(...paces).map((pace) => new Map([["orders", pace]])),
  scores: fc.option(score, { nil: null }).map((one) => new Map(one ? [["health", one]] : [])),
});

it("is never wrong about what always holds or never does", async () => {
  const { playbook } = await checkPlaybook(fullPlaybook());
  if (!playbook) throw new Error("the playbook has problems");
  let decided = 0;
  const agree = fc.property(
    condition,
    fc.array(fc.tuple(past, where), { minLength: 6, maxLength: 6 }),
    (condition, lives) => {
      const verdict = certain(condition, playbook);
      if (verdict === undefined) return;
      decided++;
      for (const [happened, change] of lives) expect(holds(condition, happened as Past[], change)).toBe(verdict);
    },
  );
  fc.assert(agree, { numRuns: 3000 });
  expect(decided).toBeGreaterThan(300);
});

it("is never wrong about one segment and stage", async () => {
  const { playbook } = await checkPlaybook(fullPlaybook());
  if (!playbook) throw new Error("the playbook has problems");
  const known = fc.record({ segment: fc.constantFrom("solo", "team"), stage: fc.constantFrom(...stages) });
  const agree = fc.property(condition, known, past, where, (condition, known, happened, change) => {
    const verdict = certain(condition, playbook, known);
    if (verdict !== undefined) expect(holds(condition, happened as Past[], { ...change, ...known })).toBe(verdict);
  });
  fc.assert(agree, { numRuns: 2000 });
});

import { describe, expect, it } from "vitest";
import type { Range } from "../../src/playbook/atoms.ts";
import type { Scalar, TraitTest } from "../../src/playbook/condition.ts";
import { inRange, passes } from "../../src/playbook/range.ts";

describe("inRange", () => {
  it.each<[Range, number, boolean]>([
    [{}, 5, true],
    [{ is: 5 }, 5, true],
    [{ is: 5 }, 5.1, false],
    [{ is: 0 }, 0, true],
    [{ atLeast: 5 }, 5, true],
    [{ atLeast: 5 }, 4.999, false],
    [{ atLeast: 0 }, -1, false],
    [{ atMost: 5 }, 5, true],
    [{ atMost: 5 }, 5.001, false],
    [{ atMost: 0 }, 1, false],
    [{ above: 5 }, 5, false],
    [{ above: 5 }, 5.001, true],
    [{ below: 5 }, 5, false],
    [{ below: 5 }, 4.999, true],
    [{ atLeast: 2, atMost: 4 }, 3, true],
    [{ atLeast: 2, atMost: 4 }, 5, false],
    [{ above: 2, below: 4 }, 2, false],
    [{ is: 3, atLeast: 4 }, 3, false],
    [{ above: -1, below: 1 }, 0, true],
  ])("%j and %d: %s", (range, value, expected) => expect(inRange(range, value)).toBe(expected));

  it("lets nothing through that is not known", () => {
    for (const range of [{}, { is: 0 }, { atMost: 5 }, { below: 5 }]) {
      expect(inRange(range, null)).toBe(false);
      expect(inRange(range, undefined)).toBe(false);
      expect(inRange(range, "3" as unknown as number)).toBe(false);
    }
    expect(inRange({ atMost: 5 }, Number.NaN)).toBe(false);
  });
});

describe("passes", () => {
  it.each<[TraitTest, Scalar | undefined, boolean]>([
    [{}, "pro", true],
    [{}, undefined, false],
    [{}, null, false],
    [{ is: "pro" }, "pro", true],
    [{ is: "pro" }, "Pro", false],
    [{ is: true }, true, true],
    [{ is: false }, false, true],
    [{ is: false }, undefined, false],
    [{ is: 1 }, "1", false],
    [{ is: "" }, "", true],
    [{ is: null }, null, true],
    [{ is: null }, undefined, false],
    [{ is: null }, 0, false],
    [{ in: ["pro", "team"] }, "team", true],
    [{ in: ["pro", "team"] }, "free", false],
    [{ in: [1, null] }, null, true],
    [{ in: [] }, "free", false],
    [{ in: ["free"] }, undefined, false],
    [{ exists: true }, "", true],
    [{ exists: true }, 0, true],
    [{ exists: true }, null, false],
    [{ exists: true }, undefined, false],
    [{ exists: false }, undefined, true],
    [{ exists: false }, null, true],
    [{ exists: false }, false, false],
    [{ atLeast: 3 }, 3, true],
    [{ atLeast: 3 }, "3", false],
    [{ atLeast: 3 }, true, false],
    [{ atMost: 3 }, null, false],
    [{ above: 3 }, 3, false],
    [{ below: 3 }, 2, true],
    [{ is: 4, atMost: 3 }, 4, false],
    [{ in: [1, 2], above: 1 }, 2, true],
    [{ exists: true, below: 3 }, 5, false],
  ])("%j and %j: %s", (test, value, expected) => expect(passes(test, value)).toBe(expected));
});

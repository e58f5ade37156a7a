import { afterEach, beforeEach, expect, test } from "vitest";
import { plainLists } from "../../src/plainLists.ts";
import { DAY, fixturePlaybook } from "../playbookFixture.ts";
import { openBrowser, seenBy } from "./browser.ts";

beforeEach(() => {
  const toJSON = function (this: unknown[]) {
    return `[${this.map((one) => JSON.stringify(one)).join(", ")}]`;
  };
  Object.defineProperty(Array.prototype, "toJSON", { value: toJSON, configurable: true, enumerable: true });
});
afterEach(() => {
  Reflect.deleteProperty(Array.prototype, "toJSON");
});

test("lists are written as lists, at any depth, and all else as ever", () => {
  const value = { a: [1, [{ b: ["c"] }], null], d: new Date(DAY), e: undefined, f: "[1]" };
  const written = JSON.stringify(value, plainLists);
  expect(JSON.stringify(value)).not.toBe(written);
  expect(JSON.stringify([value], plainLists)).toBe(`[${written}]`);
  Reflect.deleteProperty(Array.prototype, "toJSON");
  expect(written).toBe(JSON.stringify(value));
});

test("a step that looks at a page within other conditions stays done once the page is left", async () => {
  const playbook = fixturePlaybook();
  const [step] = playbook.journey.steps;
  if (!step) throw new Error("no step");
  step.doneWhen = { all: [{ page: "/campaigns" }] };
  const coach = await openBrowser().ready({ playbook });
  await coach.track("x");
  await coach.page("/campaigns");
  await coach.page("/elsewhere");
  expect(seenBy(coach).insight.journey.steps[0]?.done).toBe(true);
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkPlaybook } from "../../src/playbook/check.ts";
import { tellHints } from "../../src/playbook/tellHints.ts";
import { START } from "../playbookFixture.ts";
import { fullPlaybook } from "./fullPlaybook.ts";
import { changed } from "./soundPlaybook.ts";

const anything = fc.anything({ withBigInt: true, withNullPrototype: true, withMap: true, withDate: true, maxDepth: 4 });

/** Paths of all values in a playbook. */
const pathsOf = (value: unknown, path: string[] = []): string[] =>
  typeof value === "object" && value !== null
    ? Object.entries(value).flatMap(([key, inner]) => [[...path, key].join("."), ...pathsOf(inner, [...path, key])])
    : [];

async function expectAnswer(value: unknown) {
  const { playbook, problems: errors } = await checkPlaybook(value);
  expect(playbook === null).toBe(errors.length > 0);
  const problems = playbook ? tellHints(playbook, START) : errors;
  for (const { message } of problems) expect(message).toMatch(/^[^\n]+: [^\n]+[.?]$/);
  for (const { message } of problems) expect(message).not.toMatch(/Invalid input|undefined|\[object/);
}

describe("the check", () => {
  it("has an answer to anything", async () => {
    await fc.assert(fc.asyncProperty(anything, expectAnswer), { numRuns: 300 });
  });

  it("has an answer to a playbook with anything anywhere", async () => {
    const path = fc.constantFrom(...pathsOf(fullPlaybook()));
    const property = fc.asyncProperty(path, fc.oneof(anything, fc.jsonValue()), (path, value) =>
      expectAnswer(changed({ [path]: value ?? null }, fullPlaybook())),
    );
    await fc.assert(property, { numRuns: 1500 });
  });

  it("has nothing to say about a playbook that says everything", async () => {
    const { playbook, problems } = await checkPlaybook(fullPlaybook());
    expect([...problems, ...(playbook ? tellHints(playbook, START) : [])]).toEqual([]);
  });

  it.each(["valueOf", "constructor", "toString", "__proto__"])("finds nothing behind the key %s", async (key) => {
    await expectAnswer(changed({ "obstacles.1.asReason": JSON.parse(`{"${key}":0}`) as unknown }));
    await expectAnswer(changed({ "help.0.when": JSON.parse(`{"${key}":0}`) as unknown }));
    await expectAnswer(changed({ [`help.0.${key}`]: 1 }));
    await expectAnswer(changed({ [`help.2.placeholders.${key}`]: 1 }));
  });

  it("has an answer to a playbook with any key anywhere", async () => {
    const path = fc.constantFrom(...pathsOf(fullPlaybook()).filter((path) => !/\.id$|\.\d+$/.test(path)));
    const property = fc.asyncProperty(path, fc.string(), (path, key) =>
      expectAnswer(
        changed(
          {
            [`${path
              .split(".")
              .slice(0, -1)
              .concat(key.replaceAll(".", "-") || "x")
              .join(".")}`]: 1,
          },
          fullPlaybook(),
        ),
      ),
    );
    await fc.assert(property, { numRuns: 500 });
  });

  it("reads what refers to itself, and what is nested without end", async () => {
    const circle: Record<string, unknown> = {};
    circle["again"] = circle;
    await expectAnswer(circle);
    let deep: unknown = [];
    for (let i = 0; i < 100_000; i++) deep = [deep];
    await expectAnswer(deep);
  });
});

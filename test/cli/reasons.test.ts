import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import type { ReasonCode } from "../../src/rules/reason.ts";
import { knownReasons, reasonText } from "../../src/speech/reasons.ts";
import { speechOf } from "../../src/speech/speech.ts";
import { fixturePlaybook } from "../playbookFixture.ts";

const source = readFileSync("src/rules/reason.ts", "utf8");
const codes = [...source.slice(source.indexOf("ReasonCode =")).matchAll(/\| "([a-z-]+)"/g)].map(
  ([, code]) => code ?? "",
);

it("has a sentence for every reason there is, and none for others", () => {
  expect(codes.length).toBeGreaterThan(30);
  expect(knownReasons.toSorted()).toEqual(codes.toSorted());
});

it.each(codes)("says %s in plain words, whatever is known", (code) => {
  const speech = speechOf(fixturePlaybook(), "en", "UTC");
  const bare = reasonText({ code: code as ReasonCode }, speech);
  const full = reasonText({ code: code as ReasonCode, of: "spam", value: 2, wanted: "orders, effect", at: 0 }, speech);
  for (const text of [bare, full]) {
    expect(text).not.toMatch(/undefined|null|NaN|\[object|Invalid|-$| $/);
    expect(text.length).toBeGreaterThan(3);
  }
});

it("tells a reason of a newer version by its code", () => {
  const speech = speechOf(fixturePlaybook(), "en", "UTC");
  expect(reasonText({ code: "brand-new-reason" as ReasonCode }, speech)).toBe("brand new reason");
});

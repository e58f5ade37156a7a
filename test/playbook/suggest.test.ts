import { describe, expect, it } from "vitest";
import { distance, suggest } from "../../src/playbook/suggest.ts";

describe("distance", () => {
  it("counts letters added, dropped, changed and swapped", () => {
    expect(distance("spam", "spam")).toBe(0);
    expect(distance("spamm", "spam")).toBe(1);
    expect(distance("spm", "spam")).toBe(1);
    expect(distance("spin", "spam")).toBe(2);
    expect(distance("psam", "spam")).toBe(1);
    expect(distance("", "spam")).toBe(4);
  });
});

describe("suggest", () => {
  it.each([
    ["farshoer", ["farshore", "product"], "farshore"],
    ["quiet_hours", ["quietHours", "snooze"], "quietHours"],
    ["Lesson", ["lesson", "article"], "lesson"],
    ["guided help", ["guided", "self-serve"], "guided"],
    ["url", ["link", "title"], "link"],
    ["goal", ["target", "targets"], "target"],
    ["color", ["accent", "radius"], "accent"],
  ])("takes %s for one of %j: %s", (found, known, meant) => {
    expect(suggest(found, known)).toBe(meant);
  });

  it.each([
    ["deliverability", ["spam", "subject"]],
    ["url", ["title", "body"]],
    ["is", ["in"]],
    ["constructor", ["target"]],
    ["x".repeat(1000), ["target"]],
    [7, ["target"]],
  ])("is silent about %s", (found, known) => {
    expect(suggest(found, known)).toBeNull();
  });
});

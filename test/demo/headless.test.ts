import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

const surface = ["surface.ts", "checkIn.ts", "page.ts"];
const read = (file: string) => readFileSync(new URL(`../../demo/headless/${file}`, import.meta.url), "utf8");

describe("the surface without the widget", () => {
  test("has fewer than 150 lines in all", () => {
    const lines = surface.map((file) => read(file).trimEnd().split("\n").length);
    expect(lines.reduce((sum, count) => sum + count)).toBeLessThan(150);
  });

  test.each([...surface, "start.ts"])("%s knows nothing of Farshore but what npm users know", (file) => {
    const from = [...read(file).matchAll(/from "([^"]+)"/g)].map((match) => match[1]);
    expect(from.length).toBeGreaterThan(0);
    expect(from.filter((source) => source !== "farshore" && !source?.startsWith("./"))).toEqual([]);
  });
});

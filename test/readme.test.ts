import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { eventTypes } from "../src/delivery/event.ts";
import { checkPlaybook } from "../src/playbook/checkPlaybook.ts";

const read = (path: string) => readFileSync(fileURLToPath(new URL(path, import.meta.url)), "utf8");
const readme = read("../README.md");
const demo = JSON.parse(read("../demo/postcard/coach.json")) as unknown;

/** Is every part of `piece` in `whole`, at the same place? */
function within(piece: unknown, whole: unknown): boolean {
  if (typeof piece !== "object" || piece === null) return piece === whole;
  if (typeof whole !== "object" || whole === null) return false;
  const known = whole as Record<string, unknown>;
  return Object.entries(piece).every(([key, value]) => within(value, known[key]));
}

/** Is there a place anywhere in `whole` where `piece` fits? */
const somewhere = (piece: unknown, whole: unknown): boolean =>
  within(piece, whole) ||
  (typeof whole === "object" && whole !== null && Object.values(whole).some((part) => somewhere(piece, part)));

describe("the README tells the truth", () => {
  const written = [...readme.matchAll(/```json\n([\s\S]*?)```/g)].map((match) => match[1] ?? "");
  const whole = written.filter((one) => one.includes('"farshore"'));
  const pieces = written.filter((one) => !whole.includes(one));

  test("the whole playbook it shows has no problems", async () => {
    expect(whole).toHaveLength(1);
    expect((await checkPlaybook(JSON.parse(whole[0] ?? ""))).problems).toEqual([]);
  });

  test("it shows pieces of the demo's playbook", () => expect(pieces.length).toBeGreaterThan(5));

  test.each(pieces)("this stands in the demo's playbook: %s", (piece) => {
    expect(somewhere(JSON.parse(piece), demo)).toBe(true);
    expect(somewhere({ ...(JSON.parse(piece) as object), nobodyWroteThis: 1 }, demo)).toBe(false);
  });

  test.each(eventTypes)("it names the event %s", (type) => expect(readme).toContain(`\`${type}\``));
});

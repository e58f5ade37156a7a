import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { seek } from "../src/cli/found.ts";
import { commands } from "../src/cli/run.ts";
import { eventsTable } from "./events.ts";

const read = (path: string) => readFileSync(fileURLToPath(new URL(path, import.meta.url)), "utf8");
const readme = read("../README.md");
const shown = ["postcard/coach.json", "playbooks/e-mail-marketing/playbook.json"];
const demo = shown.map((path) => JSON.parse(read(`../demo/${path}`)) as unknown);

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

  test("the whole playbook it shows has no problems, and nothing to hint at", async () => {
    expect(whole).toHaveLength(1);
    expect((await seek(whole[0] ?? "", Date.UTC(2026, 5, 1))).told).toEqual([]);
  });

  test("it shows pieces of the demo's playbooks", () => expect(pieces.length).toBeGreaterThan(5));

  test.each(pieces)("this stands in one of the demo's playbooks: %s", (piece) => {
    expect(somewhere(JSON.parse(piece), demo)).toBe(true);
    expect(somewhere({ ...(JSON.parse(piece) as object), nobodyWroteThis: 1 }, demo)).toBe(false);
  });

  test("the table of events is that of the schema", () => {
    expect(/<!-- events -->\n([\s\S]*?)\n<!-- \/events -->/.exec(readme)?.[1]).toBe(eventsTable());
  });

  const door = /export const verbs =\s*"([^"]+)"/.exec(read("../widget/door.ts"))?.[1]?.split(" ") ?? [];
  const [, coach = ""] = read("../src/coach.ts").split("export interface Coach {");
  const methods = [...coach.matchAll(/^ {2}(\w+)\(/gm)].map((match) => match[1] ?? "");

  test("the verbs are read off the door and the coach", () => expect(methods.length + door.length).toBeGreaterThan(40));

  test.each([...new Set([...door, ...methods])])("it names the verb %s", (verb) =>
    expect(readme).toMatch(new RegExp(`\`${verb}\\(`)),
  );

  test.each(commands)("it names the command $name", ({ name }) => expect(readme).toContain(`npx farshore ${name} `));
});

describe("the README of the sources", () => {
  const rooms = read("../src/README.md");
  const there = readdirSync(new URL("../src/", import.meta.url), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() || entry.name.endsWith(".ts"))
    .map((entry) => (entry.isDirectory() ? `${entry.name}/` : entry.name));

  test.each(there)("it shows the room %s", (name) => expect(rooms).toContain(`\`${name}\``));
});

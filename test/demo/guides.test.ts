import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { MOST } from "../../src/playbook/lengthHints.ts";
import { voice } from "../../src/playbook/voice.ts";
import { runDesk } from "../cli/runDesk.ts";

const folder = new URL("../../demo/playbooks/", import.meta.url);
const read = (path: string) => readFileSync(new URL(path, folder), "utf8");
const readme = read("README.md");
const guide = read("WRITING.md");

const textsIn = (value: unknown): string[] =>
  typeof value === "string" ? [value] : Object.values(Object(value) as object).flatMap(textsIn);

const rowsOf = (heading: string): string[][] => {
  const part = guide.split(`${heading}\n|---`)[1]?.split("\n\n")[0] ?? "";
  return part
    .split("\n")
    .slice(1)
    .map((row) => row.slice(2, -2).split(" | "));
};

describe("the README of the playbooks", () => {
  const blocks = [...readme.matchAll(/```json\n([\s\S]*?)```/g)].map((match) => match[1] ?? "");
  const [first = "", addition = "", life = ""] = blocks;
  const added = first.replace(/\]\s*\}\s*$/, `],\n${addition}}`);

  it("shows a playbook, what to add to it, and a life", () => {
    expect(blocks).toHaveLength(3);
    expect(JSON.parse(added)).toHaveProperty("help");
  });

  it.each([first, added])("this passes the check, with nothing to hint at: %#", async (text) => {
    const { code, out } = await runDesk(["check", "coach.json"], { "coach.json": text });
    expect(out).toContain("coach.json: no problems.");
    expect(code).toBe(0);
  });

  it("and the life goes as it says", async () => {
    const files = { "coach.json": added, "ida.json": life };
    const { code, out } = await runDesk(["simulate", "coach.json", "ida.json", "--quiet"], files);
    expect({ code, out }).toEqual({ code: 0, out: expect.stringContaining("3 expectations met") as string });
  });

  it("names each playbook that is there, as that of Farshore does, and links to what is there", () => {
    const there = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(there).toHaveLength(7);
    for (const { name } of there) {
      expect(readme).toContain(`| [${name}](${name}/playbook.json) |`);
      expect(read("../../README.md")).toContain(`| \`${name}\` |`);
    }
    for (const [, path = ""] of readme.matchAll(/\]\(([^)#]+)[^)]*\)/g)) expect(read(path)).toBeTruthy();
  });
});

describe("the writing guide", () => {
  it("is no longer than somebody would read", () =>
    expect(guide.trimEnd().split("\n").length).toBeLessThanOrEqual(250));

  const quoted = guide
    .split("\n")
    .map((row) => row.slice(2, -2).split(" | "))
    .filter(
      ([, text, from]) => text && from && /^[a-z]+(-[a-z]+)*$/.test(from) && from !== "from" && text !== "letters",
    );

  it("quotes all seven playbooks", () => expect(new Set(quoted.map(([, , from]) => from)).size).toBe(7));

  it.each(quoted)("instead of %j it quotes %j from %s", (_not, text = "", from) => {
    expect(textsIn(JSON.parse(read(`${from}/playbook.json`))).some((one) => one.includes(text))).toBe(true);
  });

  const words = rowsOf("| what it does | such as | write instead |").flatMap(([code = "", such = ""]) =>
    [...such.matchAll(/"([^"]+)"/g)].map(([, found = ""]) => [code, found] as const),
  );

  it.each(words)("the desk agrees that this %s: %s", (code, found) => {
    expect(voice["en"]?.filter(({ words }) => words.test(`So ${found} here.`)).map((one) => one.code)).toEqual([code]);
  });

  it("has an example of everything the desk looks for", () => {
    const unseen = (voice["en"] ?? []).filter((one) => !words.some(([, found]) => one.words.test(found)));
    expect(unseen.map(({ words }) => words.source)).toEqual([]);
  });

  it("tells the lengths that the desk hints at", () => {
    const rows = rowsOf("| text | letters | text | letters |").flatMap(([a, b, c, d]) => [
      [a, b],
      [c, d],
    ]);
    const told = rows.filter(([name]) => name?.startsWith("`"));
    expect(Object.fromEntries(told.map(([name = "", most]) => [name.replaceAll("`", ""), Number(most)]))).toEqual(MOST);
  });
});

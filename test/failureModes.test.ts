import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const page = readFileSync(new URL("FAILURE-MODES.md", import.meta.url), "utf8");
const modes = { A: 31, B: 42, C: 20, D: 25, E: 15, F: 9, G: 8 };
const cell = /(?<!\\)\|/;

const rows = page
  .split("\n")
  .filter((line) => /^\| [A-G]\d+ \|/.test(line))
  .map((line) => {
    const [, id = "", trigger = "", answer = "", links = ""] = line.split(cell).map((one) => one.trim());
    return { id, trigger, answer, links };
  });

test("every failure mode has exactly one row, with what goes wrong and what is done about it", () => {
  const wanted = Object.entries(modes).flatMap(([letter, count]) =>
    Array.from({ length: count }, (_, i) => `${letter}${i + 1}`),
  );
  expect(rows.map(({ id }) => id)).toEqual(wanted);
  expect(rows.filter(({ trigger, answer, links }) => !trigger || !answer || !links)).toEqual([]);
});

test("every test that is named there exists, in the file that is linked", () => {
  const missing = rows.flatMap(({ id, links }) => {
    if (links === "-") return [];
    const named = [...links.matchAll(/\[((?:[^\]\\]|\\.)+)\]\(([^)]+)\)/g)];
    if (!named.length) return [`${id}: names no test`];
    return named.flatMap(([, name = "", path = ""]) => {
      const file = new URL(path, new URL("FAILURE-MODES.md", import.meta.url));
      if (!existsSync(file)) return [`${id}: no file ${path}`];
      return readFileSync(file, "utf8").includes(name.replaceAll("\\", ""))
        ? []
        : [`${id}: no test "${name}" in ${path}`];
    });
  });
  expect(missing).toEqual([]);
});

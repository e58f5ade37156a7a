import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { missingTests, rowsOf } from "./namedTests.ts";

const page = new URL("../SECURITY.md", import.meta.url);
const rows = rowsOf(readFileSync(page, "utf8"), /^\d+$/);

test("SECURITY.md names at least twenty threats, each once, with what is done about it", () => {
  expect(rows.length).toBeGreaterThanOrEqual(20);
  expect(rows.map(([id]) => id)).toEqual(rows.map((_, i) => `${i + 1}`));
  expect(rows.filter((cells) => cells.length !== 4 || cells.some((cell) => !cell))).toEqual([]);
});

test("every test that it names exists, in the file that is linked", () => {
  expect(rows.flatMap(([id = "", , , links = ""]) => missingTests(id, links, page))).toEqual([]);
});

test("and a test that is not there, or a file, would be seen", () => {
  expect(missingTests("1", "no link", page)).toEqual(["1: names no test"]);
  expect(missingTests("1", "[nobody wrote this one](test/security.test.tsx)", page)).toHaveLength(1);
  expect(missingTests("1", `[${["nobody", "wrote", "it"].join("-")}](test/security.test.ts)`, page)).toHaveLength(1);
});

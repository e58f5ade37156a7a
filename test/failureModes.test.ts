import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { missingTests, rowsOf } from "./namedTests.ts";

const page = new URL("FAILURE-MODES.md", import.meta.url);
const modes = { A: 31, B: 42, C: 20, D: 25, E: 15, F: 9, G: 8 };

const rows = rowsOf(readFileSync(page, "utf8"), /^[A-G]\d+$/).map(
  ([id = "", trigger = "", answer = "", links = ""]) => ({ id, trigger, answer, links }),
);

test("every failure mode has exactly one row, with what goes wrong and what is done about it", () => {
  const wanted = Object.entries(modes).flatMap(([letter, count]) =>
    Array.from({ length: count }, (_, i) => `${letter}${i + 1}`),
  );
  expect(rows.map(({ id }) => id)).toEqual(wanted);
  expect(rows.filter(({ trigger, answer, links }) => !trigger || !answer || !links)).toEqual([]);
});

test("every test that is named there exists, in the file that is linked", () => {
  const missing = rows.flatMap(({ id, links }) => (links === "-" ? [] : missingTests(id, links, page)));
  expect(missing).toEqual([]);
});

import { existsSync, readFileSync } from "node:fs";

const cell = /(?<!\\)\|/;

/** The cells of each row of a page's tables that begins with such a cell. */
export const rowsOf = (page: string, first: RegExp): string[][] =>
  page
    .split("\n")
    .filter((line) => line.startsWith("| "))
    .map((line) =>
      line
        .split(cell)
        .slice(1, -1)
        .map((one) => one.trim()),
    )
    .filter(([id = ""]) => first.test(id));

/** What is wrong with the tests that a cell links to: each file must be there, beside `page`, and hold a test of that name. */
export function missingTests(id: string, links: string, page: URL): string[] {
  const named = [...links.matchAll(/\[((?:[^\]\\]|\\.)+)\]\(([^)]+)\)/g)];
  if (!named.length) return [`${id}: names no test`];
  return named.flatMap(([, name = "", path = ""]) => {
    const file = new URL(path, page);
    if (!existsSync(file)) return [`${id}: no file ${path}`];
    return readFileSync(file, "utf8").includes(name.replaceAll("\\", ""))
      ? []
      : [`${id}: no test "${name}" in ${path}`];
  });
}

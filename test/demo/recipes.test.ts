import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

const folder = new URL("../../demo/recipes/", import.meta.url);
const read = (file: string) => readFileSync(new URL(file, folder), "utf8");
// the receiver beside them is for a server, with tests of its own
const files = readdirSync(folder).filter((file) => /\.tsx?$/.test(file));

describe("the recipes for frameworks", () => {
  test("there are four", () => expect(files).toEqual(["angular.ts", "react.tsx", "svelte.svelte.ts", "vue.ts"]));

  test.each(files)("%s is shown as it is", (file) => {
    const [, shown] = read("README.md").split(new RegExp(`<!-- /?${file} -->`));
    expect(shown?.trim().split("\n").slice(1, -1).join("\n")).toBe(read(file).trimEnd());
  });

  test.each(files)("%s has at most 60 lines, and imports the package by its names", (file) => {
    expect(read(file).trimEnd().split("\n").length).toBeLessThanOrEqual(60);
    const from = [...read(file).matchAll(/from "([^"]+)"/g)].map((match) => match[1]);
    expect(from).toEqual(expect.arrayContaining(["farshore", "farshore/widget"]));
    expect(from.filter((source) => source?.startsWith("."))).toEqual([]);
  });
});

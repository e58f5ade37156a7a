import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { LICENCES, licencesOf, packageFolder } from "../src/cli/thirdParties.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const read = (path: string) => readFileSync(join(root, path), "utf8");
const packageOf = (folder: string) =>
  JSON.parse(read(join(folder, "package.json"))) as { version: string; license: string };

describe("the licences of other people's code", () => {
  const LINE = `\n${"-".repeat(80)}\n\n`;
  /** The packages that a folder's notices name, and the text of each. */
  const noticesIn = (folder: string) =>
    new Map(
      read(`${folder}/${LICENCES}`)
        .split(LINE)
        .map((notice): [string, string] => [/^(\S+) [\d.]+ \(.+\)\n/.exec(notice)?.[1] ?? notice, notice]),
    );
  const packagesIn = (paths: string[]) => new Set(paths.map((path) => packageFolder(path)?.split("node_modules/")[1]));
  /** What the maps of the package say that its files were made of. */
  const mapped = ["dist", "dist/chunks"].flatMap((folder) =>
    readdirSync(join(root, folder)).flatMap((file) => {
      if (!file.endsWith(".js.map")) return [];
      return (JSON.parse(read(`${folder}/${file}`)) as { sources: string[] }).sources;
    }),
  );
  const inPackage = [...packagesIn(mapped)].filter((name) => name !== undefined);

  test("lie beside every file that holds some of it: the package's, the script tag's and the desk's", () => {
    expect(inPackage).toContain("mdast-util-from-markdown");
    expect([...noticesIn("dist").keys()].sort()).toEqual(["farshore", ...inPackage].sort());
    // what the package leaves to the host's own bundler, but for what the script tag draws with
    const tag = ["farshore", "idb-keyval", "zod", ...inPackage];
    expect([...noticesIn("dist/cdn").keys()].sort()).toEqual(tag.sort());
    expect([...noticesIn("dist/cli").keys()].sort()).toEqual(["farshore", "jsonc-parser", "picocolors", "zod"]);
    expect(read(`dist/demo/farshore/${LICENCES}`)).toBe(read(`dist/cdn/${LICENCES}`));
  });

  test("are whole: each with its version, whose it is, and the text", () => {
    for (const folder of ["dist", "dist/cdn", "dist/cli"])
      for (const [name, notice] of noticesIn(folder)) {
        const { version, license } = packageOf(name === "farshore" ? "." : `node_modules/${name}`);
        expect(notice).toContain(`${name} ${version} (${license})`);
        expect(notice, name).toMatch(/copyright/i);
        expect(notice.length, name).toBeGreaterThan(500);
      }
  });

  test("a package without one cannot be bundled", () => {
    const folder = mkdtempSync(join(tmpdir(), "farshore-licence-"));
    const own = join(folder, "node_modules/@them/theirs");
    mkdirSync(own, { recursive: true });
    writeFileSync(join(own, "package.json"), JSON.stringify({ name: "@them/theirs", version: "1.0.0" }));
    expect(packageFolder(`\0${own}/dist/index.js?commonjs`)).toBe(own.replaceAll("\\", "/"));
    expect(() => licencesOf([own], root)).toThrow("@them/theirs 1.0.0 is bundled and has no file with its licence");
    writeFileSync(join(own, "LICENCE.md"), "Do what you like.\r\n");
    expect(licencesOf([own, own], root).split(LINE)).toHaveLength(2);
    rmSync(folder, { recursive: true });
  });
});

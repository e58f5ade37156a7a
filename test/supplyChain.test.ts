import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { minify } from "terser";
import { describe, expect, test } from "vitest";
import { hashesOf, pinnedTags } from "../src/cli/integrity.ts";
import { long } from "./torture.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const read = (path: string) => readFileSync(join(root, path), "utf8");

interface Package {
  version: string;
  license: string;
  dependencies?: Record<string, string>;
  scripts?: Record<string, string>;
}
const packageOf = (folder: string) => JSON.parse(read(join(folder, "package.json"))) as Package;
const own = packageOf(".");
const needed = Object.entries(own.dependencies ?? {});
const exact = /^\d+\.\d+\.\d+$/;

/** Without comments, which nobody runs. */
const runs = async (code: string) =>
  (await minify(code, { module: true, compress: false, mangle: false })).code ?? code;

const folders = ["dist/cdn", "dist", "dist/chunks"];
const files = folders.flatMap((folder) =>
  readdirSync(join(root, folder)).flatMap((file) => (file.endsWith(".js") ? `${folder}/${file}` : [])),
);
/** Everything that browsers may run: the script tag's files, which are small already, and those of the package. */
const built = new Map<string, string>();
for (const file of files) built.set(file, file.startsWith("dist/cdn/") ? read(file) : await runs(read(file)));

/** What a file imports, now or later, as it is written there without comments. */
const importsOf = (code: string): string[] =>
  [...code.matchAll(/(?:^|[;\n])(?:import|export)(?:[\w$*\s{},]*?from)?\s*"([^"]+)"|\bimport\(["'`]([^"'`]+)/g)].map(
    ([, now, later]) => now ?? later ?? "",
  );

const placesOf = (forbidden: RegExp) =>
  [...built].flatMap(([path, text]) => {
    const found = forbidden.exec(text);
    return found ? [`${path}: ${text.slice(Math.max(0, found.index - 30), found.index + 50)}`] : [];
  });

describe("what we depend on", () => {
  test("three packages are needed at run time, each of one version, and they need no others", () => {
    expect(needed.map(([name]) => name)).toEqual(["idb-keyval", "preact", "zod"]);
    const lock = JSON.parse(read("package-lock.json")) as {
      packages: Record<string, Package & { integrity?: string }>;
    };
    for (const [name, version] of needed) {
      const { dependencies = {}, ...found } = packageOf(`node_modules/${name}`);
      expect([name, version, dependencies]).toEqual([name, found.version, {}]);
      expect(lock.packages[`node_modules/${name}`]?.integrity).toMatch(/^sha512-/);
    }
  });

  test("whatever builds and tests it is of one version, too, and nothing of ours runs as it is installed", () => {
    const { devDependencies } = JSON.parse(read("package.json")) as { devDependencies: Record<string, string> };
    const loose = Object.entries({ ...own.dependencies, ...devDependencies }).filter(
      ([, wanted]) => !exact.test(wanted) && !/^file:test\/|^npm:\w+@\d+\.\d+\.\d+$/.test(wanted),
    );
    expect(loose).toEqual([]);
    expect(Object.keys(own.scripts ?? {}).filter((name) => /install|^prepare$/.test(name))).toEqual([]);
  });

  test("their licences let anybody use them", () => {
    const licences = needed.map(([name]) => packageOf(`node_modules/${name}`).license);
    expect(licences.filter((licence) => !/^(MIT|ISC|Apache-2\.0|BSD-[23]-Clause)$/.test(licence))).toEqual([]);
  });
});

describe("the built files", () => {
  const forbidden: [what: string, found: RegExp, planted: string][] = [
    ["text run as code", /\beval\s*\(|\bFunction\s*\(/, "new Function ('a')"],
    ["a timer that runs a text", /\bset(Timeout|Interval)\(\s*["'`]/, 'setTimeout("a()")'],
    [
      "HTML from text",
      /\b(inner|outer)HTML\b|insertAdjacentHTML|createContextualFragment|DOMParser/,
      "a.innerHTML = b",
    ],
    ["a document written anew", /\bdocument\.write|\bsrcdoc\b/, 'document.write("a")'],
    ["a style as text", /setAttribute\(\s*["'`]style|\.cssText\s*[+]?=(?!\s*"")/, 'a.setAttribute("style", b)'],
    [
      "a script or a worker of its own",
      /createElement\(\s*["'`]script|new (Shared)?Worker\(|importScripts/,
      "new Worker(a)",
    ],
    [
      "an `unload` that keeps the page out of the back-forward cache",
      /["'`](before)?unload["'`]|\bon(before)?unload\b/,
      'on("unload", a)',
    ],
    [
      "a name for the bundler that nobody replaced",
      /\bprocess\.env|import\.meta\.env|\b__[A-Z]+_[A-Z_]+__\b/,
      "process.env.A",
    ],
    ["cookies or `localStorage`", /\bdocument\.cookie|\blocalStorage\b/, "document.cookie = a"],
    [
      "a secret",
      /AKIA[0-9A-Z]{16}|-----BEGIN |gh[pousr]_\w{30}|sk_(live|test)_|xox[abp]-|eyJ[\w-]{10,}\.[\w-]{10,}\./,
      "AKIAABCDEFGHIJKLMNOP",
    ],
    [
      "where or when it was built",
      /file:\/\/|\/(home|Users|root|tmp|work)\/\w|\b20[23]\d-\d\d-\d\dT\d\d:\d\d:/,
      "/home/us/farshore",
    ],
  ];

  test("there are as many as the sizes tell of", () => expect(built.size).toBeGreaterThan(120));

  test.each(forbidden)("do not hold %s", (_what, found, planted) => {
    expect(placesOf(found)).toEqual([]);
    expect(planted).toMatch(found);
  });

  const known: Record<string, string> = {
    "www.w3.org": "the name of SVG, which nobody asks for",
    "www.youtube-nocookie.com": "a frame, once somebody presses Play",
    "player.vimeo.com": "a frame, once somebody presses Play",
    "calendar.google.com": "a link that somebody follows to save a date",
    "outlook.live.com": "a link that somebody follows to save a date",
    "outlook.office.com": "a link that somebody follows to save a date",
    "example.com": "the example in a sentence for a mistake",
  };

  test("name no host but these, each for a reason", () => {
    const named = [...built.values()].flatMap((text) =>
      [...text.matchAll(/\bhttps?:\/\/([\w.-]+)/g)].map((match) => match[1] ?? ""),
    );
    expect([...new Set(named)].sort()).toEqual(Object.keys(known).sort());
  });

  test("ask for nothing from another place: what they import lies beside them or is one of the three", () => {
    const imported = [...built.values()].flatMap(importsOf);
    expect(imported.length).toBeGreaterThan(100);
    const packages = needed.map(([name]) => name);
    expect(imported.filter((name) => !/^\.\.?\//.test(name) && !packages.includes(name.split("/")[0] ?? ""))).toEqual(
      [],
    );
  });
});

describe("hashes for `integrity`", () => {
  test("are those of the files that ship, all of them, and the tags to paste hold the same", () => {
    const hashes = hashesOf(join(root, "dist/cdn"));
    expect(JSON.parse(read("dist/cdn/integrity.json"))).toEqual(hashes);
    expect(read("dist/cdn/integrity.html")).toBe(pinnedTags(hashes, "/farshore/"));
    expect(hashesOf(join(root, "dist/demo/farshore"))).toEqual(hashes);
    expect(new Set(Object.values(hashes)).size).toBe(Object.keys(hashes).length);
  });

  test("the README shows the tags in the form in which they are written", () => {
    const shown = /<!-- pinned -->\n```html\n([\s\S]*?)```/.exec(read("README.md"))?.[1] ?? "";
    const written = pinnedTags({ "farshore.js": "sha384-…", "script-Ab3dEf7h.js": "sha384-…" }, "/farshore/");
    expect(shown.replace(", …", "").replace(' data-playbook="/coach.json"', "")).toBe(written);
  });
});

/** What every file of a build holds, by its path, but for where the packages lie, which this test only links to. */
function contentsOf(folder: string): Record<string, string> {
  const paths = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((path) =>
    statSync(join(folder, path)).isFile(),
  );
  return Object.fromEntries(
    paths.sort().map((path) => {
      const text = readFileSync(join(folder, path), "utf8");
      const told = path.endsWith(".map") ? (JSON.parse(text) as { mappings: string }).mappings : text.replace(lies, "");
      return [path, createHash("sha256").update(told).digest("hex")];
    }),
  );
}

const lies = /^\/\/ .*(?=node_modules\/)/gm;

// a build takes longer than all of the rest
describe.runIf(long)("the build", () => {
  test("two builds in two places hold the same", () => {
    const elsewhere = mkdtempSync(join(tmpdir(), "farshore-elsewhere-"));
    // as far from the packages as no other build is
    const place = join(elsewhere, "deeper", "than", "here");
    for (const part of ["src", "widget", "demo", "LICENSE", "package.json", "tsconfig.json", "vite.config.ts"])
      cpSync(join(root, part), join(place, part), { recursive: true });
    symlinkSync(join(root, "node_modules"), join(place, "node_modules"), "junction");
    const { status, stderr } = spawnSync(process.execPath, [join(root, "node_modules/vite/bin/vite.js"), "build"], {
      cwd: place,
      encoding: "utf8",
      env: { ...process.env, VITEST: "", NODE_ENV: "production" },
    });
    expect(status, stderr).toBe(0);
    const [here, there] = [contentsOf(join(root, "dist")), contentsOf(join(place, "dist"))];
    rmSync(elsewhere, { recursive: true });
    expect(Object.keys(here).length).toBeGreaterThan(200);
    expect(there).toEqual(here);
  }, 300_000);
});

import { execFileSync } from "node:child_process";
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const root = fileURLToPath(new URL("..", import.meta.url));
const project = mkdtempSync(join(tmpdir(), "farshore-consumer-"));

const usage = `
import { createCoach } from "farshore";
import { mountWidget } from "farshore/widget";
import { inspect } from "farshore/inspector";
import { dataLayer, segment } from "farshore/sinks";
import events from "farshore/events.schema.json" with { type: "json" };
import schema from "farshore/playbook.schema.json" with { type: "json" };
import wire from "farshore/wire.schema.json" with { type: "json" };
import vectors from "farshore/wire.vectors.json" with { type: "json" };
import playbook from "./coach.json" with { type: "json" };

const coach = createCoach({ playbook, user: "u42", clock: () => Date.UTC(2026, 5, 1, 9) });
await coach.ready();
await coach.track("contacts_added");
console.log(coach.insight()?.stage, typeof mountWidget, typeof inspect, schema.title, events.title, wire.title, vectors.v);
coach.destroy();

// @ts-expect-error the types are real: an option that does not exist is refused
export const wrong = () => createCoach({ playbook, colour: 1 });
export const unmount = (): (() => void) => mountWidget(coach);
const layer: unknown[] = [];
export const forwarding = () =>
  createCoach({ playbook, sink: { segment: segment({ track: () => {} }), ga4: dataLayer(() => layer) } });
export const close = (): Promise<() => void> => inspect(coach, { mount: mountWidget });
`;

function node(...args: string[]): string {
  return execFileSync(process.execPath, args, { cwd: project, encoding: "utf8", stdio: "pipe" });
}

/** The npm that runs these tests, else the one on the path. */
function npm(...args: string[]): string {
  const own = process.env["npm_execpath"];
  if (own?.includes("npm-cli")) return node(own, ...args);
  return execFileSync("npm", args, {
    cwd: project,
    encoding: "utf8",
    stdio: "pipe",
    shell: process.platform === "win32",
  });
}

/** Everything the package needs at run time, from this repository's own node_modules, so that no registry is asked. */
function dependencies(): Record<string, string> {
  const found = new Map<string, string>();
  const visit = (folder: string) => {
    const { dependencies = {} } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as {
      dependencies?: Record<string, string>;
    };
    for (const name of Object.keys(dependencies)) {
      if (found.has(name)) continue;
      found.set(name, `file:${join(root, "node_modules", name)}`);
      visit(join(root, "node_modules", name));
    }
  };
  visit(root);
  return Object.fromEntries(found);
}

/** The recipes of the demo as a host copies them, beside the frameworks that they are for. */
function copyRecipes(): string[] {
  const folder = join(root, "demo/recipes");
  const files = readdirSync(folder).filter((file) => /\.tsx?$/.test(file));
  for (const file of files) copyFileSync(join(folder, file), join(project, file));
  for (const name of ["react", "@types/react", "vue", "svelte", "@angular/core", "rxjs"]) {
    mkdirSync(dirname(join(project, "node_modules", name)), { recursive: true });
    symlinkSync(join(root, "node_modules", name), join(project, "node_modules", name), "junction");
  }
  return files;
}

function typeCheck(module: "nodenext" | "esnext", files: string[], skipLibCheck = false) {
  const compilerOptions = {
    strict: true,
    target: "es2022",
    lib: ["es2022", "dom", "dom.iterable"],
    module,
    moduleResolution: module === "nodenext" ? "nodenext" : "bundler",
    resolveJsonModule: true,
    skipLibCheck,
    jsx: "react-jsx",
    types: [],
    outDir: "built",
    rootDir: ".",
  };
  writeFileSync(join(project, "tsconfig.json"), JSON.stringify({ compilerOptions, files }));
  node(join(root, "node_modules/typescript/bin/tsc"), "-p", ".");
}

let contents: string[] = [];

beforeAll(() => {
  const [packed] = JSON.parse(npm("pack", root, "--ignore-scripts", "--json")) as {
    filename: string;
    files: { path: string }[];
  }[];
  contents = (packed?.files ?? []).map(({ path }) => path);
  const wanted = { farshore: `file:./${packed?.filename}`, ...dependencies() };
  writeFileSync(join(project, "package.json"), JSON.stringify({ private: true, type: "module", dependencies: wanted }));
  writeFileSync(join(project, "usage.ts"), usage);
  copyFileSync(join(root, "demo/postcard/coach.json"), join(project, "coach.json"));
  npm("install", "--offline", "--install-links", "--ignore-scripts", "--no-audit", "--no-fund", "--cache", "empty");
}, 120_000);

afterAll(() => rmSync(project, { recursive: true, force: true }));

describe("the packed package, installed into an empty project", () => {
  test("holds what its exports promise, and neither sources nor demo", () => {
    const { exports, bin } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
      exports: Record<string, string | Record<string, string>>;
      bin: Record<string, string>;
    };
    const promised = [...Object.values(exports), ...Object.values(bin)]
      .flatMap((target) => (typeof target === "string" ? [target] : Object.values(target)))
      .map((target) => target.replace("./", ""));
    const licences = ["dist", "dist/cdn", "dist/cli"].map((folder) => `${folder}/THIRD-PARTY-LICENSES.txt`);
    expect([...promised, ...licences, "README.md", "LICENSE"].filter((path) => !contents.includes(path))).toEqual([]);
    expect(contents.filter((path) => /^(src|widget|demo|test|dist\/demo)\/|\.vite\//.test(path))).toEqual([]);
  });

  test("type-checks in both ways of finding modules, and runs under Node", () => {
    typeCheck("esnext", ["usage.ts"]);
    typeCheck("nodenext", ["usage.ts"]);
    expect(node("built/usage.js")).toBe("steps function function Farshore playbook Farshore event Farshore wire 1\n");
  }, 60_000);

  test("the recipes for frameworks type-check on it in both ways, too", () => {
    const files = copyRecipes();
    expect(files).toHaveLength(4);
    // the frameworks' own declarations are theirs to keep
    typeCheck("esnext", files, true);
    typeCheck("nodenext", files, true);
  }, 60_000);

  test("importing it does nothing", () => {
    const code = `
      const before = new Set(Object.getOwnPropertyNames(globalThis));
      await import("farshore");
      await import("farshore/widget");
      await import("farshore/inspector");
      await import("farshore/sinks");
      const added = Object.getOwnPropertyNames(globalThis).filter((key) => !before.has(key));
      console.log(JSON.stringify(added.filter((key) => !key.startsWith("__zod_"))));`;
    expect(node("--input-type=module", "--eval", code)).toBe("[]\n");
  });

  test("brings the desk: npx farshore check", () => {
    expect(npm("exec", "--offline", "--", "farshore", "check", "coach.json")).toContain("no problems");
  });
});

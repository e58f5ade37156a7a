import { spawnSync } from "node:child_process";
import { chmodSync, cpSync, existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { builtinModules } from "node:module";
import { join, sep } from "node:path";
import { fileURLToPath } from "node:url";
import type { EnvironmentOptions, Plugin, Rolldown } from "vite";
import { defineConfig } from "vitest/config";
import { writeIntegrity } from "./src/cli/integrity.ts";
import { LICENCES, licencesIn } from "./src/cli/thirdParties.ts";
import { lessOfMarkdown, lessOfZod } from "./widget/less.ts";
import { pieces } from "./widget/pieces.ts";
import { smallest } from "./widget/smallest.ts";

const root = fileURLToPath(new URL(".", import.meta.url));
const at = (...parts: string[]) => join(root, ...parts);
const packageJson = JSON.parse(readFileSync(at("package.json"), "utf8")) as {
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
};

const production = { "process.env.NODE_ENV": '"production"' };
type Chunk = { file: string; name?: string };
const npm = {
  index: at("src/index.ts"),
  widget: at("widget/npm.ts"),
  sinks: at("src/sinks/index.ts"),
  inspector: at("widget/inspector/index.ts"),
};

/** ES modules for npm: readable, with the four dependencies left to the host's own bundler. */
const lib: EnvironmentOptions = {
  consumer: "client",
  build: {
    outDir: at("dist"),
    copyPublicDir: false,
    sourcemap: true,
    minify: false,
    target: "es2022",
    lib: { entry: npm, formats: ["es"] },
    rolldownOptions: {
      external: Object.keys(packageJson.dependencies).map((name) => new RegExp(`^${name}(/|$)`)),
      output: { chunkFileNames: "chunks/[name].js" },
    },
  },
};

/** The modules that `entry` brings along, without what it imports later. */
function broughtBy(entry: string, context: Rolldown.ChunkingContext) {
  const brought = new Set([entry]);
  for (const id of brought) for (const next of context.getModuleInfo(id)?.importedIds ?? []) brought.add(next);
  return brought;
}

function pieceOf(id: string, context: Rolldown.ChunkingContext) {
  const isIn = (entry: string) => broughtBy(at(entry), context).has(id);
  if (isIn(pieces.script)) return "script";
  if (isIn("src/playbook/check.ts")) return null;
  const inPanel = isIn(pieces.panel);
  // Panel and check-in may each come without the other.
  if (inPanel && isIn(pieces.asking) && !isIn(pieces.meaning)) return "surfaces";
  // What other questions need, too, is not fetched with the whole panel.
  if ((inPanel || isIn(pieces.lower)) && isIn(pieces.askMore) && !isIn(pieces.surfaces)) return "parts";
  const piece = Object.entries(pieces).find(([, entry]) => isIn(entry))?.[0] ?? null;
  // What verbs share with systems is there without these, too.
  return piece === "systems" && isIn(pieces.customerVerbs) ? null : piece;
}

/** What the script tag loads piece by piece. Library mode, because page mode would add a preload helper to the host's head. */
const cdn: EnvironmentOptions = {
  consumer: "client",
  define: production,
  build: {
    outDir: at("dist/cdn"),
    copyPublicDir: false,
    manifest: true,
    minify: "oxc",
    target: "es2022",
    cssTarget: ["chrome123", "firefox120", "safari17.5"], // older targets would lower light-dark() wrongly
    lib: {
      entry: Object.fromEntries(Object.entries(pieces).map(([name, file]) => [name, at(file)])),
      formats: ["es"],
      fileName: (_format, name) => `${name}-[hash:7].js`,
    },
    rolldownOptions: {
      experimental: { attachDebugInfo: "none" }, // where packages lie would be in the names of files
      preserveEntrySignatures: "allow-extension", // what lazy pieces share with the page stays in the entry, in one request
      // library mode alone keeps white space and the bundler's own annotations
      output: {
        minify: { compress: true, mangle: false },
        comments: false,
        chunkFileNames: "[name]-[hash:7].js",
        hashCharacters: "base36", // letters that code is full of: each name stands in every piece that asks for it
        codeSplitting: { includeDependenciesRecursively: false, groups: [{ name: pieceOf }] },
      },
    },
  },
};

/** The one file whose name never changes; it imports the entry of `cdn` by its hashed name. */
const loader: EnvironmentOptions = {
  consumer: "client",
  define: production,
  build: {
    outDir: at("dist/cdn"),
    copyPublicDir: false,
    minify: "oxc",
    target: "es2020",
    lib: { entry: at("widget/loader.ts"), formats: ["iife"], name: "farshoreLoader", fileName: () => "farshore.js" },
    rolldownOptions: { output: { minify: true, comments: false } },
  },
};

/** The desk: one file for Node with everything inside, so that `npx farshore` installs nothing else. */
const cli: EnvironmentOptions = {
  consumer: "server",
  resolve: { noExternal: true },
  build: {
    outDir: at("dist/cli"),
    copyPublicDir: false,
    ssr: true,
    minify: false,
    target: "node20",
    rolldownOptions: {
      input: { farshore: at("src/cli/farshore.ts") },
      external: [/^node:/, ...builtinModules],
      output: { entryFileNames: "[name].js", codeSplitting: false },
    },
  },
};

/** The demo host and its landing page; they embed the built script tag like any other customer of ours. */
const client: EnvironmentOptions = {
  build: {
    outDir: at("dist/demo"),
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false }, // a file of its own, which a policy with a nonce refuses
    target: "es2022",
    rolldownOptions: {
      input: ["index", "postcard/index", "headless/index", "gallery/index", "gallery/frame"].map((page) =>
        at("demo", `${page}.html`),
      ),
    },
  },
};

/** `import { entryFile } from "virtual:entry-file"`: the name that the build of `cdn` gave to the script's entry. */
function entryFile(): Plugin {
  const id = "virtual:entry-file";
  return {
    name: "farshore:entry-file",
    applyToEnvironment: (environment) => environment.name === "loader",
    resolveId: (source) => (source === id ? `\0${id}` : null),
    load(resolved) {
      if (resolved !== `\0${id}`) return null;
      const manifest = JSON.parse(readFileSync(at("dist/cdn/.vite/manifest.json"), "utf8")) as Record<string, Chunk>;
      const entry = Object.values(manifest).find((chunk) => chunk.name === "script");
      if (!entry) throw new Error("the script-tag build has no entry: build `cdn` before `loader`");
      return `export const entryFile = ${JSON.stringify(entry.file)};`;
    },
  };
}

/**
 * Components are written for Preact and are functions without a state, drawn anew from the root. The script tag brings
 * along what draws those and no more, in place of 5 kB of instances, contexts and hydration; npm users get Preact itself.
 */
function drawnWithLess(): Plugin {
  const instead: Record<string, string> = { preact: "render.ts", "preact/jsx-runtime": "jsx.ts" };
  return {
    name: "farshore:drawn-with-less",
    enforce: "pre",
    applyToEnvironment: (environment) => environment.name === "cdn",
    resolveId: (source) => instead[source] && at("widget/drawing", instead[source]),
  };
}

/** The bundler's own way to hand out a module walks by `in`, and falls over what a host left on `Object.prototype`. */
function byOwnKeys(): Plugin {
  return {
    name: "farshore:by-own-keys",
    renderChunk(code) {
      const owned = code.replace("for (var name in all)", "for (var name of Object.keys(all))");
      return owned === code ? null : { code: owned, map: null };
    },
  };
}

/** Puts the licences of other people's code beside the files that hold it; the loader is all ours. */
function thirdParties(): Plugin {
  return {
    name: "farshore:third-parties",
    generateBundle(_output, bundle) {
      const source = licencesIn(bundle, root);
      if (source) this.emitFile({ type: "asset", fileName: LICENCES, source });
    },
  };
}

/** What a Node program prints; when it fails, the build fails with what it said. */
function run(...args: string[]) {
  const { status, stdout } = spawnSync(process.execPath, args, {
    cwd: root,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
  });
  if (status !== 0) throw new Error(`${args.join(" ")} failed\n${stdout}`);
  return stdout;
}

/** What no bundler makes: types, schemas, and the script tag's files beside the demo. */
function finish() {
  run(at("node_modules/typescript/bin/tsc"), "-p", "src/tsconfig.build.json");
  chmodSync(at("dist/cli/farshore.js"), 0o755);
  writeFileSync(at("dist/playbook.schema.json"), run(at("dist/cli/farshore.js"), "schema"));
  writeFileSync(at("dist/events.schema.json"), run(at("dist/cli/farshore.js"), "schema", "--events"));
  console.log(
    `farshore.js: ${writeIntegrity(at("dist/cdn"))}\nits pieces: dist/cdn/integrity.json, and as lines to paste dist/cdn/integrity.html`,
  );
  writeFileSync(at("dist/wire.schema.json"), run(at("dist/cli/farshore.js"), "schema", "--wire"));
  cpSync(at("demo/recipes/wire.vectors.json"), at("dist/wire.vectors.json"));
  cpSync(at("dist/cdn"), at("dist/demo/farshore"), {
    recursive: true,
    filter: (source) => !source.split(sep).includes(".vite"),
  });
  cpSync(at("demo/postcard/coach.json"), at("dist/demo/postcard/coach.json"));
  cpSync(at("demo/playbooks/lead-capture/playbook.json"), at("dist/demo/headless/coach.json"));
}

export default defineConfig({
  root: process.env["VITEST"] ? root : at("demo"),
  server: { fs: { allow: [root] } },
  plugins: [
    entryFile(),
    lessOfZod(),
    lessOfMarkdown(),
    drawnWithLess(),
    byOwnKeys(),
    smallest(packageJson.devDependencies["terser"]),
    thirdParties(),
  ],
  resolve: {
    // the package's own browser build decodes entities through innerHTML, which Trusted Types forbid
    alias: { "decode-named-character-reference": at("widget/reader/entities.ts") },
    tsconfigPaths: true, // the demo imports `farshore` as npm users do
  },
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  build: { emptyOutDir: false }, // several builds share folders; buildApp clears them once
  environments: { lib, cdn, loader, cli, client },
  builder: {
    async buildApp(builder) {
      if (existsSync(at("dist"))) rmSync(at("dist"), { recursive: true });
      for (const name of ["lib", "cdn", "loader", "cli", "client"]) {
        const environment = builder.environments[name];
        if (!environment) throw new Error(`no build environment is called ${name}`);
        await builder.build(environment);
      }
      finish();
    },
  },
  test: {
    maxWorkers: 2,
    testTimeout: 30_000, // property tests on a busy machine with two cores
    projects: [
      {
        extends: true,
        test: { name: "node", include: ["test/**/*.test.ts"], exclude: ["test/browser/**"], environment: "node" },
      },
      {
        extends: true,
        test: {
          name: "dom",
          include: ["test/**/*.test.tsx"],
          environment: "happy-dom",
          setupFiles: "test/focusInShadow.ts",
          css: true,
        },
      },
      {
        extends: true,
        test: {
          name: "browser",
          include: ["test/browser/**/*.test.ts"],
          environment: "node",
          globalSetup: "test/browser/setup.ts",
          isolate: false,
          sequence: { groupOrder: 1 }, // alone on the machine, after the others, so that timings are real
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
    // so that the alias above holds in tests too
    server: { deps: { inline: [/mdast-util-from-markdown/, /micromark/] } },
  },
});

import { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { svelte } from "@sveltejs/vite-plugin-svelte";
import react from "@vitejs/plugin-react";
import vue from "@vitejs/plugin-vue";
import { build, createServer, type InlineConfig } from "vite";

// Hosts in real frameworks, in a project of their own: the recipes of the demo, on the package as npm users get it.

const root = fileURLToPath(new URL("../..", import.meta.url));
const dist = (file: string) => join(root, "dist", file);

/** How each host starts, in an HTML page of a few lines. */
const starts = {
  react: `
    import { createElement, StrictMode } from "react";
    import { createRoot } from "react-dom/client";
    import { Host } from "/test/browser/hosts/react.tsx";
    createRoot(document.querySelector("#app")).render(createElement(StrictMode, null, createElement(Host)));`,
  vue: `
    import { createApp } from "vue";
    import Host from "/test/browser/hosts/VueHost.vue";
    createApp(Host).mount("#app");`,
  svelte: `
    import { mount } from "svelte";
    import Host from "/test/browser/hosts/SvelteHost.svelte";
    mount(Host, { target: document.querySelector("#app") });`,
  angular: `
    const load = (time) => import(/* @vite-ignore */ location.origin + "/angular/app.js?" + time);
    const zoneless = location.search === "?zoneless";
    let end = await (await load(1)).start(zoneless);
    window.reloadApp = async () => {
      end();
      document.querySelector("#app").append(document.createElement("app-host"));
      end = await (await load(2)).start(zoneless);
    };`,
};
export type Framework = keyof typeof starts;
export const frameworks = Object.keys(starts) as Framework[];

const page = (start: string) => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Host</title><link rel="icon" href="data:,"></head>
<body><div id="app"><app-host></app-host></div><script type="module">${start}</script></body></html>`;

/** One outcome that is reached by a measure, a step that is done by it, and one that is done by a page. */
const playbook = {
  farshore: 1,
  product: "Host",
  journey: {
    steps: [
      { id: "contacts", title: "Add contacts", doneWhen: { metric: "contacts", sum: { atLeast: 1 } } },
      { id: "goal", title: "Look at your goal", doneWhen: { page: "/goal" } },
    ],
  },
  outcomes: [
    {
      id: "contacts",
      title: "Contacts",
      target: 400,
      within: "30d",
      measure: { from: "host", metric: "contacts", take: "sum", unit: "contacts" },
    },
  ],
};

const alias = [
  { find: /^farshore$/, replacement: dist("index.js") },
  { find: /^farshore\/widget$/, replacement: dist("widget.js") },
];

/** Angular as its own tools build it: `await` is made of promises that Zone.js sees. */
const angularApp = (folder: string): InlineConfig => ({
  configFile: false,
  root: folder,
  logLevel: "error",
  publicDir: false,
  resolve: { alias },
  define: { "process.env.NODE_ENV": '"production"' },
  build: {
    outDir: join(folder, "public/angular"),
    minify: false,
    target: "es2016",
    lib: { entry: join(folder, "test/browser/hosts/angular.ts"), formats: ["es"], fileName: "app" },
    rolldownOptions: {
      output: {
        chunkFileNames: "[name].js",
        codeSplitting: {
          groups: [
            { name: "dist/farshore", test: /\/dist\// },
            { name: "angular", test: /node_modules/ },
          ],
        },
      },
    },
  },
});

/** A server with every host, with hot reload as their developers have it; `folder` is what it serves. */
export async function serveHosts() {
  const folder = mkdtempSync(join(tmpdir(), "farshore-hosts-"));
  for (const part of ["demo/recipes", "test/browser/hosts"])
    cpSync(join(root, part), join(folder, part), { recursive: true });
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"), "junction");
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
  for (const [name, start] of Object.entries(starts)) writeFileSync(join(folder, `${name}.html`), page(start));
  await build(angularApp(folder));
  writeFileSync(join(folder, "public/coach.json"), JSON.stringify(playbook));
  const server = await createServer({
    configFile: false,
    root: folder,
    cacheDir: join(folder, ".vite"),
    logLevel: "warn",
    plugins: [react(), vue(), svelte({ configFile: false })],
    resolve: { alias },
    server: { port: 0, host: "localhost", fs: { strict: false } },
    // all known beforehand, so that no page is loaded anew when one is found
    optimizeDeps: {
      noDiscovery: true,
      include: [
        "react",
        "react/jsx-runtime",
        "react/jsx-dev-runtime",
        "react-dom/client",
        "vue",
        "svelte",
        "preact",
        "preact/jsx-runtime",
        "idb-keyval",
        "zod/v4/core",
      ],
    },
  });
  await server.listen();
  return {
    folder,
    address: server.resolvedUrls?.local[0] ?? "",
    async close() {
      await server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

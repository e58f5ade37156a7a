import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { expect } from "../browser.ts";
import { onEveryInstall } from "./onEveryInstall.ts";

// Pages whose libraries take the document, the focus, the time or the tree for their own.

const library = (path: string) => readFileSync(new URL(`../../../node_modules/${path}`, import.meta.url), "utf8");
const inline = (code: string) => `<script>${code.replaceAll("</script", "<\\/script")}</script>`;

/** One script of a host's own, with whatever libraries it imports. */
async function built(entry: string): Promise<string> {
  const { build } = await import("vite");
  const made = await build({
    configFile: false,
    logLevel: "error",
    define: { "process.env.NODE_ENV": '"development"' },
    plugins: [
      {
        name: "host",
        resolveId: (id) => (id.endsWith("host-entry") ? "\0host-entry" : null),
        load: (id) => (id === "\0host-entry" ? entry : null),
      },
    ],
    build: { write: false, minify: false, lib: { entry: "host-entry", formats: ["es"], fileName: "host" } },
  });
  const [output] = Array.isArray(made) ? made : [];
  const [chunk] = output?.output ?? [];
  return chunk?.type === "chunk" ? chunk.code : "";
}

/** Draws the whole document, html and all, in strict mode, over what the server has sent. */
const hydrating = `
  const Page = () => h("html", { lang: "en" },
    h("head", null, h("title", null, "Host"), h("link", { rel: "icon", href: "data:," })),
    h("body", null, h("main", null, h("h1", null, "Host"), h("button", { onClick: () => { window.pressed = true; } }, "Host button"))));
  hydrateRoot(document, h(StrictMode, null, h(Page)), { onRecoverableError: (error) => console.error(error) });`;
const served =
  '<!DOCTYPE html><html lang="en"><head><title>Host</title><link rel="icon" href="data:,"/></head><body><main><h1>Host</h1><button>Host button</button></main></body></html>';

/** Hydrates while our panel is open; afterwards the host's own button is alive. */
const hydrate = (file: string) => async (page: Page) => {
  await page.evaluate(`import("${file}")`);
  await page.waitForFunction(() => {
    document.querySelector("button")?.click();
    return "pressed" in window;
  });
};

onEveryInstall("a document that React 19 hydrates in strict mode", {
  whole: served,
  files: async () => ({
    "/react19.js": await built(
      `import { createElement as h, StrictMode } from "react"; import { hydrateRoot } from "react-dom/client"; ${hydrating}`,
    ),
  }),
  meanwhile: hydrate("/react19.js"),
  own: /^(pressed|__REACT|reportError)/,
});
const react18 = "farshore-react18-host/node_modules";
onEveryInstall("a document that React 18 hydrates in strict mode", {
  whole: served,
  files: async () => ({
    "/react18.js": [
      library(`${react18}/react/umd/react.development.js`).replace("(this, (function", "(window, (function"),
      library(`${react18}/react-dom/umd/react-dom.development.js`).replace("(this, (function", "(window, (function"),
      `const { createElement: h, StrictMode } = window.React; const { hydrateRoot } = window.ReactDOM; ${hydrating}`,
    ].join("\n"),
  }),
  // it takes anything beside its body for a fault of its own, and draws all anew: we come when it is done
  before: hydrate("/react18.js"),
  own: /^(pressed|React|ReactDOM)$/,
});
onEveryInstall("Zone.js, which sees every timer, listener and promise", {
  head: inline(library("zone.js/bundles/zone.umd.js")),
  own: /^(Zone|__zone_symbol__\w*|__Zone\w*)$/,
});
onEveryInstall("Turbo, which puts another body in the place of the one before", {
  head: `<script type="module">${library("@hotwired/turbo/dist/turbo.es2017-esm.js").replaceAll("</script", "<\\/script")}</script>`,
  body: '<main><h1>Host</h1><a href="?next">Next</a></main>',
  meanwhile: async (page) => {
    await page.evaluate(() => document.querySelector("a")?.click());
    await page.waitForURL("**/?next");
    await page.evaluate(() => history.back());
    await page.waitForURL((url) => !url.search);
  },
  own: /^(Turbo|TurboFrame\w*)$| aria-busy="true"| data-turbo-[\w-]+="[^"]*"|<style type="text\/css">[\s\S]*?<\/style>/g,
});
onEveryInstall("a body that is replaced a hundred times", {
  meanwhile: async (page) => {
    const left = await page.evaluate(async () => {
      const element = document.querySelector("[data-farshore]");
      for (let i = 0; i < 100; i++) {
        const body = document.createElement("body");
        body.innerHTML = document.body.innerHTML;
        document.body.replaceWith(body);
        // some throw out what stands beside it, too
        if (i % 10 === 0) element?.remove();
        await Promise.resolve();
      }
      return [element?.isConnected, document.querySelectorAll("[data-farshore]").length];
    });
    expect(left).toEqual([true, 1]);
  },
});
onEveryInstall("a modal dialog of the host's that is open all the time", {
  body: "<main><h1>Host</h1></main><dialog style='width: 300px; height: 90px'><p>Sure?</p><input/></dialog>",
  before: (page) => page.evaluate(() => document.querySelector("dialog")?.showModal()),
});
onEveryInstall("a focus trap that pulls back whatever leaves it", {
  body: '<main><h1>Host</h1><div role="dialog" aria-modal="true" tabindex="-1"><input/></div></main>',
  before: (page) =>
    page.evaluate(() => {
      const trap = document.querySelector<HTMLElement>("[role=dialog]");
      const back = ({ target }: Event) => {
        if (target instanceof Node && !trap?.contains(target)) trap?.focus();
      };
      document.addEventListener("focusin", back);
    }),
});
onEveryInstall("a dialog that hides all else from screen readers", {
  body: '<main><h1>Host</h1></main><aside></aside><div role="dialog"></div>',
  before: (page) =>
    page.evaluate(() => {
      for (const each of document.body.children)
        if (each.getAttribute("role") !== "dialog") each.setAttribute("aria-hidden", "true");
    }),
});
for (const preact of ["preact", "preact10"])
  onEveryInstall(`a host that draws with ${preact} itself`, {
    files: async () => ({
      [`/${preact}.js`]: await built(`import { h, render } from "${preact}"; let n = 0;
        const draw = () => render(h("button", { onClick: () => { n++; draw(); } }, "Pressed " + n), document.querySelector("#app"));
        draw();`),
    }),
    body: '<main><h1>Host</h1><div id="app"></div></main>',
    meanwhile: async (page) => {
      await page.evaluate(`import("/${preact}.js")`);
      await page.evaluate(() => document.querySelector<HTMLElement>("#app button")?.click());
      await page.waitForFunction(() => document.querySelector("#app")?.textContent === "Pressed 1");
    },
    own: /<button>Pressed \d<\/button>/,
  });
onEveryInstall("a dialog that makes the rest of the page inert, and keeps every key to itself", {
  body: '<main><h1>Host</h1></main><div role="dialog" aria-modal="true" tabindex="-1"><input/></div>',
  before: (page) =>
    page.evaluate(() => {
      document.body.inert = true;
      for (const type of ["keydown", "keypress", "keyup"])
        window.addEventListener(type, (event) => event.stopImmediatePropagation(), true);
    }),
});

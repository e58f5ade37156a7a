import { readFileSync } from "node:fs";
import { freeze, likePrototype, patchAppending, patchHistory, pollute } from "./builtins.ts";
import { onEveryInstall } from "./onEveryInstall.ts";

// Pages that are not the language and the names which a guest expects.

const library = (path: string) => readFileSync(new URL(`../../../node_modules/${path}`, import.meta.url), "utf8");
const inline = (code: string) => `<script>${code.replaceAll("</script", "<\\/script")}</script>`;

onEveryInstall("builtins as Prototype.js leaves them", { early: (page) => page.addInitScript(likePrototype) });
onEveryInstall("builtins as MooTools leaves them", {
  head: inline(`(function(){var exports={};${library("mootools/lib/mootools-core-1.5.2-server.js")}}).call(window)`),
});
onEveryInstall("intrinsics that are frozen", { early: (page) => page.addInitScript(freeze) });
onEveryInstall("a page locked down by SES", {
  head: inline(
    `${library("ses/dist/lockdown.umd.js")};lockdown({ errorTaming: "unsafe", consoleTaming: "unsafe", overrideTaming: "severe" })`,
  ),
  // what newer browsers have and SES does not know, which it says itself
  allow: /Removing intrinsics/,
});
onEveryInstall("prototypes full of other people's things", {
  early: (page) => page.addInitScript(pollute),
  // by npm the check is the host's own zod, which takes what is on `Object.prototype` for its own and starts nowhere
  by: ["classic tag", "ES module"],
});
onEveryInstall("core-js in the place of what the browser has", {
  head: `<script>Promise = undefined; window.URL = undefined; window.structuredClone = undefined</script>${inline(library("core-js-bundle/minified.js"))}`,
});
onEveryInstall("RequireJS before us", {
  head: inline(library("requirejs/require.js")),
  own: /^(define|require|requirejs)$/,
});
onEveryInstall("RequireJS after us", {
  late: inline(library("requirejs/require.js")),
  own: /^(define|require|requirejs)$/,
});
onEveryInstall("exports and module leaked to the window", {
  head: "<script>var exports = {}, module = { exports: exports }; function define() { throw new Error('who calls?') } define.amd = {}</script>",
});
onEveryInstall("elements at the names that we look for", {
  head: '<a id="farshore" name="farshore" href="/"></a><img name="currentScript" src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" alt=""/>',
  body: '<main><h1>Host</h1><form name="body"></form><a id="q"></a><a id="tagged"></a><iframe name="navigator" title=""></iframe><form name="title"><input name="remove"/></form><form name="location"></form><form name="visibilityState"></form></main>',
});
onEveryInstall("a base elsewhere", { head: '<base href="/elsewhere/deep/"/>' });
onEveryInstall("pushState patched before and after us, twice", {
  early: (page) => page.addInitScript(patchHistory),
  before: (page) => page.evaluate(patchHistory),
  meanwhile: (page) =>
    page.evaluate(() => {
      for (let i = 0; i < 20; i++) history.pushState({}, "", `#/${i}`);
      history.replaceState({}, "", location.pathname);
    }),
});
onEveryInstall("an extension that patches what puts things into the page", {
  early: (page) => page.addInitScript(patchAppending),
});
/** Whatever else of a document is asked for by name; what nobody can do without is in `clobbered.test.ts`. */
const names =
  "body head activeElement dispatchEvent adoptedStyleSheets visibilityState hidden scripts defaultView implementation ownerDocument parentNode contains getElementById cookie readyState forms children firstElementChild append prerendering fonts".split(
    " ",
  );
onEveryInstall("images and forms at every other name of the document", {
  body: `<main><h1>Host</h1>${names.map((name, i) => (i % 2 ? `<form name="${name}"></form>` : `<img name="${name}" src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" alt=""/>`)).join("")}</main>`,
});

import { readdirSync, readFileSync } from "node:fs";
import type { Page } from "../../demo/serve.mjs";
import { buildScript } from "./built.ts";
import { makePlaybook } from "./playbook.ts";
import { makeRules } from "./rules.ts";

const cdn = new URL("../../dist/cdn/", import.meta.url);
/** The floor page's script is built as the script tag is. */
const minified = { minify: "oxc", rolldownOptions: { output: { minify: true, comments: false } } } as const;
const immutable = { "cache-control": "public, max-age=31536000, immutable" };

/** The same host page each time; only its script tag differs. */
const host = (script: string) => `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>A host page</title>${script}</head>
<body><main><h1>Campaigns</h1>${"<p>What went out, to whom, and how many of them read it.</p>".repeat(20)}</main></body>
</html>`;

const script = (body: string): Page => ({ body, type: ".js", headers: immutable });

/**
 * Every page and script, read once, so that nothing on disk moves under the measurement. Each page exists as `/calm`
 * and as `/due`, where a customer who has been here before is asked at once.
 */
export async function makePages(): Promise<Map<string, Page | string>> {
  const served = new Map<string, Page | string>();
  served.set("/empty.js", script(""));
  served.set("/floor.js", script(await buildScript("floor.tsx", minified)));
  for (const file of readdirSync(cdn)) {
    if (file.endsWith(".js")) served.set(`/farshore/${file}`, script(readFileSync(new URL(file, cdn), "utf8")));
  }
  served.set("/coach.json", { body: JSON.stringify(makePlaybook(makeRules(50))), type: ".json" });
  const tags = {
    empty: '<script async src="/empty.js"></script>',
    floor: '<script async type="module" src="/floor.js"></script>',
    coach: '<script async src="/farshore/farshore.js" data-playbook="/coach.json" data-user="u42"></script>',
  };
  for (const [name, tag] of Object.entries(tags)) {
    for (const state of ["calm", "due"]) served.set(`/${name}/${state}`, host(tag));
  }
  return served;
}

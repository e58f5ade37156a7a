// @ts-check
// The runner of `npm run bench`, of some parts alone with `npm run bench -- core` or `-- rules check`. Plain JavaScript, because Node 20 runs no TypeScript; what it measures is the built package.
import { parseArgs } from "node:util";
import { runnerImport } from "vite";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { rounds: { type: "string", default: "9" } },
});
const core = await import(new URL("../../dist/index.js", import.meta.url).href);
/** @type {{ module: typeof import("./bench.ts") }} */
const { module } = await runnerImport(new URL("bench.ts", import.meta.url).pathname, {
  configFile: false,
  logLevel: "error",
});
/** @param {string} script */
const load = (script) => import(`data:text/javascript,${encodeURIComponent(script)}`);
await module.bench(core, { rounds: Number(values.rounds), only: positionals, load });

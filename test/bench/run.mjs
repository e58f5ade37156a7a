// @ts-check
// The runner of `npm run bench`. Plain JavaScript, because Node 20 runs no TypeScript; what it measures is the built package.
import { parseArgs } from "node:util";
import { runnerImport } from "vite";

const { values } = parseArgs({ options: { rounds: { type: "string", default: "9" }, only: { type: "string" } } });
// imported by Node itself, since a module runner in between would be part of the figures
const core = await import(new URL("../../dist/index.js", import.meta.url).href);
/** @type {{ module: typeof import("./bench.ts") }} */
const { module } = await runnerImport(new URL("bench.ts", import.meta.url).pathname, {
  configFile: false,
  logLevel: "error",
});
await module.bench(core, { rounds: Number(values.rounds), only: values.only });

// @ts-check
// The runner of `npm run shots`: `-- panel dark` for some pictures alone, `-- --update` for the references of `looks.test.ts`. Plain JavaScript, because Node 20 runs no TypeScript.
import { parseArgs } from "node:util";
import { runnerImport } from "vite";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { update: { type: "boolean", default: false } },
});
/** @type {{ module: typeof import("./shots.ts") }} */
const { module } = await runnerImport(new URL("shots.ts", import.meta.url).pathname, {
  configFile: false,
  logLevel: "error",
});
await module.takeShots(positionals, values.update);

import { readFileSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { measurePieces, sizesTable } from "../sizes.ts";
import { benchCheck } from "./checking.ts";
import { benchCompile } from "./compiling.ts";
import type { Core, Options } from "./core.ts";
import { benchFacts } from "./facts.ts";
import { benchPages } from "./loading.ts";
import { benchOpening } from "./opening.ts";
import { benchRules } from "./rulesAlone.ts";

const sizes = () => sizesTable(measurePieces(readFileSync(new URL("../../README.md", import.meta.url), "utf8")));

type Parts = Record<string, [title: string, print: () => string | Promise<string>]>;

/** Prints what Farshore costs, as ratios to floors of the same run. It asserts nothing: times belong to a machine. */
export async function bench(core: Core, options: Options): Promise<void> {
  const { rounds, only } = options;
  const load = loadavg()[0]?.toFixed(1);
  console.log(
    `\n${cpus().length} x ${cpus()[0]?.model}, Node ${process.version}, load ${load}, ${rounds} rounds, medians`,
  );
  const quick: Parts = {
    rules: ["Per fact: all rules answered", () => benchRules(core, options)],
    facts: ["Per fact: fold + insight against the same rules by hand", () => benchFacts(core, rounds)],
    compile: ["What is worked out once per playbook", () => benchCompile(core, rounds)],
    check: ["Checking a playbook", () => benchCheck(core, rounds)],
  };
  const parts: Parts = {
    ...quick,
    pages: ["In the page", () => benchPages(rounds)],
    opening: ["What a customer opens", () => benchOpening(rounds)],
    sizes: ["Sizes, gzip", sizes],
  };
  const asked = only.flatMap((name) => (name === "core" ? Object.keys(quick) : [name]));
  for (const name of asked)
    if (!(name in parts)) throw new Error(`parts are ${Object.keys(parts).join(", ")} and core`);
  for (const [name, [title, print]] of Object.entries(parts)) {
    if (asked.length && !asked.includes(name)) continue;
    console.log(`\n${title}\n\n${await print()}`);
  }
}

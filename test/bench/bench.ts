import { readFileSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { measurePieces, sizesTable } from "../sizes.ts";
import { benchCheck } from "./checking.ts";
import type { Core, Options } from "./core.ts";
import { benchFacts } from "./facts.ts";
import { benchPages } from "./loading.ts";

const sizes = () => sizesTable(measurePieces(readFileSync(new URL("../../README.md", import.meta.url), "utf8")));

/** Prints what Farshore costs, as ratios to floors of the same run. It asserts nothing: times belong to a machine. */
export async function bench(core: Core, { rounds, only }: Options): Promise<void> {
  const load = loadavg()[0]?.toFixed(1);
  console.log(
    `\n${cpus().length} x ${cpus()[0]?.model}, Node ${process.version}, load ${load}, ${rounds} rounds, medians`,
  );
  const parts: Record<string, [title: string, print: () => string | Promise<string>]> = {
    facts: ["Per fact: fold + insight against the same rules by hand", () => benchFacts(core, rounds)],
    check: ["Checking a playbook", () => benchCheck(core, rounds)],
    pages: ["In the page", () => benchPages(rounds)],
    sizes: ["Sizes, gzip", sizes],
  };
  for (const [name, [title, print]] of Object.entries(parts)) {
    if (only && only !== name) continue;
    console.log(`\n${title}\n\n${await print()}`);
  }
}

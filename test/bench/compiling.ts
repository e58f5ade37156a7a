import type { Playbook } from "../../src/playbook/schema.ts";
import type { Core } from "./core.ts";
import { median } from "./median.ts";
import { makePlaybook } from "./playbook.ts";
import { makeRules } from "./rules.ts";
import { figure, ratio, table } from "./table.ts";
import { makeWorld } from "./world.ts";

/** Processor time, ms. */
const used = (work: () => unknown): number => {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
};

/**
 * What is worked out once per playbook, whatever it is: what the first fact costs with a playbook that was never seen,
 * beyond what the same fact costs the next time. Against `JSON.parse` of the playbook's text.
 */
export async function benchCompile(core: Core, rounds: number): Promise<string> {
  const rows: string[][] = [];
  for (const count of [50, 1000, 10_000]) {
    const { playbook, state, turns } = await makeWorld(core, count);
    const [turn] = turns;
    if (!turn) continue;
    const text = JSON.stringify(makePlaybook(makeRules(count)));
    const once = (known: Playbook) => core.insight(known, core.fold(known, state, turn.fact), turn.moment).help.length;
    const times = { parse: [] as number[], compile: [] as number[] };
    // several at a time, so that every figure bears its share of collecting garbage
    const repeat = Math.max(2, Math.round(10_000 / count));
    for (let round = -3; round < Math.max(rounds, 15); round++) {
      const books = Array.from({ length: repeat }, () => structuredClone(playbook));
      const [first, again] = [used(() => books.forEach(once)), used(() => books.forEach(once))];
      const parse = used(() => {
        for (let i = 0; i < repeat; i++) JSON.parse(text);
      });
      if (round < 0) continue;
      times.compile.push((first - again) / repeat);
      times.parse.push(parse / repeat);
    }
    const [parse, compile] = [median(times.parse), median(times.compile)];
    const size = `${count} items, ${(text.length / 1000).toFixed(0)} kB`;
    rows.push([size, figure(parse), figure(compile), ratio(compile, parse)]);
  }
  return table(["playbook", "JSON.parse ms", "compile ms", "ratio"], rows);
}

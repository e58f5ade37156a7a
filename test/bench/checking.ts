import { execFileSync } from "node:child_process";
import type { Core } from "./core.ts";
import { median } from "./median.ts";
import { makePlaybook } from "./playbook.ts";
import { makeRules } from "./rules.ts";
import { figure, ratio, table } from "./table.ts";

/** What one fresh process needs for its first check, the loading of the package and of zod left out. */
const first = `
const { checkPlaybook } = await import(process.argv[1]);
let text = "";
for await (const part of process.stdin) text += part;
const start = performance.now();
const value = JSON.parse(text);
const parsed = performance.now();
await checkPlaybook(value);
console.log(JSON.stringify([parsed - start, performance.now() - parsed]));
`;

function firstCall(text: string, index: string): [number, number] {
  const args = ["--input-type=module", "--eval", first, index];
  return JSON.parse(execFileSync(process.execPath, args, { input: text, encoding: "utf8" })) as [number, number];
}

/** `JSON.parse` against the whole check, for a playbook of so many help items: the first time in a process, and warm. */
async function compare(core: Core, rounds: number, count: number): Promise<string[][]> {
  const text = JSON.stringify(makePlaybook(makeRules(count)));
  const value: unknown = JSON.parse(text);
  const index = new URL("../../dist/index.js", import.meta.url).href;
  const times = {
    parse: [] as number[],
    check: [] as number[],
    parseFirst: [] as number[],
    checkFirst: [] as number[],
  };
  const repeat = Math.max(2, Math.round(2500 / count));
  for (let round = -5; round < rounds; round++) {
    let start = performance.now();
    for (let i = 0; i < repeat; i++) JSON.parse(text);
    const parse = (performance.now() - start) / repeat;
    start = performance.now();
    for (let i = 0; i < repeat; i++) await core.checkPlaybook(value);
    const check = (performance.now() - start) / repeat;
    if (round < 0) continue;
    const [parseFirst, checkFirst] = firstCall(text, index);
    times.parse.push(parse);
    times.check.push(check);
    times.parseFirst.push(parseFirst);
    times.checkFirst.push(checkFirst);
  }
  const size = `${count} items, ${(text.length / 1000).toFixed(0)} kB`;
  const row = (when: string, parse: number, check: number) => [
    `${size}, ${when}`,
    figure(parse),
    figure(check),
    ratio(check, parse),
  ];
  return [
    row("first call of a process", median(times.parseFirst), median(times.checkFirst)),
    row("warm", median(times.parse), median(times.check)),
  ];
}

export async function benchCheck(core: Core, rounds: number): Promise<string> {
  const rows = [...(await compare(core, rounds, 50)), ...(await compare(core, rounds, 1000))];
  return table(["playbook", "JSON.parse ms", "check ms", "ratio"], rows);
}

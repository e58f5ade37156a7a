import type { Desk } from "./desk.ts";
import { readSource } from "./source.ts";

/** By the name that each file begins with: what it is, and how it is used. */
const others: Record<string, [is: string, use: (file: string) => string]> = {
  life: ["a life", (file) => `farshore simulate coach.json ${file}`],
  behaviours: ["behaviours", (file) => `farshore simulate coach.json --population 200 --behaviours ${file}`],
};

/** Whether a file that should be a playbook says that it is something else; then that was told. */
export function tellOther(file: string, text: string, desk: Desk): boolean {
  const head = Object(readSource(text).value) as object;
  const other = Object.keys(others).find((name) => name in head);
  const [is, use] = others[other ?? ""] ?? [];
  if (!is || !use || "farshore" in head) return false;
  desk.err(`farshore: ${file} is no playbook, but ${is}; write ${use(file)}\n`);
  return true;
}

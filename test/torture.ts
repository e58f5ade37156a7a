import { TestRunner } from "vitest";

declare module "vitest" {
  interface TaskMeta {
    /** How often something is done in a test, as `npm run torture` shows it. */
    counts?: number[];
  }
}

/** True for the long versions: kill rounds, soak and fuzz in the numbers that a release wants. */
export const long = process.env["FARSHORE_TORTURE"] === "1";

/** How often something is done: the short number in the ordinary run, the long one in the torture run. */
export function many(short: number, inTorture: number): number {
  const count = long ? inTorture : short;
  const test = TestRunner.getCurrentTest();
  if (test) test.meta.counts = [...(test.meta.counts ?? []), count];
  return count;
}

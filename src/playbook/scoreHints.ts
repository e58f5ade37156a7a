import { extremesOf } from "./cases.ts";
import type { HintCode, Report } from "./problems.ts";
import type { Playbook } from "./schema.ts";

/** Bands that nobody can come into, whatever their points. */
export function scoreHints({ scores }: Playbook, report: Report<HintCode>): void {
  scores.forEach((score, i) => {
    const extremes = (score.for?.length ? score.for : [undefined]).map((segment) => extremesOf(score, segment));
    const lowest = Math.min(...extremes.map(([low]) => low));
    const highest = Math.max(...extremes.map(([, high]) => high));
    score.bands.forEach(({ id, from }, j) => {
      const next = score.bands[j + 1]?.from ?? Infinity;
      if (from > highest || next <= lowest)
        report("band-out-of-reach", ["scores", i, "bands", j, "from"], id, { lowest, highest });
    });
  });
}

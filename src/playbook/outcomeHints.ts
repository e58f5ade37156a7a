import { milliseconds } from "./duration.ts";
import type { HintCode, Path, Report } from "./problems.ts";
import type { Playbook } from "./schema.ts";

/** Targets and checkpoints that are hardly meant, and segments without an outcome. */
export function outcomeHints({ outcomes, segments }: Playbook, report: Report<HintCode>): void {
  outcomes.forEach(({ measure, baseline, target, targets, within, checkpoints, lag }, i) => {
    const path = ["outcomes", i];
    const goals: [number, Path][] = [[target, [...path, "target"]]];
    for (const [segment, value] of Object.entries(targets)) goals.push([value, [...path, "targets", segment]]);
    for (const [value, at] of goals) {
      if (measure.from !== "rating" && measure.percent && Math.abs(value) > 1) report("percent-over-one", at, value);
      if ((value - baseline) * (target - baseline) < 0) report("other-way", at, value, { baseline, target });
    }
    if (milliseconds(lag) >= milliseconds(within)) report("lag-too-long", [...path, "lag"], lag, within);
    checkpoints.forEach((checkpoint, j) => {
      if (milliseconds(checkpoint) >= milliseconds(within))
        report("checkpoint-late", [...path, "checkpoints", j], checkpoint, within);
    });
  });
  segments.forEach(({ id }, i) => {
    if (outcomes.every((outcome) => outcome.for && !outcome.for.includes(id)))
      report("no-outcome", ["segments", i], id);
  });
}

import type { Condition } from "./condition.ts";
import type { Path } from "./problems.ts";
import type { Playbook } from "./schema.ts";

/** Calls back for every condition of a playbook, as a whole: the parts of one belong to it. */
export function everyCondition(playbook: Playbook, see: (condition: Condition, path: Path) => void): void {
  const { segments, journey, outcomes, obstacles, help, checkIns, hints, scores } = playbook;
  const seek = <K extends string>(list: readonly { [key in K]?: Condition | undefined }[], key: K, ...path: Path) =>
    list.forEach((part, i) => {
      const condition = part[key];
      if (condition) see(condition, [...path, i, key]);
    });
  seek(segments, "who", "segments");
  for (const part of ["onboarding", "steps"] as const) {
    seek(journey[part], "lockedUntil", "journey", part);
    seek(journey[part], "doneWhen", "journey", part);
  }
  seek(outcomes, "who", "outcomes");
  seek(obstacles, "detectedWhen", "obstacles");
  seek(help, "when", "help");
  seek(checkIns, "when", "checkIns");
  seek(hints, "when", "hints");
  scores.forEach(({ parts }, i) => {
    seek(parts, "when", "scores", i, "parts");
  });
}

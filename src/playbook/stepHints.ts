import { certain } from "./certain.ts";
import type { HintCode, Report } from "./problems.ts";
import type { Playbook } from "./schema.ts";
import { stepsNeeded } from "./stepsNeeded.ts";

/** Why customers of some segments never get past a step. */
export interface Blocked {
  /** The step that is waited for, if it is one. */
  by?: string;
  optional?: boolean;
  segments: string[];
}

/** Steps that wait for what not every customer does. */
export function stepHints(playbook: Playbook, report: Report<HintCode>): void {
  const { segments, journey } = playbook;
  const steps = [...journey.onboarding, ...journey.steps];
  for (const part of ["onboarding", "steps"] as const)
    journey[part].forEach((step, i) => {
      const meant = step.for ?? segments.map(({ id }) => id);
      for (const key of ["lockedUntil", "doneWhen"] as const) {
        const condition = step[key];
        const blocked = stepsNeeded(condition).flatMap((id): Blocked[] => {
          const needed = steps.find((other) => other.id === id);
          const without = meant.filter((segment) => needed?.for && !needed.for.includes(segment));
          if (without.length) return [{ by: id, segments: without }];
          return needed?.optional && !step.optional ? [{ by: id, optional: true, segments: [] }] : [];
        });
        const never = (segment: string) => !!condition && certain(condition, playbook, { segment }) === false;
        const stuck = meant.filter(never);
        if (!blocked.length && stuck.length && condition && certain(condition, playbook) === undefined)
          blocked.push({ segments: stuck });
        for (const why of blocked) report("never-reached", ["journey", part, i, key], step.id, why);
      }
    });
}

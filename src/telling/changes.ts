import type { Detail, EventType } from "../delivery/event.ts";
import type { Insight } from "../insightWith.ts";
import type { Scalar } from "../playbook/condition.ts";
import { CLOCK } from "../rules/read.ts";
import type { State } from "../state.ts";
import { aimOf } from "../success/bar.ts";
import { isNewlyReached } from "./milestones.ts";

/** What was told last under a key, what it is now, and the event that tells the difference. */
export type Change = [key: string, now: Scalar, type: EventType, detail: Detail, quiet?: boolean];

// what clocks are set by when they are set right, and more than follows from many facts at once
const DRIFT = 3_600_000;

/** Since when the clock is right, where it ran ahead before: it shows less than was known of the time by then. */
function rightSince(now: number, { order }: State, before: Scalar): Scalar {
  if (order <= now + DRIFT) return before && 0;
  return before && Number(before) <= now ? before : now;
}

/** What is aimed for, which is another thing with a move or a target of the customer's own, and the gap before it. */
function aims({ playbook, outcomes, stage, journey }: Insight, last: (key: string) => Scalar): Change[] {
  const [required] = outcomes;
  const all = playbook.outcomes.map(({ id }): Change => {
    const its = outcomes.find(({ outcome }) => outcome.id === id);
    // what is not the customer's any more begins anew when it is again
    if (!its) return [`aim/${id}`, null, "outcome:set", {}, true];
    const { bar, target, deadline } = its;
    return [`aim/${id}`, aimOf(its), "outcome:set", { outcome: id, bar, target, deadline }];
  });
  if (!required) return all;
  const { outcome, bar, value, target } = required;
  const key = `gap/${outcome.id}`;
  const closed = isNewlyReached(required) && journey.complete ? "gap:closed" : null;
  const now = stage === "gap" ? "gap:opened" : (closed ?? last(key));
  const type = now === "gap:opened" ? now : "gap:closed";
  return [...all, [key, now, type, { outcome: outcome.id, bar, target, value }]];
}

/** Everything of which the newest is told whenever it is another one. */
export function changes(insight: Insight, state: State, last: (key: string) => Scalar): Change[] {
  const { at, segment, stage, journey, desired, preferences } = insight;
  const { paused } = preferences;
  const to = segment.segment?.id ?? null;
  const steps = [...journey.onboarding, ...journey.steps].map(({ step, done }): Change => {
    const key = `step/${step.id}`;
    // nothing is told of a step that was never done
    return [key, done || (last(key) === null ? null : false), done ? "step:done" : "step:undone", { step: step.id }];
  });
  return [
    [CLOCK, rightSince(at, state, last(CLOCK)), "problem", {}, true],
    ["segment", to, "segment:changed", { from: last("segment"), to }, !to && !Object.hasOwn(state.told, "segment")],
    ["stage", stage, "stage:changed", { from: last("stage"), to: stage, desired }],
    [
      "paused",
      paused,
      paused ? "coaching:paused" : "coaching:resumed",
      paused ? { until: paused === true ? null : paused } : {},
    ],
    ...steps,
    ...aims(insight, last),
  ];
}

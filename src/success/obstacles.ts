import type { Obstacle, Playbook } from "../playbook/schema.ts";
import { test } from "../rules/compile.ts";
import type { Reason } from "../rules/reason.ts";
import type { View } from "../rules/view.ts";
import type { ExperienceInsight } from "./experience.ts";
import type { Loop } from "./loop.ts";
import type { OutcomeInsight } from "./outcome.ts";

/** An obstacle that is open now, and why we think so. */
export interface OpenObstacle {
  obstacle: Obstacle;
  because: Reason[];
}

interface Situation {
  outcomes: OutcomeInsight[];
  loops: Loop[];
  experience: ExperienceInsight;
}

/**
 * Obstacles that the customer named in an open loop, or that a condition detects, while a result is still missing or the
 * way to it was not right.
 */
export function obstaclesOf(playbook: Playbook, view: View, situation: Situation): OpenObstacle[] {
  const { outcomes, loops, experience } = situation;
  const hard = experience.level === "poor";
  const missing = new Set(outcomes.filter(({ reached }) => !reached).map(({ outcome }) => outcome.id));
  return playbook.obstacles.flatMap((obstacle) => {
    const { id, detectedWhen } = obstacle;
    const because: Reason[] = loops
      .filter((loop) => !loop.closedAt && loop.reasons.includes(id))
      .map((loop) => ({ code: "named-by-customer", of: loop.outcome, value: loop.value, at: loop.openedAt }));
    const concerns = hard || (obstacle.outcomes ?? [...missing]).some((outcome) => missing.has(outcome));
    if (concerns && detectedWhen && test(detectedWhen)(view)) because.push({ code: "detected", of: id });
    return because.length ? [{ obstacle, because }] : [];
  });
}

import { closingsOf } from "../playbook/closings.ts";
import type { Help, Strength } from "../playbook/help.ts";
import type { Obstacle, Playbook } from "../playbook/schema.ts";
import { test } from "../rules/compile.ts";
import { helpAt, past } from "../rules/read.ts";
import type { Reason } from "../rules/reason.ts";
import type { View } from "../rules/view.ts";
import type { ExperienceInsight } from "./experience.ts";
import type { Loop } from "./loop.ts";
import { movedAfter } from "./movement.ts";
import type { OutcomeInsight } from "./outcome.ts";

/** Help against an obstacle that the customer finished, and whether the outcome moved afterwards. */
export interface Tried {
  help: Help;
  at: number;
  /** Null while a result cannot show yet. */
  moved: boolean | null;
}

/** An obstacle that is open now, and why we think so. */
export interface OpenObstacle {
  obstacle: Obstacle;
  because: Reason[];
  /** When the customer named it last, ms; null when it was only detected. */
  namedAt: number | null;
  /** Newest first. */
  tried: Tried[];
  /** Help was finished, its time has passed, and nothing moved: the next strength is due. */
  stalled: boolean;
}

interface Situation {
  outcomes: OutcomeInsight[];
  loops: Loop[];
  experience: ExperienceInsight;
}

interface Closer {
  help: Help;
  strength: Strength;
}
const closers = new WeakMap<Playbook, Map<string, Closer[]>>();

/** Help by the obstacle that it closes; worked out once a playbook. */
export function closersOf(playbook: Playbook): Map<string, Closer[]> {
  const known = closers.get(playbook);
  if (known) return known;
  const made = new Map<string, Closer[]>();
  for (const help of playbook.help)
    for (const [obstacle, strength] of closingsOf(help))
      made.set(obstacle, [...(made.get(obstacle) ?? []), { help, strength }]);
  closers.set(playbook, made);
  return made;
}

/** What was tried against an obstacle since the loop or time frame began that it stands in. */
function triedOf(playbook: Playbook, id: string, concerned: OutcomeInsight[], view: View): Tried[] {
  const [outcome] = concerned;
  if (!outcome) return [];
  return (closersOf(playbook).get(id) ?? [])
    .flatMap(({ help }) => {
      const at = past(view, helpAt(view.state, help.id, "finished") ?? 0);
      return !at || at < outcome.start ? [] : [{ help, at, moved: movedAfter(outcome, at, view.now) }];
    })
    .sort((a, b) => b.at - a.at);
}

/**
 * Obstacles that the customer named in an open loop, or that a condition detects, while a result is still missing or the
 * way to it was not right.
 */
export function obstaclesOf(playbook: Playbook, view: View, situation: Situation): OpenObstacle[] {
  const { outcomes, loops, experience } = situation;
  const hard = experience.level === "poor";
  const missing = outcomes.filter(({ reached }) => !reached);
  return playbook.obstacles.flatMap((obstacle) => {
    const { id, detectedWhen } = obstacle;
    const naming = loops.filter((loop) => !loop.closedAt && loop.reasons.includes(id));
    const because: Reason[] = naming.map((loop) => ({
      code: "named-by-customer",
      of: loop.outcome,
      value: loop.value,
      at: loop.openedAt,
    }));
    const concerned = missing.filter(({ outcome }) => obstacle.outcomes?.includes(outcome.id) ?? true);
    if ((hard || concerned.length) && detectedWhen && test(detectedWhen)(view))
      because.push({ code: "detected", of: id });
    if (!because.length) return [];
    const tried = triedOf(playbook, id, concerned, view);
    const stalled = tried.some(({ moved }) => moved === false) && tried.every(({ moved }) => moved === false);
    const namedAt = naming.length ? Math.max(...naming.map(({ openedAt }) => openedAt)) : null;
    return [{ obstacle, because, namedAt, tried, stalled }];
  });
}

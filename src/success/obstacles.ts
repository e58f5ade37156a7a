import { closingsOf } from "../playbook/closings.ts";
import type { Help, Strength } from "../playbook/help.ts";
import type { Obstacle, Playbook } from "../playbook/schema.ts";
import { test } from "../rules/compile.ts";
import { isAbout, judgedOf } from "../rules/judged.ts";
import { answersOf, helpAt, past } from "../rules/read.ts";
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
  /** Help was finished, its time has passed, and nothing moved. */
  stalled: boolean;
  /** Kinds of help of which the customer said that it helped against this. */
  useful?: Help["type"][];
  /** The strength that is due once it stalled, or the answer was low again: the next above what was tried, if any. */
  next: Strength | null;
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

const STRENGTHS: Strength[] = ["light", "medium", "strong"];

/** How strong, for comparing. */
export const rankOf = (strength: Strength): number => STRENGTHS.indexOf(strength);

/** What the customer named last about an outcome, and when, ms. */
interface Naming {
  about: OutcomeInsight;
  reasons: string[];
  at: number;
}

/** What still stands in the way by the customer's word: until the result is there, or they said that it is well. */
function namingsOf({ outcomes, loops }: Situation, view: View): Naming[] {
  return outcomes.flatMap((about) => {
    const { outcome, reached, start } = about;
    const named = answersOf(view.state, outcome.id).findLast(({ reasons }) => reasons?.length);
    if (!named) return [];
    const at = past(view, named.at);
    const its = loops.filter((loop) => loop.outcome === outcome.id);
    const open = its.some(({ openedAt, closedAt }) => closedAt === null && openedAt <= at);
    const settled = its.some(({ closedAt }) => closedAt !== null && closedAt > at);
    const missing = !reached && at >= start && !settled;
    return open || missing ? [{ about, at, reasons: named.reasons ?? [] }] : [];
  });
}

/** What was tried against an obstacle since the loop or time frame began that it stands in. */
function triedOf(closers: Closer[], outcome: OutcomeInsight | undefined, view: View): Tried[] {
  if (!outcome) return [];
  return closers
    .flatMap(({ help }) => {
      const at = past(view, helpAt(view.state, help.id, "finished") ?? 0);
      return !at || at < outcome.start ? [] : [{ help, at, moved: movedAfter(outcome, at, view.now) }];
    })
    .sort((a, b) => b.at - a.at);
}

/** The least strength there is above what was tried. */
function strengthAfter(tried: Tried[], closers: Closer[]): Strength | null {
  const before = closers.filter(({ help }) => tried.some((one) => one.help === help));
  const strongest = Math.max(...before.map(({ strength }) => rankOf(strength)));
  const left = closers.map(({ strength }) => rankOf(strength)).filter((rank) => rank > strongest);
  // low again, and nothing was tried: that asks for more than reading
  return before.length ? (STRENGTHS[Math.min(...left)] ?? null) : "strong";
}

/**
 * Obstacles that the customer named, or that a condition detects, while a result is still missing or the way to it was
 * not right.
 */
export function obstaclesOf(playbook: Playbook, view: View, situation: Situation): OpenObstacle[] {
  const { outcomes, loops, experience } = situation;
  const hard = experience.level === "poor";
  const missing = outcomes.filter(({ reached }) => !reached);
  const namings = namingsOf(situation, view);
  return playbook.obstacles.flatMap((obstacle) => {
    const { id, detectedWhen } = obstacle;
    const naming = namings.filter(({ reasons }) => reasons.includes(id));
    const because: Reason[] = naming.map(({ about, at }) => ({
      code: "named-by-customer",
      of: about.outcome.id,
      value: about.value,
      at,
    }));
    const concerned = missing.filter(({ outcome }) => obstacle.outcomes?.includes(outcome.id) ?? true);
    if ((hard || concerned.length) && detectedWhen && test(detectedWhen)(view))
      because.push({ code: "detected", of: id });
    if (!because.length) return [];
    const closers = closersOf(playbook).get(id) ?? [];
    const tried = triedOf(closers, naming[0]?.about ?? concerned[0], view);
    const stalled = tried.length > 0 && tried.every(({ moved }) => moved === false);
    const namedAt = naming.length ? Math.max(...naming.map(({ at }) => at)) : null;
    const again = loops.some(
      ({ outcome, lows, closedAt }) =>
        lows > 1 && closedAt === null && (!naming.length || naming.some(({ about }) => about.outcome.id === outcome)),
    );
    const next = stalled || again ? strengthAfter(tried, closers) : null;
    const useful = closers.flatMap(({ help }) => {
      const judged = judgedOf(view.state, "useful", help.id);
      return judged?.holds && isAbout(judged, id) ? help.type : [];
    });
    return [{ obstacle, because, namedAt, tried, stalled, next, useful }];
  });
}

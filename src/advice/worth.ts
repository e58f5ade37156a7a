import { closingsOf } from "../playbook/closings.ts";
import { milliseconds } from "../playbook/duration.ts";
import type { Help } from "../playbook/help.ts";
import type { Experience } from "../playbook/schema.ts";
import { DAY } from "../rules/day.ts";
import { isAbout, judgedOf } from "../rules/judged.ts";
import type { Reason, ReasonCode } from "../rules/reason.ts";
import type { View } from "../rules/view.ts";
import { type OpenObstacle, rankOf } from "../success/obstacles.ts";
import type { OutcomeInsight } from "../success/outcome.ts";
import type { Dates } from "./dates.ts";

/** What helps to rank: where the customer stands, beyond the playbook. */
export interface Need {
  view: View;
  experience: Experience;
  obstacles: OpenObstacle[];
  outcomes: OutcomeInsight[];
  /** Where there is help with a date. */
  dates?: Dates | undefined;
}

/** What each reason is worth. What the customer says counts more than what we see. */
const WORTH: Partial<Record<ReasonCode, number>> = {
  "closes-named": 100,
  "closes-detected": 60,
  stronger: 25,
  "change-tactic": 30,
  "worked-before": 8,
  "tried-no-change": -30,
  "not-useful": -80,
  started: 12,
  "paid-first": 10,
  "free-first": 10,
  "fits-format": 8,
  "fits-style": 6,
  "fits-stage": 5,
  soon: 5,
  "too-long": -10,
};
/** What closing an obstacle lightly is worth less. */
const PARTLY = 8;
/** What a reason for an obstacle loses with each week since the customer named it, and at most. */
const FADES = 2;
const FADED = 20;
/** What each place further back in the list of formats costs. */
const LATER_FORMAT = 1;

/** Kinds of help that suit each style of service. */
const STYLE: Record<Experience["style"], Help["type"][]> = {
  "self-serve": ["lesson", "article", "video", "template", "course", "tool", "talk"],
  "light-touch": ["lesson", "video", "template", "webinar", "talk", "tool"],
  guided: ["webinar", "lesson", "course", "training", "consulting", "service"],
  "done-for-you": ["service", "consulting", "training"],
};

/** Points of a reason. */
export function worth({ code, of, at, value }: Reason, { view, experience }: Need): number {
  const points = WORTH[code] ?? 0;
  if (code === "fits-format") return points - LATER_FORMAT * experience.formats.indexOf(of as Help["type"]);
  const weeks = code === "closes-named" && at !== undefined ? Math.floor((view.now - at) / (7 * DAY)) : 0;
  const partly = value === "light" ? PARTLY : 0;
  return points - Math.min(FADED, FADES * Math.max(0, weeks)) - partly;
}

/** The obstacles that it closes, the one that counts most first. */
export function obstacleReasons(help: Help, need: Need): Reason[] {
  const closings = closingsOf(help);
  if (!closings.size) return [];
  const reasons = need.obstacles.flatMap(({ obstacle, namedAt }) => {
    const strength = closings.get(obstacle.id);
    if (!strength) return [];
    const by: Partial<Reason> = strength === "light" ? { value: "light" } : {};
    return [
      namedAt === null
        ? ({ code: "closes-detected", of: obstacle.id, ...by } satisfies Reason)
        : ({ code: "closes-named", of: obstacle.id, at: namedAt, ...by } satisfies Reason),
    ];
  });
  const strengthOf = ({ of = "" }: Reason) => rankOf(closings.get(of) ?? "light");
  return reasons.sort((a, b) => worth(b, need) - worth(a, need) || strengthOf(b) - strengthOf(a));
}

/** What was tried against the obstacle before, and what followed from it. */
function triedReasons(help: Help, obstacle: OpenObstacle, { obstacles, outcomes }: Need): Reason[] {
  const { tried, stalled, next, useful } = obstacle;
  const reasons: Reason[] = [];
  const of = obstacle.obstacle.id;
  const tactic =
    outcomes.some(({ checkpoints }) => checkpoints.some(({ missed }) => missed)) &&
    obstacles.some((other) => other.tried.length);
  const strength = closingsOf(help).get(of) ?? "light";
  if (strength === next) reasons.push({ code: "stronger", of });
  else if (stalled && (!next || rankOf(strength) < rankOf(next))) reasons.push({ code: "tried-no-change", of });
  if (tactic && !tried.length) reasons.push({ code: "change-tactic", of });
  if (useful?.includes(help.type) || tried.some(({ help: other, moved }) => moved && other.type === help.type))
    reasons.push({ code: "worked-before", of });
  return reasons;
}

/** How well it suits this customer, beside what it closes. */
export function fitReasons(help: Help, closes: Reason[], need: Need, opened: boolean): Reason[] {
  const { view, experience, obstacles, dates } = need;
  const { id, type, price, stages, minutes = 0 } = help;
  const reasons: Reason[] = [];
  const add = (code: ReasonCode, holds: boolean, of: string) => holds && reasons.push({ code, of });
  add("fits-format", experience.formats.includes(type), type);
  add("fits-style", STYLE[experience.style].includes(type), experience.style);
  add("fits-stage", !!stages, view.stage ?? "");
  add("paid-first", experience.paid === "first" && !!price, id);
  add("free-first", experience.paid === "last" && !price, id);
  add("started", opened, id);
  add("soon", !!dates?.isSoon(help, view.now), id);
  add("too-long", !!experience.attention && minutes * 60_000 > milliseconds(experience.attention), id);
  const judged = judgedOf(view.state, "useful", id);
  // what did not help against one obstacle may help against another
  add("not-useful", !!judged && !judged.holds && isAbout(judged, closes[0]?.of), closes[0]?.of ?? id);
  const first = obstacles.find(({ obstacle }) => obstacle.id === closes[0]?.of);
  return first ? [...reasons, ...triedReasons(help, first, need)] : reasons;
}

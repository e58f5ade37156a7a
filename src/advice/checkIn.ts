import type { Text } from "../playbook/atoms.ts";
import { milliseconds } from "../playbook/duration.ts";
import type { CheckIn, Playbook } from "../playbook/schema.ts";
import { test } from "../rules/compile.ts";
import { latestRating, surfaceAt, timesOf } from "../rules/read.ts";
import type { Reason } from "../rules/reason.ts";
import type { View } from "../rules/view.ts";
import type { Standing } from "../standing.ts";
import { pressureOf, snoozedUntil } from "./pressure.ts";

/** The one question that is due. */
export interface DueCheckIn {
  /** This asking of the check-in; answering, snoozing and dismissing refer to it. */
  asked: string;
  id: string;
  ask: "result" | "experience";
  /** What the rating is of: the outcome id, or the check-in id for an experience. */
  of: string;
  question: Text;
  /** Anchored labels, one per point, worst first. */
  scale: Text[];
  /** A rating of this many points or less is low. */
  low: number;
  /** Obstacles the customer may name as the reason for a low rating. */
  reasons: { id: string; text: Text }[];
  because: Reason[];
  /** True when it may show itself now; otherwise it waits in the panel. */
  mayInterrupt: boolean;
  /** Why it may not interrupt. */
  becauseNot: Reason[];
}

/** A check-in that is not due, why, and when it may be. */
export interface WaitingCheckIn {
  id: string;
  becauseNot: Reason[];
  at: number | null;
}

interface Situation {
  playbook: Playbook;
  view: View;
  standing: Standing;
}

/** Either the reasons for asking now, or the one reason against it and the time when it passes. */
type Verdict = { because: Reason[] } | { not: Reason; at?: number };

type ResultCheckIn = Extract<CheckIn, { ask: "result" }>;
type ExperienceCheckIn = Extract<CheckIn, { ask: "experience" }>;

/** When something was rated last; a time in the future comes from a clock that was wrong, and is not counted. */
function ratedAt({ state, now }: View, of: string): number | undefined {
  const rating = latestRating(state, of);
  return rating && rating.at <= now ? rating.at : undefined;
}

// An experience question keeps this distance from a result question.
const APART = 12 * 3_600_000;

function resultVerdict(checkIn: ResultCheckIn, { view, standing }: Situation): Verdict {
  const { id, after, when } = checkIn;
  const outcome = standing.outcomes.find((one) => one.outcome.id === checkIn.outcome)?.outcome;
  if (outcome?.measure.from !== "rating") return { not: { code: "not-for-this-outcome", of: id } };
  if (!standing.journey.complete) return { not: { code: "setup-not-complete", of: id } };
  if (when && !test(when)(view)) return { not: { code: "condition-fails", of: id } };
  const lag = milliseconds(outcome.lag);
  const every = milliseconds(standing.segment.experience.rhythm ?? checkIn.every);
  const rated = ratedAt(view, checkIn.outcome);
  const tried = after ? timesOf(view.state, after) : undefined;
  if (after && (!tried || tried.last <= (rated ?? Number.NEGATIVE_INFINITY))) {
    return { not: { code: "nothing-happened-since", of: after, ...(rated && { at: rated }) } };
  }
  const open = standing.loops.some((loop) => loop.outcome === checkIn.outcome && !loop.closedAt);
  // Whoever tries something every day is still asked: the lag counts from the newest try, but no longer than `every`.
  const rest = rated === undefined ? 0 : rated + every;
  const at = tried ? Math.min(tried.last + lag, (rated ?? tried.first) + every + lag) : rest;
  const earliest = open ? at : Math.max(at, rest);
  if (view.now < earliest) {
    const code = view.now < at ? "too-early" : "asked-recently";
    return { not: { code, of: after ?? id, at: earliest }, at: earliest };
  }
  return {
    because: [
      { code: open ? "loop-asks-again" : "result-can-show", of: after ?? id, ...(tried && { at: tried.last }) },
    ],
  };
}

/** `resultNear`: a result question is due, or a result is on its way and its question soon follows. */
function experienceVerdict(checkIn: ExperienceCheckIn, { view, playbook }: Situation, resultNear: boolean): Verdict {
  const { id, when, every } = checkIn;
  if (!test(when)(view)) return { not: { code: "condition-fails", of: id } };
  const rated = ratedAt(view, id);
  const again = rated === undefined ? 0 : rated + milliseconds(every);
  if (view.now < again) return { not: { code: "asked-recently", of: id, at: again }, at: again };
  const answers = playbook.checkIns.flatMap((one) => (one.ask === "result" ? (ratedAt(view, one.outcome) ?? []) : []));
  const apart = Math.max(0, ...answers.map((answer) => answer + APART));
  if (resultNear) return { not: { code: "experience-not-with-result", of: id } };
  if (view.now < apart) return { not: { code: "experience-not-with-result", of: id, at: apart }, at: apart };
  return { because: [{ code: "condition-holds", of: id }] };
}

/** Each asking has a name of its own: the check-in and the rating it follows. */
const askingOf = (checkIn: CheckIn, view: View): string => {
  const of = checkIn.ask === "result" ? checkIn.outcome : checkIn.id;
  return `${checkIn.id}@${latestRating(view.state, of)?.order ?? 0}`;
};

function putOff(asked: string, view: View): Verdict | null {
  const { now, state } = view;
  const dismissed = surfaceAt(state, asked, "dismissed");
  if (dismissed !== undefined) return { not: { code: "dismissed", of: asked, at: dismissed } };
  const until = snoozedUntil(view, asked);
  return now < until ? { not: { code: "snoozed", of: asked, at: until }, at: until } : null;
}

function due(checkIn: CheckIn, asked: string, because: Reason[], { playbook, view, standing }: Situation): DueCheckIn {
  // Whoever said that it does not work yet was promised to be asked again, whatever the numbers say by now.
  const content = !!standing.outcomes[0]?.reached && standing.loops.every(({ closedAt }) => closedAt !== null);
  const becauseNot = pressureOf(playbook, view, asked, content);
  const common = { asked, id: checkIn.id, because, becauseNot, mayInterrupt: !becauseNot.length };
  if (checkIn.ask === "experience") {
    const { id, question, scale, low } = checkIn;
    return { ...common, ask: "experience", of: id, question, scale, low, reasons: [] };
  }
  const of = checkIn.outcome;
  const measure = standing.outcomes.find(({ outcome }) => outcome.id === of)?.outcome.measure;
  const rated = measure?.from === "rating" ? measure : { question: "", scale: [], low: 0 };
  const reasons = playbook.obstacles
    .filter((obstacle) => obstacle.asReason && (obstacle.outcomes?.includes(of) ?? true))
    .map(({ id, asReason, title }) => ({ id, text: asReason ?? title }));
  return { ...common, ask: "result", of, question: rated.question, scale: rated.scale, low: rated.low, reasons };
}

/** The one check-in that is due, results before experience, and why each other one is not. */
export function checkInsOf(playbook: Playbook, view: View, standing: Standing) {
  const situation: Situation = { playbook, view, standing };
  let checkIn: DueCheckIn | null = null;
  const waiting: WaitingCheckIn[] = [];
  const ordered = [...playbook.checkIns].sort(
    (a, b) => Number(a.ask === "experience") - Number(b.ask === "experience"),
  );
  for (const one of ordered) {
    const asked = askingOf(one, view);
    const resultNear =
      checkIn?.ask === "result" || waiting.some(({ becauseNot }) => becauseNot[0]?.code === "too-early");
    const verdict =
      putOff(asked, view) ??
      (one.ask === "result" ? resultVerdict(one, situation) : experienceVerdict(one, situation, resultNear));
    if ("not" in verdict) waiting.push({ id: one.id, becauseNot: [verdict.not], at: verdict.at ?? null });
    else if (checkIn) waiting.push({ id: one.id, becauseNot: [{ code: "another-first", of: checkIn.id }], at: null });
    else checkIn = due(one, asked, verdict.because, situation);
  }
  return { checkIn, waiting };
}

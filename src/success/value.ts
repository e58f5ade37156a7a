import { milliseconds } from "../playbook/duration.ts";
import type { CheckIn, Outcome, Playbook } from "../playbook/schema.ts";
import { confirmationsOf, daysOfMetric, exact, latestOf, past, ratingsOf } from "../rules/read.ts";
import { expectedAfter, reviewOf } from "../rules/reviewed.ts";
import type { View } from "../rules/view.ts";
import { isSummed } from "./bar.ts";
import { valuesByDay } from "./evidence.ts";

/** What the customer said of the value of one period. */
export interface Review {
  /** Begin and end of the period, ms. */
  from: number;
  to: number;
  /** What was counted, and what it was by the customer's word. */
  counted: number;
  value: number;
  verdict: "confirmed" | "corrected" | "disputed";
  /** Who said so, and when, ms. */
  by: string | null;
  at: number;
  note: string | null;
  /** What the customer had expected of this period; null when they were not asked. */
  expected: number | null;
}

/** The value of an outcome, period by period. */
export interface ValueInsight {
  outcome: Outcome;
  /** The check-in that reviews it. */
  checkIn: string;
  /** The newest whole period, ms, and what was counted in it; null while nothing was. */
  from: number;
  to: number;
  counted: number | null;
  expected: number | null;
  /** True when that period has ended and was not reviewed yet. */
  due: boolean;
  /** Oldest first. */
  reviews: Review[];
  /** True when the newest review confirmed that there was value. */
  confirmed: boolean;
}

type ValueCheckIn = Extract<CheckIn, { ask: "value" }>;

/** What was counted from one time to another. */
function countedIn(outcome: Outcome, { state }: View, from: number, to: number): number | null {
  const { measure } = outcome;
  const until = (points: { at: number; value: number }[]) =>
    points.findLast(({ at }) => at > from && at <= to)?.value ?? null;
  if (measure.from !== "host") return until(ratingsOf(state, outcome.id));
  const { metric, take } = measure;
  if (!latestOf(state, metric)) return take === "sum" ? 0 : null;
  if (take === "latest") return until(valuesByDay(state, measure));
  // the day on which one period ends and the next begins belongs to the next as a whole
  const inside = daysOfMetric(state, metric).filter(({ at }) => at > from && at <= to);
  const total = (of: "sum" | "n") => inside.reduce((all, day) => all + day[of], 0);
  return take === "sum" ? exact(total("sum")) : inside.length ? exact(total("sum") / total("n")) : null;
}

/** Whether there was value in a period: more than the customer came from, or less where that is better. */
function isValue(outcome: Outcome, { from, to, value, verdict }: Review): boolean {
  const { measure, baseline, target, within } = outcome;
  const low = measure.from === "host" ? baseline : (measure.low ?? baseline);
  const start = isSummed(outcome) ? (baseline * (to - from)) / milliseconds(within) : low;
  return verdict !== "disputed" && (target < baseline ? value < start : value > start);
}

function reviewedValue(checkIn: ValueCheckIn, outcome: Outcome, view: View): ValueInsight {
  const { state, now } = view;
  const { id } = outcome;
  const length = milliseconds(checkIn.every);
  // what the customer said first after the period before was reviewed
  const expectedOf = (from: number, to: number): number | null => {
    const reviewed = reviewOf(state, id, from);
    const first = reviewed && expectedAfter(state, reviewed);
    return first && first.at <= to ? first.target : null;
  };
  const byPeriod = new Map<number, Review>();
  // the last word on a period holds
  for (const { from, to, counted, value, verdict, by = null, at, note = null } of confirmationsOf(state, id))
    byPeriod.set(from, { from, to, counted, value, verdict, by, at, note, expected: expectedOf(from, to) });
  const reviews = [...byPeriod.values()];
  const last = reviews.at(-1);
  const begin = past(view, Math.max(last?.to ?? 0, state.first ?? now));
  // Whoever was away for long is asked about the newest whole period only.
  const whole = Math.max(1, Math.floor((now - begin) / length));
  const [from, to] = [begin + (whole - 1) * length, begin + whole * length];
  return {
    outcome,
    checkIn: checkIn.id,
    from,
    to,
    counted: countedIn(outcome, view, from, Math.min(to, now)),
    expected: expectedOf(from, to),
    due: now >= to,
    reviews,
    confirmed: !!last && isValue(outcome, last),
  };
}

/** The value of every outcome that is reviewed, for the outcomes meant for this customer. */
export const valuesOf = ({ checkIns }: Playbook, outcomes: Outcome[], view: View): ValueInsight[] =>
  checkIns.flatMap((checkIn) =>
    outcomes.flatMap((outcome) =>
      checkIn.ask === "value" && checkIn.outcome === outcome.id ? reviewedValue(checkIn, outcome, view) : [],
    ),
  );

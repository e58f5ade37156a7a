import { milliseconds } from "../playbook/duration.ts";
import type { CheckIn, Outcome, Playbook } from "../playbook/schema.ts";
import { confirmationsOf, daysOfMetric, exact, expectationsOf, latestOf, past, ratingsOf } from "../rules/read.ts";
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
  const sum = inside.reduce((total, day) => total + day.sum, 0);
  const n = inside.reduce((count, day) => count + day.n, 0);
  return take === "sum" ? exact(sum) : n ? exact(sum / n) : null;
}

/** The expectation that was in force when a period began, or was set in its first days. */
function expectedOf(outcome: Outcome, { state }: View, from: number, to: number): number | null {
  const settled = from + (to - from) / 4;
  return expectationsOf(state, outcome.id).findLast(({ at }) => at <= settled)?.target ?? null;
}

function reviewedValue(checkIn: ValueCheckIn, outcome: Outcome, view: View): ValueInsight {
  const length = milliseconds(checkIn.every);
  const reviews = confirmationsOf(view.state, outcome.id).map(
    ({ from, to, counted, value, verdict, by, at, note }) => ({
      from,
      to,
      counted,
      value,
      verdict,
      by: by ?? null,
      at,
      note: note ?? null,
      expected: expectedOf(outcome, view, from, to),
    }),
  );
  const last = reviews.at(-1);
  const begin = past(view, Math.max(last?.to ?? 0, view.state.first ?? view.now));
  // Whoever was away for long is asked about the newest whole period only.
  const whole = Math.max(1, Math.floor((view.now - begin) / length));
  const [from, to] = [begin + (whole - 1) * length, begin + whole * length];
  const due = view.now >= to;
  return {
    outcome,
    checkIn: checkIn.id,
    from,
    to,
    counted: countedIn(outcome, view, from, Math.min(to, view.now)),
    expected: expectedOf(outcome, view, from, to),
    due,
    reviews,
    confirmed: !!last && last.verdict !== "disputed" && (isSummed(outcome) ? last.value > 0 : true),
  };
}

/** The value of every outcome that is reviewed, for the outcomes meant for this customer. */
export function valuesOf({ checkIns }: Playbook, outcomes: Outcome[], view: View): ValueInsight[] {
  return checkIns.flatMap((checkIn) => {
    const outcome = checkIn.ask === "value" && outcomes.find(({ id }) => id === checkIn.outcome);
    return checkIn.ask === "value" && outcome ? [reviewedValue(checkIn, outcome, view)] : [];
  });
}

import type { Text } from "../playbook/atoms.ts";
import type { Playbook, Score } from "../playbook/schema.ts";
import { test } from "../rules/compile.ts";
import { newestIn } from "../rules/freshness.ts";
import { scoresOf } from "../rules/scored.ts";
import { meant } from "../rules/segment.ts";
import type { View } from "../rules/view.ts";
import { own } from "../state.ts";
import { type Trend, trendOf } from "./trend.ts";

/** Points that were earned or lost, and for what; all of them add up to the score. */
export interface Contribution {
  /** Id of the part; `start` for where everybody begins, `limit` for what went beyond the ends of the scale. */
  part: string;
  title: Text | null;
  points: number;
  /** Newest of what it rests on, ms; null when it rests on nothing dated. */
  freshAt: number | null;
}

export interface ScoreInsight {
  score: Score;
  value: number;
  band: Score["bands"][number] | null;
  contributions: Contribution[];
  freshAt: number | null;
  /** One value a week, oldest first, the newest of today. */
  series: { at: number; value: number }[];
  trend: Trend | null;
}

/** A score is kept by week. */
const WEEKS = 12;

function scoreOf(score: Score, view: View): ScoreInsight {
  const contributions: Contribution[] = [];
  const add = (part: string, title: Text | null, points: number, freshAt: number | null) => {
    if (points) contributions.push({ part, title, points, freshAt });
    return points;
  };
  let sum = add("start", null, score.start, null);
  for (const { id, title, when, points, pointsFor } of score.parts) {
    if (!test(when)(view)) continue;
    sum += add(id, title, own(pointsFor, view.segment ?? "") ?? points, newestIn(when, view));
  }
  const { least = Number.NEGATIVE_INFINITY, most = Number.POSITIVE_INFINITY } = score;
  const value = Math.min(most, Math.max(least, sum));
  add("limit", null, value - sum, null);
  const series = [...scoresOf(view.state, score.id).filter(({ at }) => at < view.now), { at: view.now, value }];
  const band = score.bands.findLast(({ from }) => value >= from);
  return {
    score,
    value,
    band: band ?? null,
    contributions,
    // nothing happened in 1970
    freshAt: Math.max(0, ...contributions.map(({ freshAt }) => freshAt ?? 0)) || null,
    series,
    trend: trendOf(series, view.now, WEEKS),
  };
}

/** Health, readiness and fit of a customer, each with what it is made of. */
export const scorecardsOf = ({ scores }: Playbook, view: View): ScoreInsight[] =>
  scores.filter((score) => meant(score.for, view.segment)).map((score) => scoreOf(score, view));

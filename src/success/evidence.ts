import type { Outcome } from "../playbook/schema.ts";
import { metricDays, metricValue, ratingsOf } from "../rules/read.ts";
import type { View } from "../rules/view.ts";
import { atOf, own } from "../state.ts";

export interface Point {
  at: number;
  value: number;
}

/** What is known of a result, and how surely. */
export interface Evidence {
  value: number | null;
  /** Who says so: the host's measure, a number or a rating of the customer's. */
  evidence: "measured" | "reported" | "rated";
  /** Time of the newest evidence, ms; null while there is none. */
  freshAt: number | null;
  /** Values over time, oldest first, at most 60. */
  series: Point[];
}

/** What evidence is looked for in: since when, toward what, and what a summed measure had counted before. */
export interface Sought {
  start: number;
  target: number;
  before: number;
}

const thin = (series: Point[]): Point[] => {
  const every = Math.ceil(series.length / 60);
  return series.filter((_, i) => (series.length - 1 - i) % every === 0).map(({ at, value }) => ({ at, value }));
};

type Host = Extract<Outcome["measure"], { from: "host" }>;

function measured({ metric: name, take, over }: Host, baseline: number, { state, now }: View, sought: Sought): Evidence {
  const { start, target, before } = sought;
  const metric = own(state.metrics, name);
  // Nothing came in is a sum of 0, but no result where less is better.
  if (!metric)
    return { value: take === "sum" && target > baseline ? 0 : null, evidence: "measured", freshAt: null, series: [] };
  const asked = { metric: name, [take]: {}, within: over };
  const windowed = over && take !== "latest";
  const points = metricDays(metric)
    .filter(({ at }) => at >= start)
    .map(({ at, sum, n, latest }) => {
      const values = { sum: sum - before, mean: sum / n, latest };
      return { at, value: (windowed ? metricValue(state, asked, at) : null) ?? values[take] };
    });
  const value = metricValue(state, asked, now);
  return {
    value: value === null ? null : value - before,
    evidence: "measured",
    freshAt: atOf(metric.latest),
    series: thin(points),
  };
}

/** What the measure of an outcome says. What the customer said last still stands when they raise the bar. */
export function evidenceOf({ id, measure, baseline }: Outcome, view: View, sought: Sought): Evidence {
  if (measure.from === "host") return measured(measure, baseline, view, sought);
  const ratings = ratingsOf(view.state, id);
  const newest = ratings.at(-1);
  return {
    value: newest?.value ?? null,
    evidence: measure.from === "rating" ? "rated" : "reported",
    freshAt: newest?.at ?? null,
    series: thin(ratings),
  };
}

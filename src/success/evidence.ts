import type { Outcome } from "../playbook/schema.ts";
import { daysOfMetric, exact, latestOf, metricValue, ratingsOf, sumOf } from "../rules/read.ts";
import type { View } from "../rules/view.ts";
import type { State } from "../state.ts";

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

/** What evidence is looked for in: since when, which way it goes, and what a summed measure had counted before. */
export interface Sought {
  start: number;
  less: boolean;
  before: number;
}

const thin = (series: Point[]): Point[] => {
  const every = Math.ceil(series.length / 60);
  return series.filter((_, i) => (series.length - 1 - i) % every === 0);
};

type Host = Extract<Outcome["measure"], { from: "host" }>;

/**
 * What was counted by day. Where the newest value is what is taken, that of each day: a day of several values stands for
 * their mean, and the newest one is known as it is.
 */
export function valuesByDay(state: State, { metric, take }: Host): (Point & { n: number; sum: number })[] {
  const newest = latestOf(state, metric);
  return daysOfMetric(state, metric).map(({ at, n, sum }) =>
    // today has not ended yet
    newest && newest.at <= at
      ? { at: newest.at, value: newest.value, n, sum }
      : { at, value: take === "latest" ? Number((sum / n).toPrecision(6)) : 0, n, sum },
  );
}

/** What a metric had come to at the end of each day that is kept. */
function seriesOf(measure: Host, state: State, { start, before }: Sought): Point[] {
  const { metric, take, over } = measure;
  const days = valuesByDay(state, measure);
  const all = sumOf(state, metric, 0);
  for (const { n, sum } of days) {
    all.n -= n;
    all.sum -= sum;
  }
  const series: Point[] = [];
  for (const { at, value, n, sum } of days) {
    all.n += n;
    all.sum += sum;
    if (at < start) continue;
    const windowed = over && take !== "latest" ? metricValue(state, { metric, [take]: {}, within: over }, at) : null;
    const kinds = { sum: all.sum - before, mean: all.sum / all.n, latest: value };
    series.push({ at, value: windowed ?? exact(kinds[take]) });
  }
  return thin(series);
}

const known = new WeakMap<object, Map<string, Point[]>>();

/** The same as long as nothing new is measured. */
function seriesOnce(measure: Host, state: State, sought: Sought): Point[] {
  const record = state.metrics[measure.metric];
  if (!record) return [];
  const made = known.get(record) ?? new Map<string, Point[]>();
  known.set(record, made);
  const key = `${measure.take} ${measure.over} ${sought.start} ${sought.before}`;
  const series = made.get(key) ?? seriesOf(measure, state, sought);
  made.set(key, series);
  return series;
}

function measured(measure: Host, { state, now }: View, sought: Sought): Evidence {
  const { metric, take, over } = measure;
  const latest = latestOf(state, metric);
  // Nothing came in is a sum of 0, but no result where less is better.
  if (!latest) {
    const value = take === "sum" && !sought.less ? 0 : null;
    return { value, evidence: "measured", freshAt: null, series: [] };
  }
  const value = metricValue(state, { metric, [take]: {}, within: over }, now);
  return {
    value: value === null ? null : exact(value - sought.before),
    evidence: "measured",
    freshAt: Math.min(latest.at, now),
    series: seriesOnce(measure, state, sought),
  };
}

/** What the measure of an outcome says. What the customer said last still stands when they raise the bar. */
export function evidenceOf({ id, measure }: Outcome, view: View, sought: Sought): Evidence {
  if (measure.from === "host") return measured(measure, view, sought);
  const ratings = ratingsOf(view.state, id);
  const newest = ratings.at(-1);
  return {
    value: newest?.value ?? null,
    evidence: measure.from === "rating" ? "rated" : "reported",
    freshAt: newest ? Math.min(newest.at, view.now) : null,
    series: thin(ratings.map(({ at, value }) => ({ at, value }))),
  };
}

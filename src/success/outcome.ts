import { milliseconds } from "../playbook/duration.ts";
import type { Outcome } from "../playbook/schema.ts";
import { DAY } from "../rules/day.ts";
import { daysOfMetric, expectationsOf, latestOf, metricValue, ratingsOf, sumOf } from "../rules/read.ts";
import type { View } from "../rules/view.ts";
import { own } from "../state.ts";
import { type Pace, paceOf } from "./pace.ts";

export interface OutcomeInsight {
  outcome: Outcome;
  /** 1 for the outcome as the playbook sets it, 2 and more after the customer raised the bar. */
  bar: number;
  /** What a summed measure had counted when the bar was raised last, and does not count again; 0 for any other. */
  before: number;
  value: number | null;
  baseline: number;
  target: number;
  /** Share of the way from baseline to target, 0 to 1. */
  progress: number;
  reached: boolean;
  /** Start and end of the time frame, ms. */
  start: number;
  deadline: number;
  pace: Pace;
  /** Where the value should stand now to arrive in time. */
  expected: number;
  /** Checkpoints of the time frame, with what is expected at each. */
  checkpoints: { at: number; expected: number; missed: boolean }[];
  /** When the target will be met at the rate so far, ms; null while too early to say. */
  projected: number | null;
  evidence: "measured" | "rated";
  /** Time of the newest evidence, ms; null while there is none. */
  freshAt: number | null;
  /** Values over time, oldest first, at most 60. */
  series: { at: number; value: number }[];
  /** The target to offer once this one is reached; equal to `target` where the scale ends. */
  higherBar: number;
}

interface Frame {
  start: number;
  before: number;
  target: number;
}

const thin = <T>(series: T[]): T[] => {
  const every = Math.ceil(series.length / 60);
  return series.filter((_, i) => (series.length - 1 - i) % every === 0);
};

/** What the measure says since `start`: value, time of the newest evidence, and the values on the way. */
function evidenceOf({ id, measure, baseline }: Outcome, { state, now }: View, { start, before, target }: Frame) {
  if (measure.from === "rating") {
    // What the customer said last still stands when they raise the bar.
    const series = ratingsOf(state, id);
    const newest = series.at(-1);
    return { value: newest?.value ?? null, freshAt: newest?.at ?? null, series: thin(series) };
  }
  const { metric: name, take, over } = measure;
  const newest = latestOf(state, name);
  // Nothing came in is a sum of 0, but no result where less is better.
  if (!newest) return { value: take === "sum" && target > baseline ? 0 : null, freshAt: null, series: [] };
  const asked = { metric: name, [take]: {}, within: over };
  const days = daysOfMetric(state, name);
  const all = days.reduce((rest, { n, sum }) => ({ n: rest.n - n, sum: rest.sum - sum }), sumOf(state, name, now));
  const then = days.map(({ at, n, sum }) => {
    all.n += n;
    all.sum += sum;
    const day = Number((sum / n).toPrecision(6));
    const latest = newest.at <= at ? newest.value : day;
    return { at: Math.min(now, at), latest, sum: all.sum - before, mean: all.sum / all.n };
  });
  const series = thin(then.filter(({ at }) => at >= start)).map(({ at, ...values }) => ({
    at,
    value: (over && take !== "latest" ? metricValue(state, asked, at) : null) ?? values[take],
  }));
  const value = metricValue(state, asked, now);
  return { value: value === null ? null : value - before, freshAt: Math.min(now, newest.at), series };
}

/** A target people can say: three significant digits, whole numbers from 10 up, never rounded to an easier one. */
function round(value: number, downwards: boolean): number {
  if (Math.abs(value) < 10) return Number(value.toPrecision(3));
  const exact = Number(value.toPrecision(12)); // 100 * 1.1 is a little more than 110
  return downwards ? Math.floor(exact) : Math.ceil(exact);
}

function higherBarOf({ measure, higherBar, baseline }: Outcome, target: number): number {
  if (measure.from === "rating") return Math.min(measure.scale.length, target + 1);
  const downwards = target < baseline;
  const step = "plus" in higherBar ? Math.abs(higherBar.plus) : 0;
  const times = "times" in higherBar ? higherBar.times : 1;
  const next = round(downwards ? target / times - step : target * times + step, downwards);
  // A share ends at 1.
  return measure.percent && target <= 1 ? Math.min(1, next) : next;
}

// In the first tenth of a time frame a straight line says nothing yet: nobody hears on day two that they are behind.
const EARLY = 0.1;

/** Where one outcome stands: value, target, time frame and pace. */
export function outcomeOf(outcome: Outcome, view: View): OutcomeInsight {
  const { measure, baseline } = outcome;
  const expected = expectationsOf(view.state, outcome.id);
  const newest = expected.at(-1);
  // only a raised bar starts a new time frame
  const raised = expected.filter(({ early }) => !early);
  const last = raised.at(-1);
  const start = last?.at ?? view.state.first ?? view.now;
  const target = newest?.target ?? own(outcome.targets, view.segment ?? "") ?? outcome.target;
  const deadline = start + milliseconds(outcome.within);
  const sums = measure.from === "host" && measure.take === "sum" && !measure.over;
  const before = (sums && last?.base) || 0;
  const { value, freshAt, series } = evidenceOf(outcome, view, { start, target, before });
  const share = value === null || target === baseline ? 0 : (value - baseline) / (target - baseline);
  const progress = Math.min(1, Math.max(0, share));
  const reached = value !== null && (target < baseline ? value <= target : value >= target);
  const known = { outcome, value, progress, reached, start, deadline };
  return {
    ...known,
    bar: raised.length + 1,
    before,
    baseline,
    target,
    evidence: measure.from === "rating" ? "rated" : "measured",
    freshAt,
    series: series.map(({ at, value: v }) => ({ at, value: v })),
    higherBar: higherBarOf(outcome, target),
    ...paceOf({
      ...known,
      baseline,
      target,
      now: view.now,
      minimum: Math.max(milliseconds(outcome.lag), DAY, (deadline - start) * EARLY),
    }),
  };
}

import { milliseconds } from "../playbook/atoms.ts";
import type { Outcome } from "../playbook/schema.ts";
import { DAY, metricValue, ratingsOf, sumOf } from "../rules/read.ts";
import type { View } from "../rules/view.ts";
import { type Expectation, own } from "../state.ts";
import { type Pace, paceOf } from "./pace.ts";

export interface OutcomeInsight {
  outcome: Outcome;
  /** 1 for the outcome as the playbook sets it, 2 and more after the customer raised the bar. */
  bar: number;
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

const latestExpectation = (view: View, outcome: string): [Expectation | undefined, number] => {
  const all = Object.values(own(view.state.expectations, outcome) ?? {}).sort((a, b) => a.order - b.order);
  return [all.at(-1), all.length];
};

/** What the measure says since `start`: value, time of the newest evidence, and the values on the way. */
function evidenceOf({ id, measure }: Outcome, view: View, start: number, base: number) {
  const { state, now } = view;
  if (measure.from === "rating") {
    const series = ratingsOf(state, id).filter(({ at }) => at >= start);
    const newest = series.at(-1);
    return { value: newest?.value ?? null, freshAt: newest?.at ?? null, series };
  }
  const { metric: name, take, over } = measure;
  const metric = own(state.metrics, name);
  if (!metric) return { value: take === "sum" ? 0 : null, freshAt: null, series: [] };
  const asked = { metric: name, [take]: {}, within: over };
  const rolling = over || take !== "sum";
  const days = Object.entries(metric.days ?? {}).sort(([a], [b]) => +a - +b);
  const kept = days.reduce((sum, [, { by }]) => sum + sumOf({ ...metric, by }, now).sum, 0);
  let sum = sumOf(metric, now).sum - kept - base;
  const series: { at: number; value: number }[] = [];
  for (const [, { by, last }] of days) {
    sum += sumOf({ ...metric, by }, now).sum;
    if (last.at >= start) series.push({ at: last.at, value: rolling ? last.value : sum });
  }
  const value = metricValue(state, asked, now);
  return { value: rolling || value === null ? value : value - base, freshAt: metric.latest.at, series };
}

/** Three significant digits, whole numbers from 10 up: a target people can say. */
const round = (value: number): number => (Math.abs(value) >= 10 ? Math.ceil(value) : Number(value.toPrecision(3)));

function higherBarOf({ measure, higherBar, baseline }: Outcome, target: number): number {
  if (measure.from === "rating") return Math.min(measure.scale.length, target + 1);
  if ("plus" in higherBar) return round(target + higherBar.plus);
  return round(target < baseline ? target / higherBar.times : target * higherBar.times);
}

const thin = <T>(series: T[]): T[] => {
  const every = Math.ceil(series.length / 60);
  return series.filter((_, i) => (series.length - 1 - i) % every === 0);
};

/** Where one outcome stands: value, target, time frame and pace. */
export function outcomeOf(outcome: Outcome, view: View): OutcomeInsight {
  const { measure, baseline } = outcome;
  const [expectation, raised] = latestExpectation(view, outcome.id);
  const start = expectation?.at ?? view.state.first ?? view.now;
  const target = expectation?.target ?? own(outcome.targets, view.segment ?? "") ?? outcome.target;
  const deadline = start + milliseconds(outcome.within);
  const { value, freshAt, series } = evidenceOf(outcome, view, start, expectation?.base ?? 0);
  const share = value === null || target === baseline ? 0 : (value - baseline) / (target - baseline);
  const progress = Math.min(1, Math.max(0, share));
  const reached = value !== null && (target < baseline ? value <= target : value >= target);
  const known = { outcome, value, progress, reached, start, deadline };
  return {
    ...known,
    bar: raised + 1,
    baseline,
    target,
    evidence: measure.from === "rating" ? "rated" : "measured",
    freshAt,
    series: thin(series.map(({ at, value: v }) => ({ at, value: v }))),
    higherBar: higherBarOf(outcome, target),
    ...paceOf({ ...known, baseline, target, now: view.now, minimum: Math.max(milliseconds(outcome.lag), DAY) }),
  };
}

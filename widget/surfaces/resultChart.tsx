import type { OutcomeInsight } from "../../src/success/outcome.ts";
import { figure } from "../parts/amount.ts";
import type { Words } from "../words/words.ts";
import { Chart, endOf, extremesOf } from "./chart.tsx";

/** Round values with even steps, from below the lowest that is drawn to above the highest. */
function roundValues(each: OutcomeInsight): number[] {
  const [low, high] = extremesOf(each);
  const whole = [low, high, ...each.series.map(({ value }) => value)].every(Number.isInteger);
  const rough = (high - low || Math.abs(high) || 1) / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = Math.max(whole ? 1 : 0, power * ([1, 2, 5].find((times) => times * power >= rough) ?? 10));
  // 0.7 / 0.1 is a little less than 7.
  const from = Math.floor(low / step + 1e-9);
  const to = Math.max(Math.ceil(high / step - 1e-9), from + 1);
  return [...Array(to - from + 1).keys()].map((i) => Number(((from + i) * step).toPrecision(9)));
}

/** The values beside the picture: every point of a scale, else round numbers. */
function ticksOf(each: OutcomeInsight): number[] {
  const { measure } = each.outcome;
  return measure.from === "rating" ? measure.scale.map((_, i) => i + 1) : roundValues(each);
}

/** A date as short as it can be told from others of a time frame. */
const shortDay = (words: Words, at: number, now: number): string => {
  const sameYear = new Date(at).getFullYear() === new Date(now).getFullYear();
  return words.date(at, { day: "numeric", month: "short", ...(!sameYear && { year: "numeric" }) });
};

/** How a result went so far, to be read: with values beside it and dates below. Nothing without values. */
export function ResultChart({ words, each, now }: { words: Words; each: OutcomeInsight; now: number }) {
  const { start, outcome, series } = each;
  if (!series.length) return null;
  const ticks = ticksOf(each);
  const end = endOf(each);
  const beside = (
    <ul class="ticks small soft" aria-hidden="true">
      {ticks.toReversed().map((value) => (
        <li key={value}>{figure(words, outcome.measure, value)}</li>
      ))}
    </ul>
  );
  const dates = [start, (start + end) / 2, end].map((at) => shortDay(words, at, now));
  return (
    <div class="axes">
      <Chart words={words} each={each} now={now} ticks={ticks} beside={beside} dates={dates} />
    </div>
  );
}

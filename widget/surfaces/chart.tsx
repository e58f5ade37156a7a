import type { ComponentChild } from "preact";
import type { OutcomeInsight } from "../../src/success/outcome.ts";
import { valueInWords } from "../parts/amount.ts";
import { day } from "../parts/day.ts";
import type { Words } from "../words/words.ts";

const width = 360;
const height = 132;
/** Room for the thickness of lines at the edges. */
const edge = 6;

type Point = OutcomeInsight["series"][number];

/** When the picture ends: with the time frame, or with a value that came later. */
export const endOf = ({ series, deadline }: OutcomeInsight): number =>
  Math.max(deadline, series.at(-1)?.at ?? deadline);

/** Where the value should be when, from the first day to the last; a rating has no pace. */
const paceOf = ({ outcome, start, baseline, checkpoints, deadline, target }: OutcomeInsight): Point[] =>
  outcome.measure.from === "rating"
    ? []
    : [
        { at: start, value: baseline },
        ...checkpoints.map(({ at, expected }) => ({ at, value: expected })),
        { at: deadline, value: target },
      ];

/** The lowest of all that is drawn, and the highest. */
export function extremesOf(each: OutcomeInsight): [low: number, high: number] {
  const values = [...each.series, ...paceOf(each)].map(({ value }) => value).concat(each.target);
  return [Math.min(...values), Math.max(...values)];
}

interface ChartProps {
  words: Words;
  each: OutcomeInsight;
  now: number;
  /** Values that have a line of their own, from the lowest that there is room for to the highest. */
  ticks?: number[];
  /** What stands before the picture. */
  beside?: ComponentChild;
  /** What stands below it, from its first day to its last. */
  dates?: string[];
}

/** How a result went so far, with the aim and the pace drawn in. Nothing without values. */
export function Chart({ words, each, now, ticks = extremesOf(each), beside, dates }: ChartProps) {
  const { series, outcome, target, start } = each;
  const [first, last] = [series[0], series.at(-1)];
  if (!first || !last) return null;
  const [low, high] = [Math.min(...ticks), Math.max(...ticks)];
  const end = endOf(each);
  const x = (at: number) => edge + ((width - 2 * edge) * (Math.max(at, start) - start)) / (end - start || 1);
  const y = (value: number) => height - edge - ((height - 2 * edge) * (value - low)) / (high - low || 1);
  const path = (points: Point[]) =>
    `M${points.map(({ at, value }) => `${x(at).toFixed(1)} ${y(value).toFixed(1)}`).join("L")}`;
  const across = (value: number) => `M${edge} ${y(value)}H${width - edge}`;
  const pace = paceOf(each);
  const inWords = (value: number) => valueInWords(words, outcome.measure, value);
  return (
    <div class="stack tight">
      {beside}
      <svg
        class="chart turns"
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={words.say("trend.text", {
          from: words.date(first.at),
          to: words.date(last.at),
          first: inWords(first.value),
          last: inWords(last.value),
          target: inWords(target),
        })}
      >
        {ticks.map((value) => (
          <path key={value} class="base" d={across(value)} />
        ))}
        <path class="aim" d={across(target)} />
        {pace.length > 0 && <path class="expected" d={path(pace)} />}
        {series.length > 1 && <path class="values" d={path(series)} />}
        {series.map(({ at, value }, index) => (
          <circle key={index} class="value" cx={x(at)} cy={y(value)} r={series.length > 20 ? 1.5 : 3} />
        ))}
      </svg>
      <p class="span small soft">
        {(dates ?? [start, end].map((at) => day(words, at, now))).map((date, index) => (
          <span key={index}>{date}</span>
        ))}
      </p>
      <ul class="legend small soft">
        <li class="values">{words.say("crossing.result")}</li>
        <li class="aim">{words.say("trend.aim", { target: inWords(target) })}</li>
        {pace.length > 0 && <li class="expected">{words.say("trend.pace")}</li>}
      </ul>
    </div>
  );
}

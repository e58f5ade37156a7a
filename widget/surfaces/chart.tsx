import type { OutcomeInsight } from "../../src/success/outcome.ts";
import { valueInWords } from "../parts/amount.ts";
import { day } from "../parts/day.ts";
import type { Words } from "../words/words.ts";

const width = 360;
const height = 132;
/** Room for the thickness of lines at the edges. */
const edge = 6;

type Point = OutcomeInsight["series"][number];

/** Puts times and values into the picture: the whole time frame, from the lowest of all that is drawn to the highest. */
function scaleOf({ series, start, deadline }: OutcomeInsight, pace: Point[]) {
  const values = [...series, ...pace].map(({ value }) => value);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const end = Math.max(deadline, series.at(-1)?.at ?? deadline);
  const x = (at: number) => edge + ((width - 2 * edge) * (Math.max(at, start) - start)) / (end - start || 1);
  const y = (value: number) => height - edge - ((height - 2 * edge) * (value - low)) / (high - low || 1);
  const path = (points: Point[]) =>
    `M${points.map(({ at, value }) => `${x(at).toFixed(1)} ${y(value).toFixed(1)}`).join("L")}`;
  return { x, y, path };
}

/** Where the value should be when, from the first day to the last. */
const paceOf = ({ start, baseline, checkpoints, deadline, target }: OutcomeInsight): Point[] => [
  { at: start, value: baseline },
  ...checkpoints.map(({ at, expected }) => ({ at, value: expected })),
  { at: deadline, value: target },
];

/** How a result went so far, with the aim and the pace drawn in. Nothing without values. */
export function Chart({ words, each, now }: { words: Words; each: OutcomeInsight; now: number }) {
  const { series, outcome, deadline, target, start } = each;
  const [first, last] = [series[0], series.at(-1)];
  if (!first || !last) return null;
  const { measure } = outcome;
  const pace = measure.from === "rating" ? [] : paceOf(each);
  const { x, y, path } = scaleOf(each, pace.length ? pace : [{ at: deadline, value: target }]);
  const said = { from: words.date(first.at), to: words.date(last.at) };
  const inWords = (value: number) => valueInWords(words, measure, value);
  return (
    <div class="stack tight">
      <svg
        class="chart turns"
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={words.say("trend.text", {
          ...said,
          first: inWords(first.value),
          last: inWords(last.value),
          target: inWords(target),
        })}
      >
        <path class="base" d={`M${edge} ${height - edge}H${width - edge}`} />
        <path class="aim" d={`M${edge} ${y(target)}H${width - edge}`} />
        {pace.length > 0 && <path class="expected" d={path(pace)} />}
        {series.length > 1 && <path class="values" d={path(series)} />}
        {series.map(({ at, value }, index) => (
          <circle key={index} class="value" cx={x(at)} cy={y(value)} r={series.length > 20 ? 1.5 : 3} />
        ))}
      </svg>
      <p class="span small soft">
        <span>{day(words, start, now)}</span>
        <span>{day(words, deadline, now)}</span>
      </p>
      <ul class="legend small soft">
        <li class="values">{words.say("crossing.result")}</li>
        <li class="aim">{words.say("trend.aim", { target: inWords(target) })}</li>
        {pace.length > 0 && <li class="expected">{words.say("trend.pace")}</li>}
      </ul>
    </div>
  );
}

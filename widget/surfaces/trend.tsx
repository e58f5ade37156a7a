import type { OutcomeInsight } from "../../src/success/outcome.ts";
import { amount } from "../parts/amount.ts";
import type { Words } from "../words/words.ts";

const width = 352;
const height = 64;
/** Room for the thickness of lines at the edges. */
const edge = 5;

/** Puts times and values into the picture: the width is the time frame, so the line shows how much of it is used. */
function scaleOf({ series, start, deadline, baseline, target }: OutcomeInsight) {
  const values = [...series.map((each) => each.value), baseline, target];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const end = Math.max(deadline, series.at(-1)?.at ?? deadline);
  return (at: number, value: number) => ({
    x: edge + ((width - 2 * edge) * (Math.max(at, start) - start)) / (end - start || 1),
    y: height - edge - ((height - 2 * edge) * (value - low)) / (high - low || 1),
  });
}

/** A small line of the values so far, with the aim drawn in; nothing with fewer than two values. */
export function Trend({ words, required, now }: { words: Words; required: OutcomeInsight; now: number }) {
  const { series, outcome, start, deadline, target, evidence, freshAt } = required;
  const [first, last] = [series[0], series.at(-1)];
  if (!first || !last || series.length < 2) return null;
  const scale = scaleOf(required);
  const points = series.map(({ at, value }) => scale(at, value));
  const line = `M${points.map(({ x, y }) => `${x.toFixed(1)} ${y.toFixed(1)}`).join("L")}`;
  const tip = scale(last.at, last.value);
  const text = words.say("trend.text", {
    first: amount(words, outcome.measure, first.value),
    from: words.date(first.at),
    last: amount(words, outcome.measure, last.value),
    to: words.date(last.at),
    target: amount(words, outcome.measure, target),
  });
  return (
    <figure class="trend">
      <p class="target small" aria-hidden="true">
        {words.say("trend.aim", { target: amount(words, outcome.measure, target) })}
      </p>
      <svg class="turns" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={text}>
        <path class="aim" d={`M${edge} ${scale(deadline, target).y}H${width - edge}`} />
        <path class="area" d={`${line}V${height - edge}H${scale(first.at, first.value).x}z`} />
        <path class="values" d={line} />
        <circle class="now" cx={tip.x} cy={tip.y} r="4" />
      </svg>
      <figcaption class="small soft">
        <span>{words.date(start)}</span>
        <span>{words.date(deadline)}</span>
        {freshAt !== null && <span>{words.say(`trend.${evidence}`, { when: words.relative(freshAt, now) })}</span>}
      </figcaption>
    </figure>
  );
}

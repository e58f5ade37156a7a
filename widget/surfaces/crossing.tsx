import type { Insight } from "../../src/insight.ts";
import type { OutcomeInsight } from "../../src/success/outcome.ts";
import { amount, figure } from "../parts/amount.ts";
import type { Words } from "../words/words.ts";
import { begun } from "./begun.ts";
import { CrossingArt } from "./crossingArt.tsx";

/** Share of the way at which the customer should be today; null where that says nothing. */
function expectedShare({ expected, baseline, target, pace, reached }: OutcomeInsight): number | null {
  if (reached || pace === "too-early" || target === baseline) return null;
  return Math.min(1, Math.max(0, (expected - baseline) / (target - baseline)));
}

/** Value and target of the outcome, as short as the picture allows. */
function resultInWords(words: Words, { outcome, value, target, less, reached }: OutcomeInsight): string {
  const { measure } = outcome;
  if (value === null) return amount(words, measure, target);
  // "55 of 50" and "42 % of 60 %" say something else
  const apart = reached || measure.from === "rating" || measure.percent;
  return words.say(`crossing.${less ? "atMost" : apart ? "rated" : "of"}`, {
    value: figure(words, measure, value),
    target: amount(words, measure, target),
  });
}

function whereInWords(words: Words, { journey }: Insight, { outcome, reached, progress }: OutcomeInsight): string {
  return words.say(`crossing.${reached ? "across" : journey.complete ? "onWater" : "onShore"}`, {
    done: journey.done,
    total: journey.total,
    progress: words.percent(Math.round(progress * 100) / 100),
    outcome: words.text(outcome.title),
  });
}

/**
 * The picture at the heart: this shore with its steps, the water, the far shore with the result, and where the customer
 * is. Steps and result are two measures and stay two.
 */
export function Crossing({ words, insight }: { words: Words; insight: Insight }) {
  const outcome = insight.outcomes[0];
  if (!outcome) return null;
  const { journey } = insight;
  const onWater = begun(insight);
  const date = words.date(outcome.deadline);
  return (
    <figure class="crossing">
      <CrossingArt
        steps={[...journey.onboarding, ...journey.steps].flatMap(({ step, done }) => (step.optional ? [] : done))}
        across={onWater ? outcome.progress : null}
        expected={onWater ? expectedShare(outcome) : null}
        reached={outcome.reached}
      />
      <figcaption class="unseen">{whereInWords(words, insight, outcome)}</figcaption>
      <dl class="measures">
        <div>
          <dt>{words.say("crossing.steps")}</dt>
          <dd>{words.say("crossing.of", { value: journey.done, target: journey.total })}</dd>
        </div>
        <div>
          <dt>
            {words.say(`crossing.${outcome.value === null ? "aim" : "result"}`)}
            {!outcome.reached &&
              ` · ${words.say(`crossing.${insight.at > outcome.deadline ? "due" : "by"}`, { date })}`}
          </dt>
          <dd>{resultInWords(words, outcome)}</dd>
        </div>
      </dl>
    </figure>
  );
}

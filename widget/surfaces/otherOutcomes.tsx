import type { OutcomeInsight } from "../../src/success/outcome.ts";
import { amount, ratingLabel } from "../parts/amount.ts";
import type { Words } from "../words/words.ts";

function Outcome({ words, each }: { words: Words; each: OutcomeInsight }) {
  const { outcome, value, target, less, freshAt, evidence } = each;
  const { measure } = outcome;
  const rated = measure.from === "rating";
  return (
    <li class="outcome">
      <div class="stack tight">
        <span class="strong" dir="auto">
          {words.text(outcome.title)}
        </span>
        <span class="small soft">
          {value === null
            ? words.say(rated ? "outcomes.unrated" : "crossing.notYet")
            : rated
              ? words.say("outcomes.rated", { label: ratingLabel(words, measure, value) })
              : freshAt !== null && words.say(`trend.${evidence}`, { when: words.date(freshAt) })}
        </span>
      </div>
      {value !== null && (
        <span class={each.reached ? "tag good" : "tag"}>
          {words.say(less ? "crossing.atMost" : "crossing.of", {
            value: rated ? value : amount(words, measure, value),
            target: measure.from === "rating" ? measure.scale.length : amount(words, measure, target),
          })}
        </span>
      )}
    </li>
  );
}

/** Outcomes besides the required one, in short. */
export function OtherOutcomes({ words, outcomes }: { words: Words; outcomes: OutcomeInsight[] }) {
  if (!outcomes.length) return null;
  return (
    <section class="stack">
      <h3>{words.say("outcomes.title")}</h3>
      <ul class="stack">
        {outcomes.map((each) => (
          <Outcome key={each.outcome.id} words={words} each={each} />
        ))}
      </ul>
    </section>
  );
}

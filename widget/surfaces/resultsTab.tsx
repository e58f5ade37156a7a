import type { OutcomeInsight } from "../../src/success/outcome.ts";
import type { Model } from "../model.ts";
import { valueInWords } from "../parts/amount.ts";
import { dressedIn } from "../style/adoptSheet.ts";
import chart from "../style/lower.css?inline";
import sheet from "../style/resultsTab.css?inline";
import { enLower } from "../words/enLower.ts";
import { enResults } from "../words/enResults.ts";
import type { Words } from "../words/words.ts";
import { Figures } from "./figures.tsx";
import { GivenList } from "./givenList.tsx";
import { Late } from "./late.tsx";
import { ResultChart } from "./resultChart.tsx";

/** The chart may be on the screen before what brings its looks to the crossing. */
const dress = dressedIn(chart, sheet);

/** Where one outcome stands, how surely that is known, and how it went. */
function Result({ words, each, now }: { words: Words; each: OutcomeInsight; now: number }) {
  const { outcome, value, target, less, reached, evidence, freshAt } = each;
  const { measure } = outcome;
  return (
    <section class="result stack">
      <div class="stack tight">
        <h3 dir="auto">{words.text(outcome.title)}</h3>
        {value === null ? (
          <p class="soft">{words.say(measure.from === "rating" ? "outcomes.unrated" : "outcomes.unknown")}</p>
        ) : (
          <div class="row">
            <span class="figure">{valueInWords(words, measure, value)}</span>
            {reached && <span class="tag good">{words.say("pace.reached")}</span>}
          </div>
        )}
        <p class="small soft">
          {words.say(less ? "results.atMost" : "results.aim", {
            target: valueInWords(words, measure, target),
          })}
          {freshAt !== null && ` · ${words.say(`trend.${evidence}`, { when: words.relative(freshAt, now) })}`}
        </p>
      </div>
      <ResultChart words={words} each={each} now={now} />
      <Figures words={words} each={each} now={now} />
    </section>
  );
}

const loadStatement = () => import("./valueStatement.tsx");

/** What was achieved by the customer's own word, once there is such a word. */
function Statement({ model }: { model: Model }) {
  const open = model.note("results/statement", false);
  return (
    <section class="stack">
      {open.value ? (
        <Late model={model} load={loadStatement}>
          {({ ValueStatement }) => <ValueStatement model={model} />}
        </Late>
      ) : (
        <>
          <h3>{model.words.say("results.statement")}</h3>
          <p class="small soft">{model.words.say("results.statementText")}</p>
          <button
            type="button"
            class="button start"
            onClick={() => {
              open.value = true;
            }}
          >
            {model.words.say("results.statementShow")}
          </button>
        </>
      )}
    </section>
  );
}

/** What came of it: every outcome with its values, and all that the customer gave, to change or to take back. */
export function ResultsTab({ model }: { model: Model }) {
  model.learn({ ...enLower, ...enResults });
  const { words, snapshot } = model;
  if (!snapshot) return null;
  const { outcomes, at } = snapshot.insight;
  return (
    <div class="results stack" ref={dress}>
      {outcomes.map((each) => (
        <Result key={each.outcome.id} words={words} each={each} now={at} />
      ))}
      {snapshot.insight.values.some(({ reviews }) => reviews.length > 0) && <Statement model={model} />}
      <GivenList model={model} />
    </div>
  );
}

export { ResultsTab as Part };

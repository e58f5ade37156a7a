import type { Insight } from "../../src/insight.ts";
import type { OutcomeInsight } from "../../src/success/outcome.ts";
import type { ValueInsight } from "../../src/success/value.ts";
import type { Model } from "../model.ts";
import { figure, valueInWords } from "../parts/amount.ts";
import { day } from "../parts/day.ts";
import { dressedIn } from "../style/adoptSheet.ts";
import printed from "../style/statement.css?inline";
import { tell } from "../tell.ts";
import { enStatement } from "../words/enStatement.ts";
import type { Words } from "../words/words.ts";

const dress = dressedIn(printed);

interface PeriodsProps {
  words: Words;
  value: ValueInsight;
  now: number;
}

/** The periods of one outcome: what was counted, and what it was by the customer's word. */
function Periods({ words, value: { outcome, reviews }, now }: PeriodsProps) {
  const { measure } = outcome;
  const inWords = (given: number) => valueInWords(words, measure, given);
  return (
    <section>
      <h4 dir="auto">{words.text(outcome.title)}</h4>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.say("statement.period")}</th>
            <th scope="col">{words.say("statement.expected")}</th>
            <th scope="col">{words.say("statement.counted")}</th>
            <th scope="col">{words.say("statement.word")}</th>
          </tr>
        </thead>
        <tbody>
          {reviews.map(({ from, to, counted, value, verdict, by, expected, at }) => (
            <tr key={to}>
              <th scope="row">
                {words.say("statement.span", { from: day(words, from, now), to: day(words, to, now) })}
              </th>
              <td>{expected === null ? "\u2013" : inWords(expected)}</td>
              <td>{inWords(counted)}</td>
              <td>
                {verdict === "disputed" ? words.say("statement.disputed") : <strong>{inWords(value)}</strong>}
                <span class="said">
                  {by
                    ? words.say("statement.saidBy", { name: by, date: day(words, at, now) })
                    : words.say("statement.said", { date: day(words, at, now) })}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Where an outcome stands today; the unit stands with the aim, and once is enough. */
function todayInWords(words: Words, { outcome: { measure }, value, target, less, reached }: OutcomeInsight): string {
  if (value === null) return words.say("statement.unknown");
  const plain = reached || measure.from === "rating";
  return words.say(reached ? "statement.reached" : less ? "statement.atMost" : "statement.of", {
    value: plain ? valueInWords(words, measure, value) : figure(words, measure, value),
    target: valueInWords(words, measure, target),
  });
}

/** Where each outcome stands today, in one line each. */
const Today = ({ words, insight }: { words: Words; insight: Insight }) => (
  <ul class="today">
    {insight.outcomes.map((each) => (
      <li key={each.outcome.id}>
        <span dir="auto">{words.text(each.outcome.title)}</span>
        <strong>{todayInWords(words, each)}</strong>
      </li>
    ))}
  </ul>
);

/** What was achieved, by the customer's own word, on a page to print or to save as a PDF. */
export function ValueStatement({ model }: { model: Model }) {
  model.learn(enStatement);
  const { words, snapshot } = model;
  if (!snapshot) return null;
  const { insight, playbook, user } = snapshot;
  const reviewed = insight.values.filter(({ reviews }) => reviews.length > 0);
  const date = words.date(insight.at, { dateStyle: "long" });
  const print = async (near: Element) => {
    const { printParts } = await import("../reader/print.ts");
    await printParts(
      [near.closest(".statement")?.querySelector(".statement-paper") ?? null],
      words.language,
      printed,
      model,
    );
  };
  return (
    <div class="statement stack" ref={dress}>
      <div class="statement-paper">
        <h3>{words.say("statement.title")}</h3>
        <p class="about">
          {words.say("statement.about", { product: words.text(playbook.product), date })}
          {user && <br />}
          {user && words.say("statement.for", { name: user })}
        </p>
        <Today words={words} insight={insight} />
        {reviewed.map((value) => (
          <Periods key={value.outcome.id} words={words} value={value} now={insight.at} />
        ))}
        <p class="about">{words.say("statement.honest")}</p>
      </div>
      <button type="button" class="button start" onClick={({ currentTarget }) => tell(print(currentTarget))}>
        {words.say("statement.print")}
      </button>
    </div>
  );
}

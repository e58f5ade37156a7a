import type { OutcomeInsight } from "../../src/success/outcome.ts";
import { valueInWords } from "../parts/amount.ts";
import { day } from "../parts/day.ts";
import { Icon } from "../parts/icon.tsx";
import type { Words } from "../words/words.ts";

/** The values as a table: what the picture shows, for whoever reads rather than looks. */
export function Figures({ words, each, now }: { words: Words; each: OutcomeInsight; now: number }) {
  const { series, outcome } = each;
  const { measure } = outcome;
  if (!series.length) return null;
  return (
    <details class="fold figures">
      <summary>
        {words.say("results.table")}
        <Icon name="down" size={16} />
      </summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.say("results.date")}</th>
            <th scope="col">{words.say("crossing.result")}</th>
          </tr>
        </thead>
        <tbody>
          {[...series].reverse().map(({ at, value }, index) => (
            <tr key={index}>
              <td>{day(words, at, now)}</td>
              <td>{valueInWords(words, measure, value)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

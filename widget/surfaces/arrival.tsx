import type { OutcomeInsight } from "../../src/success/outcome.ts";
import type { Projection } from "../../src/success/projection.ts";
import { day } from "../parts/day.ts";
import type { Words } from "../words/words.ts";

/** When the result comes as things go: from one day to another, for no rate is quite even. */
function arrivalInWords(words: Words, { at, from, to }: Projection, now: number): string {
  const [first, last] = [to === null ? at : from, to ?? at].map((each) => day(words, each, now));
  const key = to === null ? "pace.earliest" : first === last ? "pace.projected" : "pace.between";
  return words.say(key, { from: first ?? "", to: last ?? "" });
}

/** When the result comes at this rate; nothing where it is too early to say. */
export function Arrival({ words, each, now }: { words: Words; each: OutcomeInsight; now: number }) {
  const { projected, reached, deadline } = each;
  if (!projected || reached) return null;
  const late = projected.at > deadline;
  return (
    <p class="small">
      {arrivalInWords(words, projected, now)}
      {late && <br />}
      {late && words.say("pace.late")}
    </p>
  );
}

import type { OutcomeInsight } from "../../src/success/outcome.ts";
import type { Model } from "../model.ts";
import { amount } from "../parts/amount.ts";
import { Icon } from "../parts/icon.tsx";
import { tell } from "../tell.ts";
import type { Words } from "../words/words.ts";

/** The result is there: a quiet word, and the offer to aim higher or to hold what was reached. */
export function HigherBar({ model, words, reached }: { model: Model; words: Words; reached: OutcomeInsight }) {
  const { outcome, higherBar, target, bar } = reached;
  const { measure } = outcome;
  const offer = `${outcome.id}@${bar}`;
  if (!reached.reached || higherBar === target || model.held.includes(offer)) return null;
  return (
    <section class="card tinted stack">
      <div class="stack tight">
        <h3 class="next-title">
          <Icon name="flag" />
          {words.say("bar.title")}
        </h3>
        <p>
          {words.say("bar.offer")} {measure.from === "host" && measure.take === "sum" && words.say("bar.anew")}
        </p>
      </div>
      <div class="row">
        <button type="button" class="button primary" onClick={() => tell(model.coach.expect(outcome.id, higherBar))}>
          {words.say("bar.aim", { target: amount(words, measure, higherBar) })}
        </button>
        <button
          type="button"
          class="button quiet"
          onClick={() => {
            model.change({ held: [...model.held, offer] });
          }}
        >
          {words.say("bar.hold")}
        </button>
      </div>
    </section>
  );
}

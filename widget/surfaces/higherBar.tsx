import type { OutcomeInsight } from "../../src/success/outcome.ts";
import type { Model } from "../model.ts";
import { targetInWords } from "../parts/amount.ts";
import { Icon } from "../parts/icon.tsx";
import { tell } from "../tell.ts";
import { enReached } from "../words/enReached.ts";

interface HigherBarProps {
  model: Model;
  reached: OutcomeInsight;
  /** What else counts for this customer and is not reached yet, if anything. */
  next: OutcomeInsight | undefined;
}

/** The result is there: a quiet word, and the offer to aim higher, to hold what was reached, or to go on. */
export function HigherBar({ model, reached, next }: HigherBarProps) {
  model.learn(enReached);
  const { words } = model;
  const { outcome, higherBar, target } = reached;
  const { id, measure } = outcome;
  if (!reached.reached || !reached.mayRaise || model.held.includes(id)) return null;
  const anew = measure.from === "host" && measure.take === "sum" && !measure.over;
  const higher = higherBar !== target;
  const answer = (aim: Parameters<Model["coach"]["expect"]>[1]) => () => {
    model.change({ held: [...model.held, id] });
    tell(model.coach.expect(id, aim));
  };
  return (
    <section class="card tinted stack">
      <div class="stack tight">
        <h3 class="next-title">
          <Icon name="flag" />
          {words.say("bar.title")}
        </h3>
        <p>{words.say(higher ? "bar.offer" : "bar.top")}</p>
        {anew && <p>{words.say("bar.anew")}</p>}
      </div>
      <div class="row">
        {higher && (
          <button type="button" class="button primary" onClick={answer(higherBar)}>
            {words.say("bar.aim", { target: targetInWords(words, measure, higherBar) })}
          </button>
        )}
        <button type="button" class={higher ? "button" : "button primary"} onClick={answer("hold")}>
          {words.say("bar.hold")}
        </button>
        {next && (
          <button type="button" class="button" onClick={answer("next")}>
            {words.say("bar.next", { outcome: words.text(next.outcome.title) })}
          </button>
        )}
      </div>
      <button type="button" class="button quiet start" onClick={answer("not-now")}>
        {words.say("bar.notNow")}
      </button>
    </section>
  );
}

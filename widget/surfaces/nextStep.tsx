import type { Insight } from "../../src/insight.ts";
import type { Model } from "../model.ts";
import { Icon } from "../parts/icon.tsx";
import { OutLink } from "../parts/outLink.tsx";
import type { Words } from "../words/words.ts";
import { Late } from "./late.tsx";
import { loadAsking } from "./loadAsking.ts";

/** The one thing to do now in the product: a question, or the next step. What helps in the gap comes with what ranks it. */
export function NextStep({ model, words, insight }: { model: Model; words: Words; insight: Insight }) {
  // An answered check-in stays until its thanks are read, though it is due no longer.
  const due = model.draft?.due ?? insight.checkIn;
  const { next } = insight.journey;
  if (due)
    return (
      <section class="card next" aria-label={words.say("next.question")}>
        <Late model={model} load={loadAsking}>
          {({ CheckInCard }) => <CheckInCard key={due.asked} model={model} due={due} onDone={() => {}} />}
        </Late>
      </section>
    );
  if (!next) return null;
  return (
    <section class="card tinted next stack">
      <div class="stack tight">
        <h3 class="small soft">{words.say("next.step")}</h3>
        <h4 class="next-name" dir="auto">
          {words.text(next.step.title)}
        </h4>
        {next.undone && <p class="small soft">{words.say("steps.undone")}</p>}
        {next.step.why && (
          <p class="small soft" dir="auto">
            {words.text(next.step.why)}
          </p>
        )}
      </div>
      <OutLink words={words} to={next.step.link} class="button primary start">
        {words.say("next.go")}
        <Icon name="arrow" size={18} />
      </OutLink>
    </section>
  );
}

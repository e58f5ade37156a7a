import type { Insight } from "../../src/insight.ts";
import type { OutcomeInsight } from "../../src/success/outcome.ts";
import { amount, figure } from "../parts/amount.ts";
import type { Words } from "../words/words.ts";
import { begun } from "./begun.ts";

/** The sentence for functional completion without the result: the gap, with its distance. */
function gapInWords(words: Words, { at }: Insight, { outcome, ...its }: OutcomeInsight): string {
  const { measure } = outcome;
  const { value, target, less, deadline, passed, before } = its;
  if (value === null) return words.say("stage.gapUnknown");
  const said = {
    value: figure(words, measure, value),
    target: amount(words, measure, target),
    before: amount(words, measure, before),
    left: figure(words, measure, Math.max(0, target - value)),
    date: words.date(deadline),
  };
  if (measure.from === "rating") return words.say("stage.gapRated", { ...said, points: measure.scale.length });
  if (less) return words.say("stage.gapLower", { ...said, value: amount(words, measure, value) });
  if (passed) return words.say(before ? "stage.raised" : "stage.higher", said);
  return words.say(at > deadline ? "stage.gapOverdue" : "stage.gap", said);
}

function stageInWords(words: Words, insight: Insight, required: OutcomeInsight): string {
  const { journey, stage } = insight;
  const left = journey.onboarding.filter(({ step, done }) => !done && !step.optional).length;
  const value = amount(words, required.outcome.measure, required.value ?? required.target);
  switch (stage) {
    case "onboarding":
      return words.say("stage.onboarding", { count: left });
    case "steps":
      return words.say("stage.steps", { count: journey.total - journey.done });
    case "gap":
      return gapInWords(words, insight, required);
    case "reached":
      return words.say("stage.reached", { value });
    case "reached-unhappy":
      return words.say("stage.reachedUnhappy", { value });
  }
}

const tone: Partial<Record<OutcomeInsight["pace"], string>> = {
  ahead: "tag good",
  "on-pace": "tag good",
  behind: "tag warn",
  overdue: "tag warn",
};

/** What the customer's state means for them; where numbers and answers disagree, that is said and neither taken back. */
function desiredInWords(words: Words, insight: Insight, { pace, outcome }: OutcomeInsight): string {
  if (!begun(insight)) return words.say("desired.start");
  const { desired } = insight;
  const good = outcome.measure.from !== "rating" && (pace === "ahead" || pace === "on-pace");
  return words.say(good && desired === "not-getting-there" ? "desired.at-odds" : `desired.${desired}`);
}

/** Ahead, on pace or behind, and what today would ask for. */
function Pace({ words, required, at }: { words: Words; required: OutcomeInsight; at: number }) {
  const { pace, deadline, expected, outcome, checkpoints } = required;
  const behind = pace === "behind" || pace === "overdue";
  const { measure } = outcome;
  return (
    <div class="pace">
      <span class={tone[pace] ?? "tag"}>{words.say(`pace.${pace}`)}</span>
      {behind && at <= deadline && measure.from !== "rating" && (
        <span>
          {words.say("pace.expected", {
            expected: figure(words, measure, measure.percent ? expected : Math.round(expected)),
          })}{" "}
        </span>
      )}
      {(pace === "overdue" || checkpoints.some(({ missed }) => missed)) && <span>{words.say("pace.change")}</span>}
    </div>
  );
}

/** Where the customer stands, in sentences: stage, what it means for them, and pace. */
export function Standing({ words, insight }: { words: Words; insight: Insight }) {
  const required = insight.outcomes[0];
  if (!required) return null;
  return (
    <section class="standing">
      <p class="stage">{stageInWords(words, insight, required)}</p>
      <p class="soft">{desiredInWords(words, insight, required)}</p>
      {begun(insight) && !required.reached && <Pace words={words} required={required} at={insight.at} />}
    </section>
  );
}

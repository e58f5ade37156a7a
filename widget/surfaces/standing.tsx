import type { Insight } from "../../src/insight.ts";
import type { OutcomeInsight } from "../../src/success/outcome.ts";
import { amount, figure } from "../parts/amount.ts";
import type { Words } from "../words/words.ts";
import { begun } from "./begun.ts";

/** Functional completion without the result: which sentence says it. */
function gapOf({ at }: Insight, { outcome, value, less, passed, before, deadline }: OutcomeInsight) {
  if (value === null) return "gapUnknown";
  if (outcome.measure.from === "rating") return "gapRated";
  if (less) return "gapLower";
  if (passed) return before ? "raised" : "higher";
  return at > deadline ? "gapOverdue" : "gap";
}

function stageInWords(words: Words, insight: Insight, required: OutcomeInsight): string {
  const { journey, stage } = insight;
  const { outcome, value, target, deadline, before } = required;
  const { measure } = outcome;
  const left = journey.onboarding.filter(({ step, done }) => !done && !step.optional).length;
  const now = value ?? target;
  return words.say(`stage.${stage === "gap" ? gapOf(insight, required) : stage}`, {
    count: stage === "onboarding" ? left : journey.total - journey.done,
    // the unit stands with the aim, and once is enough
    value: (stage === "gap" ? figure : amount)(words, measure, now),
    target: amount(words, measure, target),
    before: amount(words, measure, before),
    left: figure(words, measure, Math.max(0, target - now)),
    date: words.date(deadline),
    points: measure.from === "rating" ? measure.scale.length : 0,
  });
}

const isGood = (pace: OutcomeInsight["pace"]) => pace === "ahead" || pace === "on-pace";

/** What the customer's state means for them; where numbers and answers disagree, that is said and neither taken back. */
function desiredInWords(words: Words, insight: Insight, { pace, outcome }: OutcomeInsight): string {
  const desired = begun(insight) ? insight.desired : "start";
  const good = outcome.measure.from !== "rating" && isGood(pace);
  return words.say(`desired.${good && desired === "not-getting-there" ? "at-odds" : desired}`);
}

/** Ahead, on pace or behind, and what today would ask for. */
function Pace({ words, required, at }: { words: Words; required: OutcomeInsight; at: number }) {
  const { pace, deadline, expected, outcome, checkpoints } = required;
  const behind = pace === "behind" || pace === "overdue";
  const { measure } = outcome;
  return (
    <div class="pace">
      <span class={isGood(pace) ? "tag good" : behind ? "tag warn" : "tag"}>{words.say(`pace.${pace}`)}</span>
      {behind && at <= deadline && measure.from !== "rating" && (
        <span>
          {words.say("pace.expected", {
            expected: figure(words, measure, measure.percent ? expected : Math.round(expected)),
          })}
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
    <section class="standing stack">
      <p class="stage">{stageInWords(words, insight, required)}</p>
      <p class="soft">{desiredInWords(words, insight, required)}</p>
      {begun(insight) && !required.reached && <Pace words={words} required={required} at={insight.at} />}
    </section>
  );
}

import type { Insight } from "../../src/insight.ts";
import type { OutcomeInsight } from "../../src/success/outcome.ts";
import { amount } from "../parts/amount.ts";
import { day } from "../parts/day.ts";
import { Icon } from "../parts/icon.tsx";
import type { Words } from "../words/words.ts";

/** The question about the result that is waited for: when it comes, ms, and whether again. */
function awaited({ loops, waiting, playbook }: Insight): { at: number; again: boolean } | null {
  const again = loops.find((loop) => loop.closedAt === null)?.askAgainAt;
  const results = playbook.checkIns.flatMap(({ id, ask }) => (ask === "result" ? id : []));
  const soon = waiting.find(({ id, becauseNot }) => becauseNot[0]?.code === "too-early" && results.includes(id));
  const at = again ?? soon?.at;
  return at ? { at, again: !!again } : null;
}

function nextInWords(words: Words, insight: Insight, { outcome, checkpoints }: OutcomeInsight): string {
  const { at: now } = insight;
  const question = awaited(insight);
  if (question) {
    const { at, again } = question;
    return words.say(again ? "next.askAgain" : "next.ask", {
      when: words.relative(at, now),
      date: day(words, at, now),
    });
  }
  const { measure } = outcome;
  const checkpoint = checkpoints.find(({ at }) => at > now);
  if (!checkpoint || measure.from === "rating") return words.say("next.watch");
  const { at, expected } = checkpoint;
  return words.say("next.checkpoint", {
    date: day(words, at, now),
    expected: amount(words, measure, measure.percent ? expected : Math.round(expected)),
  });
}

/** When the customer has done their part, the next thing is ours: this says what, and when. */
export function WhatNext({ words, insight }: { words: Words; insight: Insight }) {
  const [required] = insight.outcomes;
  if (!required) return null;
  return (
    <section class="stack tight">
      <h3 class="next-title">
        <Icon name="clock" />
        {words.say("next.wait")}
      </h3>
      <p>{nextInWords(words, insight, required)}</p>
    </section>
  );
}

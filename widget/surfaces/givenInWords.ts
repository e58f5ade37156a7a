import type { Given } from "../../src/coach.ts";
import type { Insight } from "../../src/insight.ts";
import type { Measure } from "../../src/playbook/schema.ts";
import { amount, ratingLabel, targetInWords } from "../parts/amount.ts";
import { day } from "../parts/day.ts";
import { inList } from "../parts/inList.ts";
import type { Words } from "../words/words.ts";

/** How something that was given is measured, where it is: by its outcome, or by the scale of the question. */
export function measureOf({ playbook }: Insight, { of, kind }: Given): Measure | null {
  const measure = playbook.outcomes.find(({ id }) => id === of)?.measure;
  // what is thought of a measured result has a scale of its own
  if (kind === "rating" && measure?.from === "host" && measure.felt) return { from: "rating", ...measure.felt };
  if (measure) return measure;
  const asked = playbook.checkIns.find(({ id }) => id === of);
  if (asked?.ask !== "experience") return null;
  return { from: "rating", question: asked.question, scale: asked.scale, low: asked.low };
}

/** The choices of the question that was answered with one. */
export function choicesOf({ playbook }: Insight, { of }: Given) {
  const asked = playbook.checkIns.find(({ id }) => id === of);
  return asked?.ask === "choice" ? asked.choices : [];
}

/** What it was about: the question, or the outcome. */
export function aboutGiven(words: Words, insight: Insight, given: Given): string {
  const { outcomes, checkIns } = insight.playbook;
  const outcome = outcomes.find(({ id }) => id === given.of);
  if (given.kind === "target") return words.say("results.target", { outcome: words.text(outcome?.title) });
  const asked = checkIns.find(({ id }) => id === given.of);
  const question = asked && "question" in asked ? asked.question : undefined;
  const measure = outcome && measureOf(insight, given);
  return words.text(
    question ?? (measure && measure.from !== "host" && given.value !== null ? measure.question : outcome?.title),
  );
}

/** What was given, in words. */
export function givenInWords(words: Words, insight: Insight, given: Given): string {
  const { value, kind, choice, reasons, period, verdict } = given;
  const measure = measureOf(insight, given);
  if (kind === "reasons") {
    const named = insight.playbook.obstacles.filter(({ id }) => reasons.includes(id));
    return inList(
      words,
      named.map(({ title, asReason }) => words.text(asReason ?? title)),
    );
  }
  if (kind === "choice")
    return words.text(choicesOf(insight, given).find(({ id }) => id === choice)?.text) || (choice ?? "");
  if (!measure || value === null) return words.number(value ?? 0);
  if (kind === "target") return targetInWords(words, measure, value);
  if (kind === "rating") return ratingLabel(words, measure, value);
  const counted = amount(words, measure, value);
  if (!period || !verdict) return counted;
  const { from, to } = period;
  return words.say(`results.${verdict}`, {
    value: counted,
    from: day(words, from, insight.at),
    to: day(words, to, insight.at),
  });
}

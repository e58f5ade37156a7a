import type { OutcomeInsight } from "../../src/success/outcome.ts";
import { amount, ratingLabel, targetInWords } from "../parts/amount.ts";
import type { Words } from "../words/words.ts";
import { answering } from "./answering.ts";
import { HowMany, numberIn, OneOf, standingOf } from "./answerParts.tsx";
import { CheckInFrame, type CheckInProps, Send } from "./checkInFrame.tsx";

const DAY = 86_400_000;

/** The points of a scale that can be aimed for: those that are not low. */
function pointsOf(words: Words, { measure }: OutcomeInsight["outcome"]) {
  if (measure.from !== "rating") return [];
  const from = Math.floor(measure.low) + 1;
  return measure.scale
    .slice(from - 1)
    .map((_, index) => ({ id: String(from + index), text: ratingLabel(words, measure, from + index) }));
}

/** What is expected of the next period: another number, or the same again. */
export function AskExpectation({ model, due, onDone }: CheckInProps) {
  const { words, coach } = model;
  const { draft, turn, send } = answering(model, due);
  const standing = standingOf(model, due);
  if (!standing) return null;
  const { outcome, target, start, deadline } = standing;
  const { measure } = outcome;
  const { from, to } = due.value ?? { from: start, to: deadline };
  const last = due.value?.reviews.at(-1);
  const rated = measure.from === "rating";
  const question = words.say("ask.expectation", { count: Math.round((to - from) / DAY) });
  const inWords = (value: number) => amount(words, measure, value);
  const aim = (card: HTMLFormElement, aimed: number | "hold", value: number) =>
    void send(card, coach.expect(due.of, aimed, { asked: due.asked }), { value });
  const submit = (card: HTMLFormElement) => {
    const value = rated ? Number(draft.choice) || null : numberIn(model, draft, measure);
    if (value === null) turn(card, { trouble: rated ? "choose" : "number" });
    else aim(card, value, value);
  };
  const hints = last && [
    words.say("ask.got", { value: inWords(last.value) }),
    last.expected !== null && words.say("ask.hadExpected", { value: inWords(last.expected) }),
  ];
  return (
    <CheckInFrame
      model={model}
      due={due}
      onDone={onDone}
      submit={submit}
      thanks={words.say("ask.expectationThanks", { target: targetInWords(words, measure, draft.value ?? target) })}
      ways={
        <>
          <Send model={model} due={due} submit={submit} />
          <button
            type="button"
            class="button"
            onClick={({ currentTarget: { form } }) => form && !draft.sending && aim(form, "hold", target)}
          >
            {words.say("ask.hold", { target: inWords(target) })}
          </button>
        </>
      }
    >
      {rated ? (
        <OneOf model={model} due={due} question={question} options={pointsOf(words, outcome)} />
      ) : (
        <HowMany model={model} due={due} question={question} hints={hints ?? []} number={measure} />
      )}
    </CheckInFrame>
  );
}

import { judgingOf } from "../../src/success/loop.ts";
import type { OutcomeInsight } from "../../src/success/outcome.ts";
import { amount } from "../parts/amount.ts";
import { answering, detailsOf } from "./answering.ts";
import { errorOf, HowMany, numberIn, standingOf } from "./answerParts.tsx";
import { CheckInFrame, type CheckInProps } from "./checkInFrame.tsx";
import { CheckInReasons } from "./checkInReasons.tsx";
import { Late } from "./late.tsx";
import { loadThanks } from "./loadAnswers.ts";

/** What a number says of the result: as good as wanted, too low, or in between. */
function toneOf(standing: OutcomeInsight, value: number) {
  const how = judgingOf(standing);
  return how?.good(value, standing) ? "good" : how?.low(value) ? "honest" : "middle";
}

/** The result, where it is a number that only the customer knows; a low one is asked for its reasons. */
export function AskNumber({ model, due, onDone }: CheckInProps) {
  const { words, coach } = model;
  const { draft, change, turn, send } = answering(model, due);
  const standing = standingOf(model, due);
  const number = due.number ?? {};
  const second = draft.part === "second";
  const before = standing?.value ?? null;
  const toneFor = (value: number) => (standing ? toneOf(standing, value) : "middle");
  const tone = toneFor(draft.value ?? 0);
  const submit = (card: HTMLFormElement) => {
    const value = numberIn(model, draft, number);
    if (value === null) turn(card, { trouble: "number" });
    else if (!second && due.reasons.length && toneFor(value) === "honest") turn(card, { part: "second", value });
    else void send(card, coach.rate(due.of, value, detailsOf(draft, second)), { value });
  };
  return (
    <CheckInFrame
      model={model}
      due={due}
      onDone={onDone}
      submit={submit}
      thanks={words.say(`checkIn.${tone}`)}
      after={
        <Late model={model} load={loadThanks}>
          {({ CheckInThanks }) => <CheckInThanks model={model} due={due} tone={tone} />}
        </Late>
      }
    >
      {second ? (
        <CheckInReasons model={model} draft={draft} error={errorOf(model, draft)} change={change} />
      ) : (
        <HowMany
          model={model}
          due={due}
          question={words.text(due.question)}
          number={number}
          hints={[
            standing &&
              before !== null &&
              words.say("ask.before", { value: amount(words, standing.outcome.measure, before) }),
          ]}
        />
      )}
    </CheckInFrame>
  );
}

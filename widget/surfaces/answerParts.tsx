import type { DueCheckIn } from "../../src/advice/checkIn.ts";
import type { Draft, Model } from "../model.ts";
import { NumberField } from "../parts/numberField.tsx";
import { RatingScale, type RatingScaleProps } from "../parts/ratingScale.tsx";
import { typedNumber } from "../typedNumber.ts";
import { answering } from "./answering.ts";

interface Asked {
  model: Model;
  due: DueCheckIn;
}

/** Why an answer was not sent, in words. */
export const errorOf = ({ words }: Model, { trouble }: Draft): string | null =>
  trouble && words.say(`checkIn.${trouble}`, { example: 12 });

interface OneOfProps extends Asked {
  question: RatingScaleProps["question"];
  options: { id: string; text: string }[];
}

/** A question with one answer out of several. */
export function OneOf({ model, due, question, options }: OneOfProps) {
  const { draft, change } = answering(model, due);
  const chosen = options.findIndex(({ id }) => id === draft.choice);
  return (
    <RatingScale
      question={question}
      labels={options.map(({ text }) => text)}
      value={chosen < 0 ? null : chosen + 1}
      error={errorOf(model, draft)}
      onChange={(point) => change({ choice: options[point - 1]?.id })}
    />
  );
}

/** How a number is asked for. */
export interface Counted {
  unit?: Parameters<Model["words"]["text"]>[0];
  percent?: boolean;
}

interface HowManyProps extends Asked {
  question: string;
  hints: (string | false | null | undefined)[];
  number: Counted;
}

/** A question with a number for an answer. */
export function HowMany({ model, due, question, hints, number }: HowManyProps) {
  const { words } = model;
  const { draft, change } = answering(model, due);
  const share = number.percent && words.say("ask.percent", { number: 12, share: words.percent(0.12) });
  // sentences in a row, between which Chinese and Japanese have no space
  const gap = /^(ja|zh)/.test(words.language) ? "" : " ";
  return (
    <NumberField
      question={question}
      hint={[...hints, share].filter(Boolean).join(gap)}
      unit={number.percent ? "%" : words.text(number.unit)}
      typed={draft.typed ?? ""}
      error={errorOf(model, draft)}
      onType={(typed) => change({ typed })}
    />
  );
}

/** The number in a draft; null while there is none. */
export const numberIn = ({ words }: Model, { typed = "" }: Draft, { percent = false }: Counted): number | null =>
  typedNumber(typed, words.language, percent);

/** The outcome that a question is about: the answer is of it, or it is why the question is asked. */
export const standingOf = ({ snapshot }: Model, { of, because }: DueCheckIn) =>
  snapshot?.insight.outcomes.find(({ outcome: { id } }) => id === of || because.some((reason) => reason.of === id));

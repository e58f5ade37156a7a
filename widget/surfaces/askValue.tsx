import type { Confirmation } from "../../src/coach.ts";
import type { ValueInsight } from "../../src/success/value.ts";
import type { Draft, Model } from "../model.ts";
import { amount, valueInWords } from "../parts/amount.ts";
import { day } from "../parts/day.ts";
import { RatingScale } from "../parts/ratingScale.tsx";
import type { Words } from "../words/words.ts";
import { answering } from "./answering.ts";
import { errorOf, HowMany, numberIn, OneOf } from "./answerParts.tsx";
import { CheckInFrame, type CheckInProps } from "./checkInFrame.tsx";
import { NoteField } from "./checkInReasons.tsx";

const verdicts = ["confirmed", "corrected", "disputed"] as const;

/** What was counted, measured or told in the period, as a question. */
function periodInWords(words: Words, { outcome, from, to, counted }: ValueInsight, now: number): string {
  const { measure } = outcome;
  const key = measure.from !== "host" ? "ask.said" : measure.take === "sum" ? "ask.counted" : "ask.measured";
  const value = valueInWords(words, measure, counted ?? 0);
  return words.say(key, { from: day(words, from, now), to: day(words, to, now), value });
}

/** The period's value, and whether it is right. */
function Period({ model, due, known }: Pick<CheckInProps, "model" | "due"> & { known: ValueInsight }) {
  const { words, snapshot } = model;
  const { measure } = known.outcome;
  const question = (
    <>
      {periodInWords(words, known, snapshot?.insight.at ?? 0)}
      {known.expected !== null && (
        <span class="small soft">{words.say("ask.expected", { value: amount(words, measure, known.expected) })}</span>
      )}
    </>
  );
  const options = verdicts.map((id) => ({ id, text: words.say(`ask.${id}`) }));
  return <OneOf model={model} due={due} question={question} options={options} />;
}

/** What it was instead, or what is not right about it. */
function Instead({ model, due, known }: Pick<CheckInProps, "model" | "due"> & { known: ValueInsight }) {
  const { words } = model;
  const { draft, change } = answering(model, due);
  const { measure } = known.outcome;
  const error = errorOf(model, draft);
  const question = words.say("ask.really");
  if (draft.choice === "corrected" && measure.from === "rating")
    return (
      <RatingScale
        question={question}
        labels={measure.scale.map((label) => words.text(label))}
        value={draft.value}
        error={error}
        onChange={(value) => change({ value })}
      />
    );
  if (draft.choice === "corrected" && measure.from !== "rating") {
    const hint = words.say("ask.reallyHint", { value: amount(words, measure, known.counted ?? 0) });
    return <HowMany model={model} due={due} question={question} hints={[hint]} number={measure} />;
  }
  return (
    <>
      <NoteField model={model} draft={draft} label={words.say("ask.why")} alone change={change} />
      {error && (
        <p class="error" role="alert">
          {error}
        </p>
      )}
    </>
  );
}

/** What the customer says beyond the verdict, and who says it. */
function detailsOf({ snapshot }: Model, { due, note }: Draft, verdict: string, value: number | null): Confirmation {
  const said = note.trim();
  return {
    asked: due.asked,
    ...(snapshot?.user && { by: snapshot.user }),
    ...(verdict === "corrected" && value !== null && { value }),
    ...(verdict === "disputed" && said && { note: said }),
  };
}

/** Whether what was counted in a period is right: the customer confirms it, corrects it, or disputes it. */
export function AskValue({ model, due, onDone }: CheckInProps) {
  const { words, coach } = model;
  const { draft, turn, send } = answering(model, due);
  const { value: known, of } = due;
  if (!known) return null;
  const { measure } = known.outcome;
  const { choice, value } = draft;
  const second = draft.part === "second";
  const submit = (card: HTMLFormElement) => {
    const verdict = verdicts.find((each) => each === choice);
    const number = measure.from === "rating" ? draft.value : numberIn(model, draft, measure);
    if (!verdict) turn(card, { trouble: "choose" });
    else if (!second && verdict !== "confirmed") turn(card, { part: "second" });
    else if (verdict === "corrected" && number === null)
      turn(card, { trouble: measure.from === "rating" ? "choose" : "number" });
    else
      void send(card, coach.confirm(of, verdict, detailsOf(model, draft, verdict, number)), { choice, value: number });
  };
  const verdict = verdicts.find((each) => each === choice) ?? "confirmed";
  const props = { model, due, known };
  return (
    <CheckInFrame
      model={model}
      due={due}
      onDone={onDone}
      submit={submit}
      thanks={words.say(`ask.${verdict}Thanks`, { value: valueInWords(words, measure, value ?? 0) })}
    >
      {second ? <Instead {...props} /> : <Period {...props} />}
    </CheckInFrame>
  );
}

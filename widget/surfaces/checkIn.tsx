import type { DueCheckIn } from "../../src/advice/checkIn.ts";
import type { Model } from "../model.ts";
import { RatingScale } from "../parts/ratingScale.tsx";
import { answering, detailsOf } from "./answering.ts";
import { CheckInFrame, type CheckInProps } from "./checkInFrame.tsx";
import { ahead, Late } from "./late.tsx";
import { loadReasons, loadThanks } from "./loadAnswers.ts";
import { loadMore } from "./loadMore.ts";

/** What an answer says of the result; only that of a rated outcome is measured against its target. */
function toneOf({ snapshot }: Model, { of, low }: DueCheckIn, value: number) {
  if (value <= low) return "honest";
  const rated = snapshot?.insight.outcomes.find(({ outcome }) => outcome.id === of);
  return rated?.outcome.measure.from === "rating" && value < rated.target ? "middle" : "good";
}

/** A question that is answered with a point of a scale. */
function Rating({ model, due, onDone }: CheckInProps) {
  const { words, coach } = model;
  const { draft, change, turn, send } = answering(model, due);
  const { part, trouble } = draft;
  const error = trouble && words.say(`checkIn.${trouble}`);
  const tone = toneOf(model, due, draft.value ?? 0);
  const second = part === "second";
  const submit = (card: HTMLFormElement) => {
    const { value } = draft;
    if (value === null) turn(card, { trouble: "choose" });
    else if (!second && value <= due.low && due.reasons.length) {
      change({ sending: true });
      void ahead(loadReasons, model).then(() => {
        // Put away meanwhile.
        if (model.draft?.due.asked === due.asked) turn(card, { part: "second", sending: false });
      });
    } else void send(card, coach.rate(due.of, value, detailsOf(draft, second)), { value });
  };
  return (
    <CheckInFrame
      model={model}
      due={due}
      onDone={onDone}
      submit={submit}
      thanks={words.say(due.ask === "experience" ? "checkIn.experience" : `checkIn.${tone}`)}
      after={
        due.ask === "result" && (
          <Late model={model} load={loadThanks}>
            {({ CheckInThanks }) => <CheckInThanks model={model} due={due} tone={tone} />}
          </Late>
        )
      }
    >
      {second ? (
        <Late model={model} load={loadReasons}>
          {({ CheckInReasons }) => <CheckInReasons model={model} draft={draft} error={error} change={change} />}
        </Late>
      ) : (
        <RatingScale
          question={words.text(due.question)}
          labels={due.scale.map((label) => words.text(label))}
          value={draft.value}
          error={error}
          onChange={(value) => {
            void ahead(loadReasons, model);
            void ahead(loadThanks, model);
            change({ value });
          }}
        />
      )}
    </CheckInFrame>
  );
}

/** One question, one card. The draft lives in the model, so that it survives every redraw. */
export function CheckInCard(props: CheckInProps) {
  if (props.due.scale.length) return <Rating {...props} />;
  return (
    <Late model={props.model} load={loadMore}>
      {({ AskMore }) => <AskMore {...props} />}
    </Late>
  );
}

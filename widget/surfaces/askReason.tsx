import { answering, detailsOf } from "./answering.ts";
import { errorOf, standingOf } from "./answerParts.tsx";
import { CheckInFrame, type CheckInProps } from "./checkInFrame.tsx";
import { CheckInReasons } from "./checkInReasons.tsx";
import { Late } from "./late.tsx";
import { loadThanks } from "./loadAnswers.ts";

/** What stands in the way of a measured result that is late. */
export function AskReason({ model, due, onDone }: CheckInProps) {
  const { words, coach } = model;
  const { draft, change, turn, send } = answering(model, due);
  const outcome = words.text(standingOf(model, due)?.outcome.title);
  const submit = (card: HTMLFormElement) => {
    const details = detailsOf(draft, true);
    if (details.reasons.length || details.note) void send(card, coach.answer(due.of, details), {});
    else turn(card, { trouble: "some" });
  };
  return (
    <CheckInFrame
      model={model}
      due={due}
      onDone={onDone}
      submit={submit}
      thanks={words.say("ask.reasonThanks")}
      after={
        <Late model={model} load={loadThanks}>
          {({ CheckInThanks }) => <CheckInThanks model={model} due={due} tone="honest" />}
        </Late>
      }
    >
      <CheckInReasons
        model={model}
        draft={draft}
        error={errorOf(model, draft)}
        question={words.say("ask.reason")}
        hint={words.say("ask.about", { outcome })}
        change={change}
      />
    </CheckInFrame>
  );
}

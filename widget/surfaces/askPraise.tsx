import { OutLink } from "../parts/outLink.tsx";
import { answering } from "./answering.ts";
import { errorOf } from "./answerParts.tsx";
import { CheckInFrame, type CheckInProps } from "./checkInFrame.tsx";

/** A review or a reference, asked for once there was value: a link to where it is given, and a friendly no. */
export function AskPraise({ model, due, onDone }: CheckInProps) {
  const { words, coach } = model;
  const { draft, send } = answering(model, due);
  if (!due.praise) return null;
  const { kind, link } = due.praise;
  const error = errorOf(model, draft);
  const answer = (near: HTMLElement, choice: "given" | "declined") => {
    const card = near.closest("form");
    if (card && !draft.sending) void send(card, coach.answer(due.of, { choice, asked: due.asked }), { choice });
  };
  return (
    <CheckInFrame
      model={model}
      due={due}
      onDone={onDone}
      submit={() => {}}
      thanks={words.say(draft.choice === "given" ? "ask.givenThanks" : "ask.declinedThanks")}
      ways={
        <>
          <OutLink
            words={words}
            to={link}
            class="button primary"
            onClick={({ currentTarget }) => answer(currentTarget, "given")}
          >
            {words.say(`ask.${kind}`)}
          </OutLink>
          <button type="button" class="button" onClick={({ currentTarget }) => answer(currentTarget, "declined")}>
            {words.say("ask.notNow")}
          </button>
        </>
      }
    >
      <div class="question stack">
        <p class="asked" dir="auto">
          {words.text(due.question)}
        </p>
        {error && (
          <p class="error" role="alert">
            {error}
          </p>
        )}
      </div>
    </CheckInFrame>
  );
}

import { amount, figure } from "../parts/amount.ts";
import type { RatingScaleProps } from "../parts/ratingScale.tsx";
import { answering } from "./answering.ts";
import { OneOf, standingOf } from "./answerParts.tsx";
import { CheckInFrame, type CheckInProps } from "./checkInFrame.tsx";

interface ChoosingProps extends CheckInProps {
  question: RatingScaleProps["question"];
  options: { id: string; text: string }[];
  thanks: string;
}

/** One answer out of several, kept as it was chosen. */
function Choosing({ model, due, onDone, question, options, thanks }: ChoosingProps) {
  const { draft, turn, send } = answering(model, due);
  const submit = (card: HTMLFormElement) => {
    const { choice } = draft;
    if (choice === undefined) turn(card, { trouble: "choose" });
    else void send(card, model.coach.answer(due.of, { choice, asked: due.asked }), {});
  };
  return (
    <CheckInFrame model={model} due={due} onDone={onDone} submit={submit} thanks={thanks}>
      <OneOf model={model} due={due} question={question} options={options} />
    </CheckInFrame>
  );
}

/** Something about the customer, as one of several answers that the playbook has. */
export function AskChoice(props: CheckInProps) {
  const { due, model } = props;
  const { words } = model;
  return (
    <Choosing
      {...props}
      question={words.text(due.question)}
      options={due.choices.map(({ id, text }) => ({ id, text: words.text(text) }))}
      thanks={words.say("ask.choiceThanks")}
    />
  );
}

/** Which one is right, where the number says this and the customer says that. */
export function AskContradiction(props: CheckInProps) {
  const { due, model } = props;
  const { words } = model;
  const standing = standingOf(model, due);
  if (!standing) return null;
  const { value, target, less, felt, outcome } = standing;
  const { measure } = outcome;
  const label = measure.from === "host" ? measure.felt?.scale[(felt?.value ?? 0) - 1] : undefined;
  const question = words.say(less ? "ask.contradictionLess" : "ask.contradiction", {
    value: figure(words, measure, value ?? 0),
    target: amount(words, measure, target),
    felt: words.text(label),
  });
  return (
    <Choosing
      {...props}
      question={question}
      options={(["measure", "rating", "neither"] as const).map((id) => ({ id, text: words.say(`ask.${id}`) }))}
      thanks={words.say("ask.contradictionThanks")}
    />
  );
}

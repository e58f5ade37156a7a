import type { ComponentChild } from "preact";
import type { DueCheckIn } from "../../src/advice/checkIn.ts";
import { loadCustomerVerbs } from "../../src/door/late.ts";
import type { Model } from "../model.ts";
import { dressedIn } from "../style/adoptSheet.ts";
import sheet from "../style/checkIn.css?inline";
import { tell } from "../tell.ts";
import { enAsking } from "../words/enAsking.ts";
import { answering } from "./answering.ts";
import { CheckInLater } from "./checkInLater.tsx";
import { loadLater } from "./loadAnswers.ts";

/** A question, whatever its kind. */
export interface CheckInProps {
  model: Model;
  due: DueCheckIn;
  /** Called when the customer has put the card away: after the thanks, "later" or "never". */
  onDone(): void;
}

interface CheckInFrameProps extends CheckInProps {
  /** What is asked, as long as it is not answered. */
  children: ComponentChild;
  /** The sentence that answers the answer. */
  thanks: string;
  /** What follows the thanks. */
  after?: ComponentChild;
  /** What answers, where that is not one button. */
  ways?: ComponentChild;
  submit(card: HTMLFormElement): void;
}

/** The button that sends; one that is on its way is not sent again. */
export function Send({ model, due, submit }: Pick<CheckInFrameProps, "model" | "due" | "submit">) {
  const { sending } = answering(model, due).draft;
  return (
    <button
      type="submit"
      class="button primary"
      aria-disabled={sending}
      // Not as the form is submitted, which a sandboxed page forbids; Enter in a field presses the button, too.
      onClick={(event) => {
        event.preventDefault();
        if (!sending) submit(event.currentTarget.form as HTMLFormElement);
      }}
    >
      {model.words.say("checkIn.send")}
    </button>
  );
}

/** What takes an answer comes once somebody is about to give one; a failure is met, and said, when it is sent. */
const prepare = () => tell(Promise.all([loadCustomerVerbs(), loadLater()]));

/** The panel may have fetched the question by itself, without what it is shown with elsewhere. */
const dress = dressedIn(sheet);

/** One question, one card: the question itself, the ways to answer it and out of it, and thanks. */
export function CheckInFrame({ model, due, onDone, children, thanks, after, ways, submit }: CheckInFrameProps) {
  const { words } = model;
  model.learn(enAsking);
  const { draft, turn } = answering(model, due);
  const { part } = draft;
  const done = () => {
    // First, so that the button is still there to tell where the focus was.
    onDone();
    if (model.draft?.due.asked === due.asked) model.change({ draft: null });
  };
  const thanked = part === "thanks";
  return (
    <form class="check-in stack" ref={dress} onPointerEnter={prepare} onInput={prepare}>
      {!thanked && children}
      <p class={thanked ? "strong" : "unseen"} role="status" tabIndex={-1}>
        {thanked && thanks}
      </p>
      {thanked ? (
        <div class="thanks row" key="thanks">
          {after}
          <button type="button" class="button" onClick={done}>
            {words.say("checkIn.close")}
          </button>
        </div>
      ) : (
        // A key of its own, or the button that closes would turn into the one that sends while it is pressed.
        <div class="row" key="ask">
          {ways ?? <Send model={model} due={due} submit={submit} />}
          {part === "second" ? (
            <button
              type="button"
              class="button quiet"
              onClick={({ currentTarget: { form } }) => form && turn(form, { part: "first" })}
            >
              {words.say("checkIn.back")}
            </button>
          ) : (
            <CheckInLater model={model} due={due} onDone={done} />
          )}
        </div>
      )}
    </form>
  );
}

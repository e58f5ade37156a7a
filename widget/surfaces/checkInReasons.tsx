import type { Draft, Model } from "../model.ts";
import { dressedIn } from "../style/adoptSheet.ts";
import sheet from "../style/field.css?inline";
import { enReasons } from "../words/enReasons.ts";

const longest = 500;

interface NoteFieldProps {
  model: Model;
  draft: Draft;
  label: string;
  /** True where the label is the question itself. */
  alone?: boolean;
  change(change: Partial<Draft>): void;
}

const dress = dressedIn(sheet);

/** What the customer wants to say in their own words, and how much room is left for it. */
export function NoteField({ model, draft, label, alone = false, change }: NoteFieldProps) {
  const { words } = model;
  const left = longest - draft.note.length;
  model.learn(enReasons);
  return (
    <label class="field" ref={dress}>
      <span class={alone ? "asked" : "small strong"}>{label}</span>
      <textarea
        rows={2}
        maxLength={longest}
        dir="auto"
        value={draft.note}
        onInput={(event) => change({ note: event.currentTarget.value.slice(0, longest) })}
      />
      {left <= 100 && <span class="small soft">{words.say("checkIn.left", { count: left })}</span>}
    </label>
  );
}

interface CheckInReasonsProps extends Omit<NoteFieldProps, "label" | "alone"> {
  error: string | null;
  /** Another question than the one that follows a low rating, and what is said below it. */
  question?: string;
  hint?: string;
}

/** Which obstacles stand in the way, in the customer's own words. */
export function CheckInReasons({ model, draft, error, question, hint, change }: CheckInReasonsProps) {
  const { words } = model;
  model.learn(enReasons);
  const toggle = (reason: string, on: boolean) =>
    change({ reasons: [...draft.reasons.filter((each) => each !== reason), ...(on ? [reason] : [])] });
  return (
    <>
      <fieldset class="question stack" aria-describedby="farshore-any">
        <legend>{question ?? words.say("checkIn.obstacles")}</legend>
        <p class="small soft" id="farshore-any">
          {hint ?? words.say("checkIn.any")}
        </p>
        <div class="choices stack">
          {draft.due.reasons.map((reason) => (
            <label class="choice" key={reason.id}>
              <input
                type="checkbox"
                checked={draft.reasons.includes(reason.id)}
                onChange={(event) => toggle(reason.id, event.currentTarget.checked)}
              />
              <span dir="auto">{words.text(reason.text)}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <NoteField model={model} draft={draft} label={words.say("checkIn.else")} change={change} />
      {error && (
        <p class="error" role="alert">
          {error}
        </p>
      )}
    </>
  );
}

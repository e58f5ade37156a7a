import type { Given } from "../../src/coach.ts";
import type { Insight } from "../../src/insight.ts";
import type { Model, Note } from "../model.ts";
import { ratingLabel } from "../parts/amount.ts";
import { Choice, Field } from "../parts/field.tsx";
import { typedNumber } from "../typedNumber.ts";
import type { Words } from "../words/words.ts";
import { choicesOf, measureOf } from "./givenInWords.ts";

/** A change that was begun: what is null is as it was given. */
export interface Changing {
  id: string;
  typed: string | null;
  choice: string | null;
  reasons: string[] | null;
  note: string | null;
  trouble: "number" | "failed" | null;
}

/** What can be chosen from: the points of a scale, or the answers to a question. */
function optionsOf(words: Words, insight: Insight, given: Given): (readonly [string, string])[] {
  const measure = measureOf(insight, given);
  if (measure?.from === "rating" && given.value !== null)
    return measure.scale.map((_, index) => [`${index + 1}`, ratingLabel(words, measure, index + 1)] as const);
  return choicesOf(insight, given).map(({ id, text }) => [id, words.text(text)] as const);
}

/** The number as it would be typed. */
const asTyped = (words: Words, value: number, percent: boolean) =>
  words.number(percent ? value * 100 : value, { useGrouping: false, maximumFractionDigits: 6 });

interface ChangeGivenProps {
  model: Model;
  given: Given;
  changing: Note<Changing | null>;
}

/** Something that was given, to be given otherwise: it keeps its time, and is said to be changed. */
export function ChangeGiven({ model, given, changing }: ChangeGivenProps) {
  const { words, coach, snapshot } = model;
  const now = changing.value;
  if (!snapshot || !now) return null;
  const { insight } = snapshot;
  const { obstacles } = insight.playbook;
  const measure = measureOf(insight, given);
  const percent = measure !== null && measure.from !== "rating" && measure.percent;
  const options = optionsOf(words, insight, given);
  const change = (next: Partial<Changing>) => {
    changing.value = { ...now, ...next };
  };
  const typed = now.typed ?? (given.value === null ? "" : asTyped(words, given.value, percent));
  const chosen = now.choice ?? given.choice ?? `${given.value}`;
  const reasons = now.reasons ?? given.reasons;
  const byNumber = given.value !== null && !options.length;
  const save = async () => {
    const value = byNumber ? typedNumber(typed, words.language, percent) : given.value === null ? null : Number(chosen);
    if (byNumber && value === null) return change({ trouble: "number" });
    try {
      await coach.amend(given.id, {
        ...(value !== null && { value }),
        ...(given.choice !== null && { choice: chosen }),
        ...(given.reasons.length > 0 && { reasons }),
        ...(now.note !== null && { note: now.note }),
      });
      changing.value = null;
    } catch {
      change({ trouble: "failed" });
    }
  };
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      {options.length > 0 && (
        <Choice
          id="farshore-change"
          label={words.say("results.new")}
          value={chosen}
          options={options}
          onChoose={(choice) => change({ choice })}
        />
      )}
      {byNumber && (
        <Field
          id="farshore-change"
          label={words.say("results.new")}
          error={now.trouble === "number" && words.say("results.number", { example: words.number(1200.5) })}
        >
          <input
            type="text"
            id="farshore-change"
            inputMode="decimal"
            autocomplete="off"
            value={typed}
            aria-invalid={now.trouble === "number" ? "true" : undefined}
            onInput={({ currentTarget: { value } }) => change({ typed: value, trouble: null })}
          />
        </Field>
      )}
      {given.reasons.length > 0 && (
        <fieldset class="stack tight">
          <legend class="small strong">{words.say("results.reasons")}</legend>
          {obstacles.map(({ id, title, asReason }) => (
            <label class="check" key={id}>
              <input
                type="checkbox"
                checked={reasons.includes(id)}
                onChange={({ currentTarget: { checked } }) =>
                  change({ reasons: [...reasons.filter((each) => each !== id), ...(checked ? [id] : [])] })
                }
              />
              <span dir="auto">{words.text(asReason ?? title)}</span>
            </label>
          ))}
        </fieldset>
      )}
      {given.note !== null && (
        <Field id="farshore-change-note" label={words.say("results.note")}>
          <textarea
            id="farshore-change-note"
            rows={2}
            maxLength={500}
            dir="auto"
            value={now.note ?? given.note}
            onInput={({ currentTarget: { value } }) => change({ note: value })}
          />
        </Field>
      )}
      {now.trouble === "failed" && (
        <p class="error" role="alert">
          {words.say("results.failed")}
        </p>
      )}
      <p class="row">
        <button type="submit" class="button primary">
          {words.say("results.save")}
        </button>
        <button
          type="button"
          class="button quiet"
          onClick={() => {
            changing.value = null;
          }}
        >
          {words.say("results.cancel")}
        </button>
      </p>
    </form>
  );
}

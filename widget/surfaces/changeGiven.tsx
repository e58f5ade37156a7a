import type { Given } from "../../src/coach.ts";
import type { Insight } from "../../src/insight.ts";
import type { Obstacle } from "../../src/playbook/schema.ts";
import type { Model, Note } from "../model.ts";
import { ratingLabel } from "../parts/amount.ts";
import { Choice, Field } from "../parts/field.tsx";
import { SaveOrCancel, TypedNumber } from "../parts/form.tsx";
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

const textFrom = (was: unknown): string | null => (typeof was === "string" ? was : null);

/** A change that was begun before. */
export function changingFrom(was: unknown): Changing | null {
  const { id, typed, choice, reasons, note } = Object(was) as { [Key in keyof Changing]: unknown };
  const named = Array.isArray(reasons) ? reasons.flatMap((each) => textFrom(each) ?? []) : null;
  const texts = { typed: textFrom(typed), choice: textFrom(choice), note: textFrom(note) };
  return typeof id === "string" ? { id, ...texts, reasons: named, trouble: null } : null;
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

/** How something that was given is given otherwise: typed, or chosen from what there is. */
function howOf({ words }: Model, insight: Insight, given: Given, now: Changing) {
  const measure = measureOf(insight, given);
  const percent = measure !== null && measure.from !== "rating" && measure.percent;
  const options = optionsOf(words, insight, given);
  const obstacleIds = insight.playbook.obstacles.map(({ id }) => id);
  return {
    percent,
    options,
    byNumber: given.value !== null && !options.length,
    typed: now.typed ?? (given.value === null ? "" : asTyped(words, given.value, percent)),
    // what was begun before may not be there to choose any more
    chosen: options.find(([id]) => id === now.choice)?.[0] ?? given.choice ?? `${given.value}`,
    reasons: now.reasons?.filter((id) => obstacleIds.includes(id)) ?? given.reasons,
  };
}

type How = ReturnType<typeof howOf>;

/** What is on its way to the coach: Enter pressed once more changes nothing twice. */
const going = new WeakSet<Changing>();

/** Hands the change to the coach; what is wrong with it is said in its place. */
async function save({ coach, words }: Model, given: Given, how: How, changing: Note<Changing | null>): Promise<void> {
  const now = changing.value;
  if (!now || going.has(now)) return;
  const { byNumber, chosen, typed, percent, reasons } = how;
  const value = byNumber ? typedNumber(typed, words.language, percent) : given.value === null ? null : Number(chosen);
  if (byNumber && value === null) {
    changing.value = { ...now, trouble: "number" };
    return;
  }
  going.add(now);
  // what was typed meanwhile, or is another customer's by now, stays
  const turn = (next: Changing | null) => {
    going.delete(now);
    if (changing.value === now) changing.value = next;
  };
  try {
    await coach.amend(given.id, {
      ...(value !== null && { value }),
      ...(given.choice !== null && { choice: chosen }),
      ...(given.reasons.length > 0 && { reasons }),
      ...(now.note !== null && { note: now.note }),
    });
    turn(null);
  } catch {
    turn({ ...now, trouble: "failed" });
  }
}

interface ReasonsProps {
  words: Words;
  obstacles: Obstacle[];
  named: string[];
  onName(named: string[]): void;
}

/** Which obstacles stood in the way. */
function Reasons({ words, obstacles, named, onName }: ReasonsProps) {
  return (
    <fieldset class="stack tight">
      <legend class="small strong">{words.say("results.reasons")}</legend>
      {obstacles.map(({ id, title, asReason }) => (
        <label class="check" key={id}>
          <input
            type="checkbox"
            checked={named.includes(id)}
            onChange={({ currentTarget: { checked } }) =>
              onName([...named.filter((each) => each !== id), ...(checked ? [id] : [])])
            }
          />
          <span dir="auto">{words.text(asReason ?? title)}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** What was written with it. */
function OwnWords({ words, note, onWrite }: { words: Words; note: string; onWrite(note: string): void }) {
  return (
    <Field id="farshore-change-note" label={words.say("results.note")}>
      <textarea
        id="farshore-change-note"
        maxLength={500}
        dir="auto"
        value={note}
        onInput={({ currentTarget: { value } }) => onWrite(value)}
      />
    </Field>
  );
}

/** Something that was given, to be given otherwise: it keeps its time, and is said to be changed. */
export function ChangeGiven({ model, given, changing }: ChangeGivenProps) {
  const { words, snapshot } = model;
  const now = changing.value;
  if (!snapshot || !now) return null;
  const { insight } = snapshot;
  const how = howOf(model, insight, given, now);
  const change = (next: Partial<Changing>) => {
    changing.value = { ...now, ...next };
  };
  const [id, label] = ["farshore-change", words.say("results.new")];
  const leave = () => {
    changing.value = null;
  };
  return (
    <form class="stack">
      {how.options.length > 0 && (
        <Choice
          id={id}
          label={label}
          value={how.chosen}
          options={how.options}
          onChoose={(choice) => change({ choice })}
        />
      )}
      {how.byNumber && (
        <TypedNumber
          id={id}
          label={label}
          typed={how.typed}
          error={now.trouble === "number" && words.say("results.number", { example: words.number(1200.5) })}
          onType={(typed) => change({ typed, trouble: null })}
        />
      )}
      {given.reasons.length > 0 && (
        <Reasons
          words={words}
          obstacles={insight.playbook.obstacles}
          named={how.reasons}
          onName={(reasons) => change({ reasons })}
        />
      )}
      {given.note !== null && (
        <OwnWords words={words} note={now.note ?? given.note} onWrite={(note) => change({ note })} />
      )}
      {now.trouble === "failed" && (
        <p class="error" role="alert">
          {words.say("results.failed")}
        </p>
      )}
      <SaveOrCancel
        save={words.say("results.save")}
        cancel={words.say("results.cancel")}
        onSave={() => save(model, given, how, changing)}
        onCancel={leave}
      />
    </form>
  );
}

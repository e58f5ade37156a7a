import type { OutcomeInsight } from "../../src/success/outcome.ts";
import type { Model, Note } from "../model.ts";
import { ratingLabel, targetInWords } from "../parts/amount.ts";
import { day } from "../parts/day.ts";
import { Choice, Field } from "../parts/field.tsx";
import { SaveOrCancel, TypedNumber } from "../parts/form.tsx";
import { typed } from "../typed.ts";
import { typedNumber } from "../typedNumber.ts";
import type { Words } from "../words/words.ts";
import { decide } from "./preferring.ts";

/** A target that is being set, as it was typed. */
interface Aiming {
  outcome: string;
  target: string;
  /** As a date field has it, "2026-06-30". */
  date: string;
  reason: string;
  trouble: "target" | "date" | null;
}

/** A day as a date field has it, in the customer's own zone. */
const dateOf = (at: number): string =>
  new Date(at - new Date(at).getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
/** The end of that day, ms; the customer has all of it. */
const endOf = (date: string) => new Date(`${date}T23:59:59`).getTime();

const asTyped = (words: Words, { outcome: { measure }, target }: OutcomeInsight): string =>
  measure.from === "rating"
    ? `${target}`
    : words.number(measure.percent ? target * 100 : target, { useGrouping: false, maximumFractionDigits: 6 });

/** A target that was begun before, if it can still be set. */
function aimingFrom({ snapshot }: Model, was: unknown): Aiming | null {
  const { outcome, target, date, reason } = Object(was) as { [Key in keyof Aiming]: unknown };
  const aimed = snapshot?.insight.outcomes.find((each) => each.outcome.id === outcome)?.outcome;
  if (!aimed || typeof target !== "string" || typeof date !== "string" || typeof reason !== "string") return null;
  const { id, measure } = aimed;
  if (measure.from === "rating" && !measure.scale[Number(target) - 1]) return null;
  return { outcome: id, target, date, reason: reason.slice(0, 500), trouble: null };
}

function TargetField({ words, each, aiming }: { words: Words; each: OutcomeInsight; aiming: Note<Aiming | null> }) {
  const { measure } = each.outcome;
  const now = aiming.value;
  if (!now) return null;
  const take = (target: string) => {
    aiming.value = { ...now, target, trouble: null };
  };
  if (measure.from === "rating")
    return (
      <Choice
        id="farshore-target"
        label={words.say("you.aim")}
        value={now.target}
        options={measure.scale.map((_, index) => [`${index + 1}`, ratingLabel(words, measure, index + 1)] as const)}
        onChoose={take}
      />
    );
  const unit = measure.percent ? "%" : words.text(measure.unit);
  return (
    <TypedNumber
      id="farshore-target"
      label={words.say("you.aim") + (unit && ` (${unit})`)}
      typed={now.target}
      error={
        now.trouble === "target" && words.say("you.number", { example: words.number(measure.percent ? 12.5 : 40) })
      }
      onType={take}
    />
  );
}

interface FormProps {
  model: Model;
  each: OutcomeInsight;
  aiming: Note<Aiming | null>;
}

/** What is on its way to the coach: Enter pressed once more sets nothing twice. */
const going = new WeakSet<Aiming>();

/** Hands the target to the coach; what is wrong with it is said in its place. */
async function set(
  model: Model,
  { outcome: { id, measure } }: OutcomeInsight,
  aiming: Note<Aiming | null>,
): Promise<void> {
  const { words, coach, snapshot } = model;
  const now = aiming.value;
  if (!now || !snapshot || going.has(now)) return;
  const percent = measure.from !== "rating" && measure.percent;
  const target = measure.from === "rating" ? Number(now.target) : typedNumber(now.target, words.language, percent);
  const deadline = endOf(now.date);
  if (target === null) aiming.value = { ...now, trouble: "target" };
  else if (!(deadline > snapshot.insight.at)) aiming.value = { ...now, trouble: "date" };
  else {
    const reason = now.reason.trim();
    going.add(now);
    const kept = await decide(model, coach.expect(id, target, { deadline, ...(reason && { reason }) }));
    going.delete(now);
    // what was typed meanwhile, or is another customer's by now, stays
    if (kept && aiming.value === now) aiming.value = null;
  }
}

/** A target with its date and, where they want to say, why. */
function TargetForm({ model, each, aiming }: FormProps) {
  const { words, snapshot } = model;
  const now = aiming.value;
  if (!snapshot || !now) return null;
  const wrong = now.trouble === "date";
  return (
    <form class="stack">
      <TargetField words={words} each={each} aiming={aiming} />
      <Field id="farshore-by" label={words.say("you.by")} error={wrong && words.say("you.later")}>
        <input
          type="date"
          id="farshore-by"
          min={dateOf(snapshot.insight.at)}
          value={now.date}
          aria-invalid={wrong ? "true" : undefined}
          aria-describedby={wrong ? "farshore-by-error" : undefined}
          onInput={({ currentTarget: { value } }) => {
            aiming.value = { ...now, date: value, trouble: null };
          }}
        />
      </Field>
      <Field id="farshore-why" label={words.say("you.why")}>
        <input
          type="text"
          id="farshore-why"
          maxLength={500}
          autocomplete="off"
          dir="auto"
          value={now.reason}
          onInput={({ currentTarget: { value } }) => {
            aiming.value = { ...now, reason: value };
          }}
        />
      </Field>
      <SaveOrCancel
        save={words.say("you.save")}
        cancel={words.say("you.cancel")}
        onSave={() => set(model, each, aiming)}
        onCancel={() => {
          aiming.value = null;
        }}
      />
    </form>
  );
}

/** What is aimed for, whose target that is, and the way to another one. */
function Target({ model, each, aiming }: FormProps) {
  const { words, coach, snapshot } = model;
  const { outcome, target, deadline, own, history } = each;
  const now = snapshot?.insight.at ?? 0;
  const last = own ? history.at(-1) : undefined;
  const backToUsual = async () => {
    const set = (await coach.given()).find(({ kind, of }) => kind === "target" && of === outcome.id);
    if (set) await coach.withdraw(set.id);
  };
  return (
    <section class="target stack tight">
      <p class="small soft" dir="auto">
        {words.text(outcome.title)}
      </p>
      <p class="strong">
        {words.say("you.aimBy", {
          target: targetInWords(words, outcome.measure, target),
          date: day(words, deadline, now),
        })}
      </p>
      {last && <p class="small soft">{words.say("you.own", { date: day(words, last.at, now) })}</p>}
      {last?.reason && (
        <p class="small soft" dir="auto">
          {last.reason}
        </p>
      )}
      {aiming.value?.outcome === outcome.id ? (
        <TargetForm model={model} each={each} aiming={aiming} />
      ) : (
        <p class="row ways">
          <button
            type="button"
            class="button"
            onClick={() => {
              aiming.value = {
                outcome: outcome.id,
                target: asTyped(words, each),
                date: dateOf(Math.max(deadline, now)),
                reason: "",
                trouble: null,
              };
            }}
          >
            {words.say("you.setTarget")}
            <span class="unseen">: {words.text(outcome.title)}</span>
          </button>
          {last && (
            <button type="button" class="button quiet" onClick={() => void decide(model, backToUsual())}>
              {words.say("you.usualTarget")}
            </button>
          )}
        </p>
      )}
    </section>
  );
}

/** The customer's targets, to be changed in amount and date. */
export function OwnTarget({ model }: { model: Model }) {
  const { words, snapshot } = model;
  const aiming = typed<Aiming | null>(model, "own/target", null, (was) => aimingFrom(model, was));
  if (!snapshot?.insight.outcomes.length) return null;
  return (
    <section class="stack">
      <h3>{words.say("you.target")}</h3>
      {snapshot.insight.outcomes.map((each) => (
        <Target key={each.outcome.id} model={model} each={each} aiming={aiming} />
      ))}
    </section>
  );
}

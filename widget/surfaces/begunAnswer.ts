import type { DueCheckIn } from "../../src/advice/checkIn.ts";
import { hashOf } from "../../src/store/hash.ts";
import type { Draft, Model } from "../model.ts";

/** An answer as it is put down. */
interface Begun {
  part?: "second";
  value?: number;
  /** The label of the point that was chosen, as a hash: another scale may have as many points. */
  label?: string | null;
  choice?: string;
  typed?: string;
  reasons?: string[];
  note?: string;
}

const longest = 500;

/** The scale that a value is a point of, if any. */
const scaleOf = ({ scale, value }: DueCheckIn) => {
  const measure = value?.outcome.measure;
  return scale.length === 0 && measure?.from === "rating" ? measure.scale : scale;
};

/** The label of a point, hashed; null for what is no point of the scale. */
function labelOf(due: DueCheckIn, value: number): string | null {
  const label = scaleOf(due)[value - 1];
  return label === undefined ? null : hashOf(JSON.stringify(label));
}

/** The choices that a question leaves; those of an expectation are points of its outcome's scale. */
function choicesOf({ ask, choices, of }: DueCheckIn, { snapshot }: Model): string[] {
  if (ask === "contradiction") return ["measure", "rating", "neither"];
  if (ask === "value") return ["confirmed", "corrected", "disputed"];
  if (ask === "choice") return choices.map(({ id }) => id);
  const measure = snapshot?.insight.outcomes.find(({ outcome }) => outcome.id === of)?.outcome.measure;
  if (ask !== "expectation" || measure?.from !== "rating") return [];
  return measure.scale.map((_, index) => `${index + 1}`).slice(Math.floor(measure.low));
}

/** What there is of an answer to put down; null while there is nothing. */
export function begunOf({ due, part, value, choice, typed, reasons, note }: Draft): Begun | null {
  const begun: Begun = {
    ...(value !== null && scaleOf(due).length > 0 && { value, label: labelOf(due, value) }),
    ...(choice !== undefined && { choice }),
    ...(typed && { typed }),
    ...(reasons.length > 0 && { reasons }),
    ...(note && { note }),
  };
  if (!Object.keys(begun).length) return null;
  return part === "second" ? { part, ...begun } : begun;
}

/** Whether the second part of the card follows from what was begun. */
function isSecond({ ask, scale, low, number, reasons }: DueCheckIn, { value, choice, typed }: Draft): boolean {
  if (ask === "value") return choice === "corrected" || choice === "disputed";
  if (scale.length) return value !== null && value <= low && reasons.length > 0;
  return number !== null && !!typed && reasons.length > 0;
}

/** The same as an answer to this question, as far as it still fits: what cannot be chosen any more is left out. */
export function answerFrom(model: Model, due: DueCheckIn, was: unknown): Draft | null {
  const { part, value, label, choice, typed, reasons, note } = Object(was) as { [Key in keyof Begun]: unknown };
  const isPoint = typeof value === "number" && typeof label === "string" && label === labelOf(due, value);
  const draft: Draft = {
    due,
    part: "first",
    value: isPoint ? value : null,
    ...(typeof choice === "string" && choicesOf(due, model).includes(choice) && { choice }),
    ...(typeof typed === "string" && { typed }),
    reasons: due.reasons.map(({ id }) => id).filter((id) => Array.isArray(reasons) && reasons.includes(id)),
    note: typeof note === "string" ? note.slice(0, longest) : "",
    trouble: null,
    sending: false,
  };
  if (!begunOf(draft)) return null;
  return part === "second" && isSecond(due, draft) ? { ...draft, part } : draft;
}

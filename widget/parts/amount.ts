import type { Measure } from "../../src/playbook/schema.ts";
import type { Words } from "../words/words.ts";

/** A value as its measure writes it, without the unit: "2", "12 %". */
export function figure(words: Words, measure: Measure, value: number): string {
  return measure.from !== "rating" && measure.percent ? words.percent(value) : words.number(value);
}

/** A value with its unit where it has one: "20 orders"; a sign stands where the language has it: "\u20ac5", "5 %". */
export function amount(words: Words, measure: Measure, value: number): string {
  const given = measure.from === "rating" ? "" : words.text(measure.unit);
  const sign = /^[%\p{Sc}]?/u.exec(given)?.[0] ?? "";
  const unit = given.slice(sign.length).trim();
  // what goes for one currency goes for the signs of all
  const style = { style: sign === "%" ? "unit" : "currency", unit: "percent", currency: "EUR" } as const;
  const number = sign
    ? words.number(value, { ...style, trailingZeroDisplay: "stripIfInteger" }).replace(/\u20ac|EUR/, sign)
    : figure(words, measure, value);
  return number + (unit && !words.language.startsWith("ja") ? " " : "") + unit;
}

/** The anchored label of a rating, such as "Well"; the bare number where the scale has no such point. */
export function ratingLabel(words: Words, measure: Measure, value: number): string {
  const label = measure.from === "rating" ? measure.scale[Math.round(value) - 1] : undefined;
  return label ? words.text(label) : words.number(value);
}

/** A value in words: the label of a rating, or the number with its unit. */
export const valueInWords = (words: Words, measure: Measure, value: number): string =>
  measure.from === "rating" ? ratingLabel(words, measure, value) : amount(words, measure, value);

/** A target in words: a number with its unit, or a point of a scale with what it stands for. */
export const targetInWords = (words: Words, measure: Measure, target: number): string =>
  measure.from === "rating"
    ? `${words.number(target)} (${ratingLabel(words, measure, target)})`
    : amount(words, measure, target);

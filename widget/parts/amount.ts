import type { Measure } from "../../src/playbook/schema.ts";
import type { Words } from "../words/words.ts";

/** A value as its measure writes it, without the unit: "2", "12 %". */
export function figure(words: Words, measure: Measure, value: number): string {
  return measure.from !== "rating" && measure.percent ? words.percent(value) : words.number(value);
}

/** Sentences one after the other; Chinese and Japanese have no space between them. */
export const together = ({ language }: Words, ...said: (string | false | null | undefined)[]): string =>
  said.filter(Boolean).join(/^(ja|zh)/.test(language) ? "" : " ");

/** A value with its unit where it has one: "20 orders". */
export function amount(words: Words, measure: Measure, value: number): string {
  const unit = measure.from === "rating" ? "" : words.text(measure.unit);
  return unit ? `${figure(words, measure, value)} ${unit}` : figure(words, measure, value);
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

import type { Measure } from "../../src/playbook/schema.ts";
import type { Words } from "../words/words.ts";

/** What is counted, apart from a sign that a language may write before the number. */
function unitOf(words: Words, measure: Measure): [sign: string, unit: string] {
  const unit = measure.from === "rating" ? "" : words.text(measure.unit);
  const [sign = ""] = /^[%\p{Sc}]/u.exec(unit) ?? [];
  return [sign, unit.slice(sign.length).trim()];
}

/** A value as its measure writes it, without the unit but with its sign: "2", "12 %", "\u20ac5". */
export function figure(words: Words, measure: Measure, value: number): string {
  const [sign] = unitOf(words, measure);
  if (measure.from !== "rating" && measure.percent) return words.percent(value);
  if (sign === "%") return words.percent(value / 100);
  // what goes for one currency goes for the signs of all
  const money = { style: "currency", currency: "EUR", currencyDisplay: "narrowSymbol" } as const;
  return sign
    ? words.number(value, { ...money, trailingZeroDisplay: "stripIfInteger" }).replace("\u20ac", sign)
    : words.number(value);
}

/** Sentences one after the other; Chinese and Japanese have no space between them. */
export const together = ({ language }: Words, ...said: (string | false | null | undefined)[]): string =>
  said.filter(Boolean).join(/^(ja|zh)/.test(language) ? "" : " ");

/** A value with its unit where it has one: "20 orders"; Japanese puts no space between. */
export function amount(words: Words, measure: Measure, value: number): string {
  const [, unit] = unitOf(words, measure);
  const gap = unit && !/^ja/.test(words.language) ? " " : "";
  return figure(words, measure, value) + gap + unit;
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

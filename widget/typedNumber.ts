/** Decimal digits of the scripts that our customers type, as Latin ones. */
const latin = (text: string): string =>
  text.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 15));

/** Spaces, apostrophes and Arabic commas that group digits, and marks of direction. */
const between = /[\s'’\u066c\u061c\u200e\u200f\u2066-\u2069]/g;
const percentSigns = /^[%\u066a]|[%\u066a]$/g;

/** A minus; digits, grouped or not; a sign before the decimals, and these. */
const shape = /^(-?)(\d*|\d{1,3}([.,])(?:\d{2,3}\3)*\d{3})(?:([.,\u066b/])(\d*))?$/;

/** The sign that a language writes before the decimals. */
const decimalOf = (language: string): string | undefined =>
  new Intl.NumberFormat(language).formatToParts(0.5).find(({ type }) => type === "decimal")?.value;

const most = 1e12;

/**
 * The number that was typed, or null for what is none. A comma or point before exactly three digits groups them, unless
 * the language takes it for its decimals. With `percent` 12 gives 0.12, with or without the sign.
 */
export function typedNumber(typed: string, language: string, percent: boolean): number | null {
  const plain = latin(typed).replace(between, "").replace(/^[−–]/, "-");
  const found = shape.exec(percent ? plain.replace(percentSigns, "") : plain);
  if (!found) return null;
  const [, minus, whole = "", group, sign, decimals = ""] = found;
  // Persian writes decimals after a slash, too; elsewhere that is a fraction.
  if (!/\d/.test(whole + decimals) || (sign && sign === group) || (sign === "/" && !/^fa\b/.test(language)))
    return null;
  const grouped =
    !group &&
    decimals.length === 3 &&
    /[.,]/.test(sign ?? "") &&
    /^[1-9]\d{0,2}$/.test(whole) &&
    sign !== decimalOf(language);
  const value = Number(`${minus}${whole.replace(/\D/g, "")}${grouped ? "" : "."}${decimals}`) / (percent ? 100 : 1);
  return Math.abs(value) <= most ? Number(value.toPrecision(15)) : null;
}

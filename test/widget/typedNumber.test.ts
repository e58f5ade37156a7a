import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { typedNumber } from "../../widget/typedNumber.ts";

describe("a number that was typed", () => {
  test.each([
    ["12", 12],
    [" 1 234 ", 1234],
    ["1,234", 1234],
    ["1,234.5", 1234.5],
    ["1.234,5", 1234.5],
    ["1,234,567", 1234567],
    ["1,23,456", 123456],
    ["1’234’567.25", 1234567.25],
    ["12,5", 12.5],
    ["0,125", 0.125],
    ["1.234", 1.234],
    [".5", 0.5],
    ["5.", 5],
    ["-3", -3],
    ["−3", -3],
    ["۱۲٫۵", 12.5],
    ["٣٤٥", 345],
    ["۱٬۲۳۴", 1234],
    ["\u200e12", 12],
  ])("%s", (typed, value) => expect(typedNumber(typed, "en", false)).toBe(value));

  test.each([
    ["en", "1,234", 1234],
    ["en", "1.234", 1.234],
    ["en-ZA", "1,234", 1.234],
    ["fa", "۱/۵", 1.5],
    ["fa", "1,234", 1234],
  ])("in %s %s", (language, typed, value) => expect(typedNumber(typed, language, false)).toBe(value));

  test.each([
    "",
    " ",
    "-",
    ".",
    "twelve",
    "1/5",
    "1e5",
    "12%",
    "1,2,3",
    "1,234,5",
    "12 orders",
    "9999999999999",
    "--1",
  ])("%j is none", (typed) => expect(typedNumber(typed, "en", false)).toBeNull());

  test.each([
    ["12", 0.12],
    ["12 %", 0.12],
    ["%12", 0.12],
    ["۱۲٪", 0.12],
    ["12.3", 0.123],
    ["7", 0.07],
  ])("as a share %s", (typed, value) => expect(typedNumber(typed, "en", true)).toBe(value));

  test("what a language writes is read in that language", () => {
    const numbers = fc.integer({ min: -99_999_999, max: 99_999_999 }).map((whole) => whole / 100);
    fc.assert(
      fc.property(numbers, fc.constantFrom("en", "en-GB", "en-IN", "en-ZA", "fa"), (number, language) => {
        expect(typedNumber(new Intl.NumberFormat(language).format(number), language, false)).toBe(number || 0);
      }),
    );
  });

  test("whatever is typed gives a number or nothing", () => {
    const typed = fc.string({ unit: fc.constantFrom(...Array.from("0123456789.,-/%٪٫٬۱۲ e'x")), maxLength: 12 });
    fc.assert(
      fc.property(typed, fc.boolean(), (text, percent) => {
        const value = typedNumber(text, "en", percent);
        expect(value === null || Number.isFinite(value)).toBe(true);
      }),
    );
  });
});

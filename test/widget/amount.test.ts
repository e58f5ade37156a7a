import { describe, expect, test } from "vitest";
import type { Measure } from "../../src/playbook/schema.ts";
import { amount, figure } from "../../widget/parts/amount.ts";
import { createWords } from "../../widget/words/words.ts";

const counted = (unit: string): Measure => ({ from: "host", metric: "m", take: "sum", unit, percent: false });
/** A no-break space and marks of direction are as good as what they look like. */
const seen = (text: string) => text.replace(/[\u00a0\u202f]/g, " ").replace(/[\u200e\u200f]/g, "");

describe("an amount", () => {
  test.each([
    ["en", "orders", "12 orders"],
    ["ja", "件", "12件"],
    ["zh-CN", "个订单", "12 个订单"],
    ["fa", "سفارش", "۱۲ سفارش"],
    ["en", "\u20ac", "\u20ac12"],
    ["de", "\u20ac", "12 \u20ac"],
    ["hu", "\u20ac", "12 \u20ac"],
    ["ja", "\u00a5", "\u00a512"],
    ["en", "$ per lead", "$12 per lead"],
    ["de", "\u20ac je Kontakt", "12 \u20ac je Kontakt"],
    ["fr", "\u20ac par contact", "12 \u20ac par contact"],
    ["en", "%", "12%"],
    ["de", "%", "12 %"],
    ["en", "% of visitors", "12% of visitors"],
    ["fa", "%", "۱۲٪"],
  ])("in %s with the unit %j is %s", (language, unit, written) => {
    expect(seen(amount(createWords(language, {}, {}), counted(unit), 12))).toBe(written);
  });

  test("shows cents where there are any", () => {
    const words = createWords("en", {}, {});
    expect(amount(words, counted("\u20ac per lead"), 1234.5)).toBe("\u20ac1,234.50 per lead");
    expect(figure(words, counted("orders"), 1234.5)).toBe("1,234.5");
  });
});

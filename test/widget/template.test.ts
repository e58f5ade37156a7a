import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { filledText, pieces } from "../../widget/template.ts";

const labels = { item: "The thing", price: "Its price", a: "First", b: "Second" };
const filled = (body: string, values: Record<string, string>, known: Record<string, string> = labels) =>
  filledText(pieces(body, values, known));

describe("filledText", () => {
  test("fills in what is known, and names the rest so that nobody sends it unseen", () => {
    const body = "Hello {{name|there}}, {{ item }} for {{price}}. {{unknown}} {{not closed";
    expect(filled(body, { item: "six plates", price: "" })).toBe(
      "Hello {{name|there}}, six plates for [Its price]. {{unknown}} {{not closed",
    );
  });

  test("takes a value as it is, also one that looks like a placeholder or a pattern", () => {
    expect(filled("{{a}} {{b}}", { a: "{{b}}", b: "$& $1" })).toBe("{{b}} $& $1");
  });

  test("knows no placeholder that every object has", () => {
    expect(filled("{{constructor}} {{__proto__}}", {})).toBe("{{constructor}} {{__proto__}}");
  });

  test("without fields the text stays what it was, and pieces lose nothing", () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string(), fc.constantFrom("{{a}}", "{{", "}}", "{{b|c}}", "|"))), (parts) => {
        const body = parts.join("");
        expect(filled(body, { a: "1" }, {})).toBe(body);
        expect(pieces(body, { a: "1" }, labels).every(({ text }) => text !== "")).toBe(true);
      }),
    );
  });
});

test("pieces tell what was written, filled and left open by its label", () => {
  expect(pieces("{{a}} and {{b}}", { a: "one" }, labels)).toEqual([
    { text: "one", kind: "filled" },
    { text: " and ", kind: "written" },
    { text: "Second", kind: "open" },
  ]);
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fillTemplate, pieces } from "../../widget/template.ts";

describe("fillTemplate", () => {
  test("fills in what is known and leaves the rest in sight", () => {
    const body = "Hello {{name|there}}, {{ item }} for {{price}}. {{unknown}} {{not closed";
    expect(fillTemplate(body, { item: "six plates", price: "" })).toBe(
      "Hello {{name|there}}, six plates for {{price}}. {{unknown}} {{not closed",
    );
  });

  test("takes a value as it is, also one that looks like a placeholder or a pattern", () => {
    expect(fillTemplate("{{a}} {{b}}", { a: "{{b}}", b: "$& $1" })).toBe("{{b}} $& $1");
  });

  test("knows no placeholder that every object has", () => {
    expect(fillTemplate("{{constructor}} {{__proto__}}", {})).toBe("{{constructor}} {{__proto__}}");
  });

  test("without values the text stays what it was, and pieces lose nothing", () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string(), fc.constantFrom("{{a}}", "{{", "}}", "{{b|c}}", "|"))), (parts) => {
        const body = parts.join("");
        expect(fillTemplate(body, {})).toBe(body);
        expect(pieces(body, { a: "1" }).every(({ text }) => text !== "")).toBe(true);
      }),
    );
  });
});

test("pieces tell what was written, filled and left open", () => {
  expect(pieces("{{a}} and {{b}}", { a: "one" })).toEqual([
    { text: "one", kind: "filled" },
    { text: " and ", kind: "written" },
    { text: "{{b}}", kind: "open" },
  ]);
});

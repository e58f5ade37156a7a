import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { textOn } from "../../widget/style/accent.ts";
import { surfaces } from "../../widget/style/applyTheme.ts";
import { contrast, readable } from "../../widget/style/readable.ts";

const colour = fc.integer({ min: 0, max: 0xffffff }).map((all) => `#${all.toString(16).padStart(6, "0")}`);

describe("the accent", () => {
  test("contrast is that of WCAG", () => {
    expect(contrast("#000000", "#ffffff")).toBeCloseTo(21);
    expect(contrast("#777777", "#ffffff")).toBeCloseTo(4.48, 2);
  });

  test("text on any accent reaches 4.5:1", () => {
    fc.assert(fc.property(colour, (accent) => contrast(textOn(accent), accent) >= 4.5));
  });

  test("any accent as text reaches 4.5:1 on both surfaces", () => {
    fc.assert(
      fc.property(
        colour,
        (accent) =>
          contrast(readable(accent, surfaces.light), surfaces.light) >= 4.5 &&
          contrast(readable(accent, surfaces.dark), surfaces.dark) >= 4.5,
      ),
    );
  });

  test("an accent that can be read already stays as it is", () => {
    expect(readable("#0e6a75", surfaces.light)).toBe("#0e6a75");
  });
});

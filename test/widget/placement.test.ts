import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Box, placementOf } from "../../widget/places/placement.ts";

const screen: Box = { left: 0, top: 0, width: 1000, height: 700 };
const field: Box = { left: 300, top: 200, width: 240, height: 44 };
const card = { width: 300, height: 180 };
const mark = { width: 24, height: 24 };

describe("what stands beside a target", () => {
  test("comes after it in reading direction where there is room", () => {
    expect(placementOf(field, card, screen, { rtl: false, beacon: false })?.side).toBe("right");
    const mirrored = { ...field, left: 1000 - field.left - field.width };
    expect(placementOf(mirrored, card, screen, { rtl: true, beacon: false })?.side).toBe("left");
    expect(placementOf(field, mark, screen, { rtl: false, beacon: true })).toEqual({ side: "right", dx: 248, dy: 10 });
  });

  test("goes below or above where there is none, and a mark above the end", () => {
    const wide = { ...field, left: 8, width: 984 };
    expect(placementOf(wide, card, screen, { rtl: false, beacon: false })).toMatchObject({ side: "bottom", dx: 0 });
    expect(placementOf({ ...wide, top: 600 }, card, screen, { rtl: false, beacon: false })?.side).toBe("top");
    expect(placementOf(wide, mark, screen, { rtl: false, beacon: true })).toMatchObject({ side: "top", dx: 960 });
    expect(placementOf(wide, mark, screen, { rtl: true, beacon: true })).toMatchObject({ side: "top", dx: 0 });
  });

  test("has no place beside a target that fills the screen", () => {
    expect(placementOf(screen, card, screen, { rtl: false, beacon: false })).toBeNull();
    expect(placementOf(field, { width: 1200, height: 10 }, screen, { rtl: false, beacon: false })).toBeNull();
  });

  test("is on the screen and never over its target, wherever that is", () => {
    const size = (most: number) => fc.integer({ min: 1, max: most });
    const box = fc.record({
      left: fc.integer({ min: -50, max: 990 }),
      top: fc.integer({ min: -50, max: 690 }),
      width: size(900),
      height: size(600),
    });
    fc.assert(
      fc.property(
        box,
        fc.record({ width: size(400), height: size(300) }),
        fc.boolean(),
        fc.boolean(),
        (target, its, rtl, beacon) => {
          const placed = placementOf(target, its, screen, { rtl, beacon });
          if (!placed) return;
          const [left, top] = [target.left + placed.dx, target.top + placed.dy];
          expect(left).toBeGreaterThanOrEqual(0);
          expect(top).toBeGreaterThanOrEqual(0);
          expect(left + its.width).toBeLessThanOrEqual(screen.width);
          expect(top + its.height).toBeLessThanOrEqual(screen.height);
          const apart =
            left >= target.left + target.width ||
            left + its.width <= target.left ||
            top >= target.top + target.height ||
            top + its.height <= target.top;
          expect(apart).toBe(true);
        },
      ),
    );
  });
});

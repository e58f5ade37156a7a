import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Frame, paceOf } from "../../src/success/pace.ts";
import { projectionOf } from "../../src/success/projection.ts";
import { DAY, fixturePlaybook, START } from "../playbookFixture.ts";

const [outcome] = fixturePlaybook().outcomes;
if (!outcome) throw new Error("the fixture has an outcome");

/** 100 in 100 days, looked at after some days with so much of it done. */
const frame = (day: number, value: number, change: Partial<Frame["outcome"]> = {}): Frame => ({
  outcome: { ...outcome, within: "100d", checkpoints: [], ...change },
  value,
  progress: Math.min(1, value / 100),
  reached: value >= 100,
  start: START,
  deadline: START + 100 * DAY,
  baseline: 0,
  target: 100,
  now: START + day * DAY,
  minimum: 10 * DAY,
  freshAt: START + day * DAY,
  series: [],
});
const even = (days: number, value: number) =>
  Array.from({ length: days }, (_, i) => ({ at: START + (i + 1) * DAY, value: (value * (i + 1)) / days }));
const days = (at: number | null | undefined): number | null => (at ? (at - START) / DAY : null);

describe("pace", () => {
  it("is judged by a straight line where no curve is given", () => {
    const pace = (day: number, value: number) => paceOf(frame(day, value)).pace;
    expect(pace(5, 0)).toBe("too-early");
    expect(pace(50, 56)).toBe("ahead");
    expect(pace(50, 50)).toBe("on-pace");
    expect(pace(50, 44)).toBe("behind");
    expect(pace(101, 99)).toBe("overdue");
    expect(pace(101, 100)).toBe("reached");
  });

  it("is judged by the curve of the playbook where there is one: most register late", () => {
    const curve = [
      { after: "50d", share: 0.1 },
      { after: "90d", share: 0.5 },
    ];
    const at = (day: number, value: number) => paceOf(frame(day, value, { curve, checkpoints: ["50d", "90d"] }));
    expect(at(50, 10)).toMatchObject({ pace: "on-pace", expected: 10 });
    expect(at(25, 5)).toMatchObject({ pace: "on-pace", expected: 5 });
    expect(at(95, 75).pace).toBe("on-pace");
    expect(at(95, 75).expected).toBeCloseTo(75);
    expect(at(95, 60).pace).toBe("behind");
    expect(at(91, 30).checkpoints).toMatchObject([
      { expected: 10, missed: false },
      { expected: 50, missed: true },
    ]);
  });

  it("says nothing of whoever has done nothing while nothing is expected yet", () => {
    const curve = [{ after: "30d", share: 0 }];
    expect(paceOf(frame(20, 0, { curve })).pace).toBe("too-early");
    expect(paceOf(frame(20, 1, { curve })).pace).toBe("ahead");
    expect(paceOf(frame(40, 0, { curve })).pace).toBe("behind");
  });

  it("and checkpoints never contradict each other", () => {
    const checkpoints = ["30d"];
    const number = { checkpoints, measure: { from: "number", question: "?", percent: false } } as const;
    const stars: Partial<Frame["outcome"]> = {
      checkpoints,
      measure: { from: "rating", question: "?", scale: ["1", "2", "3"], low: 1 },
    };
    const looked = (value: number | null, told: number | null, change: Partial<Frame["outcome"]>) => {
      const at = { ...frame(35, value ?? 0, change), value, freshAt: told === null ? null : START + told * DAY };
      const { pace, checkpoints } = paceOf(at);
      return [pace, checkpoints[0]?.missed];
    };
    // one of what is counted is no delay
    const six = { ...frame(35, 0, { checkpoints }), value: 1, progress: 1 / 6, target: 6 };
    expect(paceOf(six)).toMatchObject({ pace: "behind", checkpoints: [{ missed: false }] });
    // no news is no bad news, whatever day it is
    expect(looked(28, 25, number)).toEqual(["ahead", false]);
    expect(looked(10, 25, number)).toEqual(["behind", true]);
    expect(looked(null, null, number)).toEqual(["too-early", false]);
    expect(looked(null, null, stars)).toEqual(["too-early", false]);
    expect(looked(2, 5, stars)).toEqual(["on-pace", false]);
    expect(looked(1, 5, stars)).toEqual(["behind", true]);
    expect(looked(null, null, { checkpoints })).toEqual(["too-early", false]);
  });

  it("expects more and more, from nothing at the start to all at the end, whatever the curve", () => {
    const curve = fc
      .uniqueArray(fc.integer({ min: 1, max: 100 }), { maxLength: 5 })
      .chain((at) =>
        fc
          .array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: at.length, maxLength: at.length })
          .map((shares) =>
            at
              .sort((a, b) => a - b)
              .map((day, i) => ({ after: `${day}d`, share: shares.sort((a, b) => a - b)[i] ?? 0 })),
          ),
      );
    fc.assert(
      fc.property(curve, fc.integer({ min: 0, max: 99 }), (curve, day) => {
        const expected = (at: number) => paceOf(frame(at, 1, { curve })).expected;
        expect(expected(0)).toBe(0);
        expect(expected(day + 1)).toBeGreaterThanOrEqual(expected(day));
        expect(expected(day)).toBeLessThanOrEqual(100);
      }),
    );
  });
});

describe("a projection", () => {
  const projected = (day: number, value: number, series = even(day, value), change = {}) =>
    projectionOf({ ...frame(day, value, change), series });

  it("goes on as things went, and is sure to a tenth at best", () => {
    const { at, from, to } = projected(40, 50) ?? { at: 0, from: 0, to: 0 };
    expect(days(at)).toBeCloseTo(80);
    expect(days(from)).toBeCloseTo(80 / 1.1);
    expect(days(to)).toBeCloseTo(80 / 0.9);
  });

  it("is wider the more unevenly it went", () => {
    const jumps = [
      { at: START + DAY, value: 25 },
      { at: START + 39 * DAY, value: 50 },
    ];
    const [smooth, uneven] = [projected(40, 50), projected(40, 50, jumps)];
    expect(uneven?.at).toBeCloseTo(smooth?.at ?? 0);
    expect(uneven?.from).toBeLessThan(smooth?.from ?? 0);
    expect(uneven?.to === null || (uneven?.to ?? 0) > (smooth?.to ?? 0)).toBe(true);
  });

  it("says that it may never be, where one jump was all there was", () => {
    expect(projected(40, 10, [{ at: START + DAY, value: 10 }])?.to).toBeNull();
  });

  it("follows the curve: slow at first is no reason to despair", () => {
    const curve = [{ after: "50d", share: 0.1 }];
    expect(days(projected(50, 10, even(50, 10), { curve })?.at)).toBeCloseTo(100);
    expect(days(projected(50, 5, even(50, 5), { curve })?.at)).toBeGreaterThan(100);
    expect(projected(20, 2, even(20, 2), { curve: [{ after: "15d", share: 0 }, ...curve] })).toBeNull();
  });

  it("is not there while too early to say, nor for a date that means nothing, nor for what is reached", () => {
    expect(projected(9, 50)).toBeNull();
    expect(projected(20, 0)).toBeNull();
    expect(projected(90, 1)).toBeNull();
    expect(projected(90, 100)).toBeNull();
  });

  it("never lies in the past, and its range holds it", () => {
    const value = fc.integer({ min: 1, max: 99 });
    fc.assert(
      fc.property(fc.integer({ min: 10, max: 400 }), fc.array(value, { maxLength: 20 }), (day, values) => {
        const sorted = values.sort((a, b) => a - b);
        const series = sorted.map((value, i) => ({ at: START + ((i + 1) * day * DAY) / sorted.length, value }));
        const result = projected(day, sorted.at(-1) ?? 0, series);
        if (!result) return;
        expect(result.from).toBeGreaterThanOrEqual(START + day * DAY);
        expect(result.at).toBeGreaterThanOrEqual(result.from);
        if (result.to !== null) expect(result.to).toBeGreaterThanOrEqual(result.at);
      }),
    );
  });
});

import { describe, expect, it } from "vitest";
import type { Outcome } from "../../src/playbook/schema.ts";
import { createLife } from "../life.ts";
import { DAY, fixturePlaybook, START } from "../playbookFixture.ts";

type Host = Extract<Outcome["measure"], { from: "host" }>;
const host = (take: Host["take"], over?: string, percent = false): Host => ({
  from: "host",
  metric: "m",
  take,
  percent,
  ...(over && { over }),
});
const stars: Outcome["measure"] = { from: "rating", question: "?", scale: ["1", "2", "3", "4", "5"], low: 2 };

/** A customer whose only outcome is this one. */
function aim(measure: Outcome["measure"], change: Partial<Outcome> = {}) {
  const outcome: Outcome = {
    id: "goal",
    title: "Goal",
    measure,
    baseline: 0,
    target: 20,
    targets: {},
    within: "100d",
    checkpoints: [],
    curve: [],
    lag: "2d",
    higherBar: { times: 1.25 },
    ...change,
  };
  const playbook = fixturePlaybook({ outcomes: [outcome], obstacles: [], help: [], checkIns: [] });
  const life = createLife(playbook).happen({ type: "set", traits: { team_size: 2 } });
  const standing = () => {
    const [first] = life.look().outcomes;
    if (!first) throw new Error("the outcome is for nobody");
    return first;
  };
  const measured = (...values: [day: number, value: number][]) => {
    for (const [day, value] of values) life.on(day).measure("m", value);
    return standing();
  };
  return { life, standing, measured };
}

describe("what a measure says", () => {
  it("a sum adds up, and stands at 0 while nothing came in", () => {
    const { measured, standing } = aim(host("sum"));
    expect(standing()).toMatchObject({ value: 0, progress: 0, freshAt: null, series: [], evidence: "measured" });
    expect(measured([1, 5], [1, 3], [4, 7])).toMatchObject({ value: 15, progress: 0.75, reached: false });
    expect(standing().series.map(({ value }) => value)).toEqual([8, 15]);
    expect(standing().freshAt).toBeGreaterThanOrEqual(START + 4 * DAY);
    expect(measured([5, 5])).toMatchObject({ value: 20, progress: 1, reached: true, pace: "reached" });
    expect(measured([6, -3])).toMatchObject({ value: 17, reached: false });
  });

  it("prices add up to what people would say, and so does their mean", () => {
    const sales = aim(host("sum"), { target: 199 });
    for (let day = 1; day <= 10; day++) sales.measured([day, 19.9]);
    expect(sales.standing()).toMatchObject({ value: 199, reached: true });
    expect(aim(host("sum")).measured([1, 0.1], [2, 0.2])).toMatchObject({ value: 0.3 });
    expect(aim(host("mean"), { target: 0.2 }).measured([1, 0.2], [2, 0.2], [3, 0.2])).toMatchObject({ reached: true });
    expect(aim(host("mean")).measured([1, 0.2], [2, 0.2], [3, 0.2]).series.at(-1)?.value).toBe(0.2);
  });

  it("a sum over a window forgets what is older", () => {
    const { life, measured, standing } = aim(host("sum", "7d"));
    expect(measured([1, 8], [3, 6])).toMatchObject({ value: 14 });
    expect(measured([9, 5])).toMatchObject({ value: 11 });
    life.on(30);
    expect(standing()).toMatchObject({ value: 0, reached: false });
  });

  it("a series stands on the same scale as the value", () => {
    const sum = aim(host("sum", "7d")).measured([1, 8], [3, 6], [9, 5]);
    expect(sum.series.map(({ value }) => value)).toEqual([8, 14, 11]);
    const mean = aim(host("mean")).measured([1, 8], [3, 6], [9, 4]);
    expect(mean.series.map(({ value }) => value)).toEqual([8, 7, 6]);
    const recent = aim(host("mean", "7d")).measured([1, 8], [3, 6], [9, 4], [9, 2]);
    expect(recent.series.map(({ value }) => value)).toEqual([8, 7, 4]);
    const latest = aim(host("latest")).measured([1, 8], [1, 9], [3, 6]);
    expect(latest.series.map(({ value }) => value)).toEqual([8.5, 6]);
    for (const { series, value } of [sum, mean, recent, latest]) expect(series.at(-1)?.value).toBe(value);
  });

  it("the latest is the last one told", () => {
    const { measured, standing } = aim(host("latest"));
    expect(standing()).toMatchObject({ value: null, progress: 0, reached: false });
    expect(measured([1, 25], [2, 10])).toMatchObject({ value: 10, progress: 0.5, reached: false });
    expect(measured([3, 20])).toMatchObject({ reached: true });
  });

  it("a mean is of all values, or of those in the window", () => {
    expect(aim(host("mean")).measured([1, 30], [2, 10], [20, 5])).toMatchObject({ value: 15, progress: 0.75 });
    expect(aim(host("mean", "7d")).measured([1, 30], [18, 10], [20, 5])).toMatchObject({ value: 7.5 });
    const { life, measured, standing } = aim(host("mean", "7d"));
    measured([1, 30]);
    life.on(20);
    expect(standing()).toMatchObject({ value: null, progress: 0, reached: false });
  });

  it("a rating is the newest answer", () => {
    const { life, standing } = aim(stars, { target: 4 });
    expect(standing()).toMatchObject({ value: null, evidence: "rated", reached: false, pace: "too-early" });
    life.on(1).rate("goal", 2);
    expect(standing()).toMatchObject({ value: 2, progress: 0.5, pace: "behind" });
    life.on(2).rate("goal", 3);
    expect(standing()).toMatchObject({ value: 3, pace: "on-pace" });
    life.on(3).rate("goal", 4);
    expect(standing()).toMatchObject({ value: 4, reached: true, pace: "reached" });
    expect(standing().series.map(({ value }) => value)).toEqual([2, 3, 4]);
  });

  it("downwards: a bounce rate from 12 to 4", () => {
    const { measured, standing } = aim(host("latest"), { baseline: 12, target: 4 });
    expect(standing()).toMatchObject({ value: null, progress: 0, reached: false });
    expect(measured([1, 14])).toMatchObject({ progress: 0, reached: false });
    expect(measured([2, 8])).toMatchObject({ progress: 0.5, reached: false });
    expect(measured([3, 4])).toMatchObject({ progress: 1, reached: true });
    expect(measured([4, 2])).toMatchObject({ progress: 1, reached: true });
  });

  it("downwards: a sum that was never measured is not a result", () => {
    const { standing, measured } = aim(host("sum", "30d"), { baseline: 12, target: 4 });
    expect(standing()).toMatchObject({ value: null, reached: false });
    expect(measured([1, 2])).toMatchObject({ value: 2, reached: true });
  });

  it("keeps at most 60 points, the newest among them", () => {
    for (const days of [59, 60, 61, 95, 120, 121]) {
      const { measured } = aim(host("latest"), { within: "200d" });
      const { series } = measured(...Array.from({ length: days }, (_, day): [number, number] => [day, day]));
      expect(series.length).toBeLessThanOrEqual(60);
      expect(series.length).toBeGreaterThanOrEqual(30);
      expect(series.at(-1)?.value).toBe(days - 1);
      expect(series.map(({ at }) => at)).toEqual(series.map(({ at }) => at).toSorted((a, b) => a - b));
    }
  });

  it("takes the target of the segment", () => {
    const { life, standing } = aim(host("sum"), { targets: { team: 40 } });
    expect(standing().target).toBe(20);
    life.happen({ type: "set", traits: { team_size: 9 } });
    expect(standing().target).toBe(40);
    life.happen({ type: "expectation", outcome: "goal", target: 30, base: 0 });
    expect(standing().target).toBe(30);
  });

  it("is not there for a segment it is not for", () => {
    expect(() => aim(host("sum"), { for: ["team"] }).standing()).toThrow("for nobody");
  });
});

describe("pace", () => {
  it.each<[string, [number, number][], number, string]>([
    ["before the lag", [[0, 19]], 1.9, "too-early"],
    ["on the line", [[1, 2]], 10, "on-pace"],
    ["a tenth above the line", [[1, 4.4]], 19.99, "ahead"],
    ["a little above the line", [[1, 2.1]], 10, "on-pace"],
    ["a little under the line", [[1, 1.9]], 10, "on-pace"],
    ["more than a tenth under the line, but less than one of what is counted", [[1, 1.7]], 10, "on-pace"],
    ["more than a tenth under the line", [[1, 0.9]], 10, "behind"],
    ["nothing yet", [], 10, "behind"],
    ["reached", [[1, 20]], 10, "reached"],
    ["reached, after the time", [[1, 20]], 150, "reached"],
    ["on the last day", [[1, 19]], 99.9, "on-pace"],
    ["after the last day", [[1, 19.9]], 100.1, "overdue"],
  ])("%s", (_, values, day, pace) => {
    const { life, measured, standing } = aim(host("sum"));
    measured(...values);
    life.on(day);
    expect(standing().pace).toBe(pace);
  });

  it("says nothing in the first tenth of the time frame, however short the lag", () => {
    const { life, standing } = aim(host("sum"), { lag: "1h" });
    expect(standing().pace).toBe("too-early");
    life.on(9.9);
    expect(standing().pace).toBe("too-early");
    life.on(10.1);
    expect(standing().pace).toBe("behind");
  });

  it("judges downwards by the way gone, too", () => {
    const { life, measured, standing } = aim(host("latest"), { baseline: 12, target: 4 });
    measured([20, 8]);
    expect(standing()).toMatchObject({ pace: "ahead" });
    life.on(50);
    expect(standing()).toMatchObject({ pace: "on-pace" });
    expect(standing().expected).toBeCloseTo(8, 5);
    life.on(70);
    expect(standing().pace).toBe("behind");
  });

  it("tells what is expected at each checkpoint, and which was missed", () => {
    const { life, measured, standing } = aim(host("sum"), { checkpoints: ["25d", "50d"] });
    const { checkpoints, start } = measured([1, 3]);
    expect(checkpoints).toEqual([
      { at: start + 25 * DAY, expected: 5, missed: false },
      { at: start + 50 * DAY, expected: 10, missed: false },
    ]);
    const missed = (day: number) => {
      life.on(day);
      return standing().checkpoints.map((one) => one.missed);
    };
    expect(missed(24.9)).toEqual([false, false]);
    expect(missed(25.1)).toEqual([true, false]);
    measured([26, 4]);
    expect(missed(50.1)).toEqual([false, true]);
    measured([51, 13]);
    expect(missed(52)).toEqual([false, false]);
  });

  it("projects the day by the rate so far", () => {
    const { life, measured, standing } = aim(host("sum"));
    expect(measured([1, 5]).projected).toBeNull();
    life.on(10);
    const { projected, start } = standing();
    expect(((projected?.at ?? 0) - start) / DAY).toBeCloseTo(40, 3);
    expect(measured([10, 15]).projected).toBeNull();
    expect(aim(host("sum")).life.on(10).look().outcomes[0]?.projected).toBeNull();
    const slow = aim(host("sum"));
    slow.measured([1, 0.01]);
    slow.life.on(99);
    expect(slow.standing().projected).toBeNull();
    const rated = aim(stars, { target: 4 });
    rated.life.on(9).rate("goal", 3);
    expect(rated.standing().projected).toBeNull();
  });
});

describe("the higher bar", () => {
  it.each<[string, Outcome["measure"], Partial<Outcome>, number]>([
    ["a quarter more", host("sum"), {}, 25],
    ["whole numbers from 10 up", host("sum"), { target: 21 }, 27],
    ["not one too many by rounding", host("sum"), { target: 100, higherBar: { times: 1.1 } }, 110],
    ["three digits under 10", host("latest"), { target: 0.3 }, 0.375],
    ["plus", host("sum"), { higherBar: { plus: 5 } }, 25],
    ["a share ends at 1", host("latest", undefined, true), { target: 0.9 }, 1],
    ["a share, plus", host("latest", undefined, true), { target: 0.95, higherBar: { plus: 0.1 } }, 1],
    ["a share that is all there is", host("latest", undefined, true), { target: 1 }, 1],
    ["downwards, times", host("latest"), { baseline: 12, target: 4 }, 3.2],
    ["downwards, rounded down", host("latest"), { baseline: 120, target: 12, higherBar: { times: 1.05 } }, 11],
    ["downwards, plus", host("latest"), { baseline: 12, target: 4, higherBar: { plus: 1 } }, 3],
    ["downwards, minus", host("latest"), { baseline: 12, target: 4, higherBar: { plus: -1 } }, 3],
    ["a rating", stars, { target: 4 }, 5],
    ["a rating at the end of the scale", stars, { target: 5 }, 5],
  ])("%s", (_, measure, change, higherBar) => expect(aim(measure, change).standing().higherBar).toBe(higherBar));

  it("a sum counts again from the day the bar was raised, and time begins anew", () => {
    const { life, measured, standing } = aim(host("sum"));
    measured([1, 12], [5, 10]);
    life.on(10).happen({ type: "expectation", outcome: "goal", target: 25, base: 22 });
    expect(standing()).toMatchObject({ bar: 2, value: 0, target: 25, reached: false, pace: "too-early" });
    expect(standing().deadline).toBeGreaterThanOrEqual(START + 110 * DAY);
    expect(measured([15, 10])).toMatchObject({ value: 10, progress: 0.4, higherBar: 32 });
    expect(measured([16, 15])).toMatchObject({ value: 25, reached: true });
    expect(standing().series.map(({ value }) => value)).toEqual([10, 25]);
    life.on(17).happen({ type: "expectation", outcome: "goal", target: 32, base: 47 });
    expect(standing()).toMatchObject({ bar: 3, value: 0, target: 32 });
  });

  it("another target before the first one is reached raises no bar: what came in still counts, in the same time", () => {
    const { life, measured, standing } = aim(host("sum"));
    const { start } = measured([1, 7]);
    life.on(10).happen({ type: "expectation", outcome: "goal", target: 40, base: 0, early: true });
    expect(standing()).toMatchObject({ bar: 1, value: 7, target: 40, start, reached: false });
    expect(life.look().desired).toBe("on-the-way");
    measured([20, 33]);
    expect(standing()).toMatchObject({ bar: 1, value: 40, reached: true });
    life.on(21).happen({ type: "expectation", outcome: "goal", target: 50, base: 40 });
    life.on(22).happen({ type: "expectation", outcome: "goal", target: 45, base: 0, early: true });
    expect(measured([23, 5])).toMatchObject({ bar: 2, value: 5, target: 45 });
  });

  it("a rating stands until the next answer", () => {
    const { life, standing } = aim(stars, { target: 4 });
    life.on(1).rate("goal", 4);
    life.on(2).happen({ type: "expectation", outcome: "goal", target: 5, base: 0 });
    expect(standing()).toMatchObject({ bar: 2, value: 4, reached: false });
    life.on(3).rate("goal", 5);
    expect(standing()).toMatchObject({ value: 5, reached: true });
  });
});

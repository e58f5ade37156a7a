import { describe, expect, it } from "vitest";
import { createLife } from "../life.ts";
import { fixturePlaybook } from "../playbookFixture.ts";

const living = () =>
  createLife(fixturePlaybook()).set({ team_size: 2 }).track("contacts_added").track("campaign_sent").finish("inbox");

describe("required outcome and appropriate experience together", () => {
  it("have four states", () => {
    const life = living();
    expect(life.look()).toMatchObject({ desired: "on-the-way", experience: { level: "unknown", fresh: false } });
    life.on(20).wait();
    expect(life.look().desired).toBe("not-getting-there");
    life.measure("orders", 20);
    expect(life.look()).toMatchObject({ desired: "succeeding", stage: "reached" });
    life.rate("way", 1);
    expect(life.look()).toMatchObject({
      desired: "succeeding-unhappy",
      stage: "reached-unhappy",
      experience: { level: "poor", value: 1, fresh: true },
    });
  });

  it("the experience has a series and a trend, and grows old", () => {
    const life = living();
    for (const [day, value] of [
      [1, 1],
      [95, 3],
      [190, 5],
    ] as const)
      life.on(day).rate("way", value);
    const { experience } = life.look();
    expect(experience.series.map(({ value }) => value)).toEqual([1, 3, 5]);
    expect(experience).toMatchObject({ level: "good", trend: { direction: "up" }, fresh: true });
    expect(life.on(281).look().experience.fresh).toBe(false);
  });
});

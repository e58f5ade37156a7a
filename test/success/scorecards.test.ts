import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Score } from "../../src/playbook/schema.ts";
import { createLife } from "../life.ts";
import { DAY, fixturePlaybook, START } from "../playbookFixture.ts";

const part = (id: string, event: string, points: number, change: Partial<Score["parts"][number]> = {}) => ({
  id,
  title: id,
  when: { event, within: "30d" },
  points,
  pointsFor: {},
  ...change,
});
const health: Score = {
  id: "health",
  title: "Health",
  about: "health",
  start: 50,
  least: 0,
  most: 100,
  parts: [
    part("sends", "campaign_sent", 30, { pointsFor: { team: 10 } }),
    part("reads", "report_read", 40),
    part("complains", "complaint", -60),
  ],
  bands: [
    { id: "red", title: "At risk", from: 0 },
    { id: "amber", title: "Watch", from: 40 },
    { id: "green", title: "Healthy", from: 70 },
  ],
};
const living = (scores: Score[], change = {}) =>
  createLife(fixturePlaybook({ scores, obstacles: [], help: [], checkIns: [], ...change })).set({ team_size: 2 });
const only = (life: ReturnType<typeof living>) => {
  const [first] = life.look().scores;
  if (!first) throw new Error("there is no score");
  return first;
};

describe("a scorecard", () => {
  it("adds up what it shows", () => {
    const life = living([health]).on(1).track("campaign_sent");
    expect(only(life)).toMatchObject({ value: 80, band: { id: "green" } });
    expect(only(life).contributions.map(({ part: id, points }) => [id, points])).toEqual([
      ["start", 50],
      ["sends", 30],
    ]);
    life.track("report_read");
    expect(only(life)).toMatchObject({ value: 100 });
    expect(only(life).contributions.at(-1)).toMatchObject({ part: "limit", points: -20 });
  });

  it("always adds up, wherever its scale ends", () => {
    const points = fc.integer({ min: -50, max: 50 });
    fc.assert(
      fc.property(
        fc.array(fc.record({ points, done: fc.boolean() }), { maxLength: 6 }),
        points,
        fc.option(points, { nil: undefined }),
        fc.option(points, { nil: undefined }),
        (parts, start, a, b) => {
          const [least, most] = a !== undefined && b !== undefined && a > b ? [b, a] : [a, b];
          const score: Score = {
            ...health,
            start,
            parts: parts.map(({ points }, i) => part(`p${i}`, `e${i}`, points)),
          };
          const life = living([{ ...score, least, most }]);
          for (const [i, { done }] of parts.entries()) if (done) life.track(`e${i}`);
          const { value, contributions } = only(life);
          expect(contributions.reduce((sum, { points }) => sum + points, 0)).toBe(value);
          if (least !== undefined) expect(value).toBeGreaterThanOrEqual(least);
          if (most !== undefined) expect(value).toBeLessThanOrEqual(most);
        },
      ),
    );
  });

  it("has points of a segment's own, and scores for some segments only", () => {
    const life = living([health, { ...health, id: "team-health", for: ["team"] }]).track("campaign_sent");
    expect(life.look().scores.map(({ score, value }) => [score.id, value])).toEqual([["health", 80]]);
    life.set({ team_size: 9 });
    expect(life.look().scores.map(({ score, value }) => [score.id, value])).toEqual([
      ["health", 60],
      ["team-health", 60],
    ]);
  });

  it("forgets what is older than a part looks back, and knows how fresh it is", () => {
    const life = living([health]).on(1).track("campaign_sent");
    expect(Math.floor(((only(life).freshAt ?? 0) - START) / DAY)).toBe(1);
    life.on(40);
    expect(only(life)).toMatchObject({ value: 50, freshAt: null });
  });

  it("has a trend by what it stood at each week", () => {
    const life = living([health]);
    for (const day of [0, 7]) life.on(day).track("campaign_sent");
    for (const day of [14, 21]) life.on(day).track("complaint");
    life.on(45).track("login");
    expect(only(life).series.map(({ value }) => value)).toEqual([80, 80, 20, 20, 0]);
    expect(only(life).trend?.direction).toBe("down");
  });

  it("tells when its band changes, and of a fall only where that is cause for alarm", () => {
    const life = living([health]).on(1).track("campaign_sent").on(40).track("complaint");
    expect(life.told("score:changed")).toMatchObject([
      { score: "health", about: "health", band: "amber", from: null },
      { band: "green", from: "amber" },
      { band: "red", from: "green" },
    ]);
    const [team, solo] = fixturePlaybook().segments;
    if (!team || !solo) throw new Error("the fixture has two segments");
    const notIdeal = living([health], { segments: [team, { ...solo, ideal: false }] });
    notIdeal.on(1).track("campaign_sent").on(40).track("complaint").on(80).wait();
    expect(notIdeal.told("score:changed").map(({ band }) => band)).toEqual(["amber", "green", "amber"]);
  });

  it("lets a gap in the fit choose help", () => {
    const competence: Score = { ...health, id: "competence", about: "competence-fit", start: 0 };
    const fixture = fixturePlaybook();
    const life = createLife({
      ...fixture,
      scores: [competence],
      obstacles: [{ id: "subject", title: "Weak subject", detectedWhen: { score: "competence", below: 30 } }],
    }).set({ team_size: 2 });
    expect(life.look().help.map(({ help }) => help.id)).toContain("subjects");
    life.track("campaign_sent");
    expect(life.look().help).toEqual([]);
  });
});

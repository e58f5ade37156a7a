import { describe, expect, it } from "vitest";
import type { Help, Strength } from "../../src/playbook/help.ts";
import type { Outcome } from "../../src/playbook/schema.ts";
import { createLife } from "../life.ts";
import { DAY, fixturePlaybook, START } from "../playbookFixture.ts";

type Life = ReturnType<typeof createLife>;
const open = (life: Life) => life.look().obstacles.map(({ obstacle }) => obstacle.id);
const base = fixturePlaybook();

/** A customer whose result is there. */
function reached() {
  const obstacles = [{ id: "hard", title: "Hard going", detectedWhen: { rating: "way", atMost: 2 } }];
  const help = base.help.map((item) => ({ ...item, closes: ["hard"] }));
  const life = createLife(fixturePlaybook({ obstacles, help })).happen({ type: "set", traits: { team_size: 2 } });
  life.track("contacts_added").track("campaign_sent").measure("orders", 20);
  life.on(3).rate("effect", 5);
  return life;
}

describe("once the result is there", () => {
  it("an obstacle on a way that was not right stays open, and help for it is offered", () => {
    const life = reached();
    expect([open(life), life.look().help]).toEqual([[], []]);
    life.on(4).rate("way", 1);
    expect(life.look().stage).toBe("reached-unhappy");
    expect(open(life)).toEqual(["hard"]);
    expect(life.look().help.length).toBeGreaterThan(0);
    expect(open(life.on(100).rate("way", 5))).toEqual([]);
  });
});

/** In the gap, with these outcomes. */
const inGap = (outcomes: Outcome[] = base.outcomes, help = base.help) =>
  createLife(fixturePlaybook({ outcomes, help })).set({ team_size: 2 }).track("contacts_added").track("campaign_sent");
const named = (life: Life, of: string, day: number) =>
  life.on(day).happen({ type: "answer", of, reasons: ["subject"] });
const namedOn = (life: Life) => Math.floor(((life.look().obstacles[0]?.namedAt ?? 0) - START) / DAY);

describe("what the customer names", () => {
  it("stands in the way of a measured result at once, not from a missed checkpoint on", () => {
    const life = named(inGap(), "orders", 8);
    expect(life.look().loops).toEqual([]);
    expect(life.look().obstacles).toMatchObject([{ because: [{ code: "named-by-customer", of: "orders" }] }]);
    expect(namedOn(life)).toBe(8);
    expect(life.look().help[0]?.because[0]?.code).toBe("closes-named");
    // until the result is there
    expect(open(life.on(9).measure("orders", 20))).toEqual([]);
  });

  it("is as old as the answer that named it, not as the loop", () => {
    const life = inGap().on(3).rate("effect", 1).on(40).rate("effect", 2, ["subject"]);
    expect(namedOn(life)).toBe(40);
  });

  it("is over when the customer says that it is well", () => {
    const life = inGap().on(3).rate("effect", 1, ["subject"]);
    expect(open(life)).toEqual(["subject"]);
    expect(open(life.on(10).rate("effect", 4))).toEqual([]);
  });

  it("is tried against in the outcome it was named for", () => {
    const outcomes = base.outcomes.map((one) => ({ ...one, lag: one.id === "orders" ? "30d" : "2d" }));
    const life = inGap(outcomes).on(3).rate("effect", 1, ["subject"]).on(4).finish("subjects").on(8).rate("effect", 1);
    expect(life.look().obstacles[0]).toMatchObject({ stalled: true, tried: [{ moved: false }] });
  });

  it("is tried against where the number is there and nothing came of it", () => {
    const felt = { question: "How is it?", scale: ["1", "2", "3"], low: 1 };
    const measure: Outcome["measure"] = { from: "host", metric: "orders", take: "sum", percent: false, felt };
    const life = inGap(base.outcomes.slice(0, 1).map((one) => ({ ...one, measure }))).measure("orders", 25);
    life.on(3).rate("orders", 1, ["subject"]).on(4).finish("subjects").on(8);
    expect(life.look().obstacles[0]).toMatchObject({ stalled: false, tried: [{ moved: null }] });
    expect(life.rate("orders", 1).look().obstacles[0]).toMatchObject({ stalled: true, tried: [{ moved: false }] });
  });
});

describe("when help stalled", () => {
  const item = (strength: Strength, minutes: number): Help => ({
    ...{ type: "lesson", id: strength, title: strength, body: "Text", needs: [] },
    ...{ closes: ["subject"], strength, minutes },
  });

  it.each([
    [["light", "medium", "strong"], "medium"],
    [["light", "strong"], "strong"],
  ] as const)("of %j the next strength is due: %s", (strengths, next) => {
    const help = strengths.map((strength, i) => item(strength, 30 - 10 * i));
    const life = inGap(base.outcomes.slice(1), help).on(3).rate("effect", 1, ["subject"]);
    life.on(4).finish("light").on(8).rate("effect", 1);
    expect(life.look().obstacles[0]).toMatchObject({ stalled: true, next });
    expect(life.look().help[0]?.help.id).toBe(next);
    life.on(9).finish(next).on(13).rate("effect", 1);
    expect(life.look().obstacles[0]?.next).toBe(next === "medium" ? "strong" : null);
  });
});

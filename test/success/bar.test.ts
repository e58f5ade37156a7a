import { describe, expect, it } from "vitest";
import { expectationOf } from "../../src/door/answers.ts";
import type { Outcome } from "../../src/playbook/schema.ts";
import { createLife } from "../life.ts";
import { DAY, fixturePlaybook, START } from "../playbookFixture.ts";

const [orders, effect] = fixturePlaybook().outcomes;
if (!orders || !effect) throw new Error("the fixture has two outcomes");

const living = (...outcomes: Outcome[]) =>
  createLife(fixturePlaybook({ outcomes, obstacles: [], help: [], checkIns: [] }))
    .set({ team_size: 2 })
    .track("contacts_added")
    .track("campaign_sent");
type Life = ReturnType<typeof living>;
const aim = (life: Life, id: string, target: unknown, own = {}) =>
  life.happen(expectationOf(life.look(), life.state, id, target, own));
const first = (life: Life) => {
  const [outcome] = life.look().outcomes;
  if (!outcome) throw new Error("nothing is meant for this customer");
  return outcome;
};

describe("a bar that was reached", () => {
  it("may be raised: a new time frame begins, and a sum counts again", () => {
    const life = aim(living(orders).on(5).measure("orders", 22), "orders", 30);
    expect(first(life)).toMatchObject({ bar: 2, target: 30, value: 0, before: 22, passed: true, mayRaise: true });
    expect(life.look()).toMatchObject({ stage: "gap", desired: "succeeding" });
  });

  it("may be held: the same again, in a time frame of its own, and no higher one is offered meanwhile", () => {
    const life = living(effect).on(5).rate("effect", 4);
    expect(first(life)).toMatchObject({ reached: true, mayRaise: true });
    aim(life, "effect", "hold");
    expect(first(life)).toMatchObject({ bar: 2, target: 4, reached: true, passed: true, mayRaise: false });
    expect(first(life.on(66))).toMatchObject({ mayRaise: true });
    const team = living({ ...effect, targets: { team: 5 } })
      .set({ team_size: 9 })
      .on(5)
      .rate("effect", 5);
    expect(first(aim(team, "effect", "hold"))).toMatchObject({ bar: 2, target: 5, reached: true, mayRaise: false });
    const summed = aim(living(orders).on(5).measure("orders", 22), "orders", "hold");
    expect(first(summed)).toMatchObject({ bar: 2, target: 20, value: 0, reached: false });
    expect(first(summed.on(9).measure("orders", 20))).toMatchObject({ reached: true, mayRaise: true });
  });

  it("may be left for now: a higher one is offered again after a month", () => {
    const life = aim(living(orders).on(5).measure("orders", 22), "orders", "not-now");
    expect(first(life)).toMatchObject({ bar: 1, reached: true, mayRaise: false });
    expect(first(life.on(34)).mayRaise).toBe(false);
    expect(first(life.on(36)).mayRaise).toBe(true);
  });

  it("may be left for good: the next outcome is the required one", () => {
    const life = living(orders, effect).on(5).measure("orders", 22);
    expect(life.look()).toMatchObject({ stage: "reached" });
    aim(life, "orders", "next");
    expect(life.look().outcomes.map(({ outcome }) => outcome.id)).toEqual(["effect", "orders"]);
    expect(life.look()).toMatchObject({ stage: "gap" });
  });
});

describe("a target of the customer's own", () => {
  it("has a date, a reason and a history, and takes the place of the old one before that is reached", () => {
    const life = living(orders).on(2).measure("orders", 3);
    const deadline = START + 90 * 86_400_000;
    aim(life, "orders", 12, { deadline, reason: "  The fair is in August  " });
    expect(first(life)).toMatchObject({ bar: 1, target: 12, value: 3, deadline });
    aim(life.on(9), "orders", 15);
    expect(first(life).history).toMatchObject([
      { target: 12, deadline, reason: "The fair is in August" },
      { target: 15, deadline: null, reason: null },
    ]);
    expect(life.told("expectation:set")).toEqual([
      { outcome: "orders", target: 12, deadline },
      { outcome: "orders", target: 15, deadline: null },
    ]);
  });
});

describe("a date of the customer's own", () => {
  const deadline = START + 90 * DAY;
  const late = (life: Life) => (first(life).deadline - START) / DAY;

  it("stays where only the target changes, in the same time frame", () => {
    const life = aim(living(orders).on(2).measure("orders", 3), "orders", 12, { deadline });
    expect(late(aim(life.on(9), "orders", 15))).toBe(90);
    expect(late(aim(life.on(10), "orders", 16, { deadline: deadline + DAY }))).toBe(91);
    expect(late(aim(life.on(11), "orders", 17))).toBe(91);
  });

  it("ends with the time frame, and one that is over says nothing of a target set after it", () => {
    const raised = aim(living(orders).on(2), "orders", 12, { deadline }).measure("orders", 12);
    expect(late(aim(raised.on(5), "orders", 20))).toBeCloseTo(65, 5);
    const own = aim(living(orders).on(2).measure("orders", 22), "orders", 30, { deadline });
    expect(late(aim(own.on(5), "orders", 40))).toBe(90);
    const passed = aim(living(orders).on(2), "orders", 12, { deadline: START + 10 * DAY });
    expect(late(passed.on(11))).toBe(10);
    expect(late(aim(passed, "orders", 15))).toBeCloseTo(60, 5);
  });
});

describe("a target of the customer's own beyond where they started", () => {
  const host = (change: Partial<Outcome>): Outcome => ({
    ...orders,
    measure: { from: "host", metric: "orders", take: "latest", percent: false },
    targets: {},
    checkpoints: [],
    ...change,
  });

  it("makes no result of which more is better one of which less is", () => {
    const life = aim(living(host({ baseline: 10, target: 50 })).on(1), "orders", 5);
    expect(first(life.on(20).measure("orders", 3))).toMatchObject({
      less: false,
      reached: false,
      progress: 0,
      expected: 5,
      pace: "behind",
    });
    expect(first(life.on(21).measure("orders", 7))).toMatchObject({ reached: true, progress: 1, pace: "reached" });
    expect(first(life).higherBar).toBeGreaterThan(5);
  });

  it("makes no result of which less is better one of which more is", () => {
    const life = aim(living(host({ baseline: 10, target: 2 })).on(1), "orders", 15);
    expect(first(life.on(20).measure("orders", 18))).toMatchObject({
      less: true,
      reached: false,
      progress: 0,
      expected: 15,
      pace: "behind",
    });
    expect(first(life.on(21).measure("orders", 12))).toMatchObject({ reached: true, progress: 1, pace: "reached" });
    expect(first(life).higherBar).toBeLessThan(15);
  });

  it("may be where they started: what is there has been reached, and nothing else is on the way", () => {
    const more = aim(living(host({ baseline: 10, target: 50 })).on(1), "orders", 10);
    expect(first(more.on(20).measure("orders", 9))).toMatchObject({ reached: false, progress: 0, expected: 10 });
    expect(first(more.on(21).measure("orders", 10))).toMatchObject({ reached: true, progress: 1 });
    const less = aim(living(host({ baseline: 10, target: 2 })).on(1), "orders", 10);
    expect(first(less.on(20).measure("orders", 11))).toMatchObject({ reached: false, progress: 0, expected: 10 });
    expect(first(less.on(21).measure("orders", 10))).toMatchObject({ reached: true, progress: 1 });
  });

  it("is what low answers are held against, and a sum of nothing still is one", () => {
    const number = host({
      measure: { from: "number", question: "How many?", percent: false },
      target: 50,
      baseline: 10,
    });
    const life = aim(living(number).on(1), "orders", 5).on(20).rate("orders", 7);
    expect(life.look().loops).toEqual([]);
    expect(life.told("rating:low")).toEqual([]);
    expect(life.on(25).rate("orders", 4).look().loops).toMatchObject([{ closedAt: null }]);
    life.on(30).rate("orders", 6);
    expect(life.look().loops.map(({ closedAt }) => closedAt !== null)).toEqual([true]);
    const sum = aim(living({ ...orders, baseline: 10, target: 50, targets: {} }).on(1), "orders", 5);
    expect(first(sum)).toMatchObject({ value: 0, reached: false });
  });
});

describe("who an outcome is for", () => {
  const won: Outcome = { ...orders, id: "won", who: { trait: "role", is: "rep" } };
  const forecast: Outcome = { ...effect, id: "forecast", who: { trait: "role", is: "manager" } };

  it("may be a role: people in one account have different ones", () => {
    const ids = (role: string) =>
      living(won, forecast)
        .happen({ type: "group", account: "acme", traits: {} })
        .set({ role })
        .look()
        .outcomes.map(({ outcome }) => outcome.id);
    expect(ids("rep")).toEqual(["won"]);
    expect(ids("manager")).toEqual(["forecast"]);
    expect(ids("intern")).toEqual([]);
  });
});

describe("a customer who evolves", () => {
  it("moves to another segment: targets follow, history stays, one event tells it, and no question comes twice", () => {
    const life = createLife(fixturePlaybook()).set({ team_size: 2 }).track("contacts_added").track("campaign_sent");
    life.on(3).rate("effect", 2, ["spam"]).on(20).measure("orders", 12);
    const before = life.look();
    expect(before.outcomes[0]).toMatchObject({ target: 20, value: 12 });
    life.set({ team_size: 9 });
    const after = life.look();
    expect(after.segment).toMatchObject({ segment: { id: "team" } });
    expect(after.segment.history.map(({ segment }) => segment)).toEqual(["solo", "team"]);
    expect(after.outcomes[0]).toMatchObject({ target: 40, value: 12 });
    expect(after.loops).toEqual(before.loops);
    expect(after.checkIn?.asked).toBe(before.checkIn?.asked);
    life.wait().set({ team_size: 9 });
    expect(life.told("segment:changed")).toEqual([
      { from: null, to: "solo" },
      { from: "solo", to: "team" },
    ]);
  });
});

describe("moving on", () => {
  it("leads from one to the other and back, as often as the customer says so", () => {
    const life = living(orders, effect);
    const next = (day: number, from: string) => first(aim(life.on(day), from, "next")).outcome.id;
    expect(next(1, "orders")).toBe("effect");
    expect(next(2, "effect")).toBe("orders");
    expect(next(3, "orders")).toBe("effect");
  });

  it("leads to the first that is not reached yet, and stays there once that is reached", () => {
    const more: Outcome = { ...orders, id: "more", targets: {}, target: 100 };
    const ids = (life: Life) => life.look().outcomes.map(({ outcome }) => outcome.id);
    const life = living(orders, effect, more).on(1).measure("orders", 22).rate("effect", 5);
    expect(ids(aim(life, "orders", "next"))).toEqual(["more", "effect", "orders"]);
    expect(life.look().stage).toBe("gap");
    expect(ids(life.on(2).measure("orders", 90))).toEqual(["more", "effect", "orders"]);
    // where all are reached there is nothing to choose from but the order
    expect(ids(aim(life, "more", "next"))).toEqual(["effect", "orders", "more"]);
    expect(ids(life.on(3).rate("effect", 1))).toEqual(["effect", "orders", "more"]);
  });

  it("lasts, however many answers follow", () => {
    const life = aim(living(orders, effect).on(1).measure("orders", 20), "orders", "next");
    for (let day = 2; day < 48; day++) life.on(day).rate(day % 2 ? "effect" : "orders", 3);
    expect(first(life).outcome.id).toBe("effect");
  });
});

describe("a bar of many", () => {
  it("is not forgotten for the targets that follow in its time frame", () => {
    const life = aim(living(orders).on(1).measure("orders", 20).on(2), "orders", 30).measure("orders", 3);
    for (let target = 40; target < 57; target++) aim(life, "orders", target);
    expect(first(life)).toMatchObject({ bar: 2, passed: true, before: 20, value: 3, target: 56 });
  });

  it("is told, also the twentieth", () => {
    const life = living({ ...orders, checkpoints: [] });
    for (let week = 0; week < 20; week++) aim(life.on(1 + 7 * week).measure("orders", 20), "orders", "hold");
    expect(life.told("outcome:reached")).toHaveLength(20);
    expect(first(life).bar).toBe(21);
  });

  it("has a deadline that is a date", () => {
    const life = living(orders);
    expect(() => aim(life, "orders", 30, { deadline: Number.POSITIVE_INFINITY })).toThrow("deadline");
    aim(life, "orders", 30);
    expect(new Date(first(life).deadline).getTime()).toBe(first(life).start + 60 * 86_400_000);
  });
});

describe("a bar that comes with a move", () => {
  const frame = (life: Life) => {
    const { start, target, pace } = first(life);
    return [Math.floor((start - START) / DAY), target, pace];
  };

  it("has a time frame of its own, and the host hears of it", () => {
    const life = living(orders).on(20).measure("orders", 20);
    expect(life.told("outcome:reached")).toHaveLength(1);
    life.on(100).set({ team_size: 9 });
    expect(frame(life)).toEqual([100, 40, "too-early"]);
    expect(life.look()).toMatchObject({ stage: "gap", desired: "on-the-way", loops: [] });
    expect(life.told("outcome:set").at(-1)).toMatchObject({ bar: 1, target: 40 });
    expect(life.told("gap:opened").at(-1)).toMatchObject({ target: 40 });
    life.on(130).measure("orders", 20);
    expect(life.told("outcome:reached").at(-1)).toMatchObject({ bar: 1, target: 40, value: 40 });
    expect(life.told("gap:closed")).toHaveLength(2);
    // and back again is a new beginning, of what is reached already
    life.on(200).set({ team_size: 2 });
    expect(frame(life)).toEqual([200, 20, "reached"]);
    expect(life.told("outcome:set").map(({ target }) => target)).toEqual([20, 40, 20]);
    expect([life.told("outcome:reached").length, life.told("gap:closed").length]).toEqual([2, 2]);
  });

  it("begins when an outcome is first the customer's: by segment, by role, or with another playbook", () => {
    const team = living({ ...orders, for: ["team"] })
      .on(100)
      .set({ team_size: 9 });
    expect(frame(team.on(101))).toEqual([100, 40, "too-early"]);
    const role = living({ ...orders, who: { trait: "role", is: "manager" } })
      .on(100)
      .set({ role: "manager" });
    expect(frame(role.on(101))).toEqual([100, 20, "too-early"]);
    const edited = living(orders)
      .on(100)
      .use(fixturePlaybook({ outcomes: [{ ...orders, target: 30 }], obstacles: [], help: [], checkIns: [] }))
      .wait();
    expect(frame(edited)).toEqual([100, 30, "too-early"]);
  });

  it("is new again for whoever comes back to it", () => {
    const life = living(orders).on(30).set({ team_size: 9 }).on(201).set({ team_size: 2 });
    expect(frame(life)).toEqual([201, 20, "too-early"]);
    expect(frame(life.on(202).wait())).toEqual([201, 20, "too-early"]);
  });

  it("is new again, too, where the outcome was not the customer's in between", () => {
    const life = living({ ...orders, for: ["solo"] })
      .on(30)
      .set({ team_size: 9 })
      .on(201)
      .set({ team_size: 2 });
    expect(frame(life)).toEqual([201, 20, "too-early"]);
    expect(life.told("outcome:set")).toHaveLength(2);
  });

  it("does not take the place of a target of the customer's own, nor move its time", () => {
    const life = aim(aim(living(orders).on(2), "orders", 12).on(9), "orders", 15);
    life.on(50).set({ team_size: 9 });
    expect(frame(life)).toEqual([0, 15, "behind"]);
  });
});

describe("a higher bar", () => {
  it("is higher than what is there already", () => {
    const measure: Outcome["measure"] = { from: "number", question: "How many?", percent: false };
    expect(
      first(
        living({ ...orders, measure })
          .on(5)
          .rate("orders", 45),
      ).higherBar,
    ).toBe(57);
    const less: Outcome = { ...orders, measure, baseline: 100, target: 50, targets: {} };
    expect(first(living(less).on(5).rate("orders", 20)).higherBar).toBe(16);
    expect(
      first(
        living({ ...less, target: 2, higherBar: { plus: 1 } })
          .on(5)
          .rate("orders", 0),
      ).higherBar,
    ).toBe(0);
    // a sum counts anew
    expect(first(living(orders).on(5).measure("orders", 45)).higherBar).toBe(25);
  });

  it("that is held is reached once more only by what comes after", () => {
    const life = living(effect).on(5).rate("effect", 4);
    expect(life.told("outcome:reached")).toHaveLength(1);
    aim(life.on(6), "effect", "hold");
    expect(first(life)).toMatchObject({ bar: 2, reached: true });
    expect([life.told("outcome:reached").length, life.told("gap:closed").length]).toEqual([1, 1]);
    life.on(40).rate("effect", 5);
    expect(life.told("outcome:reached").at(-1)).toMatchObject({ bar: 2, value: 5 });
  });
});

describe("a scale that has become shorter", () => {
  it("ends the target that somebody chose beyond it", () => {
    const life = aim(living(effect).on(1), "effect", 5);
    expect(first(life).target).toBe(5);
    if (effect.measure.from !== "rating") throw new Error("the effect is rated");
    const scale = effect.measure.scale.slice(0, 3);
    life.use(
      fixturePlaybook({ outcomes: [{ ...effect, target: 3, measure: { ...effect.measure, scale } }], checkIns: [] }),
    );
    expect(first(life).target).toBe(3);
    life.on(5).rate("effect", 3);
    expect(first(life)).toMatchObject({ reached: true, higherBar: 3, history: [{ target: 5 }] });
  });
});

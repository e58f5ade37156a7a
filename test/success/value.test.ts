import { describe, expect, it } from "vitest";
import { expectationOf } from "../../src/door/answers.ts";
import type { Verdict } from "../../src/fact.ts";
import { merge } from "../../src/merge.ts";
import type { CheckIn } from "../../src/playbook/schema.ts";
import { born, type Lived, liveAll, liveOn } from "../core/lives.ts";
import { createLife } from "../life.ts";
import { DAY, fixturePlaybook, START } from "../playbookFixture.ts";

const common = { outcome: "orders", exempt: false };
const checkIns: CheckIn[] = [
  { ...common, ask: "value", id: "review", every: "30d" },
  { ...common, ask: "expectation", id: "next" },
  { ...common, ask: "praise", id: "say-so", kind: "review", question: "Say so?", link: "/review", every: "365d" },
];
const living = () => {
  const playbook = fixturePlaybook({ checkIns, obstacles: [], help: [] });
  return createLife(playbook).set({ team_size: 2 }).track("contacts_added").track("campaign_sent");
};
type Life = ReturnType<typeof living>;
const value = (life: Life) => {
  const [first] = life.look().values;
  if (!first) throw new Error("nothing is reviewed");
  return first;
};
const confirm = (life: Life, verdict: Verdict, said?: number) => {
  const { from, to, counted } = value(life);
  const was = counted ?? 0;
  return life.happen({ type: "confirmation", outcome: "orders", from, to, counted: was, value: said ?? was, verdict });
};
const aim = (life: Life, target: number) => life.happen(expectationOf(life.look(), life.state, "orders", target, null));
const asks = (life: Life) => life.look().checkIn?.id ?? null;

describe("value by period", () => {
  it("is asked about when a period has ended, with what was counted in it", () => {
    const life = living().on(3).measure("orders", 5).on(20).measure("orders", 6).on(29).wait();
    expect(value(life)).toMatchObject({ due: false, counted: 11, reviews: [], confirmed: false });
    expect(asks(life)).toBeNull();
    expect(life.look().waiting.find(({ id }) => id === "review")).toMatchObject({
      becauseNot: [{ code: "too-early" }],
      at: value(life).to,
    });
    life.on(31).measure("orders", 100);
    expect(value(life)).toMatchObject({ due: true, counted: 11 });
    expect(life.look().checkIn).toMatchObject({ ask: "value", id: "review", of: "orders", value: { counted: 11 } });
    expect(life.told("value:due")).toMatchObject([{ outcome: "orders", counted: 11 }]);
  });

  it("is confirmed, corrected or disputed, by whom and when, and the next period begins", () => {
    const life = living().on(3).measure("orders", 5).on(31);
    life.wait();
    confirm(life, "corrected", 7);
    const [review] = value(life).reviews;
    expect(review).toMatchObject({ counted: 5, value: 7, verdict: "corrected", by: null, expected: null });
    expect(Math.floor(((review?.at ?? 0) - START) / DAY)).toBe(31);
    expect(value(life)).toMatchObject({ due: false, confirmed: true });
    expect(value(life).from).toBe(review?.to);
    expect(life.told("value:confirmed")).toMatchObject([{ counted: 5, value: 7, verdict: "corrected" }]);
  });

  it("is followed by what is expected of the next period, in the same visit, and compared with it in the end", () => {
    const life = living().on(3).measure("orders", 5).on(31).wait();
    const { asked } = life.look().checkIn ?? { asked: "" };
    life.happen({ type: "surface", surface: asked, did: "shown" });
    confirm(life, "confirmed");
    expect(life.look().checkIn).toMatchObject({ ask: "expectation", id: "next", mayInterrupt: true });
    aim(life, 60);
    expect(life.told("expectation:set")).toMatchObject([{ outcome: "orders", target: 60 }]);
    expect(asks(life)).not.toBe("next");
    life.on(40).measure("orders", 51).on(62).wait();
    expect(value(life)).toMatchObject({ due: true, counted: 51, expected: 60 });
    confirm(life, "confirmed");
    expect(value(life).reviews.at(-1)).toMatchObject({ counted: 51, expected: 60 });
  });

  it("leaves the goal as it is when the next period is within its time frame", () => {
    const life = living().on(3).measure("orders", 5).on(31).wait();
    confirm(life, "confirmed");
    aim(life, 8);
    expect(life.look().outcomes[0]).toMatchObject({ target: 20, bar: 1, value: 5, own: false });
    life.on(40).measure("orders", 3).on(62).wait();
    expect(life.told("outcome:reached")).toEqual([]);
    expect(value(life)).toMatchObject({ due: true, counted: 3, expected: 8 });
  });

  it("starts a new time frame with what is expected, though the bar of the last one was not reached", () => {
    const life = living().on(3).measure("orders", 5).on(61).wait();
    confirm(life, "confirmed");
    aim(life, 30);
    expect(life.look().outcomes[0]).toMatchObject({ target: 30, bar: 2, before: 5, value: 0, passed: false });
    expect(life.look().desired).toBe("on-the-way");
  });

  it("asks whoever was away for long about the newest whole period only", () => {
    const life = living().on(3).measure("orders", 5).on(70).measure("orders", 2).on(100).wait();
    expect(value(life)).toMatchObject({ due: true, counted: 2 });
    expect(Math.round((value(life).from - START) / DAY)).toBe(60);
  });

  it("asks for praise only after value that was confirmed", () => {
    const quiet = living().on(3).measure("orders", 25).on(31).wait();
    expect(quiet.look().waiting.find(({ id }) => id === "say-so")?.becauseNot[0]?.code).toBe("no-confirmed-value");
    confirm(quiet, "disputed");
    aim(quiet, 30);
    expect(quiet.told("value:disputed")).toHaveLength(1);
    expect(asks(quiet)).toBeNull();
    const glad = living().on(3).measure("orders", 25).on(31).wait();
    confirm(glad, "confirmed");
    aim(glad, 30);
    expect(glad.look().checkIn).toMatchObject({ ask: "praise", praise: { kind: "review", link: "/review" } });
    glad.happen({ type: "answer", of: "say-so", choice: "declined" });
    expect(asks(glad)).toBeNull();
  });
});

describe("a period that waits for its review", () => {
  it("keeps what was counted in it, however much is counted meanwhile", () => {
    const outcomes = fixturePlaybook().outcomes.map((one) => ({ ...one, within: "20d", checkpoints: [] }));
    const life = createLife(fixturePlaybook({ checkIns, outcomes, obstacles: [], help: [] })).set({ team_size: 2 });
    life.measure("orders", 5).on(10).measure("orders", 6).on(31).wait();
    expect(value(life)).toMatchObject({ due: true, counted: 11 });
    for (let day = 32; day < 60; day++) life.on(day).measure("orders", 1);
    expect(value(life)).toMatchObject({ due: true, counted: 11 });
  });
});

describe("the day on which a period ends", () => {
  it("is counted once, with the period that begins on it", () => {
    const life = living().on(3).measure("orders", 5).on(29.9).measure("orders", 7).on(30.4).wait();
    const ended = value(life);
    expect(ended.due).toBe(true);
    confirm(life, "confirmed");
    life.on(45).measure("orders", 1).on(61).wait();
    expect((ended.counted ?? 0) + (value(life).counted ?? 0)).toBe(13);
  });
});

describe("a period whose beginning moves when two copies meet", () => {
  const playbook = fixturePlaybook({ checkIns, obstacles: [], help: [] });
  const lived = (from: number, ...days: number[]) => {
    const turns = days.map((day) => ({ after: day * DAY, device: "d1", happening: null }));
    const order = { after: 0, device: "d1", happening: { type: "metric" as const, name: "orders", value: 3 } };
    return liveAll(playbook, [order, ...turns], born(from), `${from} `);
  };

  it("is not told again, and the next one is told in its time", () => {
    const [named, visitor] = [lived(START, 31), lived(START - 5 * DAY)];
    const due = ({ events }: Lived) => events.filter(({ type }) => type === "value:due").length;
    expect(due(named)).toBe(1);
    let met: Lived = { ...named, state: merge(named.state, visitor.state), events: [] };
    const told: number[] = [];
    for (let day = 31; day < 120; day++) {
      const turn = { after: DAY, device: "d1", happening: null };
      const before = due(met);
      met = liveOn(playbook, met, turn, `met ${day}`);
      if (due(met) > before) told.push(day + 1);
    }
    expect(told).toEqual([55, 85, 115]);
  });
});

describe("what is expected of an outcome", () => {
  it("is not asked of a customer for whom it is not meant any more", () => {
    const [orders] = fixturePlaybook().outcomes;
    const outcomes = orders ? [{ ...orders, for: ["solo"] }] : [];
    const life = createLife(fixturePlaybook({ checkIns, obstacles: [], help: [], outcomes })).set({ team_size: 2 });
    confirm(life.on(3).measure("orders", 5).on(31).wait(), "confirmed");
    expect(asks(life)).toBe("next");
    expect(asks(life.set({ team_size: 9 }))).toBeNull();
  });
});

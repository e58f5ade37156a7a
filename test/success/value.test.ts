import { describe, expect, it } from "vitest";
import { confirmationOf, expectationOf } from "../../src/door/answers.ts";
import type { Verdict } from "../../src/fact.ts";
import { merge } from "../../src/merge.ts";
import type { CheckIn, Outcome } from "../../src/playbook/schema.ts";
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
const confirm = (life: Life, verdict: Verdict, said?: number) =>
  life.happen(confirmationOf(life.look(), "orders", verdict, said === undefined ? null : { value: said }));
/** In answer to the question, where that is due. */
const aim = (life: Life, target: number) => {
  const { checkIn } = life.look();
  const own = checkIn?.ask === "expectation" ? { asked: checkIn.asked } : null;
  return life.happen(expectationOf(life.look(), life.state, "orders", target, own));
};
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

  it("and a target that nobody asked for is one for the time frame, also after a review", () => {
    const life = living().on(3).measure("orders", 5).on(31).wait();
    confirm(life, "confirmed");
    life.on(40).happen(expectationOf(life.look(), life.state, "orders", 12, null));
    expect(life.look().outcomes[0]).toMatchObject({ target: 12, bar: 1, own: true });
    expect(asks(life)).toBe("next");
  });

  it("is told as due again once a clock that ran ahead is right", () => {
    const life = living().measure("orders", 5).on(370).wait().on(1).wait();
    const before = life.told("value:due").length;
    life.on(31).wait();
    expect(life.told("value:due").length).toBe(before + 1);
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

describe("a second word on a period", () => {
  it("settles what was disputed, and later periods keep their rhythm", () => {
    const life = living().on(3).measure("orders", 48).on(31).wait();
    confirm(life, "disputed");
    const [disputed] = value(life).reviews;
    confirm(life.on(32), "corrected", 24);
    expect(value(life)).toMatchObject({ confirmed: true, due: false });
    expect(value(life).reviews).toMatchObject([
      { from: disputed?.from, to: disputed?.to, counted: 48, value: 24, verdict: "corrected" },
    ]);
    expect(value(life.on(60.1).measure("orders", 3).wait())).toMatchObject({ due: true, from: disputed?.to });
    confirm(life, "confirmed");
    expect(value(life).reviews).toHaveLength(2);
  });

  it("makes no period of its own, and does not ask again what is expected of the next", () => {
    const life = living().on(3).measure("orders", 5).on(31).wait();
    confirm(life, "confirmed");
    aim(life, 60);
    confirm(life.on(31.1), "confirmed");
    expect(value(life).reviews).toHaveLength(1);
    expect(asks(life)).not.toBe("next");
    // another target is one for the time frame, which goes on
    expect(aim(life, 70).look().outcomes[0]).toMatchObject({ bar: 1, target: 70 });
    expect(value(life.on(61).wait())).toMatchObject({ due: true, expected: 60 });
  });
});

describe("what was expected of a period", () => {
  it("counts whenever the last one was reviewed, and is what was said first", () => {
    const life = living().on(3).measure("orders", 5).on(40).wait();
    confirm(life, "confirmed");
    aim(life, 60);
    aim(life.on(50), 200);
    expect(value(life.on(61).measure("orders", 1).wait())).toMatchObject({ due: true, expected: 60 });
    confirm(life, "confirmed");
    aim(life, 70);
    expect(value(life).reviews.map(({ expected }) => expected)).toEqual([null, 60]);
    expect(value(life).expected).toBe(70);
  });

  it("is no target of the customer's own for a longer time", () => {
    const life = living().on(3);
    aim(life, 120);
    expect(value(life.on(31).wait()).expected).toBeNull();
  });
});

describe("value that was confirmed", () => {
  const measures = {
    sum: { from: "host", metric: "orders", take: "sum", percent: false },
    rolling: { from: "host", metric: "orders", take: "sum", over: "30d", percent: false },
    mean: { from: "host", metric: "orders", take: "mean", over: "30d", percent: false },
    latest: { from: "host", metric: "orders", take: "latest", percent: false },
    number: { from: "number", question: "How many?", percent: false },
  } as const;
  const [orders] = fixturePlaybook().outcomes;
  const praised = (measure: keyof typeof measures, said: number, more: Partial<Outcome> = {}) => {
    if (!orders) throw new Error("the fixture has outcomes");
    const outcome: Outcome = { ...orders, within: "90d", measure: measures[measure], ...more };
    const playbook = fixturePlaybook({ checkIns, obstacles: [], help: [], outcomes: [outcome] });
    const life = createLife(playbook).track("contacts_added").track("campaign_sent").on(20);
    if (measure === "number") life.rate("orders", said);
    else life.measure("orders", said);
    aim(confirm(life.on(31).wait(), "confirmed"), 30);
    const { confirmed } = value(life);
    expect(asks(life)).toBe(confirmed ? "say-so" : null);
    return confirmed;
  };

  it.each(Object.keys(measures) as (keyof typeof measures)[])("is better than the start, %s", (measure) => {
    expect(praised(measure, 0)).toBe(false);
    expect(praised(measure, 5)).toBe(true);
    // less is better
    expect(praised(measure, 40, { baseline: 30, target: 3 })).toBe(false);
    expect(praised(measure, 2, { baseline: 30, target: 3 })).toBe(true);
  });

  it("is held against the share of the start that falls on the period where a time frame is counted", () => {
    expect(praised("sum", 12, { baseline: 30, target: 60 })).toBe(true);
    expect(praised("latest", 12, { baseline: 30, target: 60 })).toBe(false);
  });

  it("is none while it is low", () => {
    const measure = { ...measures.number, low: 4 };
    expect(praised("number", 4, { measure })).toBe(false);
    expect(praised("number", 5, { measure })).toBe(true);
  });
});

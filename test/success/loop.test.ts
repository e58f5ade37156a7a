import { describe, expect, it } from "vitest";
import type { Outcome } from "../../src/playbook/schema.ts";
import { createLife } from "../life.ts";
import { DAY, fixturePlaybook, START } from "../playbookFixture.ts";

const fixture = fixturePlaybook();
const labels = ["No effect", "A little", "Some", "A clear effect", "Better than I hoped"];

const outcome = (measure: Outcome["measure"], change: Partial<Outcome> = {}): Outcome => ({
  id: "goal",
  title: "Goal",
  measure,
  baseline: 0,
  target: 20,
  targets: {},
  within: "60d",
  checkpoints: ["15d", "30d"],
  curve: [],
  lag: "3d",
  higherBar: { times: 1.25 },
  ...change,
});
const measured: Outcome["measure"] = { from: "host", metric: "orders", take: "sum", percent: false };
const felt = { ...measured, felt: { question: "How is it?", scale: labels, low: 2 } };
const reported: Outcome["measure"] = { from: "number", question: "How many?", percent: false };
const rated: Outcome["measure"] = { from: "rating", question: "How?", scale: labels, low: 2 };

const living = (one: Outcome) =>
  createLife({
    ...fixture,
    outcomes: [one],
    obstacles: fixture.obstacles.map((each) => ({ ...each, outcomes: ["goal"] })),
    checkIns: [{ ask: "result", id: "ask", outcome: "goal", after: "campaign_sent", every: "7d", exempt: false }],
  })
    .set({ team_size: 2 })
    .track("contacts_added")
    .track("campaign_sent");
type Life = ReturnType<typeof living>;
const loops = (life: Life) => life.look().loops.map(({ value, lows, closedAt }) => [value, lows, closedAt !== null]);
const ids = (life: Life) => life.look().help.map(({ help }) => help.id);
const codes = (life: Life, id: string) =>
  life
    .look()
    .help.find(({ help }) => help.id === id)
    ?.because.map(({ code }) => code);

describe("a loop", () => {
  it("of a rating opens with a low one, and is closed by the customer alone", () => {
    const life = living(outcome(rated, { target: 4, checkpoints: [] }))
      .on(5)
      .rate("goal", 2, ["subject"]);
    expect(loops(life)).toEqual([[2, 1, false]]);
    life.on(12).rate("goal", 3);
    expect(loops(life)).toEqual([[3, 1, false]]);
    life.on(20).rate("goal", 4);
    expect(loops(life)).toEqual([[4, 1, true]]);
    expect(life.told("loop:opened")).toHaveLength(1);
    expect(life.told("loop:closed")).toHaveLength(1);
  });

  it("stays closed when the customer moves to a segment that aims higher", () => {
    const life = living(outcome(rated, { target: 4, targets: { team: 5 }, checkpoints: [] }));
    life.on(5).rate("goal", 2).on(12).rate("goal", 4);
    expect(loops(life)).toEqual([[4, 1, true]]);
    life.on(20).set({ team_size: 9 });
    expect(life.look().outcomes[0]).toMatchObject({ target: 5, reached: false });
    expect(loops(life)).toEqual([[4, 1, true]]);
    // from here on it is the target of teams that answers are held against
    life.on(30).rate("goal", 2).on(40).rate("goal", 4);
    expect(loops(life)).toEqual([
      [4, 1, false],
      [4, 1, true],
    ]);
    expect(life.told("loop:opened")).toHaveLength(2);
    expect(loops(life.on(50).set({ team_size: 2 }))).toEqual([
      [4, 1, false],
      [4, 1, true],
    ]);
  });

  it("of a number opens at the baseline, or at what the playbook calls low", () => {
    const life = living(outcome(reported)).on(5).rate("goal", 0);
    expect(life.look().outcomes[0]).toMatchObject({ value: 0, evidence: "reported", reached: false });
    expect(loops(life)).toEqual([[0, 1, false]]);
    life.on(9).rate("goal", 1);
    expect(loops(life)).toEqual([[1, 1, false]]);
    life.on(12).rate("goal", 20);
    expect(loops(life)).toEqual([[20, 1, true]]);
    const low = living(outcome({ ...reported, low: 10 }))
      .on(5)
      .rate("goal", 9);
    expect(loops(low)).toEqual([[9, 1, false]]);
    const fewer = living(outcome(reported, { baseline: 12, target: 4 }))
      .on(5)
      .rate("goal", 12);
    expect(loops(fewer)).toEqual([[12, 1, false]]);
    expect(loops(fewer.on(9).rate("goal", 4))).toEqual([[4, 1, true]]);
  });

  it("of a number is closed, too, by an answer that is where it should be by then", () => {
    const life = living(outcome(reported)).on(5).rate("goal", 0).on(20).rate("goal", 5);
    expect(loops(life)).toEqual([[5, 1, false]]);
    expect(loops(life.on(30).rate("goal", 10))).toEqual([[10, 1, true]]);
  });

  it("of a measure opens at the first checkpoint that is missed, and is closed by the measure", () => {
    const life = living(outcome(measured)).on(14).wait();
    expect(loops(life)).toEqual([]);
    life.on(16).measure("orders", 1);
    expect(loops(life)).toEqual([[1, 1, false]]);
    life.on(31).wait();
    expect(loops(life)).toEqual([[1, 2, false]]);
    expect(life.look().desired).toBe("not-getting-there");
    life.on(40).measure("orders", 19);
    expect(loops(life)).toEqual([[20, 0, true]]);
    expect(Math.floor(((life.look().loops[0]?.openedAt ?? 0) - START) / DAY)).toBe(15);
    expect(life.told("loop:closed")).toEqual([{ loop: "goal/1/0", outcome: "goal", value: 20 }]);
  });

  it("of a measure is closed when the measure is where it should be again, and a later checkpoint opens another", () => {
    const life = living(outcome(measured)).on(16).measure("orders", 1).on(20).measure("orders", 5);
    expect(loops(life)).toEqual([[6, 0, true]]);
    life.on(31).wait();
    expect(loops(life)).toEqual([
      [6, 1, false],
      [6, 1, true],
    ]);
    expect(life.told("loop:opened").map(({ loop }) => loop)).toEqual(["goal/1/0", "goal/1/1"]);
  });

  it("of a measure knows what the customer named as the reason", () => {
    const life = living(outcome(measured)).on(16).measure("orders", 1);
    expect(life.look().obstacles).toEqual([]);
    life.happen({ type: "answer", of: "goal", reasons: ["subject"] });
    expect(life.look().loops[0]?.reasons).toEqual(["subject"]);
    expect(life.look().obstacles.map(({ obstacle }) => obstacle.id)).toEqual(["subject"]);
    expect(ids(life)[0]).toBe("subjects");
  });

  it("of a feeling opens though the number is right", () => {
    const life = living(outcome(felt)).on(5).measure("orders", 25).rate("goal", 1, ["subject"]);
    expect(life.look().outcomes[0]).toMatchObject({ value: 25, reached: true, felt: { value: 1, low: true } });
    expect(loops(life)).toEqual([[1, 1, false]]);
    expect(life.look().obstacles.map(({ obstacle }) => obstacle.id)).toEqual(["subject"]);
    expect(loops(life.on(15).rate("goal", 3))).toEqual([[3, 1, true]]);
  });
});

describe("help that was tried", () => {
  it("is waited for until a result can show; without movement help of the next strength is due", () => {
    const life = living(outcome(measured)).on(16).measure("orders", 1);
    life
      .happen({ type: "answer", of: "goal", reasons: ["subject"] })
      .on(17)
      .finish("subjects");
    const tried = () => life.look().obstacles[0]?.tried.map(({ help, moved }) => [help.id, moved]);
    expect(tried()).toEqual([["subjects", null]]);
    expect(life.look().obstacles[0]?.stalled).toBe(false);
    life.on(21).wait();
    expect(tried()).toEqual([["subjects", false]]);
    expect(life.look().obstacles[0]?.stalled).toBe(true);
    expect(ids(life)[0]).toBe("review");
    expect(codes(life, "review")).toContain("stronger");
  });

  it("worked where the number grows faster afterwards", () => {
    const life = living(outcome(measured)).on(16).measure("orders", 1);
    life
      .happen({ type: "answer", of: "goal", reasons: ["subject"] })
      .on(17)
      .finish("subjects");
    life.on(19).measure("orders", 1).on(21).measure("orders", 1);
    expect(life.look().obstacles[0]?.tried).toMatchObject([{ moved: true }]);
    expect(life.look().obstacles[0]?.stalled).toBe(false);
  });

  it("is judged by a rating only once there is a new one", () => {
    const life = living(outcome(rated, { target: 4, checkpoints: [] }))
      .on(5)
      .rate("goal", 2, ["subject"]);
    life.on(6).finish("subjects").on(30).wait();
    expect(life.look().obstacles[0]?.tried).toMatchObject([{ moved: null }]);
    life.rate("goal", 2);
    expect(life.look().obstacles[0]).toMatchObject({ stalled: true, tried: [{ moved: false }] });
    life.on(40).rate("goal", 3);
    expect(life.look().obstacles[0]).toMatchObject({ stalled: false, tried: [{ moved: true }] });
  });

  it("makes room for another tactic once a checkpoint is missed", () => {
    const life = living(outcome(measured)).on(10).measure("spam_rate", 0.3);
    expect(ids(life).slice(0, 1)).toEqual(["inbox"]);
    life.on(11).finish("inbox").on(16).wait();
    life.happen({ type: "answer", of: "goal", reasons: ["subject", "spam"] });
    expect(life.look().outcomes[0]?.checkpoints[0]?.missed).toBe(true);
    expect(codes(life, "subjects")).toContain("change-tactic");
    expect(ids(life)[0]).toBe("subjects");
  });
});

describe("loops of an earlier time frame", () => {
  it("stay as they were when a bar is raised", () => {
    const one = outcome({ ...reported, low: 10 }, { target: 100, within: "90d" });
    const life = living(one).on(10).rate("goal", 5).on(40).rate("goal", 20).on(50).rate("goal", 5);
    const { loops } = life.on(60).rate("goal", 100).look();
    life.happen({ type: "expectation", outcome: "goal", target: 200, base: 0 });
    expect(life.look().loops).toEqual(loops);
    expect(life.told("loop:opened")).toHaveLength(1);
  });

  it("end with it, when its checkpoint was missed", () => {
    const life = living(outcome(measured)).on(16).wait();
    expect(life.told("loop:opened")).toHaveLength(1);
    life.on(20).happen({ type: "expectation", outcome: "goal", target: 10, base: 0, unreached: true });
    expect(life.told("loop:closed")).toEqual([{ loop: "goal/1/0", outcome: "goal", value: null }]);
  });
});

describe("what is told of a loop", () => {
  const rating = () => living(outcome(rated, { target: 4, checkpoints: [] })).on(5);
  const told = (life: Life) =>
    life.events.filter(({ type }) => type.startsWith("loop:")).map(({ type, detail }) => [type, detail["loop"]]);

  it("is the same loop, however many answers followed the one that opened it", () => {
    const life = rating().rate("goal", 1, ["subject"]);
    const [{ id } = { id: "" }] = life.look().loops;
    for (let day = 6; day < 60; day++) life.on(day).rate("goal", day % 5 ? 3 : 2);
    expect(life.look().loops).toMatchObject([{ id, value: 3, closedAt: null }]);
    expect(told(life)).toEqual([["loop:opened", id]]);
    expect(life.look().desired).toBe("not-getting-there");
    life.on(61).rate("goal", 4);
    for (let day = 62; day < 110; day++) life.on(day).rate("goal", 5);
    expect(told(life)).toEqual([
      ["loop:opened", id],
      ["loop:closed", id],
    ]);
    expect(life.look().loops.filter(({ closedAt }) => closedAt === null)).toEqual([]);
    life.on(111).rate("goal", 2);
    expect(told(life).slice(2)).toEqual([["loop:opened", life.look().loops[0]?.id]]);
    const names = life.events.map((event) => event.id);
    expect(names).toEqual([...new Set(names)]);
  });

  it("stays open without another low answer, until a good one", () => {
    const life = rating().rate("goal", 1);
    for (let day = 6; day < 60; day++) life.on(day).rate("goal", 3);
    expect(loops(life)).toEqual([[3, 1, false]]);
    life.on(60).rate("goal", 5);
    expect(told(life).map(([type]) => type)).toEqual(["loop:opened", "loop:closed"]);
  });

  it("is told again where the same checkpoint is missed again, and closed at the time of that", () => {
    const latest = { ...measured, take: "latest" } as const;
    const life = living(outcome(latest)).on(16).measure("orders", 1).on(20).measure("orders", 8);
    expect(loops(life)).toEqual([[8, 0, true]]);
    life.on(22).measure("orders", 2);
    expect(loops(life)).toEqual([[2, 1, false]]);
    life.on(25).measure("orders", 9);
    expect(loops(life)).toEqual([[9, 0, true]]);
    expect(Math.floor(((life.look().loops[0]?.closedAt ?? 0) - START) / DAY)).toBe(25);
    expect(told(life).map(([type]) => type)).toEqual(["loop:opened", "loop:closed", "loop:opened", "loop:closed"]);
    const names = life.events.map(({ id }) => id);
    expect(names).toEqual([...new Set(names)]);
  });

  it("ends for the host when the customer moves to where its outcome is not meant, and begins again on the way back", () => {
    const one = outcome({ ...measured, felt: { ...felt.felt } }, { for: ["solo"] });
    const life = living(one).on(16).measure("orders", 1).rate("goal", 1);
    const opened = life.told("loop:opened");
    expect(opened).toHaveLength(2);
    const ids = opened.map(({ loop }) => loop);
    life.on(17).set({ team_size: 9 });
    expect(life.look().loops).toEqual([]);
    const closed = life.told("loop:closed");
    expect(closed).toHaveLength(2);
    expect(closed).toEqual(expect.arrayContaining(opened.map(({ loop }) => ({ loop, outcome: "goal", value: null }))));
    life.on(18).set({ team_size: 2 });
    const again = life.told("loop:opened").slice(2);
    // the time frame begins anew, so its checkpoint is ahead again
    expect(again.map(({ loop }) => loop)).toEqual(ids.filter((id) => id !== "goal/1/0"));
    expect(life.told("loop:closed")).toHaveLength(2);
    const names = life.events.map(({ id }) => id);
    expect(names).toEqual([...new Set(names)]);
  });
});

import { describe, expect, it } from "vitest";
import type { Step } from "../../src/playbook/schema.ts";
import { createLife } from "../life.ts";
import { DAY, fixturePlaybook, START } from "../playbookFixture.ts";

const step = (id: string, change: Partial<Step> = {}): Step => ({
  id,
  title: id,
  optional: false,
  doneWhen: { event: id },
  ...change,
});

const living = (onboarding: Step[], steps: Step[]) =>
  createLife(fixturePlaybook({ journey: { onboarding, steps }, obstacles: [], help: [], checkIns: [] })).set({
    team_size: 2,
  });

describe("the journey", () => {
  it("counts steps apart from onboarding and from what is optional, and the result apart from both", () => {
    const life = living([step("confirm")], [step("add"), step("brand", { optional: true }), step("send")]);
    expect(life.look()).toMatchObject({ stage: "onboarding", journey: { done: 0, total: 2, complete: false } });
    life.track("confirm");
    expect(life.look()).toMatchObject({ stage: "steps", journey: { done: 0, total: 2 } });
    life.track("add").track("send");
    const { stage, journey, outcomes } = life.look();
    expect({ stage, done: journey.done, complete: journey.complete, next: journey.next }).toEqual({
      stage: "gap",
      done: 2,
      complete: true,
      next: null,
    });
    expect(journey.steps.map(({ step: { id }, done }) => [id, done])).toEqual([
      ["add", true],
      ["brand", false],
      ["send", true],
    ]);
    expect(outcomes[0]?.progress).toBe(0);
  });

  it("has steps of a segment's own", () => {
    const life = living([], [step("add"), step("invite", { for: ["team"] }), step("alone", { for: ["solo"] })]);
    const ids = () => life.look().journey.steps.map(({ step: { id } }) => id);
    expect(ids()).toEqual(["add", "alone"]);
    life.set({ team_size: 9 });
    expect(ids()).toEqual(["add", "invite"]);
  });

  it("is not complete for somebody of whom nothing is known yet, where all steps are for segments", () => {
    const journey = { onboarding: [], steps: [step("invite", { for: ["team"] }), step("alone", { for: ["solo"] })] };
    const life = createLife(fixturePlaybook({ journey, obstacles: [], help: [], checkIns: [] }));
    life.track("page_seen");
    expect(life.look()).toMatchObject({ stage: "steps", journey: { complete: false, total: 0 } });
    expect(life.set({ team_size: 9 }).look()).toMatchObject({ stage: "steps", journey: { total: 1 } });
  });

  it("is complete where nothing is required of anybody, and after a day for whoever never gets a segment", () => {
    const optional = { onboarding: [], steps: [step("brand", { optional: true })] };
    const living = (journey: typeof optional) =>
      createLife(fixturePlaybook({ journey, obstacles: [], help: [], checkIns: [] })).track("page_seen");
    expect(living(optional).look().stage).toBe("gap");
    const forTeams = { onboarding: [], steps: [step("invite", { for: ["team"] })] };
    expect(living(forTeams).look().stage).toBe("steps");
    expect(living(forTeams).happen({ type: "group", account: "acme", traits: {} }).look().stage).toBe("gap");
    expect(living(forTeams).on(2).look().stage).toBe("gap");
  });

  it("locks a step until what it waits for", () => {
    const life = living([], [step("add"), step("send", { lockedUntil: { step: "add" } })]);
    const locked = () => life.look().journey.steps.map(({ locked }) => locked);
    expect(locked()).toEqual([false, true]);
    expect(life.look().journey.next?.step.id).toBe("add");
    life.track("add");
    expect(locked()).toEqual([false, false]);
    expect(life.look().journey.next?.step.id).toBe("send");
  });

  it("knows when each step was done and each stage began", () => {
    const life = living([step("confirm")], [step("add"), step("send")]);
    life.on(1).track("confirm").on(3).track("add").on(4).track("send").on(9).measure("orders", 20);
    const { journey, stages } = life.look();
    const day = (at: number | null) => at && Math.floor((at - START) / DAY);
    expect([...journey.onboarding, ...journey.steps].map(({ doneAt }) => day(doneAt))).toEqual([1, 3, 4]);
    expect(stages.map(({ stage, at }) => [stage, day(at)])).toEqual([
      ["onboarding", 0],
      ["steps", 1],
      ["gap", 4],
      ["reached", 9],
    ]);
    expect(life.told("stage:changed")).toMatchObject([
      { from: null, to: "onboarding" },
      { from: "onboarding", to: "steps" },
      { from: "steps", to: "gap" },
      { from: "gap", to: "reached", desired: "succeeding" },
    ]);
  });

  it("falls back when the host undoes a step, tells it, and goes on when it is done again", () => {
    const connected = step("connect", { doneWhen: { event: "connected", after: "disconnected" } });
    const life = living([], [connected, step("send")])
      .on(1)
      .track("connected")
      .track("send");
    expect(life.look()).toMatchObject({ stage: "gap", journey: { done: 2 } });
    life.on(5).track("disconnected");
    const fallen = life.look();
    expect(fallen).toMatchObject({ stage: "steps", journey: { done: 1, next: { step: { id: "connect" } } } });
    expect(fallen.journey.steps[0]).toMatchObject({ done: false, doneAt: null, undone: true });
    expect(life.told("step:undone")).toEqual([{ step: "connect" }]);
    life.on(6).track("connected");
    expect(life.look()).toMatchObject({ stage: "gap", journey: { done: 2 } });
    expect(life.told("step:done")).toEqual([{ step: "connect" }, { step: "send" }, { step: "connect" }]);
    // each has a name of its own, so that a receiver does not take the second for a repeat of the first
    expect(new Set(life.events.map(({ id }) => id)).size).toBe(life.events.length);
  });

  it("stays done when it speaks of a page that was left, and not when it speaks of what was undone", () => {
    const look = step("look", {
      doneWhen: { any: [{ page: "/reports/*" }, { event: "report_sent", times: { atLeast: 3 } }] },
    });
    const read = step("read", {
      doneWhen: { event: "read", where: { page: { is: "x" } }, after: "unread" },
      lockedUntil: { page: "/reports/*" },
    });
    const life = living([], [look, read]).goTo("/home");
    expect(life.look().journey.next?.step.id).toBe("look");
    life.on(1).goTo("/reports/7").track("read", { page: "x" });
    expect(life.look().stage).toBe("gap");
    life.on(2).goTo("/home");
    expect(life.look()).toMatchObject({ stage: "gap", journey: { done: 2, steps: [{ undone: false }, {}] } });
    expect(life.told("step:undone")).toEqual([]);
    life.track("unread");
    expect(life.told("step:undone")).toEqual([{ step: "read" }]);
    expect(life.look().journey.steps.map(({ done }) => done)).toEqual([true, false]);
  });

  it("tells nothing of a step that was never done", () => {
    expect(
      living([], [step("add")])
        .wait()
        .told("step:undone"),
    ).toEqual([]);
  });
});

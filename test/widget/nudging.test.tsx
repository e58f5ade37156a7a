import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { createNudges } from "../../widget/surfaces/nudging.ts";
import { dueCheckIn, fixtureCoach, insight, snapshot, stages } from "./fixtureCoach.ts";
import { draftOf, fixtureModel } from "./fixtureModel.tsx";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const quietly = () => snapshot(insight({}, 3));
const asking = (change = {}) => snapshot(insight({ checkIn: dueCheckIn(change) }, 3));

function watch(first = asking()) {
  const { fixture, model } = fixtureModel(fixtureCoach(first));
  const busy = { now: false };
  const { look, end: stop } = createNudges(model, { busy: () => busy.now, end() {} });
  const end = () => {
    stop();
    model.dispose();
  };
  model.watch(look);
  look();
  const shown = () => model.layers.nudge?.asked ?? null;
  const claims = () => fixture.calls.filter(({ verb }) => verb === "claim").length;
  const pass = (ms = 0) => vi.advanceTimersByTimeAsync(ms);
  return { fixture, model, busy, end, shown, claims, pass };
}

describe("a check-in shows itself", () => {
  test("once it is due and this tab has claimed it", async () => {
    const { shown, claims, pass } = watch();
    await pass();
    expect([shown(), claims()]).toEqual(["campaign-effect:1", 1]);
  });

  test("not when another tab was first, and asks only once", async () => {
    const { fixture, shown, claims, pass, model } = watch(quietly());
    fixture.grant.value = false;
    fixture.set(asking());
    await pass(5000);
    fixture.set({ ...asking() });
    await pass(5000);
    expect([shown(), claims()]).toEqual([null, 1]);
    expect(model.layers.panel).toBe(false);
  });

  test("not when it may not interrupt", async () => {
    const { claims, pass } = watch(asking({ mayInterrupt: false }));
    await pass(60_000);
    expect(claims()).toBe(0);
  });

  test("not while the customer types, but when they stop", async () => {
    const { busy, fixture, claims, shown, pass } = watch(quietly());
    busy.now = true;
    fixture.set(asking());
    await pass(30_000);
    expect(claims()).toBe(0);
    busy.now = false;
    await pass(1000);
    expect(shown()).toBe("campaign-effect:1");
  });

  test("not while the panel is open: it is the next thing there", async () => {
    const { model, fixture, claims, pass } = watch(quietly());
    model.change({ layers: { panel: true, help: null, nudge: null } });
    fixture.set(asking());
    await pass(30_000);
    expect(claims()).toBe(0);
  });

  test("and goes away when it is answered elsewhere, but not over a begun answer", async () => {
    const { fixture, model, shown, pass } = watch();
    await pass();
    model.change({ draft: draftOf({ value: 2 }) });
    fixture.set(quietly());
    expect(shown()).toBe("campaign-effect:1");
    model.change({ draft: null });
    expect(shown()).toBeNull();
  });

  test("and of nothing more after the end", async () => {
    const { fixture, end, claims, pass } = watch(quietly());
    end();
    fixture.set(asking());
    await pass(5000);
    expect(claims()).toBe(0);
  });

  test("and goes with its customer: the next one sees nothing of it", async () => {
    const { fixture, model, shown, pass } = watch();
    await pass();
    model.change({ draft: draftOf({ part: "second", value: 2, reasons: ["spam"], note: "mine" }) });
    fixture.set({ ...(stages["start"]?.() ?? quietly()), user: "jonas" });
    expect([shown(), model.draft]).toEqual([null, null]);
  });

  test("to the next customer anew, though the asking has the same name", async () => {
    const { fixture, model, claims, shown, pass } = watch();
    await pass();
    model.change({ layers: { panel: false, help: null, nudge: null } });
    fixture.set({ ...asking(), user: "jonas" });
    await pass(1000);
    expect([shown(), claims()]).toEqual(["campaign-effect:1", 2]);
  });

  test("to nobody but the customer it was claimed for", async () => {
    const { fixture, busy, claims, shown, pass, model } = watch(quietly());
    fixture.grant.value = true;
    fixture.set(asking());
    busy.now = true;
    await pass();
    expect(claims()).toBe(1);
    fixture.grant.value = false;
    fixture.set({ ...asking({ mayInterrupt: false }), user: "jonas" });
    busy.now = false;
    await pass(2000);
    expect([shown(), model.layers.nudge]).toEqual([null, null]);
  });
});

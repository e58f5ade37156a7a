import { afterEach, expect, test } from "vitest";
import type { Insight } from "../../src/insight.ts";
import { createLauncher } from "../../widget/launcher.ts";
import { dueCheckIn, fixtureCoach, insight, outcomeInsight, snapshot } from "./fixtureCoach.ts";
import { fixtureModel } from "./fixtureModel.tsx";

const root = document.body.appendChild(document.createElement("div"));
afterEach(() => root.replaceChildren());

function show(change: Partial<Insight>) {
  const { model, fixture } = fixtureModel(fixtureCoach(null));
  const button = createLauncher(root, model);
  fixture.set(snapshot(insight(change, 3)));
  return { button, fixture };
}

test.each([
  ["on the way", { stage: "steps" }, "steps"],
  ["in the gap", { outcomes: [outcomeInsight({ pace: "on-pace" })] }, "gap"],
  ["behind", { outcomes: [outcomeInsight({ pace: "behind" })] }, "behind"],
  ["overdue", { outcomes: [outcomeInsight({ pace: "overdue" })] }, "behind"],
  ["reached", { stage: "reached", outcomes: [outcomeInsight({ value: 22, pace: "reached" })] }, "reached"],
] as [string, Partial<Insight>, string][])("shows the state: %s", (_, change, state) => {
  expect(show(change).button.dataset["state"]).toBe(state);
});

test("the ring is the way to the outcome, not the steps that are done", () => {
  const { button } = show({ outcomes: [outcomeInsight({ value: 5, progress: 0.25 })] });
  expect(button.style.getPropertyValue("--way")).toBe("25%");
});

test("the mark means one thing: a question waits", () => {
  const { button, fixture } = show({});
  const badge = button.querySelector<HTMLElement>(".badge");
  expect(badge?.hidden).toBe(true);
  fixture.set(snapshot(insight({ checkIn: dueCheckIn() }, 3)));
  expect(badge?.hidden).toBe(false);
  expect(button.ariaLabel).toContain("a question is waiting");
});

test("it is not there for nobody, for who is measured but not coached, without an outcome, and when it was hidden", () => {
  const { button, fixture } = show({});
  const at = (change: Partial<Insight> | null) => {
    fixture.set(change && snapshot(insight(change, 3)));
    return button.hidden;
  };
  const { preferences } = insight();
  expect([at({}), at(null), at({ holdout: true }), at({ outcomes: [] })]).toEqual([false, true, true, true]);
  expect([at({ preferences: { ...preferences, launcher: "hidden" } }), at({})]).toEqual([true, false]);
});

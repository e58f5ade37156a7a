import type { Happening } from "../../src/fact.ts";
import { fold } from "../../src/fold.ts";
import type { Condition } from "../../src/playbook/condition.ts";
import { test } from "../../src/rules/compile.ts";
import type { View } from "../../src/rules/view.ts";
import { emptyState, type State } from "../../src/state.ts";
import { fixturePlaybook, START } from "../playbookFixture.ts";

/** What happened, and how many ms before `START`. */
export type Past = [ago: number, happening: Happening];

/** What conditions are asked about, at a moment. */
export const viewAt = (state: State, change: Partial<View> = {}): View => ({
  now: START,
  page: "/",
  zone: "UTC",
  language: "en",
  session: START,
  state,
  steps: new Set(),
  segment: null,
  stage: null,
  stageSince: null,
  paces: new Map(),
  scores: new Map(),
  ...change,
});

/** Does a condition hold for somebody to whom all this happened? The playbook asks it, so what it needs is kept. */
export function holds(condition: Condition, past: Past[] = [], change: Partial<View> = {}): boolean {
  const playbook = fixturePlaybook({ obstacles: [{ id: "asked", title: "Asked", detectedWhen: condition }] });
  const state = past
    .toSorted(([a], [b]) => b - a)
    .reduce((known, [ago, happening], i) => {
      const stamp = { id: `f${i}`, at: START - ago, order: START - ago, device: `d${i % 2}` };
      return fold(playbook, known, { ...stamp, ...happening });
    }, emptyState());
  return test(condition)(viewAt(state, change));
}

export const event = (name: string, properties = {}): Happening => ({ type: "event", name, properties });
export const metric = (name: string, value: number): Happening => ({ type: "metric", name, value });
export const traits = (all: Record<string, string | number | boolean | null>): Happening => ({
  type: "set",
  traits: all,
});
export const rating = (of: string, value: number): Happening => ({ type: "rating", of, value, reasons: [] });

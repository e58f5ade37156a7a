import fc from "fast-check";
import { expect, it, vi } from "vitest";
import type { State } from "../../src/state.ts";
import { readState } from "../../src/store/record.ts";
import { scopeOf } from "../../src/store/scope.ts";
import { fullPlaybook } from "../playbook/fullPlaybook.ts";
import { DAY } from "../playbookFixture.ts";
import { many } from "../torture.ts";
import { answeringOf, happeningsOf, type Lived, liveAll, liveOn, sound, turnsOf } from "./lives.ts";

vi.setConfig({ testTimeout: 3_600_000 });

const playbook = await sound(fullPlaybook());

/** What may lie where something else should. */
const odd = [
  ...[undefined, null, true, 0, -1, 1e300, Number.NaN, 7n, "", "a b"],
  ...[[], [null], ["a"], {}, { order: 1 }, { order: "1" }, { value: {} }, new Date(0), new Map([["a", 1]])],
];

function* pathsIn(value: unknown, path: string[] = []): Generator<string[]> {
  if (typeof value !== "object" || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    yield [...path, key];
    yield* pathsIn(inner, [...path, key]);
  }
}

/** A copy with something else at one place. */
function spoil(state: State, path: string[], value: unknown): unknown {
  const copy = structuredClone(state);
  const at = path.slice(0, -1).reduce((one, key) => one[key] as never, copy as unknown as Record<string, unknown>);
  Object.defineProperty(at, path.at(-1) ?? "", { value, enumerable: true });
  return copy;
}

/** What goes wrong as a customer lives on with a record. */
function wrongWith({ now }: Lived, state: State): string | null {
  const next = fc.sample(happeningsOf(playbook), { numRuns: 2, seed: 7 });
  try {
    let lived: Lived = { now, state, insight: null, facts: [], events: [] };
    for (const [i, happening] of next.entries())
      lived = liveOn(playbook, lived, { after: DAY, device: "d1", happening }, `next-${i}`);
    // as whoever comes is asked for
    scopeOf(state.user?.value ?? null);
    structuredClone({ ...lived.insight, otherHelp: lived.insight?.otherHelp });
    return null;
  } catch (error) {
    return String(Object(error).stack);
  }
}

it("whatever lies at whatever place of a record, either it is not read, or a customer can live on with it", () => {
  const limits = { minLength: 40, maxLength: 60 };
  const life = fc.oneof(turnsOf(playbook, limits), answeringOf(playbook, limits));
  const wrong: unknown[] = [];
  let [read, refused] = [0, 0];
  for (const turns of fc.sample(life, { numRuns: many(2, 60), seed: 7 })) {
    const lived = liveAll(playbook, turns);
    lived.state = { ...lived.state, user: { value: "anna", order: 1 } };
    for (const path of pathsIn(lived.state))
      for (const value of odd) {
        const state = readState(spoil(lived.state, path, value));
        if (state) read++;
        else refused++;
        const error = state && wrongWith(lived, state);
        if (error) wrong.push({ path, value, error });
      }
  }
  expect(wrong).toEqual([]);
  expect(Math.min(read, refused)).toBeGreaterThan(1000);
});

import fc from "fast-check";
import { expect, it, vi } from "vitest";
import { explain } from "../../src/explain.ts";
import { fold } from "../../src/fold.ts";
import type { Insight } from "../../src/insightWith.ts";
import { merge } from "../../src/merge.ts";
import type { Playbook } from "../../src/playbook/schema.ts";
import type { Moment } from "../../src/rules/view.ts";
import type { State } from "../../src/state.ts";
import { fullPlaybook } from "../playbook/fullPlaybook.ts";
import { DAY, START } from "../playbookFixture.ts";
import { lawPlaybook } from "./facts.ts";
import { answeringOf, derive, insight, liveAll, sound, turnsOf } from "./lives.ts";

// they take a second each alone, and several where others run beside them
vi.setConfig({ testTimeout: 60_000 });

/** So that a change throws, wherever in it. */
function frozen<T>(value: T): T {
  if (typeof value !== "object" || value === null || Object.isFrozen(value)) return value;
  for (const inner of Object.values(value)) frozen(inner);
  return Object.freeze(value);
}

const full = await sound(fullPlaybook());
const [lesson] = full.help;
/** So many help items that a page asks only what can have changed. */
const many: Playbook = {
  ...full,
  help: full.help.flatMap((one, i) =>
    Array.from({ length: 30 }, (_, n) => ({
      ...one,
      id: `${one.id}-${n}`,
      needs: [],
      ...(n % 2 && { closes: [], when: [lesson, ...full.help][i]?.when ?? { event: "sent", within: `${n}d` } }),
    })),
  ),
  experiments: [],
};
const playbooks = { law: frozen(structuredClone(lawPlaybook)), full: frozen(full), many: frozen(many) };

const moment: fc.Arbitrary<Moment> = fc.record({
  now: fc.oneof(
    fc.integer({ min: START - 400 * DAY, max: START + 400 * DAY }),
    fc.integer({ min: 0, max: 60 }).map((days) => START + days * DAY),
  ),
  page: fc.constantFrom("/", "/mail/1"),
  zone: fc.constantFrom("UTC", "Europe/Berlin", "Pacific/Auckland"),
  language: fc.constantFrom("en", "de"),
  session: fc.integer({ min: START, max: START + 30 * DAY }),
});
const life = fc.constantFrom("law", "full", "many").chain((name) => {
  const limits = { maxLength: 40 };
  const turns = fc.oneof(turnsOf(playbooks[name], limits), answeringOf(playbooks[name], limits));
  return fc.tuple(fc.constant(name), turns);
});
const user = (state: State, name: string | null): State => ({
  ...state,
  user: name === null ? null : { value: name, order: 1 },
});

/** All that an insight says, what is worked out on reading included. */
const said = (one: Insight) => structuredClone({ ...one, otherHelp: one.otherHelp });

it("the same playbook, state and moment mean the same, whatever was asked before, and in copies of them", () => {
  fc.assert(
    fc.property(
      life,
      life,
      fc.array(moment, { minLength: 3, maxLength: 6, size: "max" }),
      fc.constantFrom(null, "anna", "u1", "u2"),
      ([name, turns], [other, otherTurns], moments, who) => {
        const playbook = playbooks[name];
        const states = [
          frozen(user(liveAll(playbook, turns).state, who)),
          frozen(user(liveAll(playbook, turns.slice(0, 9)).state, "u3")),
        ];
        const ask = (book: Playbook, list: State[]) =>
          list.flatMap((state) => moments.map((moment) => said(insight(book, state, moment))));
        const first = ask(playbook, states);
        insight(playbooks[other], liveAll(playbooks[other], otherTurns).state, moments[0] as Moment);
        expect(ask(playbook, [...states].reverse())).toEqual(ask(structuredClone(playbook), [...states].reverse()));
        expect(ask(playbook, states)).toEqual(first);
        expect(ask(structuredClone(playbook), structuredClone(states))).toEqual(first);
      },
    ),
    { numRuns: 18 },
  );
});

it("nothing that is given to be read or written is changed", () => {
  fc.assert(
    fc.property(life, moment, fc.nat(), ([name, turns], when, pick) => {
      const playbook = playbooks[name];
      const { state, facts } = frozen(liveAll(playbook, frozen(turns)));
      const fact = facts[pick % Math.max(1, facts.length)];
      const stamp = frozen({ id: "look", at: when.now, order: Math.max(when.now, state.order + 1), device: "d1" });
      frozen(when);
      for (const { progress, expected } of said(insight(playbook, state, when)).outcomes)
        expect([progress, expected].every(Number.isFinite)).toBe(true);
      frozen(derive(playbook, state, fact ?? stamp, when));
      if (fact) frozen(fold(playbook, state, frozen({ ...fact, id: "again" })));
      frozen(merge(state, frozen(liveAll(playbook, turns.slice(0, 5)).state)));
      for (const { id } of [...playbook.help.slice(0, 3), ...playbook.checkIns, ...playbook.outcomes])
        explain(id, playbook, state, when);
    }),
    { numRuns: 80 },
  );
});

import fc from "fast-check";
import { expect, it, vi } from "vitest";
import { explain } from "../../src/explain.ts";
import { fold } from "../../src/fold.ts";
import { insight as plainInsight } from "../../src/insight.ts";
import { merge } from "../../src/merge.ts";
import { checkPlaybook } from "../../src/playbook/check.ts";
import type { Playbook } from "../../src/playbook/schema.ts";
import { emptyState } from "../../src/state.ts";
import { fullPlaybook } from "../playbook/fullPlaybook.ts";
import { DAY, START } from "../playbookFixture.ts";
import { insight, liveAll, momentAt, turnsOf } from "./lives.ts";

// they take a second each alone, and several where others run beside them
vi.setConfig({ testTimeout: 60_000 });

type Path = (string | number)[];
const placesIn = (value: unknown, path: Path = []): { path: Path; value: unknown }[] =>
  typeof value === "object" && value !== null
    ? Object.entries(value).flatMap(([key, inner]) => [
        { path: [...path, key], value: inner },
        ...placesIn(inner, [...path, key]),
      ])
    : [];
const places = placesIn(fullPlaybook());

const condition = fc.constantFrom<unknown>(
  ...places.map(({ value }) => value).filter((value) => typeof value === "object" && value && "event" in value),
  { all: [] },
  { any: [] },
  { not: { any: [] } },
  { page: "*" },
  { help: "course", is: "opened" },
  { stage: "reached", ago: { atMost: "1m" } },
  { outcome: "effect", is: "too-early" },
  { score: "health", above: 1e9 },
  { rating: "effect", is: 2 },
  { segment: "team" },
  { metric: "orders", sum: { below: -1 }, within: "99999w" },
  { event: "constructor", where: { __proto__: null, toString: { exists: true } } },
);
const numbers = fc.oneof(
  fc.constantFrom(0, 1, -1, 0.5, 1e-9, 1e9, -1e15, Number.MAX_VALUE, Number.MIN_VALUE, 2 ** 53),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
);
const texts = fc.constantFrom(
  ...[
    "1m",
    "99999w",
    "1d",
    "7d",
    "365d",
    "0001-01-01T00:00",
    "9999-12-31T23:59",
    "2026-02-31T10:00",
    "2026-06-11T16:00",
  ],
  ...[
    "00:00",
    "23:59",
    "latest",
    "mean",
    "rating",
    "number",
    "solo",
    "inbox",
    "Pacific/Apia",
    "Mars/Base",
    "constructor",
  ],
);

/** What may stand in a place: something of the same kind, so that many a playbook stays sound. */
function other(value: unknown): fc.Arbitrary<unknown> {
  if (typeof value === "number") return numbers;
  if (typeof value === "string") return fc.oneof(texts, fc.string({ minLength: 1, maxLength: 5 }));
  if (typeof value === "boolean") return fc.boolean();
  if (Array.isArray(value)) return fc.oneof(fc.subarray(value), fc.constant([...value, ...value.slice(0, 1)]));
  return fc.oneof(condition, fc.constant(undefined));
}
const mutation = fc
  .constantFrom(...places)
  .chain(({ path, value }) => fc.tuple(fc.constant(path), fc.oneof(other(value), fc.constant(undefined))));

function mutated(mutations: [Path, unknown][]): object {
  const playbook = fullPlaybook();
  for (const [path, value] of mutations) {
    const parent = path.slice(0, -1).reduce<unknown>((at, key) => Object(at)[key] as unknown, playbook);
    const key = path.at(-1) ?? "";
    if (typeof parent !== "object" || parent === null) continue;
    if (value !== undefined) Reflect.set(parent, key, value);
    else if (!Array.isArray(parent)) Reflect.deleteProperty(parent, key);
  }
  return playbook;
}

const moments = [
  momentAt(START),
  momentAt(START + 3000 * DAY, { zone: "Pacific/Chatham" }),
  momentAt(0),
  momentAt(8.64e15),
];

const mutations = fc.array(mutation, { minLength: 1, maxLength: 4, size: "max" });
/** A life under a playbook that is known only now. */
const lifeUnder = (playbook: Playbook, maxLength: number, seed: number) =>
  fc.sample(turnsOf(playbook, { maxLength }), { numRuns: 1, seed })[0] ?? [];

it("any sound playbook is understood, whatever happens to a customer", async () => {
  let sounds = 0;
  await fc.assert(
    fc.asyncProperty(mutations, fc.nat(), async (changes, seed) => {
      const { playbook } = await checkPlaybook(mutated(changes));
      if (!playbook) return;
      sounds++;
      const turns = lifeUnder(playbook, 20, seed);
      const { state } = liveAll(playbook, turns);
      expect(JSON.parse(JSON.stringify(state))).toEqual(structuredClone(state));
      const half = liveAll(playbook, turns.slice(0, 8)).state;
      expect(merge(state, half)).toEqual(merge(half, state));
      for (const moment of moments) {
        for (const from of [state, emptyState()]) {
          const { outcomes, otherHelp } = insight(playbook, from, moment);
          for (const { progress, expected } of outcomes) expect([progress, expected].every(Number.isFinite)).toBe(true);
          expect(Array.isArray(otherHelp)).toBe(true);
        }
      }
      const now = momentAt(START + 9 * DAY);
      plainInsight(playbook, state, now);
      for (const { id } of [...playbook.help, ...playbook.checkIns, ...playbook.outcomes, ...playbook.scores])
        explain(id, playbook, state, now);
    }),
    { numRuns: 250 },
  );
  expect(sounds).toBeGreaterThan(25);
});

it("a state that one playbook left is understood and gone on with by another", async () => {
  await fc.assert(
    fc.asyncProperty(mutations, mutations, fc.nat(), async (one, two, seed) => {
      const { playbook: first } = await checkPlaybook(mutated(one));
      const { playbook: second } = await checkPlaybook(mutated(two));
      if (!first || !second) return;
      const before = liveAll(first, lifeUnder(first, 15, seed));
      const lived = liveAll(second, lifeUnder(second, 15, seed), before, "g");
      const stamp = { id: "one more", at: START, order: START, device: "d1" };
      const event = { ...stamp, type: "event", name: "sent", properties: {} } as const;
      for (const playbook of [first, second, null])
        insight(first, fold(playbook, lived.state, event), momentAt(lived.now));
    }),
    { numRuns: 130 },
  );
});

import fc from "fast-check";
import type { Fact, Happening } from "../../src/fact.ts";
import { fold } from "../../src/fold.ts";
import type { Playbook } from "../../src/playbook/schema.ts";
import { emptyState, type State } from "../../src/state.ts";
import { DAY, fixturePlaybook, START } from "../playbookFixture.ts";

/** The fixture with windows and `where` clauses, so that every part of the state is in use. */
export const lawPlaybook: Playbook = fixturePlaybook({
  obstacles: [
    { id: "spam", title: "Spam", detectedWhen: { metric: "spam_rate", mean: { above: 0.15 }, within: "7d" } },
    { id: "subject", title: "Subject", detectedWhen: { event: "sent", where: { size: { atLeast: 3 } }, within: "5d" } },
    { id: "rhythm", title: "Rhythm", detectedWhen: { event: "sent", within: "14d", times: { atMost: 1 } } },
  ],
});

// names that mean something to JavaScript are names like any other
const word = fc.constantFrom("sent", "orders", "effect", "way", "inbox", "constructor", "toString", "__proto__");
const scalar = fc.oneof(fc.boolean(), fc.integer({ min: 0, max: 9 }), fc.constantFrom("a", "b", null));
const traits = fc.dictionary(fc.constantFrom("size", "plan", "constructor", "__proto__"), scalar, { maxKeys: 3 });
const value = fc.oneof(fc.integer({ min: -9, max: 99 }), fc.constantFrom(0.1, 0.2, 0.3, 1 / 3, 1e-7));

export const happening: fc.Arbitrary<Happening> = fc.oneof(
  fc.record({ type: fc.constant("identify" as const), user: fc.constantFrom("u1", "u2"), traits }),
  fc.record({ type: fc.constant("group" as const), account: word, traits }),
  fc.record({ type: fc.constant("set" as const), traits }),
  { weight: 3, arbitrary: fc.record({ type: fc.constant("event" as const), name: word, properties: traits }) },
  { weight: 3, arbitrary: fc.record({ type: fc.constant("metric" as const), name: word, value }) },
  fc.record({
    type: fc.constant("rating" as const),
    of: word,
    value: fc.integer({ min: 1, max: 5 }),
    reasons: fc.subarray(["spam", "subject"]),
  }),
  fc.record(
    { type: fc.constant("expectation" as const), outcome: word, target: value, base: value, early: fc.boolean() },
    { requiredKeys: ["type", "outcome", "target", "base"] },
  ),
  fc.record({
    type: fc.constant("help" as const),
    help: word,
    did: fc.constantFrom("opened", "finished", "dismissed"),
  }),
  fc.record(
    {
      type: fc.constant("surface" as const),
      surface: word,
      did: fc.constantFrom("shown", "snoozed", "dismissed"),
      until: fc.integer({ min: START, max: START + 30 * DAY }),
    },
    { requiredKeys: ["type", "surface", "did"] },
  ),
  fc.record({ type: fc.constant("announced" as const), key: word }),
  fc.record({ type: fc.constant("segment" as const), segment: fc.constantFrom("solo", "team", null) }),
);

/** What devices wrote, each in its own order: clocks are wrong, and two facts may claim the same moment. */
export const history = (limits: fc.ArrayConstraints): fc.Arbitrary<Fact[]> =>
  fc
    .array(
      fc.record({
        device: fc.constantFrom("d1", "d2", "d3"),
        day: fc.oneof(fc.integer({ min: 0, max: 20 }), fc.constantFrom(-400, 400)),
        order: fc.integer({ min: 0, max: 20 }),
        happening,
      }),
      limits,
    )
    .map((all) =>
      all.map((one, i) => {
        const stamp = {
          id: `f${i}`,
          at: START + one.day * DAY + (i % 7),
          order: START + one.order,
          device: one.device,
        };
        return { ...stamp, ...one.happening };
      }),
    );

export const foldAll = (facts: Fact[], from: State = emptyState()): State =>
  facts.reduce((state, fact) => fold(lawPlaybook, state, fact), from);

/** How much of each device's writing a copy has seen. */
export interface Seen {
  d1: number;
  d2: number;
  d3: number;
}
// tenths, since arbitrary doubles are nearly always next to 0 or 1
const part = fc.integer({ min: 0, max: 10 }).map((tenths) => tenths / 10);
export const seen: fc.Arbitrary<Seen> = fc.record({ d1: part, d2: part, d3: part });

/** A copy knows the beginning of what each device wrote: a device never forgets its own facts and goes on. */
export function known(facts: Fact[], share: Seen): Fact[] {
  return (["d1", "d2", "d3"] as const).flatMap((device) => {
    const own = facts.filter((fact) => fact.device === device);
    return own.slice(0, Math.round(own.length * share[device]));
  });
}

/** Without the days that no window can ask about any more; folding drops them sooner than merging does. */
export function trimmed(state: State): State {
  const newest = <T>(days: Record<string, T> | undefined) => {
    const all = Object.entries(days ?? {});
    const last = Math.max(...all.map(([day]) => +day));
    return Object.fromEntries(all.filter(([day]) => +day > last - 5));
  };
  const each = <T extends { days?: Record<string, unknown> }>(record: Record<string, T>) =>
    Object.fromEntries(Object.entries(record).map(([name, one]) => [name, { ...one, days: newest(one.days) }]));
  return { ...state, events: each(state.events), metrics: each(state.metrics) } as State;
}

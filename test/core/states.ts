import fc from "fast-check";
import type { State } from "../../src/state.ts";
import { DAY } from "../playbookFixture.ts";

// few names and times, so that copies have much in common and much that differs only a little
const time = fc.integer({ min: 1, max: 30 });
const stamp = { order: time, at: time };
const scalar = fc.oneof(fc.integer({ min: 0, max: 3 }), fc.constantFrom("a", "b", null, true));
const last = <T>(value: fc.Arbitrary<T>) => fc.record({ value, ...stamp }, { requiredKeys: ["value", "order"] });
const key = fc.oneof(
  fc.integer({ min: 0, max: 400 }).map((n) => `k${n}`),
  fc.constantFrom("__proto__", "constructor", "toString"),
);
const named = <T>(value: fc.Arbitrary<T>, most = 200): fc.Arbitrary<Record<string, T>> =>
  fc
    .array(fc.tuple(key, value), { maxLength: most, size: "max" })
    .map((all) => Object.fromEntries(all) as Record<string, T>);
const orNull = <T>(value: fc.Arbitrary<T>) => fc.option(value);
const counted = <All, Day>(all: fc.Arbitrary<All>, day: fc.Arbitrary<Day>) =>
  named(
    named(fc.record({ all, days: fc.dictionary(fc.constantFrom("1", "2", "w3"), day) }, { requiredKeys: ["all"] }), 20),
    20,
  );
const times = fc.tuple(time, time, time);
const sum = fc.tuple(time, time, time, time);
const daySum = fc.tuple(time, time);
// days since 1970, and ms within the same ones; less than 0 for what was dismissed
const helpTime = fc.oneof(
  fc.integer({ min: 20_000, max: 20_020 }),
  fc.integer({ min: 80_000, max: 80_080 }).map((n) => (n * DAY) / 4),
);

/** By fact id: where it stands never changes; of what was said otherwise, or taken back, there are versions. */
const said = <T>(entryOf: (n: number) => T) =>
  fc
    .array(fc.tuple(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 5 }), fc.boolean()), {
      maxLength: 200,
      size: "max",
    })
    .map((all) =>
      Object.fromEntries(
        all.map(([n, version, withdrawn]) => [
          n % 50 ? `f${n}` : "__proto__",
          { ...entryOf(n % 50 ? n : 0), ...(version > 2 && { version, ...(withdrawn && { withdrawn }) }) },
        ]),
      ),
    );
const of = (n: number) => `of${(n * 7) % 61}`;
const placed = (n: number) => ({ order: (n * 13) % 29, ...(n % 3 && { at: n }) });

const announced = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 9 }), time), {
    maxLength: 400,
    size: "max",
  })
  .map((all) => Object.fromEntries(all.map(([kind, n, at]) => [`kind ${kind}/${n}`, at])));

// more check-ins, each asked several times, than there is room for
const surfaces = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 190 }), fc.integer({ min: 0, max: 3 }), time), {
    maxLength: 400,
    size: "max",
  })
  .map((all) => Object.fromEntries(all.map(([id, asking, at]) => [`q${id}${asking ? `@${asking}` : ""} shown`, at])));

/** States as no history would leave them, with far more of everything than is kept. */
export const anyState: fc.Arbitrary<State> = fc.record({
  v: fc.constant(3 as const),
  order: time,
  first: orNull(time),
  user: orNull(last(fc.constantFrom("u1", "u2"))),
  account: orNull(last(fc.constantFrom("a1", "a2"))),
  traits: named(last(scalar)),
  accounts: named(last(scalar)),
  events: counted(times, fc.tuple(time)),
  metrics: counted(sum, daySum),
  answers: said((n) => ({ of: of(n), ...(n % 2 ? { value: n } : { choice: "x" }), ...placed(n) })),
  confirmations: said((n) => ({
    outcome: of(n),
    from: n,
    to: n + 1,
    counted: n,
    value: n,
    verdict: n % 2 ? "confirmed" : "disputed",
    ...placed(n),
  })),
  expectations: said((n) => ({
    ...{ outcome: of(n), target: n, base: 0, ...placed(n) },
    ...(n % 4 === 1 && { early: true }),
    ...(n % 4 > 1 && { unreached: true }),
  })),
  notes: named(last(fc.constantFrom("one", "two"))),
  help: named(
    fc.tuple(helpTime, fc.constantFrom(1, -1)).map(([at, sign]) => at * sign),
    400,
  ),
  deeds: fc.tuple(named(time), named(fc.record({ order: time, not: fc.constant(true) }))).map(([seen, said]) => ({
    ...seen,
    ...Object.fromEntries(Object.entries(said).map(([id, one]) => [`saved ${id}`, one])),
  })),
  marks: named(last(fc.constantFrom("0.5 2f", "1 0"))),
  surfaces,
  seen: named(time),
  announced,
  told: named(last(scalar)),
  segments: named(last(scalar)),
  scores: named(last(time)),
  preferences: named(last(scalar)),
  recent: named(time),
});

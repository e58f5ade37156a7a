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
    { id: "rhythm", title: "Rhythm", detectedWhen: { event: "sent", within: "200d", times: { atMost: 1 } } },
  ],
});

// names that mean something to JavaScript are names like any other
const word = fc.constantFrom("sent", "orders", "effect", "way", "inbox", "constructor", "toString", "__proto__");
// far more names than there is room for
const name = fc.oneof(
  word,
  fc.integer({ min: 0, max: 400 }).map((n) => `name ${n}`),
);
const scalar = fc.oneof(fc.boolean(), fc.integer({ min: 0, max: 9 }), fc.constantFrom("a", "b", null));
const traits = fc.dictionary(fc.oneof(fc.constantFrom("size", "plan"), name), scalar, { maxKeys: 3 });
const value = fc.oneof(fc.integer({ min: -9, max: 99 }), fc.constantFrom(0.1, 0.2, 0.3, 1 / 3, 1e-7));
const points = fc.integer({ min: 1, max: 5 });
const reasons = fc.subarray(["spam", "subject"]);
const note = fc.constantFrom("", "It took too long.", "Good");
const asked = fc.constantFrom("ask-effect@0", "way@7");
const type = <T extends string>(is: T) => fc.constant(is);
const time = fc.integer({ min: START, max: START + 30 * DAY });

const said: fc.Arbitrary<Happening>[] = [
  fc.record({ type: type("identify"), user: fc.constantFrom("u1", "u2"), traits }),
  fc.record({ type: type("group"), account: name, traits }),
  fc.record({ type: type("set"), traits }),
  fc.record(
    { type: type("rating"), of: word, value: points, reasons, note, asked },
    { requiredKeys: ["type", "of", "value", "reasons"] },
  ),
  fc.record({ type: type("answer"), of: name, choice: word, reasons, note, asked }, { requiredKeys: ["type", "of"] }),
  fc.record(
    {
      type: type("confirmation"),
      outcome: word,
      from: time,
      to: time,
      counted: value,
      value,
      verdict: fc.constantFrom("confirmed", "corrected", "disputed"),
      by: word,
      note,
      asked,
    },
    { requiredKeys: ["type", "outcome", "from", "to", "counted", "value", "verdict"] },
  ),
  fc.record(
    {
      type: type("expectation"),
      outcome: word,
      target: value,
      base: value,
      early: fc.boolean(),
      unreached: fc.boolean(),
      deadline: time,
      reason: note,
    },
    { requiredKeys: ["type", "outcome", "target", "base"] },
  ),
];
const did: fc.Arbitrary<Happening>[] = [
  fc.record(
    {
      type: type("help"),
      help: name,
      did: fc.constantFrom(
        ...(["opened", "finished", "copied", "saved-date", "dismissed", "saved", "unsaved"] as const),
        ...(["useful", "not-useful", "requested", "answered", "used"] as const),
      ),
      lesson: word,
      against: fc.constantFrom("spam", "spam subject"),
    },
    { requiredKeys: ["type", "help", "did"] },
  ),
  fc.record({ type: type("mark"), help: name, place: fc.constantFrom("0.5 2f", "1 0") }),
  fc.record(
    {
      type: type("surface"),
      surface: name,
      did: fc.constantFrom("shown", "snoozed", "dismissed", "never"),
      until: time,
    },
    { requiredKeys: ["type", "surface", "did"] },
  ),
];
const told: fc.Arbitrary<Happening>[] = [
  fc.record({ type: type("announced"), key: name }),
  fc.record({ type: type("told"), key: fc.oneof(fc.constantFrom("segment", "stage"), name), value: scalar }),
  fc.record({ type: type("scored"), score: word, value }),
];

const preferences = fc.record(
  {
    language: fc.constantFrom("fa", null),
    quietHours: fc.constantFrom("20:00-08:00", null),
    paused: fc.oneof(time, fc.constantFrom(true, null)),
  },
  { requiredKeys: [] },
);

export const happening: fc.Arbitrary<Happening> = fc.oneof(
  ...said,
  ...did,
  ...told,
  fc.record({ type: type("preference"), preferences }),
  { weight: 6, arbitrary: fc.record({ type: type("event"), name, properties: traits }) },
  { weight: 6, arbitrary: fc.record({ type: type("metric"), name, value }) },
);

/** Another word on one of the answers before, or that it is taken back; whoever hears it may not know the first word. */
function again(fact: Fact, before: Fact[], pick: number): Fact {
  const parts = {
    rating: "answers",
    answer: "answers",
    confirmation: "confirmations",
    expectation: "expectations",
  } as const;
  const answers = before.filter(({ type }) => type in parts);
  const first = answers[pick % Math.max(1, answers.length)];
  if (!first) return fact;
  const {
    id: given,
    type: was,
    device: _,
    at,
    order,
    note: _note,
    asked: _asked,
    ...said
  } = first as Fact & {
    note?: string;
    asked?: string;
  };
  const { id, device, at: now, order: by } = fact;
  const place = { order, ...(at !== order && { at }) };
  const what = pick % 3 ? { ...said, ...place, reasons: ["spam"] } : { ...said, ...place, withdrawn: true };
  return {
    ...{ id, device, at: now, order: by, type: "amended", part: parts[was as keyof typeof parts], given, said: what },
    ...(pick % 2 && { note: pick % 3 ? "Otherwise" : "" }),
  };
}

/** What devices wrote, each in its own order: clocks are wrong, and two facts may claim the same moment. */
export const history = (limits: fc.ArrayConstraints): fc.Arbitrary<Fact[]> =>
  fc
    .array(
      fc.record({
        device: fc.constantFrom("d1", "d2", "d3"),
        day: fc.oneof(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 200 }), fc.constantFrom(-400, 400)),
        order: fc.integer({ min: 0, max: 20 }),
        happening,
        pick: fc.nat(400),
      }),
      limits,
    )
    .map((all) => {
      const facts: Fact[] = [];
      for (const [i, one] of all.entries()) {
        const at = START + one.day * DAY + (i % 7);
        const stamp = { id: `f${i}`, at, order: at + (one.order >> 2) * DAY, device: one.device };
        const fact = { ...stamp, ...one.happening };
        facts.push(one.pick % 8 ? fact : again(fact, facts, one.pick >> 3));
      }
      return facts;
    });

export const foldAll = (facts: Fact[], from: State = emptyState(), playbook: Playbook | null = lawPlaybook): State =>
  facts.reduce((state, fact) => fold(playbook, state, fact), from);

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

/** As the next fact of a kind leaves it: folding sees to the names that the playbook does not ask about, merging does not. */
export function fitted(state: State): State {
  const stamp = { at: 0, order: 0, device: "d1" };
  const next: Happening[] = [
    { type: "event", name: "sent", properties: {} },
    { type: "metric", name: "orders", value: 1 },
    { type: "set", traits: {} },
    { type: "help", help: "inbox", did: "dismissed" },
  ];
  return foldAll(
    next.map((one, i) => ({ ...stamp, id: `fitting ${i}`, ...one })),
    state,
  );
}

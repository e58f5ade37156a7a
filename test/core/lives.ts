import fc from "fast-check";
import type { CoachEvent } from "../../src/delivery/event.ts";
import type { Fact, Happening, Stamp } from "../../src/fact.ts";
import { fold } from "../../src/fold.ts";
import { advise } from "../../src/insight.ts";
import type { Insight } from "../../src/insightWith.ts";
import { understandingWith } from "../../src/keeping/meaning.ts";
import { checkPlaybook } from "../../src/playbook/check.ts";
import type { CheckIn, Outcome, Playbook } from "../../src/playbook/schema.ts";
import type { Moment } from "../../src/rules/view.ts";
import { windowsOf } from "../../src/rules/windows.ts";
import { emptyState, type State } from "../../src/state.ts";
import { systems } from "../../src/systems.ts";
import { ofFact } from "../../src/telling/ofFact.ts";
import { tellMore } from "../../src/telling/tellMore.ts";
import { DAY, START } from "../playbookFixture.ts";

/** A playbook as a page would use it; tests write sound ones. */
export async function sound(value: object): Promise<Playbook> {
  const { playbook, problems } = await checkPlaybook(value);
  if (!playbook) throw new Error(problems.map(({ message }) => message).join("\n"));
  return playbook;
}

const oneOf = <T>(...all: T[]) => fc.constantFrom(...all);
const is = <T extends string>(type: T) => fc.constant(type);
const number = fc.oneof(fc.integer({ min: -3, max: 30 }), oneOf(0.05, 0.2, 1 / 3));
const MOST = 30;
/** A number of the customer's own; often where an outcome of the full playbook begins. */
const anyNumber = fc.oneof(fc.integer({ min: 0, max: MOST }), oneOf(0, 2));
const scalar = fc.oneof(fc.integer({ min: 0, max: 12 }), fc.boolean(), oneOf("owner", "a", null));
const traitsOf = (names: string[]) => fc.dictionary(oneOf("other", ...names), scalar, { maxKeys: 2 });
const note = fc.option(oneOf("It took long.", "Good"), { nil: undefined });

const pointsOf = ({ measure }: Outcome): number => {
  if (measure.from === "number") return MOST;
  return (measure.from === "host" ? measure.felt?.scale.length : measure.scale.length) ?? 0;
};
const choicesOf = (checkIn: CheckIn): string[] => {
  if (checkIn.ask === "choice") return checkIn.choices.map(({ id }) => id);
  if (checkIn.ask === "contradiction") return ["measure", "rating", "neither"];
  return checkIn.ask === "praise" ? ["given", "declined"] : [];
};

function answersOf({ outcomes, checkIns, obstacles }: Playbook): fc.Arbitrary<object>[] {
  const reasons = fc.subarray(obstacles.map(({ id }) => id));
  const rated = [
    ...outcomes.map((one) => [one.id, pointsOf(one)] as const),
    ...checkIns.map((one) => [one.id, one.ask === "experience" ? one.scale.length : 0] as const),
  ].filter(([, points]) => points);
  const chosen = checkIns.flatMap((one) => choicesOf(one).map((choice) => [one.id, choice] as const));
  const ids = outcomes.map(({ id }) => id);
  const time = fc.integer({ min: START, max: START + 200 * DAY });
  const flag = fc.option(fc.constant(true), { nil: undefined });
  return [
    fc.constantFrom(...rated).chain(([of, points]) =>
      fc.record({
        type: is("rating"),
        of: fc.constant(of),
        value: points === MOST ? anyNumber : fc.integer({ min: 1, max: points }),
        reasons,
        note,
      }),
    ),
    fc.record({ type: is("answer"), of: oneOf(...ids), reasons }),
    fc.record({ type: is("answer"), of: oneOf(...ids), choice: oneOf("next", "not-now") }),
    ...(chosen.length
      ? [fc.constantFrom(...chosen).map(([of, choice]) => ({ type: "answer" as const, of, choice }))]
      : []),
    fc.constantFrom(...outcomes).chain((outcome) =>
      fc.record({
        type: is("expectation"),
        outcome: fc.constant(outcome.id),
        target: outcome.measure.from === "rating" ? fc.integer({ min: 2, max: pointsOf(outcome) }) : anyNumber,
        base: fc.integer({ min: 0, max: 20 }),
        early: flag,
        unreached: flag,
        deadline: fc.option(time, { nil: undefined }),
      }),
    ),
    fc.record({
      type: is("confirmation"),
      outcome: oneOf(...ids),
      from: time,
      to: time,
      counted: number,
      value: number,
      verdict: oneOf("confirmed", "corrected", "disputed"),
      note,
    }),
  ];
}

const lessonsOf = (help: Playbook["help"][number]): (string | undefined)[] =>
  help.type === "course" ? [undefined, ...help.lessons.map(({ id }) => id)] : [undefined];

function clicksOf({ help, checkIns }: Playbook): fc.Arbitrary<object>[] {
  const parts = help.flatMap((one) => lessonsOf(one).map((lesson) => ({ help: one.id, ...(lesson && { lesson }) })));
  const deeds = oneOf(
    ...(["shown", "opened", "finished", "finished", "copied", "saved-date", "dismissed"] as const),
    ...(["saved", "unsaved", "useful", "not-useful", "requested", "answered"] as const),
  );
  const asked = checkIns.flatMap(({ id }) => [id, `${id}@0`]);
  return [
    ...(parts.length
      ? Array.from({ length: 3 }, () =>
          fc.tuple(oneOf(...parts), deeds).map(([part, did]) => ({ type: "help" as const, ...part, did })),
        )
      : []),
    ...(asked.length
      ? [
          fc.record({ type: is("surface"), surface: oneOf(...asked), did: oneOf("shown", "dismissed", "never") }),
          fc.record({
            type: is("surface"),
            surface: oneOf(...asked),
            did: is("snoozed"),
            until: fc.integer({ min: START, max: START + 60 * DAY }),
          }),
        ]
      : []),
  ];
}

/** What a host says that this playbook listens to, and a little that it does not. */
function saidOf(playbook: Playbook): { weight: number; arbitrary: fc.Arbitrary<object> }[] {
  const windows = windowsOf(playbook);
  const plain = (names: Iterable<string>) => [...names].filter((name) => !name.includes("{"));
  const properties = [...windows.where.values()].flatMap((clauses) => [...clauses.values()].flatMap(Object.keys));
  const traits = traitsOf(
    [...JSON.stringify(playbook).matchAll(/"trait":"([^"]+)"/g)].flatMap(([, name]) => name ?? []),
  );
  const accounts = traitsOf(plain(windows.accounts.keys()));
  const events = oneOf("other", ...plain(windows.events.keys()), ...windows.where.keys());
  const metrics = oneOf("other", ...windows.metrics.keys());
  return [
    { weight: 1, arbitrary: fc.record({ type: is("identify"), user: oneOf("anna"), traits }) },
    { weight: 1, arbitrary: fc.record({ type: is("group"), account: oneOf("acme", "other"), traits: accounts }) },
    { weight: 2, arbitrary: fc.record({ type: is("set"), traits }) },
    { weight: 8, arbitrary: fc.record({ type: is("event"), name: events, properties: traitsOf(properties) }) },
    { weight: 6, arbitrary: fc.record({ type: is("metric"), name: metrics, value: number }) },
  ];
}

/** Without what is undefined. */
const settled = (said: fc.Arbitrary<object>) => said.map((one) => JSON.parse(JSON.stringify(one)) as Happening);

/** Anything that can happen to a customer under this playbook, as the doors let it through. */
export const happeningsOf = (playbook: Playbook): fc.Arbitrary<Happening> =>
  settled(fc.oneof(...saidOf(playbook), ...answersOf(playbook), ...clicksOf(playbook)));

/** So much later, on this device, this happened; with null only time passed. */
export interface Turn {
  after: number;
  device: string;
  happening: Happening | null;
}

const pause = fc.oneof(fc.integer({ min: 0, max: 60_000 }), fc.integer({ min: 0, max: 5 * DAY }), oneOf(40 * DAY));

const inTurn = (happening: fc.Arbitrary<Happening | null>, limits: fc.ArrayConstraints, devices = ["d1"]) =>
  fc.array(fc.record({ after: pause, device: oneOf(...devices), happening }), { size: "max", ...limits });

/** A life of whatever may happen. */
export const turnsOf = (playbook: Playbook, limits: fc.ArrayConstraints, devices = ["d1"]): fc.Arbitrary<Turn[]> =>
  inTurn(
    fc.oneof({ weight: 9, arbitrary: happeningsOf(playbook) }, { weight: 1, arbitrary: fc.constant(null) }),
    limits,
    devices,
  );

/** A life of answers alone. */
export const answeringOf = (playbook: Playbook, limits: fc.ArrayConstraints): fc.Arbitrary<Turn[]> =>
  inTurn(settled(fc.oneof(...answersOf(playbook))), limits);

export const { derive, insight } = understandingWith(systems, tellMore, advise, ofFact);

export const momentAt = (now: number, more: Partial<Moment> = {}): Moment => ({
  now,
  page: "/mail/1",
  zone: "Europe/Berlin",
  language: "en",
  session: now,
  ...more,
});

export interface Lived {
  now: number;
  state: State;
  insight: Insight | null;
  /** What was written, what remembers the tellings included. */
  facts: Fact[];
  events: CoachEvent[];
}

export const born = (now = START): Lived => ({ now, state: emptyState(), insight: null, facts: [], events: [] });

/** One turn of a life, written and understood as the keeper does it. */
export function liveOn(playbook: Playbook, lived: Lived, { after, device, happening }: Turn, id: string): Lived {
  const now = lived.now + after;
  const stamp: Stamp = { id, at: now, order: Math.max(now, lived.state.order + 1), device };
  const fact = happening && { ...stamp, ...happening };
  const before = fact ? fold(playbook, lived.state, fact) : lived.state;
  const meaning = derive(playbook, before, fact ?? stamp, momentAt(now));
  return {
    now,
    state: meaning.state,
    insight: meaning.insight,
    facts: [...lived.facts, ...(fact ? [fact] : [])],
    events: [...lived.events, ...meaning.events],
  };
}

export const liveAll = (playbook: Playbook, turns: Turn[], from = born(), name = "f"): Lived =>
  turns.reduce((lived, turn, i) => liveOn(playbook, lived, turn, `${name}${i}`), from);

import { describe, expect, it } from "vitest";
import type { Fact, Happening } from "../../src/fact.ts";
import { fold } from "../../src/fold.ts";
import { merge } from "../../src/merge.ts";
import type { Playbook } from "../../src/playbook/schema.ts";
import { emptyState, type State } from "../../src/state.ts";
import { DAY, fixturePlaybook, START } from "../playbookFixture.ts";

const YEARS = 3 * 365 * DAY;
const FACTS = 100_000;
const LIMIT = 65_536;
const DEVICES = 3;

/** Numbers that look random and are the same in every run. */
function createDice(seed: number) {
  let last = seed;
  const next = () => {
    last = (last * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return last / 4_294_967_296;
  };
  const below = (most: number) => Math.floor(next() * most);
  const id = () => [0, 1, 2].map(() => below(4_294_967_296).toString(36)).join("");
  const of = <T>(list: readonly T[]) => list[below(list.length)] as T;
  return { below, id, of };
}

const list = (name: string, count: number) => Array.from({ length: count }, (_, i) => `${name}-${i}`);
const help = list("help", 1000);
// as many as a playbook may have
const steps = list("step", 50);
const outcomes = ["orders", "effect", "replies"];
const checkIns = list("check-in", 12);
const scores = list("score", 10);
const askedEvents = list("asked_event", 8);
const askedMetrics = ["orders", "spam_rate"];
const otherEvents = list("other_event", 300);
const otherMetrics = list("metric", 300);
const traits = list("trait", 200);
const accounts = list("account", 20);

const lesson = (id: string, i: number): Playbook["help"][number] => {
  const [first] = fixturePlaybook().help;
  if (first?.type !== "lesson") throw new Error("the fixture begins with a lesson");
  return { ...first, id, when: { event: askedEvents[i % 8] ?? "", times: { atLeast: 1 + (i % 40) } } };
};

const playbook = fixturePlaybook({
  help: help.map(lesson),
  obstacles: [
    { id: "spam", title: "Spam", detectedWhen: { metric: "spam_rate", mean: { above: 0.15 }, within: "30d" } },
    { id: "rhythm", title: "Rhythm", detectedWhen: { event: "asked_event-0", within: "30d", times: { atMost: 1 } } },
    { id: "seats", title: "Seats", detectedWhen: { account: "trait-7", exists: true } },
    { id: "subject", title: "Subject", detectedWhen: { event: "asked_event-1", where: { size: { atLeast: 3 } } } },
  ],
});

type Dice = ReturnType<typeof createDice>;

const kinds: { [T in Happening["type"]]: (dice: Dice, at: number) => Extract<Happening, { type: T }> } = {
  identify: ({ of }) => ({ type: "identify", user: "u42", traits: { [of(traits)]: of(["pro", 3, true]) } }),
  group: ({ of }) => ({
    type: "group",
    account: of(accounts),
    traits: { [of(traits.slice(0, 60))]: of(["pro", 3, true]) },
  }),
  set: ({ of, below }) => ({ type: "set", traits: { [of(traits)]: below(1000), team_size: below(9) } }),
  event: ({ of, below }) => ({
    type: "event",
    name: of(below(2) ? askedEvents : otherEvents),
    properties: { size: below(9) },
  }),
  metric: ({ of, below }) => ({
    type: "metric",
    name: of(below(2) ? askedMetrics : otherMetrics),
    value: below(1e5) / 100,
  }),
  rating: ({ of, below }, at) => ({
    type: "rating",
    of: of([...outcomes, ...checkIns]),
    value: 1 + below(5),
    reasons: of([["spam"], ["rhythm", "subject"], []]),
    asked: `${of(checkIns)}@${at - 7 * DAY}`,
    note: "It took longer than I had hoped, but the list is in by now and the first mail is out.",
  }),
  answer: ({ of }, at) => ({
    type: "answer",
    of: of(checkIns),
    choice: of(["sell-more", "be-known"]),
    asked: `${of(checkIns)}@${at - 7 * DAY}`,
  }),
  confirmation: ({ of, below }, at) => ({
    type: "confirmation",
    outcome: of(outcomes),
    from: at - 90 * DAY,
    to: at,
    counted: below(1000),
    value: below(1000),
    verdict: of(["confirmed", "corrected", "disputed"]),
    by: "Anna, marketing",
    note: "We counted the orders by telephone, too.",
    asked: `${of(checkIns)}@${at - 7 * DAY}`,
  }),
  expectation: ({ of, below }, at) => ({
    type: "expectation",
    outcome: of(outcomes),
    target: below(1000),
    base: below(1000),
    deadline: at + 90 * DAY,
    reason: "The spring fair",
  }),
  amended: ({ of, below }, at) => {
    const id = given[given.length - 1 - below(Math.min(30, given.length))];
    const place = { order: at - DAY, of: of(outcomes), outcome: of(outcomes), from: at - 90 * DAY, to: at, counted: 1 };
    const said = { ...place, value: below(9), target: below(9), base: 0, verdict: "corrected", reasons: ["spam"] };
    return {
      ...{ type: "amended", part: of(["answers", "confirmations", "expectations"]), given: id ?? "none", said },
      note: "On second thoughts it took longer than I had hoped, and the list was not in.",
    };
  },
  preference: ({ of }) => ({
    type: "preference",
    preferences: { [of(["language", "quietHours", "paused", "launcher", "density"])]: of(["fa", "20:00-08:00", true]) },
  }),
  help: ({ of }) => ({
    type: "help",
    help: of(help),
    ...of<Pick<Extract<Happening, { type: "help" }>, "did" | "against">>([
      ...(["opened", ...(Array(9).fill("finished") as "finished"[]), "copied", "saved-date", "dismissed"] as const).map(
        (did) => ({
          did,
        }),
      ),
      ...(["saved", "unsaved", "requested", "answered"] as const).map((did) => ({ did })),
      { did: "not-useful", against: "spam subject" },
    ]),
  }),
  mark: ({ of, below }) => ({ type: "mark", help: of(help), place: `0.${below(999)} ${below(1e9).toString(16)}` }),
  surface: ({ of }, at) => {
    const did = of(["shown", "snoozed", "dismissed", "never"] as const);
    const surface = `${of(checkIns)}@${at - 7 * DAY}`;
    return { type: "surface", surface, did, ...(did === "snoozed" && { until: at + DAY }) };
  },
  announced: ({ id }) => ({ type: "announced", key: `loop:opened/${id()}` }),
  told: ({ of, below }) => ({
    type: "told",
    key: of(["segment", "stage", ...steps.map((step) => `step/${step}`), ...scores.map((score) => `score/${score}`)]),
    value: of(["solo", "team", true, below(9)]),
  }),
  scored: ({ of, below }) => ({ type: "scored", score: of(scores), value: below(100) }),
};

/** What was said so far, by id. */
const given: string[] = [];

/** Three years of everything, in turn, on three devices. */
function* life(count: number): Generator<Fact> {
  const dice = createDice(7);
  const devices = Array.from({ length: DEVICES }, () => dice.id().slice(0, 12));
  const makers = Object.values(kinds);
  for (let i = 0; i < count; i++) {
    const at = START + Math.floor((i * YEARS) / count);
    const make = makers[i % makers.length] as (dice: Dice, at: number) => Happening;
    const fact = { id: dice.id(), at, order: at, device: dice.of(devices), ...make(dice, at) };
    if (/^(rating|answer|confirmation|expectation)$/.test(fact.type)) given.push(fact.id);
    yield fact;
  }
}

const bytes = (value: unknown) => new TextEncoder().encode(JSON.stringify(value)).length;

const table = (state: State) =>
  Object.entries(state)
    .map(([part, value]) => [part, bytes(value), typeof value === "object" ? Object.keys(value ?? {}).length : 1])
    .sort((a, b) => Number(b[1]) - Number(a[1]))
    .map(([part, size, entries]) => `${String(size).padStart(8)} B ${String(entries).padStart(5)}  ${part}`)
    .join("\n");

describe("100,000 facts of three years, with 1,000 help items", () => {
  it(`stay under ${LIMIT} bytes, also where copies meet`, () => {
    let state = emptyState();
    let half = state;
    let largest = 0;
    let i = 0;
    for (const fact of life(FACTS)) {
      state = fold(playbook, state, fact);
      if (++i === FACTS / 2) half = state;
      if (i % 5000 === 0) largest = Math.max(largest, bytes(state));
    }
    console.info(`${table(state)}\n${String(bytes(state)).padStart(8)} B in all, at most ${largest} B`);
    expect(Object.keys(state.help).length).toBeGreaterThan(900);
    expect(largest).toBeLessThan(LIMIT);
    expect(bytes(merge(state, half))).toBeLessThan(LIMIT);
    const counted = (bytes(state.events) + bytes(state.metrics)) / DEVICES;
    console.info(`${Math.round(counted)} B of what each device counted`);
    expect(counted).toBeLessThan(6000);
  }, 120_000); // a dozen seconds on a machine that does nothing else
});

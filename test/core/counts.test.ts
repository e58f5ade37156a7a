import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Fact, Happening } from "../../src/fact.ts";
import { fold } from "../../src/fold.ts";
import { plusTimes } from "../../src/hostFacts.ts";
import { both } from "../../src/keeping/adopt.ts";
import { merge } from "../../src/merge.ts";
import type { Playbook } from "../../src/playbook/schema.ts";
import { dayOf } from "../../src/rules/day.ts";
import { countOf, daysOfMetric, helpAt, metricValue, timesOf } from "../../src/rules/read.ts";
import { type Count, emptyState, type State } from "../../src/state.ts";
import { DAY, fixturePlaybook, START } from "../playbookFixture.ts";
import { openBrowser, seenBy } from "./browser.ts";
import { foldAll } from "./facts.ts";

const windows = ["1d", "5d", "30d", "60d"];
const far = "400d";
const obstacle = (id: string, detectedWhen: Playbook["obstacles"][number]["detectedWhen"]) => ({
  id,
  title: id,
  detectedWhen,
});
const playbook = fixturePlaybook({
  obstacles: [
    obstacle("a", { event: "sent", within: far, times: { atLeast: 1 } }),
    obstacle("b", { metric: "visits", within: far, sum: { atLeast: 1 } }),
  ],
});

const day = fc.oneof(fc.integer({ min: 0, max: 80 }), fc.integer({ min: 0, max: 900 }));
const past = fc.array(fc.tuple(day, fc.integer({ min: 1, max: 9 }), fc.constantFrom("d1", "d2")), {
  maxLength: 400,
  size: "max",
});

/** An event and a value a day, so many ms after the day began. */
const factsOf = (all: [number, number, string][]): Fact[] =>
  all.flatMap(([on, value, device], i) => {
    const at = START + on * DAY + i;
    const happened: Happening[] = [
      { type: "event", name: "sent", properties: {} },
      { type: "metric", name: "visits", value },
    ];
    return happened.map((one, k) => ({ id: `${k} ${i}`, at, order: at, device, ...one }));
  });

describe("windows", () => {
  it("count what a simple model counts, as far back as there are days", () => {
    fc.assert(
      fc.property(past, (all) => {
        const facts = factsOf(all);
        const state = foldAll(facts, emptyState(), playbook);
        const now = Math.max(START, ...facts.map(({ at }) => at));
        for (const within of windows) {
          const from = dayOf(now) - Number.parseInt(within, 10) + 1;
          const inside = facts.filter(({ at }) => dayOf(at) >= from);
          const values = inside.flatMap((fact) => (fact.type === "metric" ? fact.value : []));
          expect(countOf(state, "sent", now, within)).toBe(values.length);
          if (all.length)
            expect(metricValue(state, { metric: "visits", sum: {}, within }, now)).toBe(
              values.reduce((sum, value) => sum + value, 0),
            );
        }
        expect(countOf(state, "sent", now)).toBe(all.length);
        expect(daysOfMetric(state, "visits").reduce((sum, { n }) => sum + n, 0)).toBeLessThanOrEqual(all.length);
      }),
      { numRuns: 60 },
    );
  });

  it("further back go by whole weeks, to four days less or more", () => {
    const facts = factsOf(Array.from({ length: 700 }, (_, on) => [on, 1, "d1"]));
    const state = foldAll(facts, emptyState(), playbook);
    const now = START + 699 * DAY + 1000;
    for (const days of [64, 70, 90, 180, 365, 400])
      expect(Math.abs(countOf(state, "sent", now, `${days}d`) - days)).toBeLessThan(4);
    const kept = Object.values(state.events["sent"] ?? {}).map(({ days }) => Object.keys(days ?? {}).length);
    expect(kept[0]).toBeLessThan(63 + 7 + 50);
  });
});

describe("a clock that was far ahead once", () => {
  // whatever it was that happened then, all that follows has a later place than it
  it.each<[string, Happening[]]>([
    ["while nothing was counted", [{ type: "set", traits: {} }]],
    ["while the same was counted", [...factsOf([[0, 1, "d1"]]), ...factsOf([[0, 1, "d1"]])]],
  ])("%s does not keep windows from counting what happens after it", (_, then) => {
    for (const ahead of [30, 500, 20_000]) {
      const late = START + ahead * DAY;
      const facts: Fact[] = then.map((one, i) => ({
        ...one,
        id: `then ${i}`,
        at: late,
        order: late + i,
        device: "d1",
      }));
      for (const fact of factsOf([1, 2, 3].map((on) => [on, 5, "d1"])))
        facts.push({ ...fact, order: late + facts.length });
      const state = foldAll(facts, emptyState(), playbook);
      const now = START + 3 * DAY;
      expect(countOf(state, "sent", now, "7d"), `${ahead}`).toBe(3);
      expect(metricValue(state, { metric: "visits", sum: {}, within: "2d" }, now), `${ahead}`).toBe(10);
    }
  });
});

it("what a visitor counted stays, also with whom has counted by a clock that was far ahead", () => {
  const [today, late] = [dayOf(START), dayOf(START) + 20_000];
  const theirs: Count = { all: [late * DAY, 2, START], days: { [late]: [2] } };
  const visited: Count = { all: [START, 3, START], days: { [today]: [3] } };
  for (const one of [both(theirs, visited, plusTimes), both(visited, theirs, plusTimes)])
    expect(one).toEqual({ all: [late * DAY, 5, START], days: { [today]: [3], [late]: [2] } });
});

describe("a playbook that changes", () => {
  const stamped = (happenings: Happening[], from = 0): Fact[] =>
    happenings.map((one, i) => {
      const at = START + (from + i) * 1000;
      return { id: `${from} ${i}`, at, order: at, device: "d1", ...one };
    });
  const standing = (state: State) => [
    ["inbox", "subjects", "review", "live"].map((id) => helpAt(state, id, "finished")),
    helpAt(state, "footer", "dismissed"),
    ["contacts_added", "campaign_sent"].map((event) => countOf(state, event, START)),
    state.traits["team_size"],
  ];

  it("leaves no trace when what it took away comes back", () => {
    const before = stamped([
      { type: "set", traits: { team_size: 5 } },
      { type: "event", name: "contacts_added", properties: {} },
      { type: "event", name: "contacts_added", properties: {} },
      { type: "event", name: "campaign_sent", properties: {} },
      { type: "help", help: "inbox", did: "finished" },
      { type: "help", help: "subjects", did: "finished" },
      { type: "help", help: "footer", did: "dismissed" },
    ]);
    const between = stamped(
      [
        ...Array.from({ length: 30 }, (_, i) => ({ type: "event", name: `a ${i}`, properties: {} }) as const),
        { type: "help", help: "live", did: "finished" },
      ],
      100,
    );
    const after = stamped([{ type: "event", name: "campaign_sent", properties: {} }], 200);
    const full = fixturePlaybook();
    const less = fixturePlaybook({
      help: full.help.slice(3),
      checkIns: [],
      segments: [],
      journey: { onboarding: [], steps: full.journey.steps.slice(0, 1) },
    });
    const through = (second: Playbook) =>
      [full, second, full].reduce(
        (state, playbookNow, i) => foldAll([before, between, after][i] ?? [], state, playbookNow),
        emptyState(),
      );
    expect(standing(through(less))).toEqual(standing(through(full)));
    expect(standing(merge(through(less), through(full)))).toEqual(standing(through(full)));
  });

  it("keeps what it asks about, however many other names there are", () => {
    const names = Array.from({ length: 500 }, (_, i) => `a ${i}`);
    const state = stamped([
      { type: "event", name: "contacts_added", properties: {} },
      { type: "metric", name: "orders", value: 3 },
      { type: "set", traits: { team_size: 5 } },
      ...names.flatMap((name): Happening[] => [
        { type: "event", name, properties: {} },
        { type: "metric", name, value: 1 },
        { type: "set", traits: { [name]: 1 } },
        { type: "help", help: name, did: "finished" },
      ]),
    ]).reduce((known, fact) => fold(fixturePlaybook(), known, fact), emptyState());
    expect(countOf(state, "contacts_added", START)).toBe(1);
    expect(metricValue(state, { metric: "orders", sum: {} }, START)).toBe(3);
    expect(state.traits["team_size"]?.value).toBe(5);
    for (const part of [state.events, state.metrics, state.traits, state.help])
      expect(Object.keys(part).length).toBeLessThanOrEqual(301);
    expect(countOf(state, "a 0", START)).toBe(1);
  });
});

describe("what undoes a step by a clock that was far ahead", () => {
  const doneWhen = { event: "on", after: "off" };
  const toggled = fixturePlaybook();
  const [step] = toggled.journey.steps;
  if (step) step.doneWhen = doneWhen;
  it.each([
    ["off", ["on"], true],
    ["off", ["on", "off"], false],
    ["off", ["on", "off", "on"], true],
    ["on", [], true],
    ["on", ["off"], false],
    ["on", ["off", "on"], true],
    ["on", ["off", "on", "off"], false],
  ] as const)("%s, and then by a right one %j: %s", async (then, next, done) => {
    for (const ahead of [30, 3_650]) {
      const browser = openBrowser({ playbook: toggled, user: "anna" });
      const before = await browser.on(ahead).ready();
      await before.track(then);
      before.destroy();
      const coach = await browser.on(1).ready();
      for (const [i, name] of next.entries()) {
        browser.on(2 + i);
        await coach.track(name);
      }
      expect(seenBy(coach).insight.journey.steps[0]?.done, `${ahead}`).toBe(done);
    }
  });
});

it("of two copies of what a device counted the one holds that counted more, whatever its clock showed then", () => {
  const stamp = { device: "d1", type: "event", name: "sent", properties: {} } as const;
  const late = START + 3_650 * DAY;
  const ahead = foldAll([{ ...stamp, id: "a", at: late, order: late }], emptyState(), playbook);
  const right = foldAll([{ ...stamp, id: "b", at: START, order: late + 1 }], ahead, playbook);
  for (const both of [merge(ahead, right), merge(right, ahead)]) {
    expect(both).toEqual(right);
    expect(timesOf(both, "sent")).toEqual({ first: START, last: START });
  }
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { answersOf, countOf, helpAt, latestOf, sumOf, timesOf } from "../../src/rules/read.ts";
import { atOf, helpTime, type State } from "../../src/state.ts";
import { stateAsOf } from "../../src/stateAsOf.ts";
import { createLife } from "../life.ts";
import { DAY, fixturePlaybook, START } from "../playbookFixture.ts";
import { foldAll, history } from "./facts.ts";

const dayOf = (day: number) => START + day * DAY;

describe("a state as of an earlier day", () => {
  const playbook = fixturePlaybook();
  const life = () =>
    createLife(playbook)
      .on(1)
      .track("campaign_sent")
      .measure("orders", 3)
      .on(4)
      .track("campaign_sent")
      .measure("orders", 4)
      .rate("effect", 2, ["spam"])
      .happen({ type: "help", help: "inbox", did: "opened" })
      .on(8)
      .track("campaign_sent")
      .measure("orders", 9)
      .happen({ type: "help", help: "inbox", did: "finished" })
      .rate("effect", 5);

  it("counts what was counted by then, where days are kept", () => {
    const then = stateAsOf(life().state, dayOf(5));
    expect(countOf(then, "campaign_sent", dayOf(5))).toBe(2);
    expect(sumOf(then, "orders", dayOf(5))).toEqual({ n: 2, sum: 7 });
    // of a day its sum is kept, so its mean stands for the newest value
    expect(latestOf(then, "orders")?.value).toBe(4);
    expect(timesOf(then, "campaign_sent")?.last).toBeLessThanOrEqual(dayOf(5));
  });

  it("has no answer, no deed and nothing told that came later", () => {
    const then = stateAsOf(life().state, dayOf(5));
    expect(answersOf(then, "effect").map(({ value }) => value)).toEqual([2]);
    expect(helpAt(then, "inbox", "opened")).toBeGreaterThanOrEqual(dayOf(4));
    expect(helpAt(then, "inbox", "finished")).toBeUndefined();
  });

  it("before the first day nothing had happened", () => {
    const then = stateAsOf(life().state, dayOf(0.5));
    expect([then.events, then.metrics, then.answers, then.help]).toEqual([{}, {}, {}, {}]);
  });
});

/** Everything in a state that has a time, ms. */
const timesIn = (state: State): number[] => [
  ...[state.answers, state.confirmations, state.expectations, state.deeds, state.surfaces, state.seen, state.announced]
    .flatMap((part) => Object.values<Parameters<typeof atOf>[0]>(part))
    .map(atOf),
  ...Object.values(state.help).map((kept) => Math.abs(helpTime(kept))),
  ...Object.values(state.events).flatMap((devices) => Object.values(devices).map(({ all }) => all[0])),
];

describe("the laws of looking back", () => {
  const lived = fc.tuple(history({ maxLength: 80 }), fc.integer({ min: -1, max: 210 }).map(dayOf));

  it("nothing is later than the day that is looked at, and looking twice is looking once", () => {
    fc.assert(
      fc.property(lived, ([all, at]) => {
        const then = stateAsOf(foldAll(all), at);
        if (at < then.order) for (const time of timesIn(then)) expect(time).toBeLessThanOrEqual(at);
        expect(stateAsOf(then, at)).toEqual(then);
      }),
    );
  });

  it("the state that is looked at stays as it is, and from its end it is the same", () => {
    fc.assert(
      fc.property(lived, ([all, at]) => {
        const state = foldAll(all);
        const before = structuredClone(state);
        stateAsOf(state, at);
        expect(state).toEqual(before);
        expect(stateAsOf(state, state.order)).toBe(state);
      }),
    );
  });
});

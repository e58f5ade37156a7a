import { cleanup, fireEvent, screen, within } from "@testing-library/preact";
import { afterEach, beforeAll, describe, expect, test } from "vitest";
import type { Snapshot } from "../../src/coach.ts";
import { Overview } from "../../widget/surfaces/overview.tsx";
import {
  dueCheckIn,
  effectInsight,
  fixtureCoach,
  insight,
  outcomeInsight,
  snapshot,
  stages,
  start,
} from "./fixtureCoach.ts";
import { draftOf, drawn, fixtureModel, loadParts } from "./fixtureModel.tsx";

beforeAll(loadParts, 60_000);
afterEach(cleanup);

const day = 86_400_000;

function show(of: Snapshot | undefined) {
  if (!of) throw new Error("no such stage");
  const fixture = fixtureCoach(of);
  const { model } = fixtureModel(fixture);
  return { ...drawn(model, () => <Overview model={model} />), fixture, model };
}
const text = () => document.body.textContent ?? "";

describe("the overview", () => {
  test("at the start names steps, result, date and the next step with its link", () => {
    show(stages["start"]?.());
    expect(text()).toContain("3 steps to go");
    expect(text()).toContain("0 of 3");
    expect(text()).toContain("20 orders");
    expect(text()).toContain("by July 31");
    expect(screen.getByRole("link", { name: /go there/i }).getAttribute("href")).toMatch(/#\/contacts$/);
  });

  test("says of every step whether it is done, next or comes later", () => {
    show(snapshot(insight({}, 1)));
    const steps = within(screen.getByRole("list", { name: "Steps" })).getAllByRole("listitem");
    expect(steps.map((step) => step.textContent)).toEqual([
      "Add your contactsdone",
      "Fill in the missing addressesnext",
      "Send your first campaigncomes later",
    ]);
    expect(within(steps[2] ?? document.body).queryByRole("link")).toBeNull();
  });

  test("in the gap gives the distance, keeps the two measures apart and puts help before the finished steps", () => {
    show(stages["gap"]?.());
    expect(text()).toContain(
      "All steps are done. The result is not there yet: 2 now, the aim is 20 orders, 18 to go by July 31.",
    );
    const measures = [...document.querySelectorAll("dd")].map((each) => each.textContent);
    expect(measures).toEqual(["3 of 3", "2 of 20 orders"]);
    expect(text().indexOf("What helps now")).toBeLessThan(text().indexOf("3 of 3 steps done"));
  });

  test("behind pace says so, with what today asks for, the date at this rate and when it is asked again", () => {
    show(stages["behind"]?.());
    expect(text()).toContain("Behind pace");
    expect(text()).toContain("On pace would be 10 by today.");
    expect(text()).toContain("At this rate you arrive between September 29 and December 18.That is after the date.");
    expect(text()).toContain("We ask you again in 2 days");
    expect(text()).toContain("That is common. A new tactic can change that.");
  });

  test.each([
    [{ at: start + 58 * day, from: start + 50 * day, to: null }, "At this rate you arrive on July 29 at the earliest."],
    [{ at: start + 58 * day, from: start + 58 * day, to: start + 58 * day }, "At this rate you arrive on July 29."],
    [
      { at: start + 200 * day, from: start + 180 * day, to: start + 220 * day },
      "between November 28 and January 7, 2027.That is after the date.",
    ],
  ])("says when the result comes as things go: %j", (projected, sentence) => {
    show(snapshot(insight({ outcomes: [outcomeInsight({ value: 4, pace: "on-pace", projected })] }, 3)));
    expect(text()).toContain(sentence);
  });

  test("numbers on pace and answers that say otherwise are both told, and neither is taken back", () => {
    const outcomes = [outcomeInsight({ value: 12, pace: "on-pace" })];
    show(snapshot(insight({ outcomes, desired: "not-getting-there" }, 3)));
    expect(text()).toContain("On pace");
    expect(text()).toContain("The numbers are on pace, yet not all of it works.");
    expect(text()).not.toContain("has not brought the result yet");
    cleanup();
    // what was rated has no numbers
    const rated = [effectInsight({ value: 3, pace: "on-pace", reached: false })];
    show(snapshot(insight({ outcomes: rated, desired: "not-getting-there" }, 3)));
    expect(text()).toContain("has not brought the result yet");
  });

  test("too early to say stays so, without a date", () => {
    show(snapshot(insight({ outcomes: [outcomeInsight({ value: 1 })] }, 3)));
    expect(text()).toContain("Too early to say");
    expect(text()).not.toContain("At this rate");
  });

  test("a number that only the customer knows is written with its unit, and is theirs", () => {
    const measure = { from: "number", question: "How many?", unit: "regulars", percent: false } as const;
    const regulars = outcomeInsight({
      value: 6,
      pace: "behind",
      expected: 9,
      evidence: "reported",
      freshAt: start,
      series: [
        { at: start, value: 5 },
        { at: start + day, value: 6 },
      ],
    });
    const own = { ...regulars, outcome: { ...regulars.outcome, measure } };
    show(snapshot(insight({ at: start + day, outcomes: [own] }, 3)));
    expect(text()).toContain("6 now, the aim is 20 regulars, 14 to go");
    expect(text()).toContain("On pace would be 9 by today.");
  });

  test("an aim is what a value is a part of only where things are counted, and not once it is passed", () => {
    const shown = () => [...document.querySelectorAll("dd")].at(-1)?.textContent;
    const rate = { from: "host", metric: "opened", take: "latest", percent: true } as const;
    const opened = outcomeInsight({ value: 0.42, target: 0.6 });
    const { unmount } = show(
      snapshot(insight({ outcomes: [{ ...opened, outcome: { ...opened.outcome, measure: rate } }] }, 3)),
    );
    expect(shown()).toBe("42%, aim: 60%");
    expect(text()).toContain("42% now, the aim is 60%, 18% to go");
    unmount();
    show(snapshot(insight({ stage: "reached", outcomes: [outcomeInsight({ value: 22, pace: "reached" })] }, 3)));
    expect(shown()).toBe("22, aim: 20 orders");
  });

  test("a bar that was never reached is not spoken of as one that was", () => {
    const { unmount } = show(snapshot(insight({ outcomes: [outcomeInsight({ value: 2, bar: 2, before: 9 })] }, 3)));
    expect(text()).toContain("The result is not there yet: 2 now, the aim is 20 orders");
    unmount();
    show(snapshot(insight({ outcomes: [outcomeInsight({ value: 2, bar: 2, before: 22, passed: true })] }, 3)));
    expect(text()).toContain("You got there and keep 22 orders.");
  });

  test("optional steps say so, stand in nobody's way, and are no place in the picture", () => {
    const made = insight({}, 0);
    const [first, ...rest] = made.journey.steps;
    if (!first) throw new Error("no step");
    const steps = [{ ...first, step: { ...first.step, optional: true } }, ...rest];
    show(snapshot({ ...made, journey: { ...made.journey, steps, next: rest[0] ?? null, total: 2 } }));
    const items = within(screen.getByRole("list", { name: "Steps" })).getAllByRole("listitem");
    expect(items[0]?.textContent).toBe("Add your contactsoptional");
    expect(document.querySelectorAll(".post")).toHaveLength(2);
  });

  test("a step that the product has undone says so kindly, in the list and as the next one", () => {
    const made = insight({}, 1);
    const [first, second, third] = made.journey.steps;
    if (!first || !second || !third) throw new Error("no steps");
    const undone = { ...second, undone: true };
    show(snapshot({ ...made, journey: { ...made.journey, steps: [first, undone, third], next: undone } }));
    const items = within(screen.getByRole("list", { name: "Steps" })).getAllByRole("listitem");
    expect(items[1]?.textContent).toBe("Fill in the missing addressesWas done before, needs a looknext");
    expect(document.querySelector(".next .soft ~ .soft")?.textContent).toBe("Was done before, needs a look");
  });

  test("what is waited for is a result, not the review of a period", () => {
    const review = { id: "review", becauseNot: [{ code: "too-early" as const }], at: start + 80 * day };
    const made = insight({ waiting: [review], help: [] }, 3);
    const checkIns = [
      { ask: "value", id: "review", outcome: "orders", every: "90d", exempt: false } as const,
      { ask: "result", id: "campaign-effect", outcome: "effect", every: "7d", exempt: false } as const,
    ];
    const { unmount } = show(snapshot({ ...made, playbook: { ...made.playbook, checkIns } }));
    expect(text()).toContain("As soon as a new result is in, you see it here.");
    unmount();
    const waiting = [review, { ...review, id: "campaign-effect", at: start + 2 * day }];
    show(snapshot({ ...made, waiting, playbook: { ...made.playbook, checkIns } }));
    expect(text()).toContain("We ask you in 2 days");
  });

  test("draws the trend with words for those who do not see it", () => {
    show(stages["behind"]?.());
    expect(screen.getByRole("img", { name: /from 0 orders on june 4 to 4 orders on july 1/i })).toBeTruthy();
  });

  test("draws no trend without values, and with a single one a point beside the pace", () => {
    show(snapshot(insight({ outcomes: [outcomeInsight({ value: 1 })] }, 3)));
    expect(screen.queryByRole("img")).toBeNull();
    cleanup();
    show(snapshot(insight({ outcomes: [outcomeInsight({ value: 1, series: [{ at: start, value: 1 }] })] }, 3)));
    expect(document.querySelectorAll(".chart .value")).toHaveLength(1);
    expect(document.querySelector(".chart .values")).toBeNull();
    expect(document.querySelector(".chart .expected")).toBeTruthy();
  });

  test("with nothing to wait for but the next checkpoint says when that is, and what it asks for", () => {
    const checkpoints = [
      { at: start - day, expected: 2, missed: false },
      { at: start + 20 * day, expected: 6.6, missed: false },
    ];
    show(snapshot(insight({ outcomes: [outcomeInsight({ value: 1, checkpoints })] }, 3)));
    expect(text()).toContain("On June 21 we look at the pace together: 7 orders by then.");
  });

  test("shows the one help item that counts most, and how many more there are", () => {
    show(stages["gap"]?.());
    expect(screen.getAllByRole("article")).toHaveLength(1);
    expect(screen.getByRole("button", { name: "See 3 more" })).toBeTruthy();
  });

  const goals: Record<string, number | string> = {
    "Aim for 25 orders": 25,
    "Keep this aim": "hold",
    "Not now": "not-now",
  };
  test.each(Object.entries(goals))("once reached offers %s, and the answer closes the offer", (name, aim) => {
    const { fixture } = show(stages["reached"]?.());
    expect(text()).toContain("You got there: 22 orders.");
    expect(screen.queryByRole("button", { name: /^What else counts/ })).toBeNull();
    fireEvent.click(screen.getByRole("button", { name }));
    expect(fixture.calls).toEqual([{ verb: "expect", args: ["orders", aim] }]);
    expect(screen.queryByRole("button", { name })).toBeNull();
  });

  test("once reached offers what else counts, where that is not there yet", () => {
    const reached = stages["reached"]?.();
    const [orders] = reached?.insight.outcomes ?? [];
    if (!reached || !orders) throw new Error("no such stage");
    const outcomes = [orders, effectInsight({ value: 2 })];
    const { fixture } = show({ ...reached, insight: { ...reached.insight, outcomes } });
    fireEvent.click(screen.getByRole("button", { name: "What else counts: Your newsletter works for you" }));
    expect(fixture.calls).toEqual([{ verb: "expect", args: ["orders", "next"] }]);
  });

  test("once reached passes over what is there already", () => {
    const reached = stages["reached"]?.();
    const [orders] = reached?.insight.outcomes ?? [];
    if (!reached || !orders) throw new Error("no such stage");
    const there = outcomeInsight({ outcome: { ...orders.outcome, id: "there", title: "There" }, reached: true });
    const only = { ...reached, insight: { ...reached.insight, outcomes: [orders, there] } };
    const { unmount } = show(only);
    expect(screen.queryByRole("button", { name: /^What else counts/ })).toBeNull();
    unmount();
    show({ ...only, insight: { ...only.insight, outcomes: [orders, there, effectInsight({ value: 2 })] } });
    expect(screen.getByRole("button", { name: "What else counts: Your newsletter works for you" })).toBeTruthy();
  });

  test("where the scale ends there is nothing higher to aim for, and still something to hold", () => {
    const top = effectInsight({ value: 5, target: 5, higherBar: 5, reached: true, pace: "reached" });
    show(snapshot(insight({ stage: "reached", desired: "succeeding", outcomes: [top] }, 3)));
    expect(screen.queryByRole("button", { name: /^Aim for/ })).toBeNull();
    expect(screen.getByRole("button", { name: "Keep this aim" })).toBeTruthy();
    expect(text()).not.toContain("Aim a little higher");
  });

  test("whoever is asked what they expect gets no second offer", () => {
    const reached = stages["reached"]?.();
    if (!reached) throw new Error("no such stage");
    const checkIn = dueCheckIn({
      ask: "expectation",
      of: "orders",
      question: null,
      scale: [],
      number: { percent: false },
    });
    show({ ...reached, insight: { ...reached.insight, checkIn } });
    expect(text()).not.toContain("Let's get that again next time");
  });

  test("with a way that was not right, offers help where there is some, and no higher bar", () => {
    const unhappy = stages["unhappy"]?.();
    const { unmount } = show(unhappy);
    expect(text()).toContain("The way to it was not right for you.");
    expect(text()).toContain("Some of it takes work off you.");
    expect(screen.queryByRole("button", { name: /aim for/i })).toBeNull();
    unmount();
    show(unhappy && { ...unhappy, insight: { ...unhappy.insight, help: [] } });
    expect(text()).toContain("A result should not cost more than it has to.");
    expect(text()).not.toContain("takes work off you");
    expect(screen.queryByRole("button", { name: /aim for/i })).toBeNull();
  });

  test("a measure where less is better is told the other way round", () => {
    const bounce = outcomeInsight({
      value: 6,
      baseline: 8,
      target: 2,
      less: true,
      reached: false,
      progress: 1 / 3,
    });
    show(snapshot(insight({ outcomes: [bounce] }, 3)));
    expect(text()).toContain("6 now, the aim is at most 2 orders");
  });

  test("a share is not rounded to nothing", () => {
    const share = outcomeInsight({ value: 0.05, target: 0.3, expected: 0.124, pace: "behind" });
    const measure = { from: "host", metric: "open_rate", take: "latest", percent: true } as const;
    show(snapshot(insight({ outcomes: [{ ...share, outcome: { ...share.outcome, measure } }] }, 3)));
    expect(text()).toContain("On pace would be 12.4% by today.");
  });

  test("a rated outcome speaks of the rating, also when nothing was rated yet", () => {
    const { unmount } = show(snapshot(insight({ outcomes: [effectInsight({ value: 2 })] }, 3)));
    expect(text()).toContain("you rated it 2 of 5, the aim is 4");
    unmount();
    show(snapshot(insight({ outcomes: [effectInsight()] }, 3)));
    expect(text()).toContain("not known yet");
  });

  test("a question that is due comes before everything else, and stays until its thanks are put away", async () => {
    const { fixture, model } = show(stages["asked"]?.());
    expect(await screen.findByRole("group", { name: /how well did your last campaign/i })).toBeTruthy();
    expect(screen.getByRole("group", { name: /how well did your last campaign/i })).toBeTruthy();
    model.change({ draft: draftOf({ part: "thanks", value: 5 }) });
    fixture.set(snapshot(insight({ at: start + 3 * day }, 3)));
    return screen.findByRole("button", { name: "Close" }).then((close) => {
      fireEvent.click(close);
      expect(model.draft).toBeNull();
    });
  });

  test("says where it is kept, or that it is not", () => {
    const { unmount } = show(stages["start"]?.());
    expect(text()).toContain("Saved on this device");
    unmount();
    show(stages["memory"]?.());
    expect(text()).toContain("when this page closes, what is shown here is forgotten");
  });

  test("a link that fails the policy is not rendered", () => {
    const bad = insight();
    const { next } = bad.journey;
    if (next) next.step = { ...next.step, link: "javascript:alert(1)" };
    show(snapshot(bad));
    expect(screen.queryByRole("link", { name: /go there/i })).toBeNull();
  });
});

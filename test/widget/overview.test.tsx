import { cleanup, fireEvent, screen, within } from "@testing-library/preact";
import { afterEach, describe, expect, test } from "vitest";
import type { Snapshot } from "../../src/coach.ts";
import { Overview } from "../../widget/surfaces/overview.tsx";
import { effectInsight, fixtureCoach, insight, outcomeInsight, snapshot, stages, start } from "./fixtureCoach.ts";
import { draftOf, drawn, fixtureModel } from "./fixtureModel.tsx";

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
    expect(text()).toContain("Set-up is complete. The result is not there yet: 2 of 20 orders, 18 to go by July 31.");
    const measures = [...document.querySelectorAll("dd")].map((each) => each.textContent);
    expect(measures).toEqual(["3 of 3", "2 of 20 orders"]);
    expect(text().indexOf("What helps now")).toBeLessThan(text().indexOf("3 of 3 steps done"));
  });

  test("behind pace says so, with what today asks for, the date at this rate and when it is asked again", () => {
    show(stages["behind"]?.());
    expect(text()).toContain("Behind pace");
    expect(text()).toContain("On pace would be 10 by today.");
    expect(text()).toContain("November 3, after the date");
    expect(text()).toContain("We ask you again in 2 days");
    expect(text()).toContain("a new tactic rather than more of the same");
  });

  test("draws the trend with words for those who do not see it", () => {
    show(stages["behind"]?.());
    expect(screen.getByRole("img", { name: /from 0 orders on june 4 to 4 orders on july 1/i })).toBeTruthy();
  });

  test("a single value is no trend", () => {
    show(snapshot(insight({ outcomes: [outcomeInsight({ value: 1, series: [{ at: start, value: 1 }] })] }, 3)));
    expect(screen.queryByRole("img")).toBeNull();
  });

  test("once reached offers the higher bar, and holding it closes the offer", () => {
    const { fixture } = show(stages["reached"]?.());
    expect(text()).toContain("You got there: 22 orders.");
    fireEvent.click(screen.getByRole("button", { name: "Aim for 25 orders" }));
    expect(fixture.calls).toEqual([{ verb: "expect", args: ["orders", 25] }]);
    fireEvent.click(screen.getByRole("button", { name: "Hold it" }));
    expect(screen.queryByRole("button", { name: "Hold it" })).toBeNull();
  });

  test("with a way that was not right, offers help where there is some, and no higher bar", () => {
    const unhappy = stages["unhappy"]?.();
    const { unmount } = show(unhappy);
    expect(text()).toContain("The way to it was not right for you.");
    expect(text()).toContain("Some of the help below takes work off you.");
    expect(screen.queryByRole("button", { name: /aim for/i })).toBeNull();
    unmount();
    show(unhappy && { ...unhappy, insight: { ...unhappy.insight, help: [] } });
    expect(text()).toContain("A result should not cost more than it has to.");
    expect(text()).not.toContain("below");
    expect(screen.queryByRole("button", { name: /aim for/i })).toBeNull();
  });

  test("a measure where less is better is told the other way round", () => {
    const bounce = outcomeInsight({ value: 6, baseline: 8, target: 2, reached: false, progress: 1 / 3 });
    show(snapshot(insight({ outcomes: [bounce] }, 3)));
    expect(text()).toContain("6 orders now; the aim is at most 2 orders");
  });

  test("a share is not rounded to nothing", () => {
    const share = outcomeInsight({ value: 0.05, target: 0.3, expected: 0.124, pace: "behind" });
    const measure = { from: "host", metric: "open_rate", take: "latest", percent: true } as const;
    show(snapshot(insight({ outcomes: [{ ...share, outcome: { ...share.outcome, measure } }] }, 3)));
    expect(text()).toContain("On pace would be 12.4% by today.");
  });

  test("a rated outcome speaks of the rating, also when nothing was rated yet", () => {
    const { unmount } = show(snapshot(insight({ outcomes: [effectInsight({ value: 2 })] }, 3)));
    expect(text()).toContain("you rated it 2 of 5; the aim is 4");
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

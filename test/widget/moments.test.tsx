import { fireEvent } from "@testing-library/preact";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { CoachEvent, EventType } from "../../src/delivery/event.ts";
import type { Insight } from "../../src/insight.ts";
import { createMoments } from "../../widget/surfaces/moments.tsx";
import { effectInsight, fixtureCoach, insight, outcomeInsight, snapshot, start } from "./fixtureCoach.ts";
import { fixtureModel } from "./fixtureModel.tsx";

beforeEach(() => void vi.useFakeTimers());
const ends: (() => void)[] = [];
afterEach(() => {
  for (const end of ends.splice(0)) end();
  document.body.replaceChildren();
  vi.useRealTimers();
});

function made(change: Partial<Insight> = {}, done = 3) {
  const { model, fixture } = fixtureModel(fixtureCoach(snapshot(insight(change, done))));
  const open = vi.fn();
  const moments = createMoments(model, document.body, open);
  ends.push(model.dispose);
  const show = (type: EventType, detail: CoachEvent["detail"]) =>
    moments.show({ id: "e", type, at: start, user: "mira", detail });
  return { model, fixture, open, show, moments };
}
const card = () => document.querySelector<HTMLElement>(".moment");
const press = (name: RegExp) => {
  const button = [...document.querySelectorAll("button")].find((each) =>
    name.test(each.getAttribute("aria-label") ?? each.textContent ?? ""),
  );
  if (!button) throw new Error(`no button ${name}`);
  fireEvent.click(button);
};

describe("a moment says what was reached and what comes next", () => {
  const reached = { outcomes: [outcomeInsight({ value: 22, pace: "reached" }), effectInsight({ value: 4 })] };
  test.each([
    ["step:done", { step: "add-contacts" }, {}, 1, "Done: Add your contacts", "Next: Fill in the missing addresses"],
    ["gap:opened", { outcome: "orders" }, {}, 3, "All steps are done", "20 orders from your newsletter"],
    [
      "outcome:reached",
      { outcome: "orders", value: 22, target: 20 },
      reached,
      3,
      "You got there: 22 orders",
      "your work",
    ],
    ["outcome:reached", { outcome: "effect", value: 4, target: 4 }, reached, 3, "You got there: Well", "your work"],
    ["value:confirmed", { outcome: "orders", value: 41 }, reached, 3, "Confirmed: 41 orders", "with your results"],
  ] as [EventType, CoachEvent["detail"], Partial<Insight>, number, string, string][])(
    "%s %j",
    (type, detail, change, done, title, text) => {
      made(change, done).show(type, detail);
      expect(card()?.querySelector(".strong")?.textContent).toBe(title);
      expect(card()?.textContent).toContain(text);
      vi.advanceTimersByTime(300);
      expect(document.querySelector("[role=status]")?.textContent).toContain(title);
    },
  );

  test("a step after which the others wait does not claim that all are done", () => {
    const { journey } = insight({}, 1);
    made({ journey: { ...journey, next: null } }, 1).show("step:done", { step: "add-contacts" });
    expect(card()?.textContent).toContain("The next step comes later.");
  });

  test.each([
    ["step:done", { step: "no-such-step" }, 1],
    // the gap that it opens has its own moment
    ["step:done", { step: "send-campaign" }, 3],
    ["stage:changed", { from: "steps", to: "gap" }, 3],
  ] as [EventType, CoachEvent["detail"], number][])("and nothing of %s %j", (type, detail, done) => {
    made({}, done).show(type, detail);
    expect(card()).toBeNull();
  });
});

describe("a moment is quiet", () => {
  test("it takes no focus and leaves by itself", () => {
    const field = document.body.appendChild(document.createElement("input"));
    const { show } = made();
    field.focus();
    show("gap:opened", { outcome: "orders" });
    expect(document.activeElement).toBe(field);
    vi.advanceTimersByTime(14_001);
    expect(card()).toBeNull();
    expect(document.querySelector("[role=status]")?.textContent).toBe("");
  });

  test("it stays while somebody points at it or is in it", () => {
    const { show } = made();
    show("gap:opened", { outcome: "orders" });
    const shown = card();
    if (!shown) throw new Error("no moment");
    fireEvent.pointerEnter(shown);
    vi.advanceTimersByTime(60_000);
    expect(card()).toBeTruthy();
    fireEvent.pointerLeave(shown);
    vi.advanceTimersByTime(14_001);
    expect(card()).toBeNull();
  });

  test("it stays while the focus is in it, and gives that back where it came from", () => {
    const field = document.body.appendChild(document.createElement("input"));
    const { show } = made();
    field.focus();
    show("gap:opened", { outcome: "orders" });
    const shown = card();
    const close = shown?.querySelector<HTMLElement>(".icon-button");
    if (!shown || !close) throw new Error("no moment");
    close.focus();
    fireEvent.focusIn(shown, { relatedTarget: field });
    fireEvent.pointerLeave(shown);
    vi.advanceTimersByTime(60_000);
    expect(card()).toBeTruthy();
    press(/^Close$/);
    expect(document.activeElement).toBe(field);
  });

  test("it is closed with one press, and leads into the panel with another", () => {
    const { show, open } = made();
    show("gap:opened", { outcome: "orders" });
    press(/^Close$/);
    expect(card()).toBeNull();
    show("gap:opened", { outcome: "orders" });
    press(/^See what helps$/);
    expect(card()).toBeNull();
    expect(open).toHaveBeenCalledWith("help");
  });

  test.each([
    ["the panel is open", { panel: true, help: null, nudge: null }, null],
    ["coaching is paused", null, true],
    ["coaching is paused for a while", null, start + 1],
  ] as const)("it does not come while %s", (_, layers, paused) => {
    const { preferences } = insight();
    const { model, show } = made({ preferences: { ...preferences, paused } });
    if (layers) model.change({ layers });
    show("gap:opened", { outcome: "orders" });
    expect(card()).toBeNull();
  });

  test("a pause that is over holds nothing back", () => {
    const { preferences } = insight();
    made({ preferences: { ...preferences, paused: start - 1 } }).show("gap:opened", { outcome: "orders" });
    expect(card()).toBeTruthy();
  });

  test("it makes room for the panel, and never meets another customer", () => {
    const { model, fixture, show } = made();
    show("gap:opened", { outcome: "orders" });
    model.change({ layers: { panel: true, help: null, nudge: null } });
    expect(card()).toBeNull();
    model.change({ layers: { panel: false, help: null, nudge: null } });
    show("gap:opened", { outcome: "orders" });
    fixture.set(snapshot(insight({}, 3), { user: "somebody else" }));
    expect(card()).toBeNull();
  });
});

import { cleanup, fireEvent, render, screen, within } from "@testing-library/preact";
import { afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import type { HintInsight } from "../../src/advice/hints.ts";
import type { SlotContent } from "../../src/advice/slots.ts";
import { HintBox } from "../../widget/places/hintBox.tsx";
import { SlotCard } from "../../widget/places/slotCard.tsx";
import { enPlaces } from "../../widget/words/enPlaces.ts";
import { fa } from "../../widget/words/fa.ts";
import { dueCheckIn, fixtureCoach, insight, outcomeInsight, playbook, rankedHelp, snapshot } from "./fixtureCoach.ts";
import { drawn, fixtureModel, loadParts } from "./fixtureModel.tsx";

beforeAll(loadParts);
afterEach(cleanup);

function slot(content: SlotContent, change = {}, done = 3, language?: Parameters<typeof fixtureModel>[1]) {
  const { model } = fixtureModel(fixtureCoach(snapshot(insight(change, done))), language);
  model.learn(enPlaces);
  const open = vi.fn();
  const view = drawn(model, () => <SlotCard model={model} content={content} open={open} />);
  return { ...view, model, open };
}
const standing = (change = {}): SlotContent => ({ show: "standing", outcome: outcomeInsight(change) });

describe("a slot", () => {
  test("shows nothing for nothing", () => {
    expect(slot(null).container.innerHTML).toBe("");
  });

  test("shows steps until the result is what counts, and leads to the next one", () => {
    slot(standing(), {}, 1);
    const card = screen.getByRole("group", { name: /orders/i });
    expect(within(card).getByText("1 of 3 steps done")).toBeTruthy();
    expect(within(card).getByRole("link").getAttribute("href")).toContain("#/");
    expect(within(card).queryByText(/pace/)).toBeNull();
  });

  test("shows value, target, date and pace in the gap, and what helps", () => {
    const { open } = slot(standing({ value: 7, target: 20, progress: 0.35, pace: "behind" }));
    expect(screen.getByText("7 of 20 orders")).toBeTruthy();
    expect(screen.getByText("Behind pace")).toBeTruthy();
    expect(screen.getByText(/^by /)).toBeTruthy();
    const [first] = rankedHelp();
    fireEvent.click(screen.getByRole("button"));
    expect(open).toHaveBeenCalledWith(first?.help.id);
  });

  test("leads to the question that is due, and to the whole way where nothing is next", () => {
    const asked = slot(standing(), { checkIn: dueCheckIn() });
    fireEvent.click(screen.getByRole("button", { name: "Answer one question" }));
    expect(asked.open).toHaveBeenCalledWith(null);
    asked.unmount();
    slot(standing({ reached: true, pace: "reached", value: 21, progress: 1 }), {
      stage: "reached",
      outcomes: [outcomeInsight({ reached: true })],
    });
    expect(screen.getByText("You got there")).toBeTruthy();
    expect(screen.getByRole("button", { name: "Your whole way" })).toBeTruthy();
  });

  test("offers one help item by name", () => {
    const [item] = rankedHelp();
    if (!item) throw new Error("the fixture has no help");
    const { open, model } = slot({ show: "help", item });
    fireEvent.click(screen.getByRole("button", { name: `Open: ${model.words.text(item.help.title)}` }));
    expect(open).toHaveBeenCalledWith(item.help.id);
  });

  test("asks the question itself", () => {
    slot({ show: "check-in", checkIn: dueCheckIn() }, { checkIn: dueCheckIn() });
    expect(screen.getAllByRole("radio").length).toBeGreaterThan(2);
  });

  test("speaks Persian", () => {
    slot(standing({ value: 7 }), {}, 3, { tag: "fa", catalogue: fa });
    expect(screen.getByText("گام بعدی")).toBeTruthy();
  });
});

const hint = (change = {}): HintInsight => ({
  hint: { id: "subject", text: "Say what readers get.", help: "inbox" },
  asked: "hint/subject",
  due: true,
  shownAt: 1,
  mayInterrupt: false,
  becauseNot: [],
  ...change,
});

function box(change: Partial<Parameters<typeof HintBox>[0]> = {}) {
  const [item] = rankedHelp();
  if (!item) throw new Error("the fixture has no help");
  const help = [{ ...item.help, id: "inbox" }];
  const { model } = fixtureModel(fixtureCoach({ ...snapshot(insight()), playbook: { ...playbook, help } }));
  model.learn(enPlaces);
  const [turn, putAway] = [vi.fn(), vi.fn()];
  render(<HintBox model={model} hint={hint()} opened={true} said={false} turn={turn} putAway={putAway} {...change} />);
  return { turn, putAway, help, model };
}

describe("a hint", () => {
  test("is a mark that opens its card", () => {
    const { turn } = box({ opened: false });
    expect(screen.queryByText("Say what readers get.")).toBeNull();
    fireEvent.click(screen.getByRole("button", { name: "Hint from Postcard", hidden: true }));
    expect(turn).toHaveBeenCalledWith(true);
  });

  test("is a named dialog with a way out, for now and for ever, and to its help", () => {
    const { turn, putAway, help, model } = box();
    const card = within(screen.getByRole("dialog", { name: "Hint from Postcard", hidden: true }));
    fireEvent.click(card.getByRole("button", { name: "Close, keep it for later", hidden: true }));
    expect(turn).toHaveBeenCalledWith(false);
    fireEvent.click(card.getByRole("button", { name: model.words.text(help[0]?.title), hidden: true }));
    expect(putAway).toHaveBeenCalledWith("inbox");
    fireEvent.click(card.getByRole("button", { name: "Don't show this again", hidden: true }));
    expect(putAway).toHaveBeenLastCalledWith();
  });

  test("closes by Escape, which then closes nothing of the host's", () => {
    const host = vi.fn();
    document.body.addEventListener("keydown", host);
    const { turn } = box();
    fireEvent.keyDown(screen.getByRole("dialog", { hidden: true }), { key: "Escape" });
    expect(turn).toHaveBeenCalledWith(false);
    expect(host).not.toHaveBeenCalled();
    document.body.removeEventListener("keydown", host);
  });

  test("announces itself only when it has shown itself, and offers no help that is kept from this customer", () => {
    box({ said: true, hint: hint({ hint: { id: "subject", text: "Say what readers get.", help: "gone" } }) });
    expect(screen.getByRole("status").textContent).toBe("Postcard has a hint for you: Say what readers get.");
    expect(screen.getAllByRole("button", { hidden: true })).toHaveLength(2);
    cleanup();
    box();
    expect(screen.getByRole("status").textContent).toBe("");
  });
});

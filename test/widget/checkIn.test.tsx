import { cleanup, fireEvent, screen, waitFor, within } from "@testing-library/preact";
import { afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import type { DueCheckIn } from "../../src/advice/checkIn.ts";
import type { Insight } from "../../src/insight.ts";
import { CheckInCard } from "../../widget/surfaces/checkIn.tsx";
import { fa } from "../../widget/words/fa.ts";
import { dueCheckIn, effectInsight, fixtureCoach, insight, outcomeInsight, snapshot, start } from "./fixtureCoach.ts";
import { drawn, fixtureModel, loadParts } from "./fixtureModel.tsx";

beforeAll(loadParts, 60_000);
afterEach(cleanup);

const loop = { id: "r1", outcome: "effect", openedAt: start, value: 2, lows: 1, reasons: ["subject"], closedAt: null };

function show(due: DueCheckIn = dueCheckIn(), change: Partial<Insight> = {}) {
  const { fixture, model } = fixtureModel(fixtureCoach(snapshot(insight(change, 3))));
  const done = vi.fn();
  const view = drawn(model, () => <CheckInCard model={model} due={due} onDone={done} />);
  return { ...view, fixture, model, done, due };
}
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole("button", { name }));
const choose = (name: string) => fireEvent.click(screen.getByRole("radio", { name }));
const send = () => {
  const button = document.querySelector("form [type=submit]");
  if (button) fireEvent.click(button);
};

describe("the rating", () => {
  test("is a group named by the question, with every point labelled and none chosen", () => {
    show();
    const group = screen.getByRole("group", { name: /how well did your last campaign/i });
    const points = within(group).getAllByRole<HTMLInputElement>("radio");
    expect(points.map((point) => point.labels?.[0]?.textContent)).toEqual([
      "It did nothing",
      "A little",
      "Somewhat",
      "Well",
      "Better than hoped",
    ]);
    expect(points.some((point) => point.checked)).toBe(false);
  });

  test("sends nothing before it is submitted, and says so when nothing is chosen", () => {
    const { fixture } = show();
    send();
    expect(screen.getByRole("alert").textContent).toBe("Please choose one answer first.");
    choose("Well");
    expect(screen.queryByRole("alert")).toBeNull();
    expect(fixture.calls).toEqual([]);
  });

  test("shows that it is on its way to the reasons, and asks for them once", async () => {
    show();
    choose("A little");
    send();
    expect(screen.getByRole("button", { name: "Send" }).getAttribute("aria-disabled")).toBe("true");
    await screen.findByRole("group", { name: "What got in the way?" });
    expect(screen.getByRole("button", { name: "Send" }).getAttribute("aria-disabled")).toBe("false");
  });

  test("thanks are for what was sent, not for what was chosen while it was on its way", async () => {
    const { model } = show(dueCheckIn(), { outcomes: [outcomeInsight(), effectInsight({ value: 4 })] });
    choose("Well");
    send();
    choose("It did nothing");
    await waitFor(() => screen.getByText("Great. Let's get that again next time."));
    expect(model.draft?.value).toBe(4);
  });

  test("a good one is sent at once, and is met with the next aim", async () => {
    const { fixture, done, due } = show(dueCheckIn(), { outcomes: [outcomeInsight(), effectInsight({ value: 4 })] });
    choose("Well");
    send();
    await waitFor(() => screen.getByText("Great. Let's get that again next time."));
    expect(fixture.calls).toEqual([{ verb: "rate", args: ["effect", 4, { asked: due.asked, reasons: [] }] }]);
    fireEvent.click(await screen.findByRole("button", { name: "Aim for 5 (Better than hoped)" }));
    expect(fixture.calls.at(-1)).toEqual({ verb: "expect", args: ["effect", 5] });
    expect(screen.getByText("Agreed. Next time we aim for 5 (Better than hoped).")).toBeTruthy();
    press("Close");
    expect(done).toHaveBeenCalledOnce();
  });

  test("who reached what they came for is offered more of that", async () => {
    const outcomes = [outcomeInsight({ value: 21, progress: 1, reached: true }), effectInsight({ value: 4 })];
    const { fixture } = show(dueCheckIn(), { outcomes });
    choose("Well");
    send();
    await waitFor(() => screen.getByText("Great. Let's get that again next time."));
    fireEvent.click(await screen.findByRole("button", { name: "Aim for 25 orders" }));
    expect(fixture.calls.at(-1)).toEqual({ verb: "expect", args: ["orders", 25] });
    expect(screen.getByText("Agreed. Next time we aim for 25 orders.")).toBeTruthy();
  });

  test("one in between is neither praised nor pitied, and no higher bar is offered", async () => {
    show();
    choose("Somewhat");
    send();
    await waitFor(() => screen.getByText(/part of the way/i));
    await waitFor(() => expect(screen.queryByText("One moment…")).toBeNull());
    expect(screen.queryByRole("button", { name: /aim for/i })).toBeNull();
  });

  test("no higher bar is offered where the scale ends", async () => {
    show(dueCheckIn(), { outcomes: [effectInsight({ target: 4, value: 5, higherBar: 4 })] });
    choose("Better than hoped");
    send();
    await waitFor(() => screen.getByText(/Great/));
    await waitFor(() => expect(screen.queryByText("One moment…")).toBeNull());
    expect(screen.queryByRole("button", { name: /aim for/i })).toBeNull();
  });

  test("a rating that could not be kept can be sent again", async () => {
    const { fixture } = show();
    const rate = vi.spyOn(fixture.coach, "rate").mockRejectedValueOnce(new Error("full"));
    choose("Well");
    send();
    await waitFor(() => expect(screen.getByRole("alert").textContent).toMatch(/could not be saved/));
    send();
    await waitFor(() => screen.getByText(/Great/));
    expect(rate).toHaveBeenCalledTimes(2);
  });

  test("is sent once, however often Send is pressed", async () => {
    const { fixture } = show();
    choose("Well");
    send();
    send();
    await waitFor(() => screen.getByText(/Great/));
    expect(fixture.calls).toHaveLength(1);
  });
});

describe("a low rating", () => {
  test("asks for the reason, and sends both as one answer", async () => {
    const { fixture, due } = show();
    choose("A little");
    send();
    expect(await screen.findByRole("group", { name: "What got in the way?" })).toBeTruthy();
    fireEvent.click(screen.getByRole("checkbox", { name: "Few people open it" }));
    fireEvent.click(screen.getByRole("checkbox", { name: "My mail lands in spam" }));
    fireEvent.click(screen.getByRole("checkbox", { name: "My mail lands in spam" }));
    fireEvent.input(screen.getByRole("textbox", { name: "Something else" }), { target: { value: "  no time  " } });
    expect(fixture.calls).toEqual([]);
    send();
    await waitFor(() => screen.getByText("Here is what usually helps"));
    expect(fixture.calls).toEqual([
      { verb: "rate", args: ["effect", 2, { asked: due.asked, reasons: ["subject"], note: "no time" }] },
    ]);
  });

  test("can be taken back before it is sent", async () => {
    const { fixture } = show();
    choose("A little");
    send();
    fireEvent.click(await screen.findByRole("checkbox", { name: "Few people open it" }));
    press("Back");
    expect(screen.getByRole<HTMLInputElement>("radio", { name: "A little" }).checked).toBe(true);
    choose("Well");
    send();
    await waitFor(() => screen.getByText(/Great/));
    expect(fixture.calls.map((call) => call.args[2])).toEqual([{ asked: "campaign-effect:1", reasons: [] }]);
  });

  test("keeps a note at 500 characters and tells when it fills up", async () => {
    const { model } = show();
    choose("A little");
    send();
    const note = await screen.findByRole("textbox", { name: /Something else/ });
    fireEvent.input(note, { target: { value: "x".repeat(600) } });
    expect(model.draft?.note).toHaveLength(500);
    expect(screen.getByText("0 characters left")).toBeTruthy();
  });

  test("without reasons to choose from is sent as it is", async () => {
    const { fixture } = show(dueCheckIn({ reasons: [] }));
    choose("A little");
    send();
    await waitFor(() => expect(fixture.calls).toHaveLength(1));
  });

  test("is followed by the help that closes something, its reason, and when we ask again", async () => {
    const { model, fixture } = show(dueCheckIn({ reasons: [] }), {
      loops: [{ ...loop, askAgainAt: start + 2 * 86_400_000 }],
    });
    choose("A little");
    send();
    await waitFor(() => screen.getByText("Because you said: Few people open it"));
    expect(screen.getByText("We will ask again on June 3, when a change can show.")).toBeTruthy();
    press("Subject lines that get opened");
    expect(model.layers).toEqual({ panel: true, help: "subject-lines", nudge: null });
    expect(fixture.calls.at(-1)).toEqual({ verb: "help", args: ["subject-lines", "opened"] });
  });

  test("says when we ask again also while that has no date", async () => {
    show(dueCheckIn({ reasons: [] }), { loops: [{ ...loop, askAgainAt: null }] });
    choose("A little");
    send();
    await waitFor(() => screen.getByText(/ask again after your next try/));
  });
});

describe("the ways out", () => {
  test("later means a time the customer chooses", async () => {
    const { fixture, done } = show();
    press("Later");
    const times = within(await screen.findByRole("group", { name: "Ask me again" }));
    expect(times.getAllByRole("button").map((button) => button.textContent)).toEqual([
      "tomorrow",
      "in 3 days",
      "in 7 days",
    ]);
    fireEvent.click(times.getByRole("button", { name: "in 3 days" }));
    expect(fixture.calls).toEqual([{ verb: "snooze", args: ["campaign-effect:1", "3d"] }]);
    await waitFor(() => expect(done).toHaveBeenCalledOnce());
  });

  test("never is one press, and means the question and not only this asking of it", async () => {
    const { fixture, done } = show();
    press("Don't ask this again");
    expect(fixture.calls).toEqual([{ verb: "dismiss", args: ["campaign-effect:1", true] }]);
    await waitFor(() => expect(done).toHaveBeenCalledOnce());
  });
});

test("the draft outlives a new snapshot and a card that was closed and opened again", async () => {
  const { fixture, model, due, unmount } = show();
  choose("A little");
  send();
  const note = await screen.findByRole("textbox", { name: "Something else" });
  fireEvent.input(note, { target: { value: "half a tho" } });
  fixture.set(snapshot(insight({ checkIn: due }, 3)));
  unmount();
  drawn(model, () => <CheckInCard model={model} due={due} onDone={() => {}} />);
  expect(screen.getByRole<HTMLTextAreaElement>("textbox", { name: "Something else" }).value).toBe("half a tho");
});

test("an experience is answered with thanks and nothing else", async () => {
  const { fixture } = show(
    dueCheckIn({ ask: "experience", id: "way-there", of: "way-there", asked: "w:1", reasons: [] }),
  );
  choose("It did nothing");
  send();
  await waitFor(() => screen.getByText(/Thank you. It is good to know/));
  expect(fixture.calls).toEqual([{ verb: "rate", args: ["way-there", 1, { asked: "w:1", reasons: [] }] }]);
  expect(screen.getAllByRole("button")).toHaveLength(1);
});

test("the focus stays in the card when a part of it is replaced", async () => {
  show();
  choose("A little");
  send();
  await waitFor(() => expect(document.activeElement).toBe(screen.getAllByRole("checkbox")[0]));
  press("Back");
  expect(document.activeElement).toBe(screen.getByRole("radio", { name: "A little" }));
  send();
  await screen.findAllByRole("checkbox");
  send();
  await waitFor(() => expect(document.activeElement?.textContent).toBe("Thank you for the honest answer."));
});

test("the button that closes a card is not the one that sends, not even while it is pressed", async () => {
  const { model } = show(dueCheckIn(), { outcomes: [outcomeInsight(), effectInsight({ value: 4 })] });
  choose("Well");
  send();
  const close = await screen.findByRole<HTMLButtonElement>("button", { name: "Close" });
  fireEvent.click(close);
  expect(model.draft).toBeNull();
  expect(close.type).toBe("button");
});

test("speaks Persian", () => {
  const { model } = fixtureModel(fixtureCoach(), { tag: "fa", catalogue: fa });
  drawn(model, () => <CheckInCard model={model} due={dueCheckIn()} onDone={() => {}} />);
  expect(screen.getByRole("group", { name: /آخرین کمپین/ })).toBeTruthy();
  expect(screen.getByRole("button", { name: "فرستادن" })).toBeTruthy();
});

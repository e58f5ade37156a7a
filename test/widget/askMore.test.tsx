import { cleanup, fireEvent, screen, waitFor, within } from "@testing-library/preact";
import { afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import type { DueCheckIn } from "../../src/advice/checkIn.ts";
import type { Insight } from "../../src/insight.ts";
import type { Outcome } from "../../src/playbook/schema.ts";
import type { ValueInsight } from "../../src/success/value.ts";
import type { Language } from "../../widget/model.ts";
import { CheckInCard } from "../../widget/surfaces/checkIn.tsx";
import { enThanks } from "../../widget/words/enThanks.ts";
import { fa } from "../../widget/words/fa.ts";
import { dueCheckIn, effectInsight, fixtureCoach, insight, outcomeInsight, snapshot, start } from "./fixtureCoach.ts";
import { drawn, fixtureModel, loadParts } from "./fixtureModel.tsx";

beforeAll(loadParts, 60_000);
afterEach(cleanup);

const day = 86_400_000;

/** A question without a scale. */
const asking = (change: Partial<DueCheckIn>): DueCheckIn =>
  dueCheckIn({ scale: [], low: 0, question: null, reasons: [], asked: "q@1", ...change });

async function show(due: DueCheckIn, change: Partial<Insight> = {}, language?: Language) {
  const { fixture, model } = fixtureModel(fixtureCoach(snapshot(insight(change, 3))), language);
  const done = vi.fn();
  const view = drawn(model, () => <CheckInCard model={model} due={due} onDone={done} />);
  await waitFor(() => expect(document.querySelector("form")).toBeTruthy());
  return { ...view, fixture, model, done };
}
const choose = (name: string | RegExp) => fireEvent.click(screen.getByRole("radio", { name }));
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole("button", { name }));
const type = (value: string, name?: RegExp) =>
  fireEvent.input(screen.getByRole("textbox", name && { name }), { target: { value } });
const send = () => {
  const button = document.querySelector("form [type=submit]");
  if (button) fireEvent.click(button);
};
const alert = () => screen.getByRole("alert").textContent;
const calls = (fixture: { calls: { verb: string; args: unknown[] }[] }) =>
  fixture.calls.map(({ verb, args }) => [verb, ...args]);
const thanks = (text: string | RegExp) => waitFor(() => screen.getByText(text));

const regulars: Outcome = {
  ...outcomeInsight().outcome,
  id: "regulars",
  title: "20 regular customers",
  measure: { from: "number", question: "How many customers come back?", unit: "customers", percent: false },
};
const standing = (value: number | null = null) => outcomeInsight({ outcome: regulars, value, evidence: "reported" });
const number = (change: Partial<DueCheckIn> = {}) =>
  asking({
    of: "regulars",
    question: "How many customers come back?",
    number: { unit: "customers", percent: false },
    ...change,
  });
const share = number({ number: { percent: true }, question: "Which share comes back?" });

describe("a number", () => {
  test("is asked for in a labelled field with its unit, and what was said last", async () => {
    await show(number(), { outcomes: [standing(7)] });
    const field = screen.getByRole<HTMLInputElement>("textbox", { name: "How many customers come back?" });
    const described = field.getAttribute("aria-describedby")?.split(" ") ?? [];
    expect(described.map((id) => document.getElementById(id)?.textContent)).toEqual([
      "customers",
      "Last time you said 7 customers.",
    ]);
    expect([field.value, field.inputMode]).toEqual(["", "decimal"]);
  });

  test.each([
    ["en", "12", 12],
    ["en", "1,250.5", 1250.5],
    ["en", "12,5", 12.5],
    ["fa", "۱۲٫۵", 12.5],
    ["fa", "۳۴", 34],
    ["fa", "٣٤", 34],
  ])("in %s %s is understood", async (tag, typed, value) => {
    const { fixture } = await show(number(), { outcomes: [standing()] }, { tag, catalogue: tag === "fa" ? fa : {} });
    type(typed);
    send();
    await waitFor(() => expect(calls(fixture)).toEqual([["rate", "regulars", value, { asked: "q@1", reasons: [] }]]));
  });

  test("as a share is written in per cent", async () => {
    const { fixture } = await show(share, { outcomes: [standing()] });
    expect(screen.getByText("Write 12 for 12%.")).toBeTruthy();
    type("12");
    send();
    await waitFor(() => expect(fixture.calls[0]?.args[1]).toBe(0.12));
  });

  test("that is none is asked for again, in the field", async () => {
    const { fixture } = await show(number(), { outcomes: [standing()] });
    for (const typed of ["", "many"]) {
      type(typed);
      send();
      expect(alert()).toBe("Please write a number, such as 12.");
      expect(document.activeElement).toBe(screen.getByRole("textbox"));
      expect(screen.getByRole("textbox").getAttribute("aria-invalid")).toBe("true");
    }
    type("12");
    expect(screen.queryByRole("alert")).toBeNull();
    expect(fixture.calls).toEqual([]);
  });

  test("that is too low is followed by the reasons, and both are sent as one answer", async () => {
    const { fixture } = await show(number({ reasons: dueCheckIn().reasons }), { outcomes: [standing()] });
    type("0");
    send();
    expect(screen.getByRole("group", { name: "What got in the way?" })).toBeTruthy();
    press("Back");
    expect(screen.getByRole<HTMLInputElement>("textbox").value).toBe("0");
    send();
    fireEvent.click(screen.getByRole("checkbox", { name: "Few people open it" }));
    expect(fixture.calls).toEqual([]);
    send();
    await thanks("Thank you for the honest answer.");
    expect(calls(fixture)).toEqual([["rate", "regulars", 0, { asked: "q@1", reasons: ["subject"] }]]);
    expect(await screen.findByText("Here is what usually helps")).toBeTruthy();
  });

  test("that reaches the aim is met with the next one, and one in between with a word", async () => {
    const { unmount } = await show(number(), { outcomes: [standing(20)] });
    type("20");
    send();
    await thanks("Great. Let's get that again next time.");
    expect(await screen.findByRole("button", { name: "Aim for 25 customers" })).toBeTruthy();
    unmount();
    await show(number(), { outcomes: [standing(5)] });
    type("5");
    send();
    await thanks(/Part of the way is done/);
  });
});

describe("what stands in the way", () => {
  const reason = asking({ ask: "reason", of: "orders", reasons: dueCheckIn().reasons });

  test("is chosen or written, and says what it is about", async () => {
    const { fixture } = await show(reason);
    const group = screen.getByRole("group", { name: "What stands in the way?" });
    expect(within(group).getAllByRole("checkbox")).toHaveLength(3);
    expect(screen.getByText(/This is about: 20 orders from your newsletter/)).toBeTruthy();
    send();
    expect(alert()).toBe("Please choose at least one, or write what it is.");
    fireEvent.click(screen.getByRole("checkbox", { name: "My mail lands in spam" }));
    type(" no list ");
    send();
    await thanks("Thank you. Now we know what has to go out of the way.");
    expect(calls(fixture)).toEqual([["answer", "orders", { asked: "q@1", reasons: ["spam"], note: "no list" }]]);
    expect(await screen.findByText("Here is what usually helps")).toBeTruthy();
    expect(screen.queryByText(/ask again/)).toBeNull();
  });

  test("may be something else altogether", async () => {
    const { fixture } = await show(asking({ ask: "reason", of: "orders" }));
    type("The shop is closed");
    send();
    await waitFor(() => expect(fixture.calls[0]?.args[1]).toMatchObject({ note: "The shop is closed", reasons: [] }));
  });
});

describe("a choice", () => {
  const choice = asking({
    ask: "choice",
    of: "team",
    id: "team",
    question: "How do you work?",
    choices: [
      { id: "alone", text: "Alone" },
      { id: "team", text: "In a team" },
    ],
  });

  test("is one of several, sent as it is", async () => {
    const { fixture } = await show(choice);
    const group = screen.getByRole("group", { name: "How do you work?" });
    expect(
      within(group)
        .getAllByRole<HTMLInputElement>("radio")
        .some(({ checked }) => checked),
    ).toBe(false);
    send();
    expect(alert()).toBe("Please choose one answer first.");
    expect(document.activeElement).toBe(screen.getByRole("radio", { name: "Alone" }));
    choose("In a team");
    send();
    await thanks("Thank you. It helps us to show you what fits.");
    expect(calls(fixture)).toEqual([["answer", "team", { choice: "team", asked: "q@1" }]]);
    expect(screen.getAllByRole("button").map(({ textContent }) => textContent)).toEqual(["Close"]);
    await waitFor(() =>
      expect(document.activeElement?.textContent).toBe("Thank you. It helps us to show you what fits."),
    );
  });

  test("is sent once, however often Send is pressed", async () => {
    const { fixture } = await show(choice);
    choose("Alone");
    send();
    send();
    await thanks(/show you what fits/);
    expect(fixture.calls).toHaveLength(1);
  });

  test("that could not be kept says so, keeps what was chosen, and can be sent again", async () => {
    const { fixture } = await show(choice);
    const answer = vi.spyOn(fixture.coach, "answer").mockRejectedValueOnce(new Error("full"));
    choose("Alone");
    send();
    await waitFor(() => expect(alert()).toMatch(/could not be saved/));
    expect(screen.getByRole<HTMLInputElement>("radio", { name: "Alone" }).checked).toBe(true);
    send();
    await thanks(/show you what fits/);
    expect(answer).toHaveBeenCalledTimes(2);
  });

  test("begun outlives a card that was closed and opened again", async () => {
    const { model, unmount } = await show(choice);
    choose("In a team");
    unmount();
    drawn(model, () => <CheckInCard model={model} due={choice} onDone={() => {}} />);
    expect(screen.getByRole<HTMLInputElement>("radio", { name: "In a team" }).checked).toBe(true);
  });

  test("can be put off, and never be asked again", async () => {
    const { fixture, done } = await show(choice);
    press("Later");
    fireEvent.click(await screen.findByRole("button", { name: "in 3 days" }));
    await waitFor(() => expect(done).toHaveBeenCalledOnce());
    press("Don't ask this again");
    expect(calls(fixture)).toEqual([
      ["snooze", "q@1", "3d"],
      ["dismiss", "q@1", true],
    ]);
  });
});

describe("a contradiction", () => {
  const contradiction = asking({
    ask: "contradiction",
    of: "which",
    id: "which",
    because: [{ code: "contradicts", of: "orders", value: 22, wanted: 1 }],
  });
  const felt = { question: "How well did it work?", scale: ["Hardly any effect", "Some", "A lot"], low: 1 };
  const orders = outcomeInsight({ value: 22, felt: { value: 1, at: start, low: true } });
  const { measure } = orders.outcome;
  const both = { ...orders, outcome: { ...orders.outcome, measure: { ...measure, felt } as Outcome["measure"] } };

  test("is told in both of its halves, and one is nearer to the truth", async () => {
    const { fixture } = await show(contradiction, { outcomes: [both] });
    expect(
      screen.getByRole("group", {
        name: "You count 22, the aim is 20 orders, and you told us: “Hardly any effect”. Which is closer to the truth?",
      }),
    ).toBeTruthy();
    choose("My impression is right");
    send();
    await thanks("Thank you. Now we know how to read the two.");
    expect(calls(fixture)).toEqual([["answer", "which", { choice: "rating", asked: "q@1" }]]);
  });

  test("of something where less is better is told the other way round", async () => {
    await show(contradiction, { outcomes: [{ ...both, value: 1, baseline: 8, target: 2, less: true }] });
    expect(screen.getByText(/^You count 1, the aim is at most 2 orders, and you told us/)).toBeTruthy();
  });
});

const reviewed = (change: Partial<ValueInsight> = {}): ValueInsight => ({
  outcome: outcomeInsight().outcome,
  checkIn: "review",
  from: start - 92 * day,
  to: start - 3 * day,
  counted: 51,
  expected: null,
  due: true,
  reviews: [],
  confirmed: false,
  ...change,
});
const value = (change: Partial<ValueInsight> = {}) =>
  asking({ ask: "value", id: "review", of: "orders", value: reviewed(change) });

describe("the value of a period", () => {
  test("is confirmed by the customer who is here", async () => {
    const { fixture } = await show(value({ expected: 60 }));
    const group = screen.getByRole("group", {
      name: /^Between March 1 and May 29 we counted 51 orders. Is that right\?/,
    });
    expect(group.textContent).toContain("You expected 60 orders.");
    choose("Yes, that is right");
    send();
    await thanks("Thank you. It stands as what you have achieved.");
    expect(calls(fixture)).toEqual([["confirm", "orders", "confirmed", { asked: "q@1", by: "mira" }]]);
  });

  test("is corrected with a number, and the way back is open", async () => {
    const { fixture } = await show(value());
    choose("No, it was another number");
    send();
    expect(screen.getByRole("textbox", { name: "What was it really?" })).toBe(document.activeElement);
    send();
    expect(alert()).toBe("Please write a number, such as 12.");
    press("Back");
    choose("No, it was another number");
    send();
    type("48");
    send();
    await thanks("Thank you. By your word it was 48 orders.");
    expect(calls(fixture)).toEqual([["confirm", "orders", "corrected", { asked: "q@1", by: "mira", value: 48 }]]);
  });

  test("is disputed in the customer's own words", async () => {
    const { fixture } = await show(value());
    choose("No, and I want to say why");
    send();
    type("Half of them were tests");
    send();
    await thanks("Thank you for saying so. It does not count as achieved.");
    expect(calls(fixture)).toEqual([
      ["confirm", "orders", "disputed", { asked: "q@1", by: "mira", note: "Half of them were tests" }],
    ]);
  });

  test("names no one where no one was named, and the year where it is another one", async () => {
    const { fixture, model } = await show(value({ from: start - 200 * day }));
    expect(screen.getByText(/Between November 13, 2025 and May 29/)).toBeTruthy();
    fixture.set(snapshot(insight({}, 3), { user: null }));
    model.change({});
    choose("Yes, that is right");
    send();
    await waitFor(() => expect(fixture.calls[0]?.args[2]).toEqual({ asked: "q@1" }));
  });

  test("of a rated outcome is told in the words of its scale, and corrected on it", async () => {
    const { outcome } = effectInsight();
    const { fixture } = await show({ ...value({ outcome, counted: 2 }), of: "effect" });
    expect(screen.getByText(/you told us A little\. Is that right\?/)).toBeTruthy();
    choose("No, it was another number");
    send();
    choose("Well");
    send();
    await thanks("Thank you. By your word it was Well.");
    expect(fixture.calls[0]?.args).toEqual(["effect", "corrected", { asked: "q@1", by: "mira", value: 4 }]);
  });
});

describe("what is expected of the next period", () => {
  const review = {
    from: start - 90 * day,
    to: start,
    counted: 51,
    value: 48,
    verdict: "corrected" as const,
    by: null,
    at: start,
    note: null,
    expected: 60,
  };
  const ahead = { from: start, to: start + 90 * day, reviews: [review] };
  const expectation = asking({
    ask: "expectation",
    of: "orders",
    value: reviewed(ahead),
    number: { unit: "orders", percent: false },
  });

  test("is a number of the customer's own, beside what was got and expected before", async () => {
    const { fixture } = await show(expectation);
    const field = screen.getByRole<HTMLInputElement>("textbox", { name: "What do you expect of the next 90 days?" });
    expect(field.value).toBe("");
    expect(screen.getByText("The last period brought 48 orders. You had expected 60 orders.")).toBeTruthy();
    send();
    expect(alert()).toBe("Please write a number, such as 12.");
    type("70");
    send();
    await thanks("Agreed. We go for 70 orders.");
    expect(calls(fixture)).toEqual([["expect", "orders", 70, { asked: "q@1" }]]);
  });

  test("may be the same again", async () => {
    const { fixture } = await show(expectation);
    press("The same again: 20 orders");
    await thanks("Agreed. We go for 20 orders.");
    expect(calls(fixture)).toEqual([["expect", "orders", "hold", { asked: "q@1" }]]);
  });

  test("of a rated outcome is a point of its scale that is not low", async () => {
    const { outcome } = effectInsight();
    const { fixture } = await show({ ...expectation, of: "effect", value: reviewed({ ...ahead, outcome }) });
    expect(screen.getAllByRole<HTMLInputElement>("radio").map((point) => point.labels?.[0]?.textContent)).toEqual([
      "Somewhat",
      "Well",
      "Better than hoped",
    ]);
    send();
    expect(alert()).toBe("Please choose one answer first.");
    choose("Well");
    send();
    await thanks("Agreed. We go for 4 (Well).");
    expect(calls(fixture)).toEqual([["expect", "effect", 4, { asked: "q@1" }]]);
  });
});

describe("praise", () => {
  const praise = asking({
    ask: "praise",
    of: "review-us",
    id: "review-us",
    question: "Would you tell others how it went?",
    praise: { kind: "review", link: "https://example.com/review" },
  });

  test("is given elsewhere, and thanked for", async () => {
    const { fixture } = await show(praise);
    const link = screen.getByRole<HTMLAnchorElement>("link", { name: /^Write a review/ });
    expect([link.href, link.target]).toEqual(["https://example.com/review", "_blank"]);
    link.addEventListener("click", (event) => event.preventDefault());
    fireEvent.click(link);
    await thanks("Thank you. It helps others to get there, too.");
    expect(calls(fixture)).toEqual([["answer", "review-us", { choice: "given", asked: "q@1" }]]);
  });

  test("is declined without a reproach", async () => {
    const { fixture } = await show(praise);
    press("Not this time");
    await thanks("That is fine. Thank you for telling us.");
    expect(calls(fixture)).toEqual([["answer", "review-us", { choice: "declined", asked: "q@1" }]]);
  });

  test("that could not be kept says so", async () => {
    const { fixture } = await show(praise);
    vi.spyOn(fixture.coach, "answer").mockRejectedValueOnce(new Error("full"));
    press("Not this time");
    await waitFor(() => expect(alert()).toMatch(/could not be saved/));
  });

  test("has no link where the address is refused", async () => {
    await show({ ...praise, praise: { kind: "reference", link: "javascript:alert(1)" } });
    expect(screen.queryByRole("link")).toBeNull();
    expect(screen.getByRole("button", { name: "Not this time" })).toBeTruthy();
  });
});

test("what somebody thinks of a measured result is thanked for, and does not make it one", async () => {
  const felt = dueCheckIn({ of: "orders", scale: ["Nothing", "Some", "A lot"], low: 1 });
  await show(felt, { outcomes: [outcomeInsight({ value: 4 })] });
  choose("A lot");
  send();
  await thanks("Great. Let's get that again next time.");
  await waitFor(() => expect(screen.queryByText("One moment…")).toBeNull());
  expect(screen.queryByRole("button", { name: /Aim for/ })).toBeNull();
});

test.each<[string, DueCheckIn]>([
  ["number", number()],
  ["value", value()],
  ["reason", asking({ ask: "reason", of: "orders" })],
])("%s speaks Persian", async (_, due) => {
  await show(due, { outcomes: [standing(), outcomeInsight()] }, { tag: "fa", catalogue: fa });
  expect(screen.getByRole("button", { name: "فرستادن" })).toBeTruthy();
  const own = document.querySelector(".check-in")?.textContent ?? "";
  for (const sentence of Object.values(enThanks)) expect(own).not.toContain(sentence);
});

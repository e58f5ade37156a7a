import { cleanup, fireEvent, screen, waitFor, within } from "@testing-library/preact";
import { afterEach, describe, expect, test } from "vitest";
import type { Given } from "../../src/coach.ts";
import { ResultsTab } from "../../widget/surfaces/resultsTab.tsx";
import {
  effectInsight,
  fixtureCoach,
  given,
  insight,
  outcomeInsight,
  snapshot,
  stages,
  start,
} from "./fixtureCoach.ts";
import { drawn, fixtureModel } from "./fixtureModel.tsx";

afterEach(cleanup);

const day = 86_400_000;

async function show(list: Given[] = [], of = stages["behind"]?.()) {
  const fixture = fixtureCoach(of ?? null);
  fixture.given.push(...list);
  const { model } = fixtureModel(fixture);
  const view = drawn(model, () => <ResultsTab model={model} />);
  await waitFor(() =>
    expect(model.note("results/given", { list: [] as Given[] }).value.list).toHaveLength(list.length),
  );
  return { fixture, model, ...view };
}
const text = () => document.body.textContent ?? "";
const item = (index = 0) => within(document.querySelectorAll<HTMLElement>(".given")[index] ?? document.body);

describe("every result", () => {
  test("says what it is, what it is aimed at, who says so and how fresh that is", async () => {
    await show();
    expect(text()).toContain("20 orders from your newsletter");
    expect(text()).toContain("4 orders");
    expect(text()).toContain("Aim: 20 orders · Measured yesterday");
    expect(text()).toContain("A little");
    expect(text()).toContain("Aim: Well · Your rating");
  });

  test("that is not known says so", async () => {
    await show([], snapshot(insight({ outcomes: [outcomeInsight()] }, 3)));
    expect(text()).toContain("Not known yet");
    expect(screen.queryByRole("img")).toBeNull();
    expect(screen.queryByRole("table")).toBeNull();
  });

  test("is drawn, and stands in a table with the same values, the newest first", async () => {
    await show();
    const rows = within(screen.getAllByRole("table", { hidden: true })[0] ?? document.body).getAllByRole("row", {
      hidden: true,
    });
    expect(rows.map(({ textContent }) => textContent)).toEqual([
      "DateResult",
      "July 14 orders",
      "June 253 orders",
      "June 202 orders",
      "June 131 orders",
      "June 91 orders",
      "June 40 orders",
    ]);
    expect(document.querySelectorAll(".chart .value")).toHaveLength(6);
  });

  const beside = () =>
    [...document.querySelectorAll(".ticks")].map((ticks) => [...ticks.children].map(({ textContent }) => textContent));

  test("has round values beside its picture, each with a line, and dates below that can be read", async () => {
    await show();
    const [orders] = beside();
    expect(orders).toEqual(["20", "15", "10", "5", "0"]);
    expect(document.querySelector(".axes")?.querySelectorAll(".chart .base")).toHaveLength(5);
    const dates = document.querySelectorAll(".axes .span")[0]?.children ?? [];
    expect([...dates].map(({ textContent }) => textContent)).toEqual(["Jun 1", "Jul 1", "Jul 31"]);
  });

  test.each([
    [[0, 1, 2], 2, ["2", "1", "0"]],
    [[0.7, 0.72, 0.95], 0.9, ["1", "0.9", "0.8", "0.7"]],
    [[3, 3], 3, ["4", "3"]],
    [[-40, 5], 1000, ["1,000", "500", "0", "-500"]],
  ])("has round values for %s towards %s", async (values, target, ticks) => {
    const series = values.map((value, i) => ({ at: start + i * day, value }));
    const each = outcomeInsight({
      series,
      value: values.at(-1) ?? 0,
      target,
      baseline: values[0] ?? 0,
      checkpoints: [],
    });
    await show([], snapshot(insight({ outcomes: [each] }, 3)));
    expect(beside()[0]).toEqual(ticks);
  });

  test("of a rating has every point of its scale beside it", async () => {
    const each = effectInsight({ value: 2, series: [{ at: start, value: 2 }] });
    await show([], snapshot(insight({ outcomes: [each] }, 3)));
    expect(beside()[0]).toEqual(["5", "4", "3", "2", "1"]);
  });
});

describe("what was given", () => {
  test("is told in words: question, answer, reasons, note, by whom, when, and whether it was changed", async () => {
    await show(
      [
        given({ reasons: ["subject"], note: "Nobody opened it.", amended: true }),
        given({ id: "g2", kind: "target", of: "orders", value: 30, by: "Mina", at: start - day }),
        given({ id: "g3", kind: "reasons", of: "orders", value: null, reasons: ["spam", "subject"] }),
        given({
          id: "g4",
          kind: "value",
          of: "orders",
          value: 42,
          verdict: "corrected",
          period: { from: start - 90 * day, to: start, counted: 40 },
        }),
      ],
      withObstacles(),
    );
    const all = [...document.querySelectorAll(".given")].map(({ textContent }) => textContent ?? "");
    for (const part of [
      "How well did your last campaign",
      "A little",
      "Few people open it",
      "Nobody opened it.",
      "June 1 · changed",
    ])
      expect(all[0]).toContain(part);
    for (const part of ["Your target for: 20 orders from your newsletter", "30 orders", "May 31 · by Mina"])
      expect(all[1]).toContain(part);
    expect(all[2]).toContain("Mail lands in spam and Few people open it");
    expect(all[3]).toContain("42 orders from March 3 to June 1, corrected");
  });

  test("is nothing at first, and says so", async () => {
    await show();
    expect(text()).toContain("Nothing yet. What you answer stands here");
  });

  test("is changed in place, with what it was as a beginning", async () => {
    const { fixture } = await show([given({ note: "Hm" })]);
    fireEvent.click(item().getByRole("button", { name: /^Change/ }));
    const scale = item().getByRole<HTMLSelectElement>("combobox", { name: "New answer" });
    expect(scale.value).toBe("2");
    scale.value = "4";
    fireEvent.change(scale);
    const note = item().getByRole<HTMLTextAreaElement>("textbox", { name: "In your words" });
    note.value = "Better after all";
    fireEvent.input(note);
    fireEvent.click(item().getByRole("button", { name: "Save" }));
    expect(fixture.calls).toEqual([{ verb: "amend", args: ["g1", { value: 4, note: "Better after all" }] }]);
    await waitFor(() => expect(screen.queryByRole("button", { name: "Save" })).toBeNull());
  });

  test("a number is read in the customer's way of writing, and a slip is said and keeps what was typed", async () => {
    const { fixture } = await show([given({ kind: "target", of: "orders", value: 1200 })]);
    fireEvent.click(item().getByRole("button", { name: /^Change/ }));
    const field = item().getByRole<HTMLInputElement>("textbox", { name: "New answer" });
    expect(field.value).toBe("1200");
    field.value = "many";
    fireEvent.input(field);
    fireEvent.click(item().getByRole("button", { name: "Save" }));
    expect(item().getByRole("alert").textContent).toContain("Please write a number");
    expect(field.value).toBe("many");
    expect(fixture.calls).toEqual([]);
    field.value = "1,300";
    fireEvent.input(field);
    // Enter, pressed once more
    fireEvent.click(item().getByRole("button", { name: "Save" }));
    fireEvent.click(item().getByRole("button", { name: "Save" }));
    expect(fixture.calls).toEqual([{ verb: "amend", args: ["g1", { value: 1300 }] }]);
  });

  test("that could not be saved says so and keeps the change", async () => {
    const { fixture } = await show([given()]);
    fixture.coach.amend = () => Promise.reject(new Error("no network"));
    fireEvent.click(item().getByRole("button", { name: /^Change/ }));
    fireEvent.click(item().getByRole("button", { name: "Save" }));
    expect((await item().findByRole("alert")).textContent).toContain("could not be saved");
    expect(item().getByRole("combobox")).toBeTruthy();
  });

  test("is taken back only once that was confirmed", async () => {
    const { fixture } = await show([given()]);
    fireEvent.click(item().getByRole("button", { name: /^Take back/ }));
    fireEvent.click(item().getByRole("button", { name: "Keep it" }));
    expect(fixture.calls).toEqual([]);
    fireEvent.click(item().getByRole("button", { name: /^Take back/ }));
    fireEvent.click(item().getByRole("button", { name: "Take it back" }));
    expect(fixture.calls).toEqual([{ verb: "withdraw", args: ["g1"] }]);
  });

  test("is read anew after every change of the customer's state", async () => {
    const { fixture } = await show([given()]);
    fixture.given.unshift(given({ id: "g0", value: 5 }));
    fixture.set(snapshot(insight({}, 3)));
    await waitFor(() => expect(document.querySelectorAll(".given")).toHaveLength(2));
    expect(document.querySelector(".given")?.textContent).toContain("Better than hoped");
  });
});

/** The fixtures' playbook has its obstacles in the insight only. */
function withObstacles() {
  const made = stages["behind"]?.();
  if (!made) throw new Error("no such stage");
  const obstacles = made.insight.obstacles.map(({ obstacle }) => obstacle);
  return { ...made, insight: { ...made.insight, playbook: { ...made.insight.playbook, obstacles } } };
}

import { cleanup, fireEvent, screen, within } from "@testing-library/preact";
import { afterEach, expect, test, vi } from "vitest";
import type { Review, ValueInsight } from "../../src/success/value.ts";
import { ValueStatement } from "../../widget/surfaces/valueStatement.tsx";
import { effectInsight, fixtureCoach, insight, outcomeInsight, snapshot, start } from "./fixtureCoach.ts";
import { drawn, fixtureModel } from "./fixtureModel.tsx";

const printed = vi.hoisted(() => ({ parts: [] as (Element | null)[], refused: false }));
vi.mock("../../widget/reader/print.ts", () => ({
  async printParts(parts: (Element | null)[]) {
    printed.parts.push(...parts);
    if (printed.refused) throw new Error("no network");
  },
}));

afterEach(cleanup);

const day = 86_400_000;
const review = (change: Partial<Review> = {}): Review => ({
  from: start - 90 * day,
  to: start,
  counted: 40,
  value: 40,
  verdict: "confirmed",
  by: null,
  at: start + day,
  note: null,
  expected: null,
  ...change,
});

function show(reviews: Review[], orders = outcomeInsight({ value: 22, reached: true }), effect = effectInsight()) {
  const value: ValueInsight = {
    outcome: orders.outcome,
    checkIn: "review",
    from: start,
    to: start + 90 * day,
    counted: 3,
    expected: null,
    due: false,
    reviews,
    confirmed: true,
  };
  const made = insight({ at: start + 2 * day, outcomes: [orders, effect], values: [value] }, 3);
  const { model } = fixtureModel(fixtureCoach(snapshot(made)));
  return drawn(model, () => <ValueStatement model={model} />);
}
const rows = () =>
  within(screen.getByRole("table"))
    .getAllByRole("row")
    .map((row) => [...row.children].map(({ textContent }) => textContent));

test("tells for whom it is, as of when, where every outcome stands, and each period by the customer's word", () => {
  show([
    review({ by: "Mina", expected: 60 }),
    review({ from: start - 180 * day, to: start - 90 * day, verdict: "corrected", value: 51 }),
    review({ from: start - 270 * day, to: start - 180 * day, verdict: "disputed", counted: 12 }),
  ]);
  expect(document.body.textContent).toContain("What Postcard has brought, as of June 3, 2026.For mira.");
  expect(screen.getAllByRole("listitem").map(({ textContent }) => textContent)).toEqual([
    "20 orders from your newsletter22 orders, reached",
    "Your newsletter works for younot known yet",
  ]);
  expect(rows()).toEqual([
    ["Period", "Expected", "Counted", "Your word"],
    ["March 3 to June 1", "60 orders", "40 orders", "40 orderssaid by Mina on June 2"],
    ["December 3, 2025 to March 3", "\u2013", "40 orders", "51 orderssaid on June 2"],
    ["September 4, 2025 to December 3, 2025", "\u2013", "12 orders", "not confirmedsaid on June 2"],
  ]);
});

test("tells the unit once, and an aim that is a most as one", () => {
  const { unmount } = show([review()], outcomeInsight({ value: 2 }), effectInsight({ value: 2, reached: false }));
  const said = () => screen.getAllByRole("listitem").map(({ lastChild }) => lastChild?.textContent);
  expect(said()).toEqual(["2, aim: 20 orders", "A little, aim: Well"]);
  unmount();
  show([review()], outcomeInsight({ value: 30, less: true, reached: false }));
  expect(said()[0]).toBe("30, aim: at most 20 orders");
});

test("prints the statement and nothing around it", async () => {
  show([review()]);
  fireEvent.click(screen.getByRole("button", { name: "Print or save as PDF" }));
  await vi.waitFor(() => expect(printed.parts).toHaveLength(1));
  expect(printed.parts[0]?.textContent).toContain("Value statement");
  expect(printed.parts[0]?.querySelector("button")).toBeNull();
});

// an uncaught rejection fails the run
test("where it cannot be printed, the page hears no error", async () => {
  printed.parts.length = 0;
  printed.refused = true;
  show([review()]);
  fireEvent.click(screen.getByRole("button", { name: "Print or save as PDF" }));
  await vi.waitFor(() => expect(printed.parts).toHaveLength(1));
  printed.refused = false;
});

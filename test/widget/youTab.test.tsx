import { cleanup, fireEvent, screen, waitFor, within } from "@testing-library/preact";
import { afterEach, describe, expect, test, vi } from "vitest";
import type { Insight } from "../../src/insight.ts";
import { YouTab } from "../../widget/surfaces/youTab.tsx";
import { effectInsight, fixtureCoach, given, insight, outcomeInsight, snapshot, start } from "./fixtureCoach.ts";
import { drawn, fixtureModel } from "./fixtureModel.tsx";

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

const day = 86_400_000;
function show(change: Partial<Insight> = {}, storage: "saved" | "memory" = "saved") {
  const fixture = fixtureCoach(snapshot(insight(change, 3), { storage }));
  const { model } = fixtureModel(fixture);
  return { fixture, model, ...drawn(model, () => <YouTab model={model} />) };
}
const text = () => document.body.textContent ?? "";
const prefers = (change: Partial<Insight["preferences"]> = {}): Partial<Insight> => ({
  preferences: { language: null, quietHours: null, paused: null, launcher: "shown", density: null, ...change },
});
const type = (name: string, value: string) => {
  const field = screen.getByLabelText<HTMLInputElement>(name);
  field.value = value;
  fireEvent.input(field);
};
const choose = (name: string, value: string) => {
  const list = screen.getByRole<HTMLSelectElement>("combobox", { name });
  list.value = value;
  fireEvent.change(list);
};

describe("what is aimed for", () => {
  const change = (index = 0) => {
    const button = screen.getAllByRole("button", { name: /^Change/ })[index];
    if (button) fireEvent.click(button);
  };

  test("stands there with its date, and may be changed in amount, date and why", async () => {
    const { fixture } = show({ outcomes: [outcomeInsight()] });
    expect(text()).toContain("20 orders by July 31");
    change();
    expect(screen.getByLabelText<HTMLInputElement>("Aim (orders)").value).toBe("20");
    type("Aim (orders)", "1,500");
    type("By", "2026-09-30");
    type("Why, if you want to say", "Autumn fair");
    fireEvent.click(screen.getByRole("button", { name: "Save" }));
    const deadline = new Date("2026-09-30T23:59:59").getTime();
    expect(fixture.calls).toEqual([{ verb: "expect", args: ["orders", 1500, { deadline, reason: "Autumn fair" }] }]);
    await waitFor(() => expect(screen.queryByRole("button", { name: "Save" })).toBeNull());
    expect(screen.getByRole("status").textContent).toBe("Saved.");
  });

  test("that is a rating is chosen from its scale", () => {
    const { fixture } = show({ outcomes: [effectInsight()] });
    change();
    choose("Aim", "5");
    fireEvent.click(screen.getByRole("button", { name: "Save" }));
    expect(fixture.calls[0]?.args.slice(0, 2)).toEqual(["effect", 5]);
  });

  test.each([
    ["Aim (orders)", "many", "Please write a number"],
    ["By", "2026-05-01", "Please choose a day that is still to come."],
    ["By", "", "Please choose a day that is still to come."],
  ])("with %s as %j says what is wrong, and nothing is lost", (name, value, sentence) => {
    const { fixture } = show({ outcomes: [outcomeInsight()] });
    change();
    type("Why, if you want to say", "Autumn fair");
    type(name, value);
    fireEvent.click(screen.getByRole("button", { name: "Save" }));
    expect(screen.getByRole("alert").textContent).toContain(sentence);
    expect(screen.getByLabelText<HTMLInputElement>("Why, if you want to say").value).toBe("Autumn fair");
    expect(fixture.calls).toEqual([]);
  });

  test("by the customer's own word says when and why, and goes back to the usual aim", async () => {
    const history = [{ at: start - day, target: 30, deadline: null, reason: "Autumn fair" }];
    const { fixture } = show({ outcomes: [outcomeInsight({ own: true, target: 30, history })] });
    expect(text()).toContain("Set by you on May 31.Autumn fair");
    const target = { kind: "target", value: 30 } as const;
    fixture.given.push(given({ ...target, id: "t2", of: "effect" }), given({ ...target, id: "t1", of: "orders" }));
    fireEvent.click(screen.getByRole("button", { name: "Back to the usual aim" }));
    await waitFor(() => expect(fixture.calls).toEqual([{ verb: "withdraw", args: ["t1"] }]));
  });

  test("is set once, however often Enter is pressed, and what is typed meanwhile stays", async () => {
    const { fixture } = show({ outcomes: [outcomeInsight()] });
    change();
    type("Aim (orders)", "40");
    const button = screen.getByLabelText("Aim (orders)").closest("form")?.querySelector("[type=submit]");
    // as Enter does in a field
    if (button) for (let press = 0; press < 3; press++) fireEvent.click(button);
    type("Why, if you want to say", "Autumn fair");
    await waitFor(() => expect(screen.getByRole("status").textContent).toContain("Saved"));
    expect(fixture.calls).toHaveLength(1);
    expect(screen.getByLabelText<HTMLInputElement>("Why, if you want to say").value).toBe("Autumn fair");
  });

  test("that could not be saved says so and keeps what was typed", async () => {
    const { fixture } = show({ outcomes: [outcomeInsight()] });
    fixture.coach.expect = () => Promise.reject(new Error("no network"));
    change();
    type("Aim (orders)", "40");
    fireEvent.click(screen.getByRole("button", { name: "Save" }));
    await waitFor(() => expect(screen.getByRole("status").textContent).toContain("could not be saved"));
    expect(screen.getByLabelText<HTMLInputElement>("Aim (orders)").value).toBe("40");
  });
});

describe("when we may ask", () => {
  test.each([
    ["day", { paused: start + day }],
    ["week", { paused: start + 7 * day }],
    ["always", { paused: true }],
  ])("coaching is paused: %s", (length, wanted) => {
    const { fixture } = show();
    choose("Pause coaching", length);
    expect(fixture.calls).toEqual([{ verb: "prefer", args: [wanted] }]);
  });

  test("a pause says until when, and is taken back", () => {
    const { fixture } = show(prefers({ paused: start + 7 * day }));
    expect(screen.getByRole<HTMLSelectElement>("combobox", { name: "Pause coaching" }).value).toBe("until");
    expect(text()).toContain("Paused until June 8");
    choose("Pause coaching", "no");
    expect(fixture.calls).toEqual([{ verb: "prefer", args: [{ paused: null }] }]);
  });

  test("a pause that is over is none", () => {
    show(prefers({ paused: start - 1 }));
    expect(screen.getByRole<HTMLSelectElement>("combobox", { name: "Pause coaching" }).value).toBe("no");
  });

  test("quiet hours are turned on, moved and turned off", () => {
    const { fixture } = show();
    fireEvent.click(screen.getByRole("switch", { name: "Quiet hours" }));
    expect(fixture.calls[0]).toEqual({ verb: "prefer", args: [{ quietHours: { from: "20:00", to: "08:00" } }] });
    cleanup();
    const on = show(prefers({ quietHours: { from: "20:00", to: "08:00" } }));
    const from = screen.getByLabelText<HTMLInputElement>("From");
    from.value = "18:30";
    fireEvent.change(from);
    expect(on.fixture.calls[0]).toEqual({ verb: "prefer", args: [{ quietHours: { from: "18:30", to: "08:00" } }] });
    fireEvent.click(screen.getByRole("switch", { name: "Quiet hours" }));
    expect(on.fixture.calls[1]).toEqual({ verb: "prefer", args: [{ quietHours: null }] });
  });
});

describe("how it looks", () => {
  test("every language is offered by its own name, and like the page", () => {
    const { fixture } = show();
    const list = screen.getByRole<HTMLSelectElement>("combobox", { name: "Language" });
    expect([...list.options].slice(0, 2).map(({ text: name }) => name)).toEqual(["Like the page", "English"]);
    expect([...list.options].map(({ text: name }) => name)).toContain("فارسی");
    choose("Language", "fa");
    choose("Language", "");
    expect(fixture.calls.map(({ args }) => args)).toEqual([[{ language: "fa" }], [{ language: null }]]);
  });

  test("spacing and the button in the corner are the customer's to choose", () => {
    const { fixture } = show();
    choose("Spacing", "compact");
    fireEvent.click(screen.getByRole("switch", { name: "Show the button in the corner" }));
    expect(fixture.calls.map(({ args }) => args)).toEqual([[{ density: "compact" }], [{ launcher: "hidden" }]]);
    cleanup();
    const hidden = show(prefers({ launcher: "hidden" }));
    expect(text()).toContain("the panel opens where Postcard offers a link to it");
    fireEvent.click(screen.getByRole("switch", { name: "Show the button in the corner" }));
    expect(hidden.fixture.calls.map(({ args }) => args)).toEqual([[{ launcher: null }]]);
  });
});

describe("what is kept", () => {
  test("is said, where it is and who sees it", () => {
    show();
    expect(text()).toContain("are kept in this browser");
    expect(text()).toContain("Postcard learns which steps and results you reached");
    cleanup();
    show({}, "memory");
    expect(text()).toContain("This browser saves nothing.");
  });

  test("can be downloaded", async () => {
    const { fixture } = show();
    const saved: string[] = [];
    vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (this: HTMLAnchorElement) {
      saved.push(this.download);
    });
    fireEvent.click(screen.getByRole("button", { name: "Download a copy" }));
    await waitFor(() => expect(saved).toEqual(["Postcard.json"]));
    expect(fixture.calls).toEqual([{ verb: "export", args: [] }]);
  });

  test("is deleted only once that was confirmed", () => {
    const { fixture } = show();
    fireEvent.click(screen.getByRole("button", { name: "Delete all of it" }));
    fireEvent.click(screen.getByRole("button", { name: "Keep it" }));
    expect(fixture.calls).toEqual([]);
    fireEvent.click(screen.getByRole("button", { name: "Delete all of it" }));
    const sure = within(screen.getByText(/cannot be undone/).parentElement ?? document.body);
    fireEvent.click(sure.getByRole("button", { name: "Delete it" }));
    expect(fixture.calls).toEqual([{ verb: "forget", args: [] }]);
  });
});

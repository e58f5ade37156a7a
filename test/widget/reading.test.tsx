import { cleanup, fireEvent, screen, waitFor } from "@testing-library/preact";
import { afterEach, describe, expect, test, vi } from "vitest";
import type { Help } from "../../src/playbook/help.ts";
import { HelpReader } from "../../widget/surfaces/helpReader.tsx";
import { drawn } from "./fixtureModel.tsx";
import { common, deeds, press, showHelp, shownHelp } from "./showHelp.tsx";

const body =
  "Before.\n\n## One\n\na\n\n## Two\n\n### Two and a half\n\nb\n\n## Three\n\n- [ ] first\n- [x] second\n- [ ] third\n\n```\nlet a;\n```";
const lesson: Extract<Help, { type: "lesson" }> = { type: "lesson", id: "l", title: "A lesson", body, ...common };

const calls = (made: ReturnType<typeof showHelp>, verb: string) =>
  made.fixture.calls.filter((call) => call.verb === verb).map(({ args }) => args);
const box = (name: string) => screen.getByRole<HTMLInputElement>("checkbox", { name });

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

describe("contents", () => {
  test("list the headings of a long text, and lead there with the focus", async () => {
    await shownHelp(lesson);
    const list = document.querySelector(".contents");
    const entries = [...(list?.querySelectorAll("button") ?? [])];
    expect(entries.map((entry) => entry.textContent)).toEqual(["One", "Two", "Two and a half", "Three"]);
    expect(list?.querySelectorAll(".below")).toHaveLength(1);
    const heading = screen.getByRole("heading", { name: "Two and a half" });
    const scrolled = vi.spyOn(heading, "scrollIntoView");
    for (const entry of entries) if (entry.textContent === "Two and a half") fireEvent.click(entry);
    expect(document.activeElement).toBe(heading);
    expect(heading.tabIndex).toBe(-1);
    expect(scrolled).toHaveBeenCalledOnce();
  }, 30_000);

  test("are left out where a text has few", async () => {
    await shownHelp({ ...lesson, body: "## One\n\na\n\n## Two\n\nb" });
    expect(document.querySelector(".contents")).toBeNull();
  });
});

describe("a long text", () => {
  const parts = Array.from({ length: 30 }, (_, part) => `## Part ${part}\n\n${"So many words. ".repeat(30)}`);
  const long = (name: string) => ({ ...lesson, body: `${name}.\n\n${parts.join("\n\n")}` });
  const drawnParts = () => screen.queryAllByRole("heading", { name: /^Part/ }).length;

  test("is drawn bit by bit, under all of its contents", async () => {
    await shownHelp(long("One"));
    expect(drawnParts()).toBeGreaterThan(2);
    expect(drawnParts()).toBeLessThan(15);
    expect(document.querySelectorAll(".contents button")).toHaveLength(30);
    await waitFor(() => expect(drawnParts()).toBe(30));
  });

  test("that takes its time leaves room until it is read", async () => {
    let time = 0;
    vi.spyOn(performance, "now").mockImplementation(() => (time += 5));
    showHelp(long("Two"));
    await waitFor(() => expect(document.querySelector(".unread")).not.toBeNull());
    await waitFor(() => expect(drawnParts()).toBe(30));
    expect(document.querySelector(".unread")).toBeNull();
  });

  test("is read on for who asked last, when the first is gone", async () => {
    let time = 0;
    vi.spyOn(performance, "now").mockImplementation(() => (time += 5));
    showHelp(long("Three")).unmount();
    showHelp(long("Three"));
    await waitFor(() => expect(drawnParts()).toBe(30));
  });
});

describe("boxes", () => {
  test("begin as their author ticked them", async () => {
    await shownHelp(lesson);
    expect([box("first").checked, box("second").checked]).toEqual([false, true]);
  });

  test("are remembered when they are ticked, and when that is taken back", async () => {
    const made = await shownHelp(lesson);
    fireEvent.click(box("third"));
    fireEvent.click(box("second"));
    expect(calls(made, "mark")).toEqual([
      ["l", { ticks: [2] }, undefined],
      ["l", { ticks: [2, 1] }, undefined],
    ]);
    expect([box("first").checked, box("second").checked, box("third").checked]).toEqual([false, false, true]);
  });

  test("that its author ticked is unticked, also where no other one is ticked", async () => {
    await shownHelp(lesson);
    fireEvent.click(box("second"));
    expect([box("first").checked, box("second").checked]).toEqual([false, false]);
    fireEvent.click(box("second"));
    expect(box("second").checked).toBe(true);
  });

  test("are as the customer left them", async () => {
    await shownHelp(lesson, { before: ({ places }) => places.set("l", { read: 0, ticks: [0, 1] }) });
    await waitFor(() => expect([box("first").checked, box("second").checked]).toEqual([true, false]));
  });
});

describe("where the customer was", () => {
  const resume = () => screen.queryByRole("button", { name: /^Continue reading/ });
  test.each([
    [0, false],
    [0.4, true],
    [0.97, false],
  ])("at %s is offered: %s", async (read, offered) => {
    await shownHelp(lesson, { before: ({ places }) => places.set("l", { read, ticks: [] }) });
    await new Promise((resolve) => setTimeout(resolve));
    expect(resume() !== null).toBe(offered);
  });

  test("is known anew when the text is opened again", async () => {
    const { model, fixture } = await shownHelp(lesson);
    expect(resume()).toBeNull();
    fixture.places.set("l", { read: 0.4, ticks: [] });
    cleanup();
    drawn(model, () => <HelpReader model={model} help={lesson} />);
    await waitFor(() => expect(resume()).toBeTruthy());
  });

  test("is not offered of what is finished", async () => {
    await shownHelp(lesson, {
      item: { finished: true },
      before: ({ places }) => places.set("l", { read: 0.4, ticks: [] }),
    });
    await new Promise((resolve) => setTimeout(resolve));
    expect(resume()).toBeNull();
  });

  test("is where it leads, with the focus", async () => {
    await shownHelp(lesson, { before: ({ places }) => places.set("l", { read: 0.4, ticks: [] }) });
    await waitFor(() => expect(resume()).toBeTruthy());
    press(/^Continue/);
    expect(document.activeElement?.parentElement?.className).toBe("reader");
  });
});

describe("how far a text was read", () => {
  /** A text of 1000 px that is scrolled in a view of 200. */
  function scroller(made: ReturnType<typeof showHelp>) {
    let top = 0;
    const text = document.querySelector(".reader");
    const view = made.container;
    if (text) vi.spyOn(text, "getBoundingClientRect").mockImplementation(() => new DOMRect(0, -top, 100, 1000));
    vi.spyOn(view, "getBoundingClientRect").mockReturnValue(new DOMRect(0, 0, 100, 200));
    return (to: number) => {
      top = to;
      fireEvent.scroll(view);
    };
  }

  test("is told in steps, and never twice", async () => {
    const made = await shownHelp(lesson);
    const scroll = scroller(made);
    for (let to = 0; to <= 800; to++) scroll(to);
    for (let to = 800; to >= 0; to--) scroll(to);
    const told = calls(made, "mark").map(([, place]) => (place as { read: number }).read);
    expect(told.length).toBeLessThanOrEqual(11);
    expect(told).toEqual([...told].sort((a, b) => a - b));
    expect([told[0], told.at(-1)]).toEqual([0.2, 1]);
  });

  test("is not told of what is on the screen anyway, nor once the text is gone", async () => {
    const made = await shownHelp(lesson);
    const scroll = scroller(made);
    scroll(0);
    expect(calls(made, "mark")).toEqual([]);
    made.unmount();
    scroll(500);
    expect(calls(made, "mark")).toEqual([]);
  });

  test("is drawn at once", async () => {
    const made = await shownHelp(lesson);
    scroller(made)(300);
    expect(document.querySelector<HTMLElement>(".page")?.style.getPropertyValue("--read")).toBe("0.5");
  });
});

describe("code", () => {
  test("is copied with one press", async () => {
    const writeText = vi.fn(() => Promise.resolve());
    vi.spyOn(navigator, "clipboard", "get").mockReturnValue({ writeText } as unknown as Clipboard);
    await shownHelp(lesson);
    press("Copy");
    await waitFor(() => screen.getByRole("button", { name: "Copied" }));
    expect(writeText).toHaveBeenCalledWith("let a;");
  });

  test("is selected where the page forbids it", async () => {
    const writeText = () => Promise.reject(new Error("denied"));
    vi.spyOn(navigator, "clipboard", "get").mockReturnValue({ writeText } as unknown as Clipboard);
    await shownHelp(lesson);
    press("Copy");
    await waitFor(() => screen.getByText(/The code is selected/));
    expect(`${getSelection()}`).toBe("let a;");
  });
});

describe("whether it helped", () => {
  test("is asked of what was used, and may be answered otherwise", async () => {
    const { fixture } = await shownHelp(lesson);
    expect(screen.queryByText("Did this help?")).toBeNull();
    press("I have read this");
    await waitFor(() => screen.getByRole("group", { name: "Did this help?" }));
    press("Yes");
    expect(screen.getByRole("button", { name: "Yes" }).getAttribute("aria-pressed")).toBe("true");
    expect(screen.getByText(/^Good to know/)).toBeTruthy();
    press("No");
    expect(screen.getByRole("button", { name: "Yes" }).getAttribute("aria-pressed")).toBe("false");
    expect(deeds(fixture.calls)).toEqual(["finished", "useful", "not-useful"]);
  });

  test("is known from before", async () => {
    await shownHelp(lesson, { item: { finished: true, useful: false } });
    await waitFor(() => screen.getByText(/^Thank you for saying so/));
    expect(screen.getByRole("button", { name: "No" }).getAttribute("aria-pressed")).toBe("true");
  });
});

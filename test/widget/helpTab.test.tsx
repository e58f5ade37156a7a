import { act, cleanup, fireEvent, screen, within } from "@testing-library/preact";
import { afterEach, describe, expect, test, vi } from "vitest";
import type { Insight } from "../../src/insight.ts";
import type { Help } from "../../src/playbook/help.ts";
import type { ReasonCode } from "../../src/rules/reason.ts";
import { HelpTab } from "../../widget/surfaces/helpTab.tsx";
import { fixtureCoach, insight, ranked, rankedHelp, snapshot, unranked } from "./fixtureCoach.ts";
import { drawn, fixtureModel } from "./fixtureModel.tsx";

afterEach(cleanup);

const elsewhere = {
  type: "article",
  id: "walkthrough",
  title: "A landing page, step by step",
  link: "https://example.com/article",
  closes: [],
  strength: "medium",
  needs: [],
} as const satisfies Help;
const other = (id: string, code: ReasonCode, change: Parameters<typeof unranked>[2] = {}) =>
  unranked({ ...elsewhere, id, title: `Other ${id}` }, code, change);

function show(change: Partial<Insight> = {}) {
  const made = fixtureModel(fixtureCoach(snapshot(insight(change, 3))));
  return { ...drawn(made.model, () => <HelpTab model={made.model} />), ...made };
}
const cards = () => screen.getAllByRole("article");
const card = (index: number) => within(cards()[index] ?? document.body);

describe("a card", () => {
  test("says what it is, what it takes and why it is shown", () => {
    show();
    const first = cards()[0]?.textContent;
    for (const part of ["Lesson", "8 min", "Free", "Five patterns", "Because you said: Few people open it"]) {
      expect(first).toContain(part);
    }
  });

  test("tells what the coach sees in the coach's words, and prices in money", () => {
    show();
    const service = cards()[2]?.textContent;
    for (const part of ["€90", "by Postcard studio", "Because we see: Mail lands in spam"]) {
      expect(service).toContain(part);
    }
  });

  test("opens in the panel, and the coach is told", () => {
    const { model, fixture } = show();
    fireEvent.click(card(0).getByRole("button", { name: "Subject lines that get opened" }));
    expect(model.layers).toEqual({ panel: true, help: "subject-lines", nudge: null });
    expect(fixture.calls).toEqual([{ verb: "help", args: ["subject-lines", "opened"] }]);
  });

  test("that leads elsewhere is a link, and may be told to be seen", () => {
    const { fixture } = show({ help: [ranked(elsewhere)] });
    const link = card(0).getByRole<HTMLAnchorElement>("link", { name: /A landing page/ });
    expect(link.href).toBe("https://example.com/article");
    expect(link.rel).toBe("noopener noreferrer");
    link.addEventListener("click", (event) => event.preventDefault());
    fireEvent.click(link);
    cleanup();
    const again = show({ help: [ranked(elsewhere, { opened: true })] });
    fireEvent.click(screen.getByRole("button", { name: /I have read this/ }));
    expect(fixture.calls).toEqual([{ verb: "help", args: ["walkthrough", "opened"] }]);
    expect(again.fixture.calls).toEqual([{ verb: "help", args: ["walkthrough", "finished"] }]);
  });

  test("whose address is refused has no link, and keeps its title", () => {
    const bad: Help = { ...elsewhere, link: "javascript:alert(1)" };
    show({ help: [ranked(bad)] });
    expect(screen.queryByRole("link")).toBeNull();
    expect(card(0).getByText("A landing page, step by step")).toBeTruthy();
  });

  test("is put away with one press, and the focus stays in the list", () => {
    const { fixture } = show();
    fireEvent.click(card(0).getByRole("button", { name: /^Not for me ?: Subject lines that get opened$/ }));
    expect(fixture.calls).toEqual([{ verb: "help", args: ["subject-lines", "dismissed"] }]);
    expect(document.activeElement).toBe(screen.getByRole("heading", { name: "What helps now" }));
    expect(screen.getByRole("status").textContent).toMatch(/^Moved to "More help"/);
  });

  const tried = (stalled: boolean, ...codes: ReasonCode[]) => {
    const made = insight({}, 3);
    const [lesson] = rankedHelp();
    if (!lesson) throw new Error("no help");
    show({
      help: [{ ...lesson, because: [...lesson.because, ...codes.map((code) => ({ code, of: "subject" }))] }],
      obstacles: made.obstacles.map((open) => ({ ...open, stalled })),
    });
    return [...document.querySelectorAll(".help-why")].map(({ textContent }) => textContent);
  };
  const said = "Because you said: Few people open it";
  test.each([
    [true, ["stronger"], [said, "What you tried usually has worked by now; this goes deeper"]],
    [false, ["stronger"], [said, "It goes deeper than what you have tried so far"]],
    [false, ["change-tactic"], [said, "It is a different way than before"]],
    [false, ["worked-before"], [said, "This kind of help has worked for you before"]],
    [true, ["tried-no-change", "too-long", "fits-stage", "after-another"], [said]],
  ] as const)("says what follows from what was tried: %s %j", (stalled, codes, sentences) => {
    expect(tried(stalled, ...codes)).toEqual(sentences);
  });

  test("is kept for later with one press, and let go with another", () => {
    const { fixture } = show();
    const save = card(0).getByRole("button", { name: "Save for later: Subject lines that get opened" });
    expect(save.getAttribute("aria-pressed")).toBe("false");
    fireEvent.click(save);
    expect(fixture.calls).toEqual([{ verb: "help", args: ["subject-lines", "saved"] }]);
    cleanup();
    const [lesson] = rankedHelp();
    const again = show({ help: lesson ? [{ ...lesson, saved: true }] : [] });
    fireEvent.click(card(0).getByRole("button", { pressed: true }));
    expect(again.fixture.calls).toEqual([{ verb: "help", args: ["subject-lines", "unsaved"] }]);
  });
});

describe("help that was on screen", () => {
  test("is told to the coach once in a page's life, each item when it is first seen", async () => {
    type See = (entries: Partial<IntersectionObserverEntry>[]) => void;
    const seen: { see?: See } = {};
    const unobserve = vi.fn();
    class Observer {
      constructor(see: See) {
        seen.see = see;
      }
      observe = vi.fn();
      unobserve = unobserve;
    }
    vi.stubGlobal("IntersectionObserver", Observer);
    vi.resetModules();
    const { HelpTab: Fresh } = await import("../../widget/surfaces/helpTab.tsx");
    const { model, fixture } = fixtureModel();
    const { unmount } = drawn(model, () => <Fresh model={model} />);
    const [first, second] = cards();
    if (!first || !second) throw new Error("no cards");
    seen.see?.([
      { isIntersecting: true, target: first },
      { isIntersecting: false, target: second },
    ]);
    expect(fixture.calls).toEqual([{ verb: "help", args: ["subject-lines", "shown"] }]);
    expect(unobserve).toHaveBeenCalledWith(first);
    unmount();
    drawn(model, () => <Fresh model={model} />);
    for (const target of cards()) seen.see?.([{ isIntersecting: true, target }]);
    expect(fixture.calls.map(({ args }) => args[0])).toEqual(["subject-lines", "first-orders-live", "campaign-review"]);
    vi.unstubAllGlobals();
  });
});

/** Without what is said of the tab that it opens in. */
const plainTitle = ({ textContent }: Element) => textContent?.replace("opens in a new tab", "");
const titlesUnder = (heading: string) => {
  const section = screen.getByRole("heading", { name: heading }).closest("section");
  return [...(section?.querySelectorAll(".help-open") ?? [])].map(plainTitle);
};

describe("the list", () => {
  test("puts every item where it is looked for, and nowhere twice", () => {
    show({
      otherHelp: [
        other("begun", "closes-nothing-open", { opened: true, read: 0.42 }),
        other("kept", "closes-nothing-open", { saved: true }),
        other("rest", "closes-nothing-open"),
        other("away", "dismissed", { opened: true }),
        other("read", "finished", { finished: true, saved: true }),
      ],
    });
    expect(titlesUnder("Continue where you left off")).toEqual(["A campaign that sells", "Other begun"]);
    expect(titlesUnder("What helps now")).toHaveLength(3);
    expect(titlesUnder("Saved for later")).toEqual(["Other kept"]);
    expect(titlesUnder("More help")).toEqual(["Other rest", "Other away"]);
    expect(titlesUnder("Done")).toEqual(["Other read"]);
    expect(document.querySelectorAll(".help-open")).toHaveLength(9);
    expect(screen.getByText("40% read")).toBeTruthy();
    expect(screen.getByText("Not for me", { selector: ".tag" })).toBeTruthy();
  });

  test("keeps what is opened where it stands until the panel opens anew", () => {
    const items = (...openedIds: string[]) => ({
      help: ["first", "second", "third"]
        .map((id) => ranked({ ...elsewhere, id, title: id }, { opened: openedIds.includes(id) }))
        .sort((one, another) => Number(another.opened) - Number(one.opened)),
    });
    const { model, fixture } = show(items());
    model.change({ layers: { panel: true, help: null, nudge: null } });
    void act(() => fixture.set(snapshot(insight(items("second"), 3))));
    expect(titlesUnder("What helps now")).toEqual(["first", "second", "third"]);
    expect(screen.queryByRole("heading", { name: "Continue where you left off" })).toBeNull();
    cleanup();
    show(items("second"));
    expect(titlesUnder("Continue where you left off")).toEqual(["second"]);
  });

  test("shows a few of what is recommended at first, and everything on request", () => {
    const many = Array.from({ length: 5 }, (_, index) =>
      ranked({ ...elsewhere, id: `v${index}`, title: `Video ${index}` }),
    );
    show({ help: many });
    expect(cards()).toHaveLength(3);
    fireEvent.click(screen.getByRole("button", { name: "Show all (5)" }));
    expect(cards()).toHaveLength(5);
    // What has come is above the button, so that is where reading goes on.
    expect(document.activeElement?.textContent).toContain("Video 3");
    fireEvent.click(screen.getByRole("button", { name: "Show fewer" }));
    expect(cards()).toHaveLength(3);
  });

  test("of a hundred others shows eight until somebody asks for all", () => {
    show({ otherHelp: Array.from({ length: 100 }, (_, index) => other(`${index}`, "closes-nothing-open")) });
    expect(titlesUnder("More help")).toHaveLength(8);
    fireEvent.click(screen.getByRole("button", { name: "Show all (100)" }));
    expect(titlesUnder("More help")).toHaveLength(100);
    expect(document.activeElement?.textContent).toContain("Other 8");
  });

  test("does not offer what the playbook keeps from this customer", () => {
    show({ otherHelp: [other("a", "other-segment"), other("b", "condition-fails")] });
    expect(screen.queryByText("Other a")).toBeNull();
    expect(screen.queryByText("Other b")).toBeNull();
  });

  test("says in a sentence that nothing is in the way", () => {
    show({ help: [], otherHelp: [other("a", "closes-nothing-open")] });
    expect(screen.getByText(/Nothing stands in your way/)).toBeTruthy();
  });

  test("says so where the playbook has no help at all", () => {
    show({ help: [], otherHelp: [] });
    expect(screen.getByText("There is no help for you here yet.")).toBeTruthy();
  });
});

describe("the search", () => {
  const look = (change: Partial<Insight> = {}) => {
    const made = show({ otherHelp: [other("spam", "closes-nothing-open"), other("Café", "finished")], ...change });
    const type = (text: string) => {
      const field = screen.getByRole<HTMLInputElement>("searchbox", { name: "Search help" });
      field.value = text;
      fireEvent.input(field);
    };
    const choose = (name: string, label: string) => {
      const list = screen.getByRole<HTMLSelectElement>("combobox", { name });
      list.value = [...list.options].find(({ text }) => text === label)?.value ?? "none";
      fireEvent.change(list);
    };
    return { ...made, type, choose };
  };
  const found = () => [...document.querySelectorAll(".help-open")].map(plainTitle);

  test("finds every word anywhere, whatever its case and marks", () => {
    const { type } = look();
    type("LIVE first");
    expect(found()).toEqual(["First orders, live"]);
    expect(screen.getByRole("status").textContent).toBe("1 found");
    type("cafe");
    expect(found().join()).toContain("Other Café");
    type("studio");
    expect(found()).toEqual(["We review your next campaign"]);
  });

  test("sifts by kind and by price, and kinds that are not there are not offered", () => {
    const { choose } = look();
    choose("Kind", "Template");
    expect(found()).toEqual(["A campaign that sells"]);
    choose("Kind", "Every kind");
    choose("Price", "Paid");
    expect(found()).toEqual(["We review your next campaign"]);
    const kinds = [...screen.getByRole<HTMLSelectElement>("combobox", { name: "Kind" }).options];
    expect(kinds.map(({ text }) => text)).toEqual([
      "Every kind",
      "Lesson",
      "Template",
      "Webinar",
      "Service",
      "Article",
    ]);
  });

  test("that finds nothing says so, and is cleared with the focus where it can be tried again", () => {
    const { type } = look();
    type("zzz");
    expect(screen.getByRole("status").textContent).toContain("Nothing found");
    fireEvent.click(screen.getByRole("button", { name: "Clear the search" }));
    expect(document.activeElement).toBe(screen.getByRole("searchbox"));
    expect(found()).toHaveLength(6);
  });

  test("is not there for a handful of items", () => {
    show();
    expect(screen.queryByRole("searchbox")).toBeNull();
  });
});

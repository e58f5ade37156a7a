import { cleanup, fireEvent, screen, within } from "@testing-library/preact";
import { afterEach, describe, expect, test, vi } from "vitest";
import type { OtherHelp } from "../../src/advice/help.ts";
import type { Insight } from "../../src/insight.ts";
import type { Help } from "../../src/playbook/help.ts";
import type { ReasonCode } from "../../src/rules/reason.ts";
import { HelpList } from "../../widget/surfaces/helpList.tsx";
import { fixtureCoach, insight, rankedHelp, snapshot, untouched } from "./fixtureCoach.ts";
import { drawn, fixtureModel } from "./fixtureModel.tsx";

afterEach(cleanup);

const video = {
  type: "video",
  id: "walkthrough",
  title: "A landing page, step by step",
  link: "https://example.com/video",
  closes: [],
  strength: "medium",
  needs: [],
} as const satisfies Help;
const other = (id: string, code: OtherHelp["becauseNot"][number]["code"], finished = false): OtherHelp => ({
  help: { ...video, id, title: `Other ${id}` },
  becauseNot: [{ code }],
  finished,
  ...untouched,
});

function show(change: Partial<Insight> = {}) {
  const made = fixtureModel(fixtureCoach(snapshot(insight(change, 3))));
  return { ...drawn(made.model, () => <HelpList model={made.model} />), ...made };
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
    fireEvent.click(screen.getByRole("button", { name: "Show all (4)" }));
    const service = cards()[3]?.textContent;
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
    const item = { help: video, score: 1, because: [], opened: true, finished: false, ...untouched };
    const { fixture } = show({ help: [item] });
    const link = card(0).getByRole<HTMLAnchorElement>("link", { name: /A landing page/ });
    expect(link.href).toBe("https://example.com/video");
    expect(link.rel).toBe("noopener noreferrer");
    link.addEventListener("click", (event) => event.preventDefault());
    fireEvent.click(link);
    fireEvent.click(card(0).getByRole("button", { name: /I have seen it/ }));
    expect(fixture.calls.map((call) => call.args)).toEqual([
      ["walkthrough", "opened"],
      ["walkthrough", "finished"],
    ]);
  });

  test("whose address is refused has no link, and keeps its title", () => {
    const bad: Help = { ...video, link: "javascript:alert(1)" };
    show({ help: [{ help: bad, score: 1, because: [], opened: false, finished: false, ...untouched }] });
    expect(screen.queryByRole("link")).toBeNull();
    expect(card(0).getByText("A landing page, step by step")).toBeTruthy();
  });

  test("is put away with one press, and the focus stays in the list", () => {
    const { fixture } = show();
    fireEvent.click(card(0).getByRole("button", { name: /^Not for me ?: Subject lines that get opened$/ }));
    expect(fixture.calls).toEqual([{ verb: "help", args: ["subject-lines", "dismissed"] }]);
    expect(document.activeElement).toBe(screen.getByRole("heading", { name: "What helps now" }));
    expect(screen.getByRole("status").textContent).toMatch(/^Put away/);
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

  test("says what the customer has done with it", () => {
    const [lesson, template] = rankedHelp();
    show({ help: [...(lesson ? [{ ...lesson, finished: true }] : []), ...(template ? [template] : [])] });
    expect(card(0).getByText("Done")).toBeTruthy();
    expect(card(1).getByText("Opened")).toBeTruthy();
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
    const { HelpList: Fresh } = await import("../../widget/surfaces/helpList.tsx");
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
    expect(fixture.calls.map(({ args }) => args[0])).toEqual([
      "subject-lines",
      "campaign-that-sells",
      "first-orders-live",
    ]);
    vi.unstubAllGlobals();
  });
});

describe("the list", () => {
  test("shows three at first, and everything on request", () => {
    show({ otherHelp: [other("a", "closes-nothing-open"), other("b", "dismissed"), other("c", "finished", true)] });
    expect(cards()).toHaveLength(3);
    fireEvent.click(screen.getByRole("button", { name: "Show all (7)" }));
    expect(cards()).toHaveLength(4);
    // What has come is above the button, so that is where reading goes on.
    expect(document.activeElement?.textContent).toBe(document.querySelectorAll(".help-open")[3]?.textContent);
    expect(screen.getByText("Put away")).toBeTruthy();
    expect(screen.getByText("Done")).toBeTruthy();
    fireEvent.click(screen.getByRole("button", { name: "Show fewer" }));
    expect(cards()).toHaveLength(3);
  });

  test("does not offer what the playbook keeps from this customer", () => {
    show({ otherHelp: [other("a", "other-segment"), other("b", "condition-fails")] });
    fireEvent.click(screen.getByRole("button", { name: "Show all (4)" }));
    expect(screen.queryByText("Other a")).toBeNull();
    expect(screen.queryByText("Other b")).toBeNull();
  });

  test("says in a sentence that nothing is in the way", () => {
    show({ help: [], otherHelp: [other("a", "closes-nothing-open")] });
    expect(screen.getByText(/Nothing stands in your way/)).toBeTruthy();
  });

  test("is not there when the playbook has no help at all", () => {
    expect(show({ help: [], otherHelp: [] }).container.textContent).toBe("");
  });
});

import { cleanup, fireEvent, screen, waitFor } from "@testing-library/preact";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { Insight } from "../../src/insight.ts";
import type { Help } from "../../src/playbook/help.ts";
import { breath } from "../../widget/breath.ts";
import { HelpReader } from "../../widget/surfaces/helpReader.tsx";
import { fixtureCoach, insight, ranked, snapshot, start, unranked } from "./fixtureCoach.ts";
import { drawn, fixtureModel } from "./fixtureModel.tsx";
import { common, deeds, press, showHelp, shownHelp, webinar } from "./showHelp.tsx";

const lesson: Help = {
  type: "lesson",
  id: "l",
  title: "A lesson",
  minutes: 8,
  body: "# One\n\nSay **one** thing.",
  ...common,
};
const template: Help = {
  type: "template",
  id: "t",
  title: "A text",
  body: "Hello {{name}}, {{offer|our offer}} until {{day}}. {{other}}",
  placeholders: { name: { label: "Your name", example: "Mira" }, day: { label: "Last day" } },
  ...common,
};

const show = (help: Help, change: Partial<Insight> = {}) => showHelp(help, { insight: change });
const shown = (help: Help, change: Partial<Insight> = {}) => shownHelp(help, { insight: change });

beforeEach(() => {
  vi.stubEnv("TZ", "Asia/Tokyo");
});
afterEach(() => {
  cleanup();
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

test("takes the focus to its title", async () => {
  show(lesson);
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole("heading", { name: "A lesson" })));
});

test("does not pull a customer away who types in the page", async () => {
  const field = document.body.appendChild(document.createElement("input"));
  field.focus();
  const host = document.body.appendChild(document.createElement("div"));
  const root = host.attachShadow({ mode: "open" }).appendChild(document.createElement("div"));
  const { model } = fixtureModel();
  drawn(model, () => <HelpReader model={model} help={lesson} />, { container: root });
  await breath();
  expect(document.activeElement).toBe(field);
  field.remove();
  host.remove();
});

describe("a lesson", () => {
  test("is drawn below its title, and read when the customer says so", async () => {
    const { fixture } = show(lesson);
    expect(screen.getByText("One moment…")).toBeTruthy();
    await waitFor(() => screen.getByRole("heading", { level: 4, name: "One" }), { timeout: 20_000 });
    press("I have read this");
    expect(deeds(fixture.calls)).toEqual(["finished"]);
    expect(screen.getByText(/Now it is yours to use/)).toBeTruthy();
    expect(screen.queryByRole("button", { name: "I have read this" })).toBeNull();
    // The reader and its parser are fetched here for the first time.
  }, 30_000);
});

describe("a webinar", () => {
  test("tells the viewer's own time, and the author's where it differs", async () => {
    await shown(webinar);
    expect(screen.getByText("Your time").nextElementSibling?.textContent).toMatch(
      /Thursday, June 11.*11:00.PM – 11:45.PM \(Tokyo\)/,
    );
    expect(screen.getByText("In Berlin").nextElementSibling?.textContent).toMatch(/4:00.PM – 4:45.PM/);
  });

  test("tells one time where both clocks agree", async () => {
    vi.stubEnv("TZ", "Europe/Vienna");
    await shown(webinar);
    expect(screen.queryByText("In Berlin")).toBeNull();
  });

  test("gives a calendar file", async () => {
    const files: Blob[] = [];
    vi.spyOn(URL, "createObjectURL").mockImplementation((blob) => {
      if (blob instanceof Blob) files.push(blob);
      return "blob:test";
    });
    const clicked = vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(() => {});
    const { fixture } = await shown(webinar);
    press("Add to calendar");
    expect(clicked).toHaveBeenCalledOnce();
    expect(await files[0]?.text()).toContain("DTSTART:20260611T140000Z\r\nDTEND:20260611T144500Z\r\nSUMMARY:Live\r\n");
    expect(deeds(fixture.calls)).toEqual(["saved-date", "saved"]);
    expect(screen.getByText(/in your downloads/)).toBeTruthy();
    expect(document.querySelector("a[download]")).toBeNull();
  });

  const after = { at: start + 20 * 86_400_000 };
  test("that is over without a recording says so", async () => {
    await shown(webinar, after);
    expect(screen.getByText(/There is no recording/)).toBeTruthy();
    expect(screen.queryByRole("link")).toBeNull();
    expect(screen.queryByRole("button", { name: "Add to calendar" })).toBeNull();
  });

  test("that is over with a recording leads to it", async () => {
    const { fixture } = await shown({ ...webinar, replay: "https://example.com/replay" }, after);
    expect(screen.getByRole<HTMLAnchorElement>("link").href).toBe("https://example.com/replay");
    press("I have seen it");
    expect(deeds(fixture.calls)).toEqual(["finished"]);
  });

  describe("that repeats", () => {
    const weekly = { ...webinar, repeats: { every: "7d", until: "2026-06-25T16:00" } };

    test("shows its next date, and gives a file for that one", async () => {
      const files: Blob[] = [];
      vi.spyOn(URL, "createObjectURL").mockImplementation((blob) => {
        if (blob instanceof Blob) files.push(blob);
        return "blob:test";
      });
      vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(() => {});
      await shown(weekly, { at: start + 12 * 86_400_000 });
      expect(screen.getByText("Your time").nextElementSibling?.textContent).toMatch(/Thursday, June 18/);
      expect(screen.getByText("There are several dates; this is the next one.")).toBeTruthy();
      press("Add to calendar");
      const text = await files[0]?.text();
      expect(text).toContain("DTSTART:20260618T140000Z");
      expect(text).toContain("UID:w-2026-06-18T16:00@");
    });

    test("can be told to have been attended once a date has passed, and its recording seen", async () => {
      const { fixture } = await shown(
        { ...weekly, replay: "https://example.com/replay" },
        { at: start + 12 * 86_400_000 },
      );
      expect(screen.getByRole("link", { name: /Watch the recording/ })).toBeTruthy();
      press("I took part");
      expect(deeds(fixture.calls)).toEqual(["finished"]);
    });

    test("is over after the last date", async () => {
      await shown(weekly, { at: start + 40 * 86_400_000 });
      expect(screen.getByText(/There is no recording/)).toBeTruthy();
      expect(screen.queryByText(/several dates/)).toBeNull();
    });
  });

  test("in a zone that nobody knows is told as it was written, without a guess", async () => {
    await shown({ ...webinar, zone: "Europe/Atlantis" });
    expect(screen.getByText("2026-06-11 16:00 (Europe/Atlantis)")).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Add to calendar" })).toBeNull();
  });
});

describe("a template", () => {
  const preview = () => document.querySelector(".help-preview")?.textContent;
  const type = (label: string, value: string) => fireEvent.input(screen.getByLabelText(label), { target: { value } });

  test("shows the text as it will be copied", async () => {
    await shown(template);
    expect(screen.getByLabelText<HTMLInputElement>("Your name").placeholder).toBe("Mira");
    expect(screen.getByText("2 blanks are still open")).toBeTruthy();
    type("Your name", "Jonas");
    expect(preview()).toBe("Hello Jonas, {{offer|our offer}} until Last day. {{other}}");
    expect(screen.getByText("1 blank is still open")).toBeTruthy();
  });

  test("is copied with one press, which counts as used", async () => {
    const writeText = vi.fn(() => Promise.resolve());
    vi.spyOn(navigator, "clipboard", "get").mockReturnValue({ writeText } as unknown as Clipboard);
    const { fixture } = await shown(template);
    type("Last day", "Friday");
    press("Copy");
    await waitFor(() => screen.getByText(/^Copied/));
    expect(writeText).toHaveBeenCalledWith("Hello [Your name], {{offer|our offer}} until Friday. {{other}}");
    expect(deeds(fixture.calls)).toEqual(["copied", "finished"]);
  });

  test("is copied as it was written, without a mark that turns its line", async () => {
    const writeText = vi.fn(() => Promise.resolve());
    vi.spyOn(navigator, "clipboard", "get").mockReturnValue({ writeText } as unknown as Clipboard);
    await shown({ ...template, body: { fa: "v=spf1 ~all" } });
    press("Copy");
    await waitFor(() => expect(writeText).toHaveBeenCalledWith("v=spf1 ~all"));
  });

  test("that is copied while another customer comes counts for neither", async () => {
    let copied = () => {};
    const writeText = () =>
      new Promise<void>((resolve) => {
        copied = resolve;
      });
    vi.spyOn(navigator, "clipboard", "get").mockReturnValue({ writeText } as unknown as Clipboard);
    const { fixture } = await shown(template);
    press("Copy");
    fixture.set(snapshot(insight({}, 3), { user: "next" }));
    copied();
    await new Promise((resolve) => setTimeout(resolve));
    expect(fixture.calls).toEqual([]);
  });

  test("can be copied by hand where the page forbids it, and counts only then", async () => {
    const writeText = () => Promise.reject(new Error("denied"));
    vi.spyOn(navigator, "clipboard", "get").mockReturnValue({ writeText } as unknown as Clipboard);
    const { fixture } = await shown(template);
    press("Copy");
    const field = await waitFor(() => screen.getByRole<HTMLTextAreaElement>("textbox", { name: "Your text" }));
    await waitFor(() => expect(document.activeElement).toBe(field));
    expect(field.selectionEnd).toBe(field.value.length);
    expect(screen.getByText(/press Ctrl\+C/)).toBeTruthy();
    expect(fixture.calls).toEqual([]);
    fireEvent.copy(field);
    expect(deeds(fixture.calls)).toEqual(["copied", "finished"]);
  });
});

describe("a template that is filled in", () => {
  const type = (label: string, value: string) => fireEvent.input(screen.getByLabelText(label), { target: { value } });
  const host = { useTemplate: true, takeRequest: false };

  test("is handed to a host that takes it, and to no other", async () => {
    await shown(template);
    expect(screen.queryByRole("button", { name: "Use it here" })).toBeNull();
    cleanup();
    const { fixture } = await shownHelp(template, { snapshot: { host } });
    type("Last day", "Friday");
    press("Use it here");
    await waitFor(() => screen.getByText(/^Inserted/));
    expect(fixture.calls[0]).toEqual({
      verb: "use",
      args: ["t", "Hello [Your name], {{offer|our offer}} until Friday. {{other}}"],
    });
    expect(deeds(fixture.calls)).toEqual(["finished"]);
  });

  test("is handed over once, however often that is pressed before the host has taken it", async () => {
    const { fixture } = await shownHelp(template, { snapshot: { host } });
    press("Use it here");
    press("Use it here");
    await waitFor(() => screen.getByText(/^Inserted/));
    expect(fixture.calls.filter(({ verb }) => verb === "use")).toHaveLength(1);
    // the next time is another one
    press("Use it here");
    expect(fixture.calls.filter(({ verb }) => verb === "use")).toHaveLength(2);
  });

  test("may have a blank of any name", async () => {
    await shownHelp({ ...template, body: "{{constructor}}", placeholders: { constructor: { label: "Builder" } } });
    expect(screen.getByLabelText<HTMLInputElement>("Builder").value).toBe("");
    expect(screen.queryByRole("button", { name: "Empty all fields" })).toBeNull();
    type("Builder", "Ada");
    expect(screen.getByLabelText<HTMLInputElement>("Builder").value).toBe("Ada");
  });

  test("can still be copied where the host does not take it after all", async () => {
    const { fixture } = await shownHelp(template, {
      snapshot: { host },
      before: ({ failing }) => failing.add("use"),
    });
    press("Use it here");
    await waitFor(() => screen.getByText(/You can copy the text instead/));
    expect(deeds(fixture.calls)).toEqual([]);
  });

  test("can be downloaded as a text file", async () => {
    const files: Blob[] = [];
    vi.spyOn(URL, "createObjectURL").mockImplementation((blob) => {
      if (blob instanceof Blob) files.push(blob);
      return "blob:test";
    });
    vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(() => {});
    await shown(template);
    press("Download");
    await waitFor(() => screen.getByText(/in your downloads/));
    expect(await files[0]?.text()).toMatch(/^Hello \[Your name\]/);
  });

  test("is as it was after the panel was closed, until its fields are emptied", async () => {
    const { model } = await shown(template);
    type("Last day", "Friday");
    model.change({ layers: { panel: false, help: null, nudge: null } });
    model.change({ layers: { panel: true, help: "t", nudge: null } });
    expect(screen.getByLabelText<HTMLInputElement>("Last day").value).toBe("Friday");
    press("Empty all fields");
    expect(screen.getByLabelText<HTMLInputElement>("Last day").value).toBe("");
    expect(document.activeElement).toBe(screen.getByLabelText("Your name"));
  });
});

test("a service says price, provider and where booking leads", async () => {
  const service: Help = {
    type: "service",
    id: "s",
    title: "A review",
    price: { amount: 90, currency: "EUR", per: "campaign" },
    provider: "The studio",
    about: "A person reads your draft.",
    link: "https://studio.example.com/book",
    ...common,
  };
  await shown(service);
  expect(screen.getByText("€90 per campaign")).toBeTruthy();
  expect(screen.getByText("The studio")).toBeTruthy();
  expect(screen.getByText(/Opens studio.example.com in a new tab/)).toBeTruthy();
  expect(screen.getByRole<HTMLAnchorElement>("link", { name: /See and book/ }).target).toBe("_blank");
});

test("a service that was used is told to be, so that it can show whether it helped", async () => {
  const service = { type: "service", id: "s", title: "A review", link: "https://s.example.com", ...common } as const;
  const { fixture } = await shown(service);
  press("I have made use of it");
  expect(deeds(fixture.calls)).toEqual(["finished"]);
});

test.each([
  ["talk", /Go to the talk/, "I have seen it"],
  ["tool", /Open the tool/, "I have made use of it"],
  ["training", /See and book/, "I took part"],
  ["consulting", /See and book/, "I have made use of it"],
] as const)("a free %s says so, what it is and where it leads, and speaks of no purchase", async (type, go, done) => {
  const { fixture } = await shown({
    type,
    id: "free",
    title: "Something",
    about: "What it is.",
    provider: "The studio",
    link: "https://studio.example.com/free",
    ...common,
  });
  expect(screen.getByText("Price").nextElementSibling?.textContent).toBe("Free");
  expect(screen.getByText("What it is.")).toBeTruthy();
  expect(screen.getByText("Opens studio.example.com in a new tab.")).toBeTruthy();
  expect(screen.getByRole<HTMLAnchorElement>("link", { name: go }).href).toBe("https://studio.example.com/free");
  press(done);
  expect(deeds(fixture.calls)).toEqual(["finished"]);
});

describe("a course", () => {
  const lessonOf = (id: string, title: string) => ({ id, title, minutes: 5, body: `# ${title} begins` });
  const course: Extract<Help, { type: "course" }> = {
    type: "course",
    id: "c",
    title: "From list to orders",
    about: "Three short lessons.",
    lessons: [lessonOf("one", "Who"), lessonOf("two", "What"), lessonOf("three", "When")],
    ...common,
  };
  const progress = () => screen.getByText(/of 3 lessons/).textContent;
  const marks = () => screen.getAllByRole("listitem").map(({ textContent }) => textContent);

  test("lists its lessons, with those that are done", async () => {
    const item = ranked(course, { opened: true, finishedLessons: ["one"] });
    await shown(course, { help: [item] });
    expect(progress()).toBe("1 of 3 lessons done.");
    expect(marks()).toEqual(["Whodone", "2What5 min", "3When5 min"]);
    expect(document.querySelector(".help-facts")?.textContent).toContain("3 lessons15 min");
  });

  test("opens a lesson in its place, and comes back to it without a word", async () => {
    const { fixture } = await shown(course);
    press("What");
    expect(document.activeElement).toBe(screen.getByRole("heading", { name: "What" }));
    await waitFor(() => screen.getByRole("heading", { name: "What begins" }), { timeout: 20_000 });
    press("All lessons");
    expect(document.activeElement).toBe(screen.getByRole("button", { name: "What" }));
    expect(fixture.calls.map(({ args }) => args)).toEqual([["c", "opened", "two"]]);
    expect(progress()).toBe("0 of 3 lessons done.");
  });

  test("counts a lesson that was read, and is finished with the last one", async () => {
    const { fixture } = await shown(course);
    press("Start");
    for (const name of ["Who", "What"]) {
      await waitFor(() => screen.getByRole("heading", { name: `${name} begins` }));
      press("Done, next lesson");
    }
    expect(document.activeElement).toBe(screen.getByRole("heading", { name: "When" }));
    await waitFor(() => screen.getByRole("heading", { name: "When begins" }));
    press("I have read this");
    expect(document.activeElement).toBe(screen.getByText(/of 3 lessons/));
    expect(progress()).toBe(
      "3 of 3 lessons done.Now it is yours to use. Once a result can show, we will ask how it went.",
    );
    expect(fixture.calls.filter(({ args }) => args[1] === "finished").map(({ args }) => args)).toEqual([
      ["c", "finished", "one"],
      ["c", "finished", "two"],
      ["c", "finished", "three"],
    ]);
    press("Who");
    await waitFor(() => screen.getByRole("heading", { name: "Who begins" }));
    expect(screen.queryByRole("button", { name: "I have read this" })).toBeNull();
  });

  test("says how far a lesson was read that is not done, and goes on with the next one", async () => {
    await shownHelp(course, {
      item: { finishedLessons: ["one"] },
      before: ({ places }) => places.set("ctwo", { read: 0.4, ticks: [] }),
    });
    await waitFor(() => expect(marks()).toEqual(["Whodone", "2What40% read", "3When5 min"]));
    expect(screen.getByText("Next lesson").nextElementSibling?.textContent).toBe("What");
    press("Continue");
    expect(document.activeElement).toBe(screen.getByRole("heading", { name: "What" }));
  });

  test("that the coach knows to be finished has all its lessons done", async () => {
    await shown(course, {
      help: [],
      otherHelp: [unranked(course, "finished", { finished: true })],
    });
    expect(progress()).toMatch(/^3 of 3 lessons/);
  });
});

test("whether something is finished is not looked up among all help for an item that is recommended", () => {
  const made = insight({ help: [ranked(lesson, { opened: true })] }, 3);
  const other = vi.fn(() => []);
  Object.defineProperty(made, "otherHelp", { get: other });
  const { model } = fixtureModel(fixtureCoach(snapshot(made)));
  drawn(model, () => <HelpReader model={model} help={lesson} />);
  expect(other).not.toHaveBeenCalled();
});

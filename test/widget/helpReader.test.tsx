import { cleanup, fireEvent, screen, waitFor } from "@testing-library/preact";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { Insight } from "../../src/insight.ts";
import type { Help } from "../../src/playbook/help.ts";
import { HelpReader } from "../../widget/surfaces/helpReader.tsx";
import { fixtureCoach, insight, snapshot, start } from "./fixtureCoach.ts";
import { drawn, fixtureModel } from "./fixtureModel.tsx";

const common = { closes: [], strength: "medium" as const };
const lesson: Help = {
  type: "lesson",
  id: "l",
  title: "A lesson",
  minutes: 8,
  body: "# One\n\nSay **one** thing.",
  ...common,
};
const webinar: Extract<Help, { type: "webinar" }> = {
  type: "webinar",
  id: "w",
  title: "Live",
  minutes: 45,
  starts: "2026-06-11T16:00",
  zone: "Europe/Berlin",
  link: "https://example.com/room",
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

function show(help: Help, change: Partial<Insight> = {}) {
  const item = { help, score: 1, because: [], opened: true, finished: false };
  const made = fixtureModel(fixtureCoach(snapshot(insight({ help: [item], ...change }, 3))));
  made.model.change({ layers: { panel: true, help: help.id, nudge: null } });
  return { ...drawn(made.model, () => <HelpReader model={made.model} help={help} />), ...made };
}
/** Shows an item of a kind whose part comes on its own, and waits for it. */
async function shown(...item: Parameters<typeof show>) {
  const made = show(...item);
  await waitFor(() => expect(screen.queryByText("One moment…")).toBeNull(), { timeout: 20_000 });
  return made;
}
const press = (name: string) => fireEvent.click(screen.getByRole("button", { name }));
const deeds = (calls: { args: unknown[] }[]) => calls.map((call) => call.args[1]);

beforeEach(() => {
  vi.stubEnv("TZ", "Asia/Tokyo");
});
afterEach(() => {
  cleanup();
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

test("takes the focus to its title, and goes back to the list", () => {
  const { model } = show(lesson);
  expect(document.activeElement).toBe(screen.getByRole("heading", { name: "A lesson" }));
  press("Back");
  expect(model.layers).toEqual({ panel: true, help: null, nudge: null });
});

test("does not pull a customer away who types in the page", () => {
  const field = document.body.appendChild(document.createElement("input"));
  field.focus();
  const host = document.body.appendChild(document.createElement("div"));
  const root = host.attachShadow({ mode: "open" }).appendChild(document.createElement("div"));
  const { model } = fixtureModel();
  drawn(model, () => <HelpReader model={model} help={lesson} />, { container: root });
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
    expect(deeds(fixture.calls)).toEqual(["saved-date"]);
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
    expect(preview()).toBe("Hello Jonas, {{offer|our offer}} until {{day}}. {{other}}");
    expect(screen.getByText("1 blank is still open")).toBeTruthy();
  });

  test("is copied with one press, which counts as used", async () => {
    const writeText = vi.fn(() => Promise.resolve());
    vi.spyOn(navigator, "clipboard", "get").mockReturnValue({ writeText } as unknown as Clipboard);
    const { fixture } = await shown(template);
    type("Last day", "Friday");
    press("Copy");
    await waitFor(() => screen.getByText(/^Copied/));
    expect(writeText).toHaveBeenCalledWith("Hello {{name}}, {{offer|our offer}} until Friday. {{other}}");
    expect(deeds(fixture.calls)).toEqual(["copied", "finished"]);
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

test("a video that the host opened by its id leads to where it lives", () => {
  show({ type: "video", id: "v", title: "See how", link: "https://example.com/v", ...common });
  expect(screen.getByRole<HTMLAnchorElement>("link").href).toBe("https://example.com/v");
  press("I have seen it");
});

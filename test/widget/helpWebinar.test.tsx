import { act, cleanup, screen } from "@testing-library/preact";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { deeds, press, type Shown, shownHelp, webinar } from "./showHelp.tsx";

const minute = 60_000;
const starts = Date.UTC(2026, 5, 11, 14);
const at = (time: number, rest: Shown = {}): Shown => ({ ...rest, insight: { at: time } });
const join = () => screen.queryByRole("link", { name: /^Join/ });
const files: Blob[] = [];

beforeEach(() => {
  vi.stubEnv("TZ", "Europe/Vienna");
  files.length = 0;
  vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(() => {});
  vi.spyOn(URL, "createObjectURL").mockImplementation((blob) => {
    if (blob instanceof Blob) files.push(blob);
    return "blob:test";
  });
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

describe("the room", () => {
  test.each([
    ["hours before", -120, /^You can join from 3:45.PM on/, false],
    ["ten minutes before", -10, /^It begins soon/, true],
    ["while it is on", 20, /^It is on now/, true],
  ])("%s", async (_, minutes, sentence, open) => {
    await shownHelp(webinar, at(starts + minutes * minute));
    expect(screen.getByText(sentence)).toBeTruthy();
    expect(join() !== null).toBe(open);
  });

  test("opens by itself when it is time, and closes when it is over", async () => {
    await shownHelp(webinar, at(starts - 16 * minute));
    vi.useFakeTimers();
    cleanup();
    await shownHelp(webinar, at(starts - 16 * minute));
    expect(join()).toBeNull();
    await act(() => void vi.advanceTimersByTime(minute));
    expect(join()).toBeTruthy();
    await act(() => void vi.advanceTimersByTime(15 * minute));
    expect(screen.getByText("It is on now.")).toBeTruthy();
    await act(() => void vi.advanceTimersByTime(46 * minute));
    expect(screen.getByText(/^This webinar is over/)).toBeTruthy();
    expect(join()).toBeNull();
  });

  test("waits for nothing once it is closed", async () => {
    await shownHelp(webinar, at(starts - 16 * minute));
    vi.useFakeTimers();
    cleanup();
    const { model, unmount } = await shownHelp(webinar, at(starts - 16 * minute));
    unmount();
    const drawn = vi.fn();
    model.watch(drawn);
    vi.advanceTimersByTime(200 * minute);
    expect(drawn).not.toHaveBeenCalled();
  });
});

describe("a date that is saved", () => {
  test("is told to be, and can be taken back", async () => {
    const { fixture } = await shownHelp(webinar, at(starts - 600 * minute));
    press("Add to calendar");
    expect(screen.getByText("You have saved this date.")).toBeTruthy();
    press("Remove the date");
    expect(screen.queryByText("You have saved this date.")).toBeNull();
    expect(screen.getByText(/In your calendar you can delete it yourself/)).toBeTruthy();
    expect(document.activeElement?.className).toBe("date-said");
    expect(deeds(fixture.calls)).toEqual(["saved-date", "saved", "unsaved"]);
  });

  test("is known from before", async () => {
    await shownHelp(webinar, at(starts - 600 * minute, { item: { saved: true } }));
    expect(screen.getByText("You have saved this date.")).toBeTruthy();
    expect(screen.queryByText(/in your downloads/)).toBeNull();
  });

  test("can go to a calendar on the web", async () => {
    const { fixture } = await shownHelp(webinar, at(starts - 600 * minute));
    const google = screen.getByRole<HTMLAnchorElement>("link", { name: /^Google/ });
    expect(google.href).toMatch(/^https:\/\/calendar\.google\.com\//);
    vi.mocked(HTMLAnchorElement.prototype.click).mockRestore();
    google.addEventListener("click", (event) => event.preventDefault());
    google.click();
    expect(deeds(fixture.calls)).toEqual(["saved-date", "saved"]);
  });

  test("of a series is one of several, which can be saved all", async () => {
    const weekly = { ...webinar, repeats: { every: "7d", until: "2026-12-31T16:00" } };
    await shownHelp(weekly, at(starts - 600 * minute));
    press("Add all dates");
    expect(await files[0]?.text()).toMatch(/RRULE:FREQ=WEEKLY;INTERVAL=1;UNTIL=20261231T150000Z/);
    expect(screen.getByText("You have saved a date of this series.")).toBeTruthy();
  });

  test("of a series is told once it is saved, also when another one is next", async () => {
    const weekly = { ...webinar, repeats: { every: "7d", until: "2026-12-31T16:00" } };
    const week = 7 * 24 * 60 * minute;
    const item = { saved: true, savedAt: starts - 600 * minute };
    await shownHelp(weekly, at(starts + week - 600 * minute, { item }));
    expect(document.querySelector(".date-said")?.parentElement?.textContent).toContain("June 11");
    cleanup();
    await shownHelp(weekly, at(starts + week - 600 * minute));
    press("Add to calendar");
    expect(document.querySelector(".date-said")?.parentElement?.textContent).toContain("June 18");
  });

  test("that is the last of a series is offered alone", async () => {
    const ends = { ...webinar, repeats: { every: "7d", until: "2026-06-11T16:00" } };
    await shownHelp(ends, at(starts - 600 * minute));
    expect(screen.queryByRole("button", { name: "Add all dates" })).toBeNull();
  });
});

describe("places", () => {
  const places = () => screen.queryByText("Places")?.nextElementSibling?.textContent;
  test.each([
    [{ total: 40 }, "40 places"],
    [{ total: 40, left: 12 }, "12 of 40 are free"],
    [{ total: 40, left: 1 }, "1 of 40 is free"],
    [{ total: 40, left: 0 }, "All are taken"],
    [undefined, undefined],
  ])("%j", async (seats, text) => {
    await shownHelp({ ...webinar, ...(seats && { seats }) }, at(starts - 600 * minute));
    expect(places()).toBe(text);
  });

  test("are of no use afterwards", async () => {
    await shownHelp({ ...webinar, seats: { total: 40, left: 3 } }, at(starts + 600 * minute));
    expect(places()).toBeUndefined();
  });
});

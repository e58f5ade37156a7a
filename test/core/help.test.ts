import { describe, expect, it, vi } from "vitest";
import type { Coach } from "../../src/coach.ts";
import { fullPlaybook } from "../playbook/fullPlaybook.ts";
import { DAY, fixturePlaybook, START } from "../playbookFixture.ts";
import { heard, openBrowser, seenBy, wait } from "./browser.ts";

const begun = async (more = {}) => {
  const browser = openBrowser({ user: "u1", ...more });
  const coach = await browser.ready();
  await coach.set({ team_size: 1 });
  await coach.track("contacts_added");
  await coach.track("campaign_sent");
  await coach.rate("effect", 1, { reasons: ["spam"] });
  return { browser, coach };
};
const item = (coach: Coach, id: string) => {
  const { help, otherHelp } = seenBy(coach).insight;
  const found = [...help, ...otherHelp].find((one) => one.help.id === id);
  if (!found) throw new Error(`${id} is not in the playbook`);
  return found;
};
const ranked = (coach: Coach) => seenBy(coach).insight.help.map(({ help }) => help.id);
const because = (coach: Coach, id: string) =>
  seenBy(coach)
    .insight.help.find(({ help }) => help.id === id)
    ?.because.map(({ code }) => code);

describe("what customers say of help", () => {
  it("is kept for later until they say otherwise, and told", async () => {
    const { browser, coach } = await begun();
    const told = heard(coach, "help:saved");
    expect(item(coach, "inbox")).toMatchObject({ saved: false, useful: null, requestedAt: null, answeredAt: null });
    await coach.help("inbox", "saved");
    const { saved, savedAt } = item(await browser.ready(), "inbox");
    expect([saved, savedAt]).toEqual([true, seenBy(coach).insight.at]);
    await coach.help("inbox", "unsaved");
    expect(item(coach, "inbox")).toMatchObject({ saved: false, savedAt: null });
    expect(told.map(({ detail }) => detail)).toEqual([
      { help: "inbox", saved: true },
      { help: "inbox", saved: false },
    ]);
  });

  it("is not lost among what they only looked at", async () => {
    const playbook = fixturePlaybook();
    const [lesson] = playbook.help;
    const many = Array.from({ length: 60 }, (_, i) => ({ ...lesson, id: `more-${i}` }));
    const { coach } = await begun({ playbook: { ...playbook, help: [...playbook.help, ...many] } });
    await coach.help("inbox", "saved");
    for (const { id } of many) await coach.help(id, "opened");
    expect(item(coach, "inbox").saved).toBe(true);
  });

  it("not useful: it steps back against the same obstacle, with the reason, and not against another", async () => {
    const { browser, coach } = await begun();
    const told = heard(coach, "help:useful");
    expect(ranked(coach)).toEqual(["inbox", "review"]);
    await coach.help("inbox", "not-useful");
    expect(ranked(coach)).toEqual(["review", "inbox"]);
    expect(because(coach, "inbox")).toContain("not-useful");
    expect(item(coach, "inbox").useful).toBe(false);
    expect(told.map(({ detail }) => detail)).toEqual([{ help: "inbox", useful: false }]);
    browser.on(1);
    await coach.help("review", "not-useful");
    await coach.rate("effect", 1, { reasons: ["subject"] });
    expect(because(coach, "review")).not.toContain("not-useful");
    await coach.rate("effect", 1, { reasons: ["spam"] });
    expect(because(coach, "review")).toContain("not-useful");
    await coach.help("review", "useful");
    expect(because(coach, "review")).not.toContain("not-useful");
  });

  it("useful: help of its kind counts as having worked before against that obstacle", async () => {
    const { coach } = await begun();
    expect(because(coach, "inbox")).not.toContain("worked-before");
    await coach.help("inbox", "useful");
    expect(item(coach, "inbox").useful).toBe(true);
    expect(because(coach, "inbox")).toContain("worked-before");
    expect(because(coach, "review")).not.toContain("worked-before");
    await coach.rate("effect", 1, { reasons: ["subject"] });
    expect(because(coach, "subjects")).not.toContain("worked-before");
  });

  it("an answer to a request counts for that request, and not for the next one", async () => {
    const { browser, coach } = await begun();
    const told = heard(coach, "help:answered");
    await coach.help("review", "requested");
    browser.on(1);
    await coach.help("review", "answered");
    expect(item(coach, "review")).toMatchObject({ requestedAt: START, answeredAt: START + DAY });
    browser.on(2);
    await coach.help("review", "requested");
    expect(item(coach, "review")).toMatchObject({ requestedAt: START + 2 * DAY, answeredAt: null });
    expect(told).toHaveLength(1);
  });
});

describe("a place in something to read", () => {
  it("is remembered with the boxes that are ticked, and what is left out stays", async () => {
    const { browser, coach } = await begun();
    expect(await coach.marks("inbox")).toEqual({ read: 0, ticks: [] });
    await coach.mark("inbox", { read: 0.4 });
    await coach.mark("inbox", { ticks: [7, 0, 255, 7] });
    expect(await (await browser.ready()).marks("inbox")).toEqual({ read: 0.4, ticks: [0, 7, 255] });
    expect(item(coach, "inbox").read).toBe(0.4);
    await coach.mark("inbox", { read: 0.2, ticks: [] });
    expect(await coach.marks("inbox")).toEqual({ read: 0.2, ticks: [] });
    await coach.help("inbox", "finished");
    expect(item(coach, "inbox").read).toBe(1);
  });

  it("of a course is read over its lessons", async () => {
    const playbook = fullPlaybook();
    const lesson = (id: string) => ({ id, title: id, body: "Text" });
    const help = playbook.help.map((one) =>
      one.type === "course" ? { ...one, lessons: ["one", "two", "three", "four"].map(lesson) } : one,
    );
    const { coach } = await begun({ playbook: { ...playbook, help } });
    const course = () => item(coach, "course");
    await coach.mark("course", { read: 0.5 }, "one");
    expect(course().read).toBe(0.125);
    await coach.help("course", "finished", "one");
    expect(course()).toMatchObject({ read: 0.25, finishedLessons: ["one"] });
    expect(await coach.marks("course", "two")).toEqual({ read: 0, ticks: [] });
  });

  it.each<[unknown]>([
    [{ read: 2 }],
    [{ read: -0.1 }],
    [{ read: "0.5" }],
    [{ ticks: [256] }],
    [{ ticks: [0.5] }],
    [{ ticks: "1" }],
    [{ ticks: [-1] }],
  ])("%j is a slip, and changes nothing", async (place) => {
    const { coach } = await begun();
    await coach.mark("inbox", { read: 0.4, ticks: [1] });
    const wanted = "mark: { read: 0 to 1, ticks: indexes of boxes, whole numbers from 0 to 255 } is wanted second.";
    await expect(coach.mark("inbox", place as object)).rejects.toMatchObject({ name: "BadInput", message: wanted });
    expect(await coach.marks("inbox")).toEqual({ read: 0.4, ticks: [1] });
    await expect(coach.mark("nothing", { read: 1 })).rejects.toThrow('there is no help item "nothing"');
    await expect(coach.marks("inbox", "one")).rejects.toThrow('there is no help item "inbox/one"');
  });
});

describe("what is handed to the host", () => {
  it("is a template that the customer filled in", async () => {
    const used: unknown[] = [];
    const { coach } = await begun({ useTemplate: (use: unknown) => void used.push(use) });
    const told = heard(coach, "template:used");
    expect(seenBy(coach).host).toEqual({ useTemplate: true, takeRequest: false });
    await coach.use("footer", " Hello Mira ");
    expect(used).toEqual([{ help: "footer", text: "Hello Mira" }]);
    expect(told.map(({ detail }) => detail)).toEqual([{ help: "footer" }]);
  });

  it("is a request, remembered once it is taken", async () => {
    const taken: unknown[] = [];
    let take = () => {};
    const takeRequest = (request: unknown) => {
      taken.push(request);
      return new Promise<void>((resolve) => {
        take = resolve;
      });
    };
    const { coach } = await begun({ takeRequest });
    const told = heard(coach, "help:requested");
    const done = coach.request("review", "Please look at my draft");
    await vi.waitFor(() => expect(taken).toHaveLength(1));
    // the host takes its time, and goes on calling us
    await coach.track("campaign_sent");
    expect(item(coach, "review").requestedAt).toBeNull();
    take();
    await done;
    expect(taken).toEqual([{ help: "review", message: "Please look at my draft", user: "u1" }]);
    expect(item(coach, "review").requestedAt).toBe(START);
    expect(told.map(({ detail }) => detail)).toEqual([{ help: "review" }]);
  });

  it("may call back while it is taken, without waiting for itself", async () => {
    const made: { coach?: Coach } = {};
    const { coach } = await begun({ takeRequest: () => made.coach?.track("campaign_sent") });
    made.coach = coach;
    await coach.request("review", "Please");
    expect(item(coach, "review").requestedAt).toBe(START);
  });

  it.each([
    [
      "throws",
      () => {
        throw new Error("The mail server is away");
      },
    ],
    ["rejects", () => Promise.reject(new Error("The mail server is away"))],
  ])("and %s: who asked hears that, the host too, and nothing is remembered", async (_, takeRequest) => {
    const { coach } = await begun({ takeRequest });
    const problems = heard(coach, "problem");
    const message = "request: your callback did not take it: The mail server is away";
    await expect(coach.request("review", "Please")).rejects.toMatchObject({ name: "NotReady", message });
    await wait(0);
    expect(problems.map(({ detail }) => detail["message"])).toEqual([message]);
    expect(item(coach, "review").requestedAt).toBeNull();
  });

  it("is nothing where the host takes nothing, and nobody has to wait for an answer", async () => {
    const { coach } = await begun();
    expect(seenBy(coach).host).toEqual({ useTemplate: false, takeRequest: false });
    await expect(coach.use("footer", "Hello")).rejects.toMatchObject({
      name: "NotReady",
      message: "use: nobody takes it; give createCoach or init `useTemplate`.",
    });
    await expect(coach.request("review", "Please")).rejects.toThrow("`takeRequest`");
    void coach.request("review", "Please");
    await wait(20);
  });

  it("is no empty text, and no book", async () => {
    const taken = vi.fn();
    const { coach } = await begun({ takeRequest: taken, useTemplate: taken });
    for (const text of ["", "  ", "x".repeat(20_001), null as unknown as string])
      await expect(coach.request("review", text)).rejects.toThrow(/^request: a text of 1 to 20000 letters is wanted/);
    await expect(coach.use("nothing", "Hello")).rejects.toThrow('use: there is no help item "nothing"');
    expect(taken).not.toHaveBeenCalled();
  });

  it("is not remembered of somebody else who came meanwhile", async () => {
    let take = () => {};
    const { coach } = await begun({
      takeRequest: () =>
        new Promise<void>((resolve) => {
          take = resolve;
        }),
    });
    const done = coach.request("review", "Please");
    await coach.track("campaign_sent");
    await coach.identify("u2");
    take();
    await done;
    expect((await coach.export()).state.deeds).toEqual({});
  });
});

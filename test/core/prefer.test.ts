import { describe, expect, it } from "vitest";
import type { Preferences } from "../../src/coach.ts";
import { DAY, fixturePlaybook, START } from "../playbookFixture.ts";
import { heard, openBrowser, seenBy } from "./browser.ts";

const NONE = { language: null, quietHours: null, paused: null, launcher: "shown", density: null };
const HOUR = DAY / 24;

const due = async (more = {}) => {
  const browser = openBrowser({ user: "u1", ...more });
  const coach = await browser.ready();
  await coach.track("contacts_added");
  await coach.track("campaign_sent");
  browser.on(3);
  await coach.page("/");
  return { browser, coach, checkIn: () => seenBy(coach).insight.checkIn };
};
const exempt = () => {
  const playbook = fixturePlaybook();
  return { ...playbook, checkIns: playbook.checkIns.map((one) => ({ ...one, exempt: true })) };
};

describe("what the customer prefers", () => {
  it("is nothing at first, is remembered, and taken back one by one", async () => {
    const { browser, coach } = await due();
    expect(seenBy(coach).insight.preferences).toEqual(NONE);
    const own: Preferences = {
      language: "fa-IR",
      quietHours: { from: "20:00", to: "08:00" },
      paused: START + 9 * DAY,
      launcher: "hidden",
      density: "compact",
    };
    await coach.prefer(own);
    expect(seenBy(await browser.ready()).insight.preferences).toEqual(own);
    await coach.prefer({ paused: null, launcher: null, language: null });
    expect(seenBy(coach).insight.preferences).toEqual({
      ...NONE,
      quietHours: own.quietHours,
      density: "compact",
    });
  });

  it("a pause keeps a question from showing itself, not from being answered, until it is over", async () => {
    const { browser, coach, checkIn } = await due();
    expect(checkIn()).toMatchObject({ mayInterrupt: true });
    const told = heard(coach, "coaching:paused", "coaching:resumed");
    const until = START + 5 * DAY;
    await coach.prefer({ paused: until });
    expect(checkIn()).toMatchObject({ mayInterrupt: false, becauseNot: [{ code: "paused", at: until }] });
    expect(await coach.claim(checkIn()?.asked ?? "")).toBe(false);
    const { becauseNot } = await coach.explain("ask-effect");
    expect(becauseNot).toContainEqual({ code: "paused", at: until });
    expect(seenBy(coach).insight.waiting).toMatchObject([{ becauseNot: [{}, { code: "paused", at: until }] }]);
    browser.on(5.1);
    await coach.page("/");
    expect(checkIn()).toMatchObject({ mayInterrupt: true });
    expect(seenBy(coach).insight.preferences.paused).toBeNull();
    expect(told.map(({ type, detail }) => [type, detail])).toEqual([
      ["coaching:paused", { until }],
      ["coaching:resumed", {}],
    ]);
  });

  it("a pause without an end holds until it is taken back, also for what the playbook exempts", async () => {
    const { browser, coach, checkIn } = await due({ playbook: exempt() });
    await coach.prefer({ paused: true });
    browser.on(300);
    await coach.page("/");
    expect(checkIn()).toMatchObject({ mayInterrupt: false, becauseNot: [{ code: "paused" }] });
    await coach.prefer({ paused: null });
    expect(checkIn()?.mayInterrupt).toBe(true);
  });

  it("promises no question for a time at which none shows itself", async () => {
    const { browser, coach } = await due();
    await coach.rate("effect", 1);
    browser.on(3.5);
    await coach.track("campaign_sent");
    const again = () => seenBy(coach).insight.loops[0]?.askAgainAt;
    expect(again()).toBe(START + 5.5 * DAY);
    await coach.prefer({ paused: START + 30 * DAY });
    expect(again()).toBe(START + 30 * DAY);
    await coach.prefer({ paused: true });
    expect(again()).toBeNull();
  });

  it("quiet hours of their own hold beside those of the playbook, by the clock on their wall", async () => {
    const { browser, coach, checkIn } = await due({ playbook: exempt() });
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    const wall = (at: number) =>
      new Intl.DateTimeFormat("en-GB", { timeZone: zone, hour: "2-digit", minute: "2-digit" }).format(at);
    const now = browser.now();
    await coach.prefer({ quietHours: { from: wall(now - HOUR), to: wall(now + HOUR) } });
    expect(checkIn()).toMatchObject({ mayInterrupt: false, becauseNot: [{ code: "quiet-hours" }] });
    await coach.prefer({ quietHours: { from: wall(now + HOUR), to: wall(now + 2 * HOUR) } });
    expect(checkIn()?.mayInterrupt).toBe(true);
  });

  it.each<[unknown, string]>([
    [{ language: "" }, 'prefer: language is a language tag such as "fa", or null, found "".'],
    [{ language: "not a tag" }, "prefer: language is"],
    [{ quietHours: { from: "8", to: "20:00" } }, "prefer: quietHours is { from, to }"],
    [{ quietHours: { from: "24:00", to: "08:00" } }, "prefer: quietHours is"],
    [{ quietHours: { from: "08:00", to: "08:00" } }, "prefer: quietHours is"],
    [{ paused: false }, "prefer: paused is a time to come"],
    [{ paused: 3_600_000 }, "prefer: paused is a time to come"],
    [{ paused: Number.POSITIVE_INFINITY }, "prefer: paused is a time to come"],
    [{ launcher: "gone" }, 'prefer: launcher is "shown" or "hidden", or null, found "gone".'],
    [{ density: 2 }, 'prefer: density is "comfortable" or "compact", or null, found 2.'],
    [{ colour: "red" }, 'prefer: "language", "quietHours", "paused", "launcher", "density" are known, found "colour".'],
    [{}, "prefer: "],
    [null, "prefer: "],
  ])("%j is a slip that says what was wanted, and nothing of it is kept", async (given, message) => {
    const { coach } = await due();
    const said =
      typeof given === "object" && given && Object.keys(given).length ? { density: "compact", ...given } : given;
    await expect(coach.prefer(said as Preferences)).rejects.toThrow(message);
    expect(seenBy(coach).insight.preferences).toEqual(NONE);
  });

  it("of a visitor stays theirs when they are named", async () => {
    const browser = openBrowser();
    const coach = await browser.ready();
    await coach.prefer({ density: "compact" });
    await coach.identify("u7");
    expect(seenBy(coach).insight.preferences.density).toBe("compact");
  });
});

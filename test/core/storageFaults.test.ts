import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Coach } from "../../src/coach.ts";
import { countOf, sumOf } from "../../src/rules/read.ts";
import { count, heard, openBrowser, seenBy, wait } from "./browser.ts";
import { faultsOf, heal } from "./faultyDatabase.ts";

vi.setConfig({ testTimeout: 120_000 });

const uncaught: unknown[] = [];
const catchOne = (reason: unknown) => void uncaught.push(reason);
const real = setTimeout;
let later = 0;
// how long an opening is waited for, ms
let patience = 4_000;
beforeEach(() => {
  heal();
  process.on("unhandledRejection", catchOne);
  const now = performance.now.bind(performance);
  vi.spyOn(performance, "now").mockImplementation(() => now() + later);
  vi.spyOn(globalThis, "setTimeout").mockImplementation(((work: () => void, ms?: number) =>
    real(work, ms === 4_000 ? patience : ms)) as typeof setTimeout);
});
afterEach(() => {
  process.off("unhandledRejection", catchOne);
  vi.restoreAllMocks();
  heal();
});

type Browser = ReturnType<typeof openBrowser>;

/** The story in twelve steps, each of which is one more fact or more. */
const story: [name: string, step: (coach: Coach, browser: Browser) => Promise<unknown>][] = [
  ["arrive", (coach) => coach.advice()],
  ["identify", (coach) => coach.identify("anna", { team_size: 2 })],
  ["track", (coach) => coach.track("draft_saved")],
  ["measure", (coach) => coach.measure("orders", 3)],
  ["step done", (coach) => coach.track("contacts_added")],
  ["gap", (coach) => coach.track("campaign_sent")],
  [
    "question shown",
    async (coach, browser) => {
      browser.on(2.1);
      await coach.page();
      await coach.claim(askedOf(coach));
    },
  ],
  ["rating", (coach) => coach.rate("effect", 2)],
  ["reason", (coach) => coach.answer("effect", { reasons: ["spam"] })],
  ["help opened", (coach) => coach.help("inbox", "opened")],
  ["finished", (coach) => coach.help("inbox", "finished")],
  ["loop closed", (coach, browser) => coach.rate("effect", browser.on(6) && 4)],
];
const askedOf = (coach: Coach) => seenBy(coach).insight.checkIn?.asked ?? "none";

/** How often each step of the story was counted. */
async function counts(coach: Coach): Promise<number[]> {
  const { state } = await coach.export();
  return story.map((_, i) => countOf(state, `step_${i}`, 0));
}

async function live(browser: Browser, coach: Coach, from: number, to: number): Promise<void> {
  for (const [i, [, step]] of story.entries()) {
    if (i < from || i >= to) continue;
    await step(coach, browser);
    await coach.track(`step_${i}`);
    const { health, journey } = seenBy(coach).insight;
    expect(journey.total).toBe(2);
    expect(
      [
        [{ storage: "saved", why: null }],
        ["refused", "full", "slow"].map((why) => ({ storage: "memory", why })),
      ].flat(),
    ).toContainEqual(health);
  }
}

const faultNames = faultsOf("").map(({ name }) => name);

describe.each(faultNames)("when %s", (name) => {
  it("the story goes on from whatever step, says whether it is saved, and nothing is lost once it can be", async () => {
    for (const [at] of story.entries()) {
      heal();
      const browser = openBrowser();
      const fault = faultsOf(browser.database).find((one) => one.name === name);
      if (!fault) throw new Error(name);
      const early = at === 0 ? null : browser.open();
      if (early) await live(browser, early, 0, at);
      if (fault.hangs) patience = 10;
      await fault.begin();
      const coach = early ?? browser.open();
      const problems = heard(coach, "problem");
      await live(browser, coach, at, story.length);
      const all = story.map((_, i) => (fault.deletes && i < at ? 0 : 1));
      if (seenBy(coach).storage === "memory" || !fault.deletes) expect(await counts(coach)).toEqual(story.map(() => 1));
      // what tries again has come by then
      if (seenBy(coach).storage === "memory") await vi.waitFor(() => expect(problems).toHaveLength(1), { interval: 5 });
      expect(problems.length, "told once").toBeLessThan(2);
      heal();
      patience = 4_000;
      if (fault.hangs) await wait(40);
      later += 60_000;
      await coach.track("after");
      await vi.waitFor(() => expect(seenBy(coach).insight.health).toEqual({ storage: "saved", why: null }), {
        interval: 5,
      });
      expect(await counts(coach), story[at]?.[0]).toEqual(all);
      const before = (await coach.export()).state;
      coach.destroy();
      const again = await browser.ready({ user: "anna" });
      expect(await counts(again), story[at]?.[0]).toEqual(all);
      expect(await count(again, "after")).toBe(1);
      if (!fault.deletes) {
        const { state } = await again.export();
        expect({ ...state, told: before.told, order: before.order }).toEqual(before);
        const { insight } = seenBy(again);
        expect(insight.loops[0]?.closedAt, story[at]?.[0]).not.toBeNull();
        expect(insight.journey.done).toBe(2);
        expect(Object.keys(state.surfaces)).toContainEqual(expect.stringMatching(/^ask-effect\S* shown$/));
        expect(sumOf(state, "orders", browser.now())).toEqual({ n: 1, sum: 3 });
        expect(Object.keys(state.events["contacts_added"] ?? {})).toHaveLength(1);
      }
      again.destroy();
    }
    expect(uncaught).toEqual([]);
  });
});

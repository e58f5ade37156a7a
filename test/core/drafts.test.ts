import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { AGE, draftsIn, keepDraft, LONGEST, MOST, moveDrafts } from "../../src/keeping/drafts.ts";
import { openStore } from "../../src/store/store.ts";
import { DAY } from "../playbookFixture.ts";
import { heard, openBrowser, seenBy } from "./browser.ts";
import { onDisk } from "./onDisk.ts";

/** A browser with somebody in it of whom something is known. */
async function withAnna() {
  const browser = openBrowser();
  const coach = await browser.ready({ user: "anna" });
  return { browser, coach };
}

const draftKeys = async (database: string) =>
  (await onDisk(database)).map(([key]) => key).filter((key) => key.startsWith("drafts/"));

describe("what was begun and not sent", () => {
  it("is there on the next page, as it was, until it is dropped", async () => {
    const { browser, coach } = await withAnna();
    expect(await coach.draft("review")).toBeNull();
    const begun = { note: "Half a thought", reasons: ["spam"], value: 2 };
    expect(await coach.draft("review", begun)).toEqual(begun);
    coach.destroy();
    const next = await browser.ready({ user: "anna" });
    expect(await next.draft("review")).toEqual(begun);
    expect(await next.draft("other")).toBeNull();
    expect(await next.draft("review", null)).toBeNull();
    expect(await draftKeys(browser.database)).toEqual([]);
  });

  it("is one customer's, and a visitor's goes along once they are named", async () => {
    const browser = openBrowser();
    const coach = await browser.ready();
    await coach.draft("review", "of a visitor");
    await coach.identify("anna");
    expect(await coach.draft("review")).toBe("of a visitor");
    await coach.identify("bela");
    expect(await coach.draft("review")).toBeNull();
    await coach.draft("review", "Bela's");
    await coach.reset();
    expect(await coach.draft("review")).toBeNull();
    await coach.identify("anna");
    expect(await coach.draft("review")).toBe("of a visitor");
    expect((await coach.export()).drafts).toEqual({ review: "of a visitor" });
  });

  it("of a visitor and of the customer they turn out to be: the later one stays", async () => {
    const browser = openBrowser();
    const coach = await browser.ready({ user: "anna" });
    await coach.draft("a", "older");
    await coach.reset();
    browser.on(1);
    await coach.draft("a", "newer");
    await coach.draft("b", "only the visitor's");
    await coach.identify("anna");
    expect((await coach.export()).drafts).toEqual({ a: "newer", b: "only the visitor's" });
    expect(await draftKeys(browser.database)).toHaveLength(1);
  });

  it("follows the calls, not who is on screen when they end", async () => {
    const { coach } = await withAnna();
    const keeping = coach.draft("review", "Anna's");
    const reading = coach.draft("review");
    const arriving = coach.identify("bela");
    expect(await Promise.all([keeping, reading, arriving, coach.draft("review")])).toEqual([
      "Anna's",
      "Anna's",
      undefined,
      null,
    ]);
  });

  it("is forgotten in every tab, and an insight tells it", async () => {
    const { browser, coach } = await withAnna();
    const other = await browser.ready({ user: "anna" });
    await other.draft("review", "Half a thought");
    const since = () => seenBy(other).insight.since;
    expect(since()).toBe(browser.now());
    await coach.forget();
    expect(await other.draft("review")).toBeNull();
    expect(await draftKeys(browser.database)).toEqual([]);
    await expect.poll(since).toBeNull();
    // what is begun by then is something that is known
    await other.draft("review", "A new one");
    expect(since()).toBe(browser.now());
  });

  it("stays in memory until consent is granted, goes along with it, and is gone once that is denied", async () => {
    const browser = openBrowser({ consent: "pending", user: "anna" });
    const coach = await browser.ready();
    await coach.draft("review", "Half a thought");
    expect(await indexedDB.databases()).not.toContainEqual(expect.objectContaining({ name: browser.database }));
    await coach.consent("granted");
    expect(await coach.draft("review")).toBe("Half a thought");
    expect(await draftKeys(browser.database)).toHaveLength(1);
    await coach.consent("denied");
    expect(await draftKeys(browser.database)).toEqual([]);
    expect(await coach.draft("review", "in memory")).toBe("in memory");
    expect(await draftKeys(browser.database)).toEqual([]);
  });

  it.each<[string, unknown]>([
    ["a function", () => 1],
    ["what leads back to itself", Object.assign([] as unknown[], { 0: null })],
    ["a big number", 1n],
    ["too much", "x".repeat(LONGEST)],
  ])("%s is refused, and what was kept stays", async (_, next) => {
    const { coach } = await withAnna();
    if (Array.isArray(next)) next[0] = next;
    await coach.draft("review", "kept");
    const problems = heard(coach, "problem");
    await expect(coach.draft("review", next)).rejects.toMatchObject({ name: "BadInput" });
    for (const of of ["", "x".repeat(129), null])
      await expect(coach.draft(of as string)).rejects.toThrow(/a name of 1/);
    expect(problems).toHaveLength(4);
    expect(await coach.draft("review")).toBe("kept");
    expect(await coach.draft("review", "x".repeat(LONGEST - 2))).toHaveLength(LONGEST - 2);
  });
});

describe("an answer that was begun", () => {
  const asked = "how-it-went@1";
  it.each<[string, (coach: Awaited<ReturnType<typeof withAnna>>["coach"]) => Promise<unknown>]>([
    ["rated", (coach) => coach.rate("effect", 2, { asked })],
    ["answered", (coach) => coach.answer("effect", { reasons: ["spam"], asked })],
    ["expected", (coach) => coach.expect("effect", 5, { asked })],
    ["put away", (coach) => coach.dismiss(asked)],
    ["not wanted any more", (coach) => coach.dismiss(asked, true)],
  ])("is gone once it was %s", async (_, settle) => {
    const { coach } = await withAnna();
    await coach.draft(asked, { value: 2 });
    await coach.draft("another", "stays");
    await settle(coach);
    expect((await coach.export()).drafts).toEqual({ another: "stays" });
  });

  it("stays when the question is put off, and when it was refused", async () => {
    const { coach } = await withAnna();
    await coach.draft(asked, { value: 2 });
    await coach.snooze(asked, "1d");
    await expect(coach.rate("effect", 99, { asked })).rejects.toThrow();
    expect(await coach.draft(asked)).toEqual({ value: 2 });
  });

  it("for a person is gone once the host took it, and not before", async () => {
    const taken: string[] = [];
    const browser = openBrowser({
      user: "anna",
      takeRequest({ message }) {
        if (message === "no") throw new Error("busy");
        taken.push(message);
      },
    });
    const coach = await browser.ready();
    const [item] = seenBy(coach).playbook.help;
    const id = item?.id ?? "";
    await coach.draft(id, "Please");
    await expect(coach.request(id, "no")).rejects.toThrow();
    expect(await coach.draft(id)).toBe("Please");
    await coach.request(id, "Please");
    expect([taken, await coach.draft(id)]).toEqual([["Please"], null]);
  });
});

describe("of everybody", () => {
  const name = fc.constantFrom("a", "b", "__proto__", "constructor", ...Array.from({ length: 30 }, (_, i) => `n${i}`));
  const text = fc.oneof(fc.string(), fc.constant("x".repeat(LONGEST - 2))).map((value) => JSON.stringify(value));
  const step = fc.record({
    scope: fc.constantFrom("s1", "s2"),
    of: name,
    text: fc.option(text),
    wait: fc.constantFrom(0, 1, DAY, 9 * DAY, -2 * DAY),
  });

  it("at most so many are kept, each so long, and nobody's meet", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 60 }), async (steps) => {
        const store = openStore<never>(null, () => "device");
        const wanted = { s1: new Map<string, [string, number]>(), s2: new Map<string, [string, number]>() };
        let now = 400 * DAY;
        for (const { scope, of, text: next, wait } of steps) {
          now += wait;
          await keepDraft(store, scope, of, next, now);
          const mine = wanted[scope as "s1"];
          if (next === null) mine.delete(of);
          else mine.set(of, [next, now]);
        }
        for (const scope of ["s1", "s2"] as const) {
          const found = await draftsIn(store, scope, now);
          expect(Object.keys(found).length).toBeLessThanOrEqual(MOST);
          for (const [of, value] of Object.entries(found)) {
            const [last, at] = wanted[scope].get(of) ?? [];
            expect(JSON.stringify(value)).toBe(last);
            expect(Math.abs(now - (at ?? 0))).toBeLessThanOrEqual(AGE);
          }
        }
        // what was put down last is there
        const last = steps.at(-1);
        if (last && last.text !== null)
          expect(
            JSON.stringify(Object.entries(await draftsIn(store, last.scope, now)).find(([of]) => of === last.of)?.[1]),
          ).toBe(last.text);
      }),
      { numRuns: 60 },
    );
  });

  it("whatever stands in a record, what comes out is bounded, and can be written over", async () => {
    const odd = fc.oneof(
      fc.anything(),
      fc.array(fc.oneof(fc.anything(), fc.tuple(fc.string(), fc.integer(), fc.string()))),
    );
    await fc.assert(
      fc.asyncProperty(odd, async (record) => {
        const store = openStore<never>(null, () => "device");
        await store.set("drafts/s1", record);
        expect(Object.keys(await draftsIn(store, "s1", 0)).length).toBeLessThanOrEqual(MOST);
        await keepDraft(store, "s1", "a", '"mine"', 0);
        expect((await draftsIn(store, "s1", 0))["a"]).toBe("mine");
        await moveDrafts(store, "s1", store, "s2");
        const moved = await draftsIn(store, "s2", 0);
        await moveDrafts(store, "s1", store, "s2");
        expect(await draftsIn(store, "s2", 0)).toEqual(moved);
      }),
    );
  });
});

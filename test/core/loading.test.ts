import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { CoachOptions } from "../../src/coachOptions.ts";
import { fixturePlaybook } from "../playbookFixture.ts";
import { count, heard, openBrowser, seenBy, wait } from "./browser.ts";

const checked = vi.hoisted(() => vi.fn());
const checking = vi.hoisted(() => vi.fn());
vi.mock("../../src/playbook/check.ts", async (original) => {
  checked("loaded");
  const real = await original<typeof import("../../src/playbook/check.ts")>();
  return {
    ...real,
    checkPlaybook: (...given: Parameters<typeof real.checkPlaybook>) => {
      checked("run");
      return checking() ?? real.checkPlaybook(...given);
    },
  };
});

const runs = () => checked.mock.calls.filter(([what]) => what === "run").length;
const warn = vi.spyOn(console, "warn").mockImplementation(() => {});
beforeEach(() => {
  warn.mockClear();
  checked.mockClear();
  checking.mockReset();
});
afterEach(() => vi.unstubAllGlobals());

const good = JSON.stringify(fixturePlaybook());
const better = JSON.stringify(fixturePlaybook({ product: "Postcard 2" }));
const source = (text: string): Partial<CoachOptions> => ({
  playbook: "/coach.json",
  answer: Promise.resolve(new Response(text)),
});

const broken: [string, string][] = [
  ["no JSON", "{"],
  ["an empty file", ""],
  ["an error page", "<!doctype html><title>404</title>"],
  ["null", "null"],
  ["a list", "[]"],
  ["an empty object", "{}"],
  ["a later version", good.replace('"farshore":1', '"farshore":2')],
  ["a wrong type", good.replace('"target":20', '"target":"20"')],
  ["an unknown id", good.replace('"closes":["spam"]', '"closes":["spma"]')],
  ["an unknown operator", good.replace('"above":3', '"over":3')],
  ["a nest without end", `${"[".repeat(50_000)}${"]".repeat(50_000)}`],
  ["a nest of a million", `${'{"not":'.repeat(200_000)}{}${"}".repeat(200_000)}`],
  ["lists a million deep", `${"[".repeat(999_999)}${"]".repeat(999_999)}`],
  ["a letter too many", good.replace('"Postcard"', `"${"x".repeat(2_000_001 - good.length + 8)}"`)],
  ["a thousand times too much", good.replace('"Postcard"', `"${"x".repeat(20_000_000)}"`)],
];

describe("a broken playbook", () => {
  it("of two million letters is read and has its text refused, one of a letter more is not even read", async () => {
    for (const [more, why] of [
      [0, "it has problems"],
      [1, "it has more than 2,000,000 letters"],
    ] as const) {
      const coach = openBrowser().open(
        source(good.replace('"Postcard"', `"${"x".repeat(2e6 - good.length + 8 + more)}"`)),
      );
      await coach.ready();
      expect(String(warn.mock.lastCall?.[0])).toContain(`/coach.json cannot be used: ${why}. Until it can be`);
    }
  });

  it.each(broken)("on the first visit (%s): nothing is shown, it is told, and nothing breaks", async (_, text) => {
    const coach = openBrowser().open(source(text));
    const problems = heard(coach, "problem");
    const ready = heard(coach, "ready");
    const seen: unknown[] = [];
    coach.subscribe((snapshot) => seen.push(snapshot));
    await coach.ready();
    await coach.track("contacts_added");
    expect(coach.snapshot()).toBeNull();
    expect(coach.insight()).toBeNull();
    expect(new Set(seen)).toEqual(new Set([null]));
    expect(ready).toEqual([]);
    expect(problems.length).toBeGreaterThanOrEqual(1);
    for (const { detail } of problems) expect(String(detail["message"]).length).toBeGreaterThan(20);
    expect(warn).toHaveBeenCalledTimes(1);
    expect(String(warn.mock.calls[0]?.[0])).toMatch(/^farshore: The playbook \/coach\.json cannot be used: /);
    await expect(coach.rate("effect", 2)).rejects.toMatchObject({ name: "NotReady" });
    await expect(coach.explain("inbox")).rejects.toMatchObject({ name: "NotReady" });
    expect(await count(coach, "contacts_added")).toBe(1);
  });

  it.each(broken)("on a later visit (%s): the last good one stays in use", async (_, text) => {
    const browser = openBrowser();
    (await browser.ready(source(good))).destroy();
    const coach = browser.open(source(text));
    const problems = heard(coach, "problem");
    await coach.ready();
    await coach.track("contacts_added");
    expect(seenBy(coach).insight.journey.done).toBe(1);
    expect(problems.length).toBeGreaterThanOrEqual(1);
    expect(warn).toHaveBeenCalledTimes(1);
    expect(String(warn.mock.calls[0]?.[0])).toContain("The last good one stays in use.");
  });

  it("says what is wrong, where, and what was meant", async () => {
    const coach = openBrowser().open(source(good.replace('"closes":["spam"]', '"closes":["spma"]')));
    const problems = heard(coach, "problem");
    await coach.ready();
    expect(problems[0]?.detail).toMatchObject({ severity: "error", path: "help.0.closes.0" });
    expect(String(problems[0]?.detail["message"])).toContain('"spam"');
  });

  it("whose address does not answer keeps the last good one, too", async () => {
    const browser = openBrowser();
    (await browser.ready(source(good))).destroy();
    const answer = Promise.reject(new TypeError("Failed to fetch"));
    const coach = await browser.ready({ playbook: "/coach.json", answer });
    expect(seenBy(coach).playbook.product).toBe("Postcard");
    expect(String(warn.mock.calls[0]?.[0])).toContain("Failed to fetch");
  });

  const never = new Promise<never>(() => {});
  const stuck: [string, () => void][] = [
    ["address", () => vi.stubGlobal("fetch", () => never)],
    ["answer", () => vi.stubGlobal("fetch", async () => ({ ok: true, text: () => never }))],
    ["check", () => checking.mockReturnValueOnce(never)],
  ];
  it.each(stuck)("whose %s never comes counts as one that failed, after a while", async (_, hang) => {
    const answers = (text: string) => vi.stubGlobal("fetch", async () => new Response(text));
    const browser = openBrowser({ playbook: "/coach.json" });
    const real = setTimeout;
    for (const patience of [10_000, 5_000]) {
      answers(better);
      hang();
      let giveUp: (() => void) | undefined;
      vi.stubGlobal("setTimeout", (run: (...rest: unknown[]) => void, ms: number, ...rest: unknown[]) => {
        if (ms !== patience) return real(run, ms, ...rest);
        giveUp = () => run(...rest);
        return undefined;
      });
      const coach = browser.open();
      const kept = vi.fn();
      const tracked = coach.track("contacts_added").then(kept);
      await vi.waitFor(() => expect(giveUp).toBeDefined());
      await wait(50);
      expect(kept).not.toHaveBeenCalled();
      giveUp?.();
      await tracked;
      coach.destroy();
      answers(good);
      await browser.ready();
    }
    expect(warn.mock.calls.map(([line]) => String(line))).toEqual([
      expect.stringContaining("it timed out. Until it can be, nothing is shown."),
      expect.stringContaining("it timed out. The last good one stays in use."),
    ]);
    expect(await count(await browser.ready(), "contacts_added")).toBe(2);
  });

  it("does not lose what happened meanwhile", async () => {
    const browser = openBrowser();
    const coach = await browser.ready(source("{"));
    await coach.track("contacts_added");
    coach.destroy();
    expect(seenBy(await browser.ready(source(good))).insight.journey.done).toBe(1);
  });
});

describe("a sound playbook", () => {
  it("is checked once in a browser, and again when its text changes", async () => {
    const browser = openBrowser();
    await browser.ready(source(good));
    expect(runs()).toBe(1);
    const again = await browser.ready(source(good));
    expect(runs()).toBe(1);
    expect(seenBy(again).playbook.product).toBe("Postcard");
    const changed = await browser.ready(source(better));
    expect(runs()).toBe(2);
    expect(seenBy(changed).playbook.product).toBe("Postcard 2");
    expect(warn).not.toHaveBeenCalled();
  });

  it("reaches no prototype, whatever it is made of", async () => {
    const text = good.replace(
      '"words":{}',
      '"words":{"__proto__":{"polluted":"yes"},"constructor":{"prototype":"yes"}}',
    );
    const coach = await openBrowser().ready(source(text));
    await coach.track("contacts_added");
    expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
    const words = coach.snapshot()?.playbook.words ?? {};
    expect(Object.getPrototypeOf(words)).toBe(Object.prototype);
  });

  it("is remembered by its address", async () => {
    const browser = openBrowser();
    await browser.ready(source(good));
    const answer = Promise.reject(new Error("offline"));
    const other = await browser.ready({ playbook: "/other.json", answer });
    expect(other.snapshot()).toBeNull();
  });

  it("may be an object, with defaults filled in", async () => {
    const small = {
      farshore: 1,
      product: "P",
      journey: { steps: [{ id: "a", title: "A", doneWhen: { event: "a" } }] },
      outcomes: [
        { id: "o", title: "O", measure: { from: "host", metric: "m", take: "sum" }, target: 3, within: "30d" },
      ],
    };
    const coach = await openBrowser().ready({ playbook: small });
    await coach.measure("m", 3);
    expect(seenBy(coach).insight.outcomes[0]).toMatchObject({ reached: true, higherBar: 3.75 });
    expect(warn).not.toHaveBeenCalled();
  });

  it("is fetched from its address when no text is given", async () => {
    const asked: unknown[] = [];
    vi.stubGlobal("fetch", async (address: string) => {
      asked.push(address);
      return new Response(address === "/coach.json" ? good : "gone", { status: address === "/coach.json" ? 200 : 404 });
    });
    const coach = await openBrowser().ready({ playbook: "/coach.json" });
    expect(seenBy(coach).playbook.product).toBe("Postcard");
    const lost = await openBrowser().ready({ playbook: "/nothing.json" });
    expect(lost.snapshot()).toBeNull();
    expect(asked).toEqual(["/coach.json", "/nothing.json"]);
    expect(String(warn.mock.calls[0]?.[0])).toContain("404");
  });

  it.each<[string, unknown]>([
    ["undefined", undefined],
    ["null", null],
    ["a number", 5],
    ["a function", () => {}],
    [
      "a circle",
      (() => {
        const circle: Record<string, unknown> = {};
        circle["self"] = circle;
        return circle;
      })(),
    ],
  ])("that is %s is told like a broken one", async (_, playbook) => {
    const coach = openBrowser().open({ playbook: playbook as object });
    const problems = heard(coach, "problem");
    await coach.ready();
    expect(coach.snapshot()).toBeNull();
    expect(problems.length).toBeGreaterThanOrEqual(1);
    expect(warn).toHaveBeenCalledTimes(1);
  });
});

import { createContext, runInContext } from "node:vm";
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { Coach } from "../../src/coach.ts";
import { readState } from "../../src/store/record.ts";
import { fullPlaybook } from "../playbook/fullPlaybook.ts";
import { DAY, START } from "../playbookFixture.ts";
import { heard, openBrowser, seenBy } from "./browser.ts";

// Numbers and times as hosts hand them over: each is understood, or refused by one sentence, and spoils nothing.

vi.setConfig({ testTimeout: 60_000 });
beforeEach(() => void vi.spyOn(console, "warn").mockImplementation(() => {}));

const elsewhere = createContext({});
const foreign = (code: string): unknown => runInContext(code, elsewhere);
const refuses = { valueOf: () => 3, toString: () => "3", [Symbol.toPrimitive]: () => 3 };
const throws = {
  valueOf() {
    throw new Error("no number");
  },
  toString() {
    throw new Error("no text");
  },
};
class Amount {
  valueOf() {
    return 500;
  }
}

const good: number[] = [0, -0, 1, -1, 0.1, 1 / 3, -2.5, 1e-300, 5e-324, 1e12, -1e12, 999_999_999_999.99];
const bad: unknown[] = [
  ...[Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 1e308, -1e308, Number.MAX_VALUE, 2 ** 53 + 1],
  ...[1e12 + 1, "5", "", " 7 ", "1e3", "NaN", "١٢", 5n, 0n, true, false, null, undefined],
  ...[[], [5], {}, refuses, throws, new Amount(), Object(5), new Date(5), Symbol("5"), () => 5, Promise.resolve(5)],
  ...["new Number(5)", "[5]", "({ valueOf: () => 5 })"].map(foreign),
];

/** Whatever has happened, what is kept is sound, survives JSON and a look, and the coach goes on. */
async function isSound(coach: Coach): Promise<void> {
  const { state } = await coach.export();
  expect(readState(state)).not.toBeNull();
  expect(JSON.parse(JSON.stringify(state))).toEqual(state);
  expect(Number.isFinite(state.order)).toBe(true);
  await coach.track("contacts_added");
  expect(seenBy(coach).insight.outcomes.length).toBeGreaterThan(0);
}

/** What a verb says to each of these: nothing, or the sentence that it rejects with. */
async function said(values: unknown[], call: (value: never) => Promise<unknown>): Promise<(string | null)[]> {
  const answers: (string | null)[] = [];
  for (const value of values) {
    const done = call(value as never);
    expect(typeof done.then).toBe("function");
    answers.push(
      await done.then(
        () => null,
        (error: Error) => (error.name === "BadInput" ? error.message : `${error.name}: ${error.message}`),
      ),
    );
  }
  return answers;
}

describe("numbers", () => {
  const numbers: [string, (coach: Coach, value: never) => Promise<unknown>, RegExp][] = [
    [
      "measure",
      (coach, value) => coach.measure("orders", value),
      /^measure: a finite number up to 1000000000000 is wanted second, found .+\.$/,
    ],
    [
      "expect",
      (coach, value) => coach.expect("orders", value),
      /^expect: a finite number up to 1000000000000 is wanted second, found .+\.$/,
    ],
    [
      "confirm",
      (coach, value) => coach.confirm("orders", "corrected", { value }),
      /^confirm: a finite number up to 1000000000000 is wanted second, found .+\.$/,
    ],
  ];

  it("there are enough of them", () => expect([bad.length >= 25, good.length >= 10]).toEqual([true, true]));

  it.each(numbers)(
    "%s takes each that can be counted, and says of any other what was wanted",
    async (_, call, sentence) => {
      const browser = openBrowser({ playbook: fullPlaybook(), user: "anna" });
      const before = await browser.ready();
      await before.set({ team_size: 1, role: "owner" });
      await before.measure("orders", 5);
      const coach = await browser.on(100).ready();
      expect(await said(good, (value) => call(coach, value))).toEqual(good.map(() => null));
      const problems = heard(coach, "problem");
      const answers = await said(bad, (value) => call(coach, value));
      expect(answers).toEqual(bad.map(() => expect.stringMatching(sentence)));
      expect(problems.map(({ detail }) => detail["message"])).toEqual(answers);
      await isSound(coach);
    },
  );

  it("rate takes the points of a scale alone", async () => {
    const coach = await openBrowser({ user: "anna" }).ready();
    const values = [...good.filter((value) => value !== 1), ...bad];
    const answers = await said(values, (value) => coach.rate("effect", value));
    const sentence =
      /^rate: (a whole number from 1 to 5 is wanted for "effect"|a finite number up to 1000000000000 is wanted second), found .+\.$/;
    expect(answers).toEqual(values.map(() => expect.stringMatching(sentence)));
    expect(await said([1, 5], (value) => coach.rate("effect", value))).toEqual([null, null]);
    await isSound(coach);
  });

  it("mark takes shares and boxes that there can be", async () => {
    const coach = await openBrowser({ user: "anna" }).ready();
    const isShare = (value: unknown) => typeof value === "number" && value >= 0 && value <= 1;
    const values = [...good, ...bad].filter((value) => value !== undefined);
    const sentence = expect.stringMatching(/^mark: \{ read: 0 to 1, ticks: indexes of boxes/);
    expect(await said(values, (read) => coach.mark("inbox", { read }))).toEqual(
      values.map((value) => (isShare(value) ? null : sentence)),
    );
    const ticks = values.filter((value) => !(value === 0 || value === 1));
    expect(await said(ticks, (tick) => coach.mark("inbox", { ticks: [tick] }))).toEqual(ticks.map(() => sentence));
    await isSound(coach);
  });

  it("as traits and properties are kept where a rule can compare them, and left out otherwise", async () => {
    const coach = await openBrowser({ user: "anna" }).ready();
    const all = [...good, ...bad];
    const traits = Object.fromEntries(all.map((value, i) => [`t${i}`, value])) as never;
    for (const verb of ["set", "group", "track", "identify"] as const)
      expect(await said([traits], (value) => (verb === "set" ? coach.set(value) : coach[verb]("anna", value)))).toEqual(
        [null],
      );
    const kept = (await coach.export()).state.traits;
    const plain = all.flatMap((value, i) =>
      Number.isFinite(value) || ["string", "boolean"].includes(typeof value) || value === null ? `t${i}` : [],
    );
    expect(Object.keys(kept).sort()).toEqual(plain.sort());
    await isSound(coach);
  });
});

/** Times that there are, in ms. */
const times: number[] = [START + DAY, START * 1000, START + 400 * DAY, Date.UTC(2999, 0, 1), 8.64e15];
/** Times that are long over, or were meant to be seconds. */
const past: number[] = [0, -0, -1, Date.UTC(1969, 6, 20), Date.UTC(-1, 0), -8.64e15, START / 1000, START - 1, 1e-9];
const none: unknown[] = [
  ...[Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 8.64e15 + 1, -8.64e15 - 1, 1e308, 2 ** 63],
  ...[
    "2026-06-01",
    "2026-06-01T09:00:00Z",
    "2026-06-01T09:00:00+02:00",
    "20260601",
    "June 1, 2026",
    "1.6.2026",
    "06/01/2026",
  ],
  ...[
    "tomorrow",
    "now",
    "",
    " ",
    `${START}`,
    "1780304400",
    "2026-02-30",
    "2026-13-01",
    "24:00",
    "P1D",
    "1d",
    "Invalid Date",
  ],
  ...[
    new Date(START),
    new Date(Number.NaN),
    new Date(8.64e15),
    new Date(0),
    [],
    {},
    [START],
    throws,
    5n,
    BigInt(START),
  ],
  ...[false, Symbol("now"), () => START, "new Date()", "new Date(NaN)"].map((one) =>
    typeof one === "string" ? foreign(one) : one,
  ),
  { getTime: () => START, toISOString: () => "2026-06-01T09:00:00Z" },
  { epochMilliseconds: START },
  new Proxy(new Date(START), {}),
];

describe("times", () => {
  it("there are enough of them", () => expect(times.length + past.length + none.length).toBeGreaterThanOrEqual(40));

  it("a deadline is a time to come, and nothing else is taken for one, or for none", async () => {
    const coach = await openBrowser({ user: "anna" }).ready();
    for (const deadline of times) {
      expect(await said([deadline], (value) => coach.expect("orders", 30, { deadline: value }))).toEqual([null]);
      expect(seenBy(coach).insight.outcomes[0]?.deadline).toBe(deadline);
    }
    const sentence = expect.stringMatching(/^expect: a deadline to come is wanted, in ms since 1970, found .+\.$/);
    const wrong = [...past, ...none];
    expect(await said(wrong, (deadline) => coach.expect("orders", 31, { deadline }))).toEqual(
      wrong.map(() => sentence),
    );
    expect(seenBy(coach).insight.outcomes[0]).toMatchObject({ target: 30, deadline: 8.64e15 });
    expect(await said([undefined, null], (deadline) => coach.expect("orders", 32, { deadline }))).toEqual([null, null]);
    await isSound(coach);
  });

  it("a pause ends at a time to come", async () => {
    const coach = await openBrowser({ user: "anna" }).ready();
    expect(await said(times, (paused) => coach.prefer({ paused }))).toEqual(times.map(() => null));
    const wrong = [...past, ...none];
    const sentence = expect.stringMatching(
      /^prefer: paused is a time to come in ms since 1970, or true .+ found .+\.$/,
    );
    expect(await said(wrong, (paused) => coach.prefer({ paused }))).toEqual(wrong.map(() => sentence));
    expect(seenBy(coach).insight.preferences.paused).toBe(8.64e15);
    await isSound(coach);
  });

  it.each<[string, (coach: Coach, at: never) => Promise<unknown>]>([
    ["preview", (coach, at) => coach.preview({ at })],
    ["explain", (coach, at) => coach.explain("inbox", { at })],
  ])("%s looks from any time that there is", async (verb, call) => {
    const coach = await openBrowser({ user: "anna" }).ready();
    const all = [...times, ...past];
    expect(await said(all, (at) => call(coach, at))).toEqual(all.map(() => null));
    const sentence = expect.stringMatching(new RegExp(`^${verb}: a time in ms since 1970 is wanted, found .+\\.$`));
    expect(await said(none, (at) => call(coach, at))).toEqual(none.map(() => sentence));
    await isSound(coach);
  });

  it("a question is put off for a length that ends some day", async () => {
    const coach = await openBrowser({ user: "anna" }).ready();
    const wrong = [
      ...none.filter((one) => one !== "1d"),
      "0d",
      "-3d",
      "d",
      `${"9".repeat(400)}d`,
      "99999999999w",
      "3 days",
      "3D",
    ];
    const sentence = expect.stringMatching(/^snooze: a duration such as "3d" is wanted second, found .+\.$/);
    expect(await said(wrong, (length) => coach.snooze("ask-effect@0", length))).toEqual(wrong.map(() => sentence));
    expect(await said(["1d", "36500d", "90m"], (length) => coach.snooze("ask-effect@0", length))).toEqual([
      null,
      null,
      null,
    ]);
    await isSound(coach);
  });

  it.each([...times, ...past, ...none].map((shown, i) => [i, shown] as const))(
    "a clock that shows the %s. of them spoils nothing, and is told of once where that is no time",
    async (_, shown) => {
      const browser = openBrowser({ user: "anna" });
      const coach = browser.open({ clock: () => shown as number });
      const problems = heard(coach, "problem");
      await coach.ready().catch(() => {});
      const kept = await coach.track("campaign_sent").then(
        () => true,
        () => false,
      );
      const isTime =
        (typeof shown === "number" || Object.prototype.toString.call(shown) === "[object Date]") &&
        Math.abs(Number(shown)) <= 8.64e15;
      if (kept && !isTime) await vi.waitFor(() => expect(problems.length).toBeGreaterThan(0));
      expect(problems.every(({ detail }) => `${detail["message"] as string}`.length > 10)).toBe(true);
      coach.destroy();
      // the next page has a clock that is right, and all that was kept
      const next = await browser.ready();
      expect((await next.export()).unread).toBeNull();
      expect(Object.keys((await next.export()).state.events)).toEqual(kept ? ["campaign_sent"] : []);
      await isSound(next);
    },
  );

  it.each([5, "noon", {}, []])(
    "a clock that is no function (%j) is told of, and the browser's is used",
    async (clock) => {
      const coach = openBrowser({ user: "anna" }).open({ clock: clock as unknown as () => number });
      const problems = heard(coach, "problem");
      await coach.ready();
      await coach.track("campaign_sent");
      await vi.waitFor(() =>
        expect(problems.map(({ detail }) => detail["message"])).toEqual([
          expect.stringMatching(/^clock: a function .* is wanted, found .+; the browser's clock is used\.$/),
        ]),
      );
      expect(Math.abs((Object.values((await coach.export()).state.recent)[0] as number) - Date.now())).toBeLessThan(
        60_000,
      );
    },
  );
});

import fc from "fast-check";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { Coach } from "../../src/coach.ts";
import type { CoachOptions } from "../../src/coachOptions.ts";
import { heard, openBrowser, seenBy } from "./browser.ts";

// several seconds where others run beside it
vi.setConfig({ testTimeout: 60_000 });
afterEach(() => {
  vi.restoreAllMocks();
});

/** Anything that a page can hand over, the ill-behaved things too. */
const anything: fc.Arbitrary<unknown> = fc.oneof(
  fc.anything({
    withNullPrototype: true,
    withObjectString: true,
    withSparseArray: true,
    withBigInt: true,
    withDate: true,
    withMap: true,
    withSet: true,
    withTypedArray: true,
  }),
  fc.constantFrom<unknown>(
    Symbol("s"),
    () => {},
    Number.NaN,
    Number.POSITIVE_INFINITY,
    -0,
    Number.MAX_VALUE,
    "__proto__",
    "constructor",
    "effect",
    "orders",
    "inbox",
    "ask-effect@0",
    "1d",
    "opened",
    "granted",
    Object.create(null),
    JSON.parse('{"__proto__": {"polluted": true}, "constructor": {"prototype": {"polluted": true}}}'),
    new Proxy(
      {},
      {
        get: () => {
          throw new Error("no");
        },
        ownKeys: () => {
          throw Object.create(null);
        },
      },
    ),
    {
      get plan() {
        throw Object.create(null);
      },
    },
    {
      toString: () => {
        throw new Error("no");
      },
    },
    { reasons: 5, note: 7, asked: {} },
    { reasons: [Symbol("s"), null, "spam"], note: "x", asked: Symbol("s") },
    Promise.resolve(1),
  ),
);

const VERBS = [
  "identify",
  "group",
  "set",
  "track",
  "measure",
  "rate",
  "expect",
  "help",
  "claim",
  "snooze",
  "dismiss",
  "page",
  "explain",
  "consent",
  "export",
  "forget",
  "reset",
  "ready",
] as const;
const call = (coach: Coach, verb: (typeof VERBS)[number], given: unknown[]) =>
  (coach[verb] as (...given: unknown[]) => Promise<unknown>)(...given);

describe("whatever the host hands over", () => {
  it("no verb throws, rejects without a name, or reaches a prototype; and the coach goes on", async () => {
    vi.spyOn(console, "error").mockImplementation(() => {});
    vi.spyOn(console, "warn").mockImplementation(() => {});
    const before = Object.getOwnPropertyNames(Object.prototype).sort();
    const calls = fc.array(fc.tuple(fc.constantFrom(...VERBS), fc.array(anything, { maxLength: 4 })), {
      maxLength: 20,
      size: "max",
    });
    await fc.assert(
      fc.asyncProperty(calls, async (all) => {
        const coach = await openBrowser({ consent: "pending" }).ready();
        const results = await Promise.allSettled(
          all.map(([verb, given]) => {
            const result = call(coach, verb, given);
            expect(typeof result.then).toBe("function");
            return result;
          }),
        );
        for (const [i, result] of results.entries()) {
          if (result.status === "fulfilled") continue;
          const reason: unknown = result.reason;
          if (!(reason instanceof Error) || !["BadInput", "NotReady"].includes(reason.name)) {
            throw new Error(`${all[i]?.[0]} rejected with ${reason instanceof Error ? reason.stack : "no error"}`);
          }
        }
        await coach.reset();
        await coach.identify("anna");
        await coach.track("contacts_added");
        expect(seenBy(coach).insight.journey.done).toBe(1);
        const { state } = await coach.export();
        expect(JSON.parse(JSON.stringify(state))).toEqual(structuredClone(state));
        coach.destroy();
      }),
      { numRuns: 120 },
    );
    expect(Object.getOwnPropertyNames(Object.prototype).sort()).toEqual(before);
  });

  it("no callback verb throws", async () => {
    const error = vi.spyOn(console, "error").mockImplementation(() => {});
    fc.assert(
      fc.property(anything, anything, (one, two) => {
        const coach = openBrowser({ consent: "pending" }).open() as unknown as Record<
          string,
          (...given: unknown[]) => unknown
        >;
        for (const verb of ["on", "once", "off", "subscribe"]) coach[verb]?.(one, two);
        coach["destroy"]?.();
      }),
      { numRuns: 100 },
    );
    const coach = openBrowser().open();
    coach.on("step:done", 5 as unknown as () => void);
    coach.subscribe("x" as unknown as () => void);
    await coach.ready();
    await coach.track("contacts_added");
    expect(seenBy(coach).insight.journey.done).toBe(1);
    expect(error).toHaveBeenCalled();
  });

  it.each<[string, (coach: Coach) => Promise<unknown>, RegExp]>([
    [
      "track without a name",
      (coach) => coach.track(undefined as unknown as string),
      /^track: a name .* found undefined/,
    ],
    ["track with an endless name", (coach) => coach.track("x".repeat(65)), /^track: a name of 1 to 64/],
    ["identify without a user", (coach) => coach.identify(""), /^identify: a name/],
    ["identify with null", (coach) => coach.identify(null as unknown as string), /^identify: a name/],
    [
      "measure with a text",
      (coach) => coach.measure("orders", "5" as unknown as number),
      /^measure: a finite number .* "5"/,
    ],
    ["measure with NaN", (coach) => coach.measure("orders", Number.NaN), /^measure: a finite number/],
    ["measure past all counting", (coach) => coach.measure("orders", 1e300), /^measure: /],
    [
      "rate something else",
      (coach) => coach.rate("orders", 3),
      /^rate: "orders" cannot be rated; these can: effect, way\./,
    ],
    ["rate off the scale", (coach) => coach.rate("effect", 6), /^rate: a whole number from 1 to 5/],
    ["rate nought", (coach) => coach.rate("effect", 0), /^rate: a whole number from 1 to 5/],
    ["rate between", (coach) => coach.rate("effect", 2.5), /^rate: a whole number from 1 to 5/],
    ["expect of nothing", (coach) => coach.expect("nothing", 3), /^expect: there is no outcome "nothing"/],
    ["expect without a number", (coach) => coach.expect("orders", Number.NaN), /^expect: a finite number/],
    ["expect off the scale", (coach) => coach.expect("effect", 6), /^expect: a whole number from 3 to 5/],
    ["expect what is low", (coach) => coach.expect("effect", 2), /^expect: a whole number from 3 to 5/],
    ["help that is not there", (coach) => coach.help("nothing", "opened"), /^help: there is no help item "nothing"/],
    ["help with another deed", (coach) => coach.help("inbox", "liked" as "opened"), /^help: .*opened/],
    ["snooze without a length", (coach) => coach.snooze("ask-effect@0", "soon"), /^snooze: a duration such as "3d"/],
    ["snooze for less than nothing", (coach) => coach.snooze("ask-effect@0", "-3d"), /^snooze: a duration/],
    ["dismiss nothing", (coach) => coach.dismiss(undefined as unknown as string), /^dismiss: a name/],
    ["page with an object", (coach) => coach.page({} as unknown as string), /^page: a name/],
    [
      "consent with a maybe",
      (coach) => coach.consent("maybe" as "granted"),
      /^consent: "pending", "granted", "denied" are known, found "maybe"/,
    ],
  ])("%s is told by a sentence", async (_, work, sentence) => {
    const warn = vi.spyOn(console, "warn").mockImplementation(() => {});
    const coach = openBrowser().open();
    const problems = heard(coach, "problem");
    await expect(work(coach)).rejects.toMatchObject({ name: "BadInput", message: expect.stringMatching(sentence) });
    expect(problems.map(({ detail }) => detail["message"])).toEqual([expect.stringMatching(sentence)]);
    expect(warn.mock.calls).toEqual([[`farshore: ${problems[0]?.detail["message"]}`]]);
  });

  const takes = async (events: { id: string }[]) => events.map(({ id }) => id);
  it.each<[string, Partial<CoachOptions>, (RegExp | string)[]]>([
    ["a function", { sink: takes }, []],
    ["functions by name", { sink: { crm: takes, "e-mail_2": takes } }, []],
    ["none", { sink: undefined }, []],
    [
      "an empty name",
      { sink: { "": takes } },
      [
        'sink: a name of 1 to 64 letters, digits, "-" and "_" is wanted, found ""; give it another one, for nothing is kept or sent under this.',
      ],
    ],
    ["a path", { sink: { "my/crm": takes } }, [/found "my\/crm"/]],
    ["a name of ours", { sink: { "~": takes, "!": takes } }, [/found "~"/, /found "!"/]],
    ["an endless name", { sink: { ["x".repeat(65)]: takes } }, [/found "x{40}"/]],
    [
      "a text in place of a function",
      { sink: { crm: "https://crm.example" as never } },
      [
        'sink: a function that takes events is wanted under "crm", found "https://crm.example"; give one, or leave the name out.',
      ],
    ],
    [
      "nothing in place of a function",
      { sink: { crm: undefined as never, mail: takes } },
      [/under "crm", found undefined/],
    ],
    [
      "a text in place of all",
      { sink: "https://crm.example" as never },
      [
        'sink: a function that takes events is wanted, or several by name, found "https://crm.example"; nothing is sent there.',
      ],
    ],
    [
      "vendors by no name",
      { forward: ["my/vendor"] },
      [/^forward: the vendor "my\/vendor" is not known; name one of segment, /],
    ],
  ])(
    "receivers, given as %s, are each told of in a sentence where they can take nothing",
    async (_, receivers, sentences) => {
      const warn = vi.spyOn(console, "warn").mockImplementation(() => {});
      const coach = openBrowser({ user: "anna", ...receivers }).open();
      const problems = heard(coach, "problem");
      await coach.ready();
      await vi.waitFor(() => expect(problems).toHaveLength(sentences.length));
      await coach.track("contacts_added");
      await new Promise((resolve) => setTimeout(resolve, 50));
      const messages = problems.map(({ detail }) => detail["message"]);
      expect(messages).toEqual(sentences.map((one) => (typeof one === "string" ? one : expect.stringMatching(one))));
      expect(warn.mock.calls).toEqual(messages.map((message) => [`farshore: ${message}`]));
      expect(seenBy(coach).insight.journey.done).toBe(1);
    },
  );

  it("keeps of traits what a rule can ask about, and cuts what is too long", async () => {
    const coach = await openBrowser({ user: "anna" }).ready();
    const many = Object.fromEntries(Array.from({ length: 500 }, (_, i) => [`k${i}`, i]));
    await coach.set({
      text: "x".repeat(9_999),
      yes: true,
      none: null,
      list: [1],
      deep: { a: 1 },
      big: 10n,
      nan: Number.NaN,
    } as never);
    await coach.track("sent", { size: 5, when: new Date(), ["n".repeat(65)]: 1 } as never);
    const { traits } = (await coach.export()).state;
    expect(Object.keys(traits).sort()).toEqual(["none", "text", "yes"]);
    expect(String(traits["text"]?.value)).toHaveLength(256);
    await coach.set(many);
    expect(Object.keys((await coach.export()).state.traits).length).toBeLessThanOrEqual(110);
  });

  it("of traits nothing nested is kept, however deep, in circles or as a file", async () => {
    const coach = await openBrowser({ user: "anna" }).ready();
    const circle: Record<string, unknown> = {};
    circle["self"] = circle;
    for (const depth of [1, 2, 100, 3_660, 10_000]) {
      let deep: unknown = "bottom";
      for (let i = 0; i < depth; i++) deep = i % 2 ? [deep] : { deep };
      const odd = { deep, circle, file: new Blob(["x"]), work: () => {}, sign: Symbol("s"), proxy: new Proxy({}, {}) };
      await coach.set({ ...odd, depth } as never);
      await coach.track("sent", odd as never);
      await coach.group("acme", odd as never);
    }
    const { state } = await coach.export();
    expect(Object.keys(state.traits)).toEqual(["depth"]);
    expect(state.traits["depth"]?.value).toBe(10_000);
    expect(state.accounts).toEqual({});
    expect(seenBy(coach).storage).toBe("saved");
  });

  it("takes numbers for names, as hosts have numeric ids", async () => {
    const coach = await openBrowser().ready();
    await coach.identify(42 as unknown as string);
    expect((await coach.export()).user).toBe("42");
  });

  it("goes on when the clock of the host throws once", async () => {
    let broken = false;
    const clock = () => {
      if (broken) throw new Error("no time");
      return 1_780_304_400_000;
    };
    const coach = await openBrowser({ clock }).ready();
    broken = true;
    await expect(coach.track("contacts_added")).rejects.toThrow("no time");
    broken = false;
    await coach.track("contacts_added");
    expect(seenBy(coach).insight.journey.done).toBe(1);
  });
});

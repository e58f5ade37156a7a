import fc from "fast-check";
import { afterAll, afterEach, beforeAll, expect, it, vi } from "vitest";
import type { Coach } from "../../src/coach.ts";
import type { Consent } from "../../src/fact.ts";
import { countOf, helpAt, latestRating, sumOf } from "../../src/rules/read.ts";
import type { State } from "../../src/state.ts";
import { fullPlaybook } from "../playbook/fullPlaybook.ts";
import { heard, openBrowser, seenBy, wait } from "./browser.ts";

// several seconds where others run beside it
vi.setConfig({ testTimeout: 60_000 });

const uncaught: unknown[] = [];
const catchOne = (reason: unknown) => void uncaught.push(reason);
beforeAll(() => void process.on("unhandledRejection", catchOne));
afterAll(() => void process.off("unhandledRejection", catchOne));
afterEach(() => {
  vi.restoreAllMocks();
});

const fails = () => {
  throw Object.create(null);
};
const revoked = () => {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return proxy;
};
const having = (key: string, value: unknown) => ({ [key]: value });
/** A text that is also what a host may think of as an id, a duration or a verdict. */
const words = ["orders", "hours", "effect", "field", "odd", "tell", "way", "inbox", "course", "first", "worth@0", "1d"];
const others = ["opened", "finished", "confirmed", "corrected", "goods", "given", "measure", "hold", "next", "granted"];
const names = ["__proto__", "constructor", "prototype", "toString", "hasOwnProperty", "valueOf", "then", ""];

/** What hardly any page would hand over, by what it is; the makers of cases do not touch it, since that may fail, too. */
const odd: Record<string, unknown> = {
  symbol: Symbol("s"),
  bigint: 10n,
  thrower: fails,
  polluter: JSON.parse('{"__proto__": {"polluted": 1}, "constructor": {"prototype": {"polluted": 1}}, "length": -1}'),
  proxy: new Proxy(
    {},
    { get: fails, ownKeys: fails, has: fails, getPrototypeOf: fails, getOwnPropertyDescriptor: fails },
  ),
  "proxy of a function": new Proxy(fails, { apply: fails, get: fails, has: fails }),
  "revoked proxy": revoked(),
  getter: Object.defineProperty({}, "reasons", { enumerable: true, get: fails }),
  "getter in a list": Object.defineProperty([], "0", { enumerable: true, get: fails }),
  "no text": { toString: fails, valueOf: fails, [Symbol.toPrimitive]: fails, toJSON: fails },
  answer: { reasons: [Symbol("s"), null, "time"], note: "n".repeat(9_999), asked: "a".repeat(999), choice: "goods" },
  "other answer": { value: 3, by: {}, note: 7, deadline: Number.NaN, reason: fails },
  "far answer": { deadline: 8.64e15, reason: "r", value: 1e12, by: "b".repeat(999) },
  "failing promise": having("then", fails),
  "promised thrower": having("then", (give: (one: unknown) => void) => give(fails)),
  "frozen list": Object.freeze([fails, undefined, null]),
};

interface Given {
  value: unknown;
}
const given = (value: unknown): Given => ({ value });

/** Anything a page can hand over. */
const anything: fc.Arbitrary<Given> = fc.oneof(
  { weight: 3, arbitrary: fc.anything({ withBigInt: true, withNullPrototype: true, withMap: true }).map(given) },
  { weight: 2, arbitrary: fc.anything({ withSet: true, withDate: true, withTypedArray: true }).map(given) },
  { weight: 6, arbitrary: fc.constantFrom<unknown>(...words, ...others).map(given) },
  { weight: 2, arbitrary: fc.constantFrom(...names, "x".repeat(70_000), "\ud800", "\u0000", "a/b@c d").map(given) },
  { weight: 3, arbitrary: fc.constantFrom(1, 2, 3, 0, -0, -1, 1e12, Number.NaN, 1 / 0, 2 ** 1023).map(given) },
  {
    weight: 9,
    arbitrary: fc
      .constantFrom(...Object.keys(odd))
      .map((name) => ({ value: odd[name], [fc.toStringMethod]: () => name })),
  },
);

const VERBS = [
  "identify",
  "group",
  "set",
  "track",
  "measure",
  "rate",
  "answer",
  "confirm",
  "expect",
  "help",
  "mark",
  "marks",
  "use",
  "request",
  "claim",
  "snooze",
  "dismiss",
  "prefer",
  "amend",
  "withdraw",
  "given",
  "preview",
  "page",
  "explain",
  "export",
  "reset",
  "ready",
] as const;
const CALLBACKS = ["on", "once", "off", "subscribe"] as const;
// what takes away, on purpose
const ENDS = ["consent", "forget", "destroy"] as const;
type Verb = (typeof VERBS)[number] | (typeof CALLBACKS)[number] | (typeof ENDS)[number];

/** Right in the first place or two, so that what follows is looked at. */
const likely = fc.tuple(
  fc.constantFrom(...words.map(given)),
  fc.oneof(fc.constantFrom(given(2), given("confirmed")), anything),
  anything,
);

const callsOf = (verbs: readonly Verb[], maxLength: number) =>
  fc.array(fc.tuple(fc.constantFrom(...verbs), fc.oneof(fc.array(anything, { maxLength: 4 }), likely)), {
    maxLength,
    size: "max",
  });

const prototypes = [Object, Array, Map, Set, WeakMap, String, Number, Function, Promise, Date, RegExp, Error].map(
  ({ prototype }) => prototype as object,
);
const keysOf = () => prototypes.map((one) => Reflect.ownKeys(one));

/** Calls verbs with whatever; each must answer with a promise or nothing, and may fail by a named error only. */
async function callAll(coach: Coach, calls: [Verb, Given[]][]): Promise<void> {
  const verbs = coach as unknown as Record<Verb, (...given: unknown[]) => unknown>;
  const results = await Promise.allSettled(
    calls.map(([verb, given]) => verbs[verb](...given.map(({ value }) => value))),
  );
  for (const [i, result] of results.entries()) {
    if (result.status === "fulfilled") continue;
    const reason: unknown = result.reason;
    if (reason instanceof Error && ["BadInput", "NotReady", "UnknownVerb"].includes(reason.name)) continue;
    throw new Error(`${calls[i]?.[0]} failed with ${reason instanceof Error ? reason.stack : typeof reason}`);
  }
}

const open = (consent: Consent = "pending") => {
  for (const how of ["error", "warn"] as const) vi.spyOn(console, how).mockImplementation(() => {});
  return openBrowser({ playbook: fullPlaybook(), consent });
};

/** What the customer had before, of what only adds up. */
const had = (state: State) => ({
  sent: countOf(state, "sent", 0),
  orders: sumOf(state, "orders", 0).n,
  read: helpAt(state, "note", "finished") !== undefined,
  answers: Object.keys(state.answers).length,
});

it("no verb throws, fails without a name, reaches a prototype, or loses what the customer had", async () => {
  const before = keysOf();
  await fc.assert(
    fc.asyncProperty(callsOf([...VERBS, ...CALLBACKS], 40), async (calls) => {
      // while all is in memory, who is named in somebody else's place takes theirs away
      const coach = await open("granted").ready({ user: "anna" });
      await Promise.all([
        coach.identify("anna", { role: "owner", team_size: 2 }),
        coach.track("sent", { size: 20 }),
        coach.measure("orders", 5),
        coach.help("note", "finished"),
        coach.rate("hours", 1, { reasons: ["time"], note: "None left" }),
        coach.confirm("orders", "corrected", { value: 7 }),
      ]);
      const first = had((await coach.export()).state);
      expect(first).toEqual({ sent: 1, orders: 1, read: true, answers: 1 });
      await callAll(coach, calls);
      await coach.identify("anna");
      const { state, user } = await coach.export();
      const now = had(state);
      expect(user).toBe("anna");
      expect(now.sent).toBeGreaterThanOrEqual(first.sent);
      expect(now.orders).toBeGreaterThanOrEqual(first.orders);
      expect(now.answers).toBeGreaterThanOrEqual(first.answers);
      expect(now.read).toBe(true);
      expect(latestRating(state, "hours")).toBeDefined();
      expect(JSON.parse(JSON.stringify(state))).toEqual(structuredClone(state));
      const told = heard(coach, "help:opened");
      await coach.help("film", "opened");
      expect(told).toHaveLength(1);
      expect(seenBy(coach).user).toBe("anna");
      coach.destroy();
    }),
    { numRuns: 20 },
  );
  await wait(0);
  expect(uncaught).toEqual([]);
  expect(keysOf()).toEqual(before);
});

it("those that take away do so without a throw, and at any time", async () => {
  const before = keysOf();
  await fc.assert(
    fc.asyncProperty(callsOf([...VERBS, ...CALLBACKS, ...ENDS, ...ENDS], 10), fc.boolean(), async (calls, early) => {
      const browser = open();
      const coach = early ? browser.open() : await browser.ready();
      await callAll(coach, calls);
      coach.destroy();
      // and once it has ended
      await callAll(coach, calls);
    }),
    { numRuns: 15 },
  );
  await wait(0);
  expect(uncaught).toEqual([]);
  expect(keysOf()).toEqual(before);
});

it("a coach may be made with anything for a playbook", async () => {
  await fc.assert(
    fc.asyncProperty(anything, async ({ value }) => {
      const coach = open().open({ playbook: value as object });
      await callAll(coach, [
        ["ready", []],
        ["track", [given("sent")]],
        ["rate", [given("hours"), given(1)]],
        ["export", []],
      ]);
      coach.destroy();
    }),
    { numRuns: 15 },
  );
  await wait(0);
  expect(uncaught).toEqual([]);
});

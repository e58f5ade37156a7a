import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { checkPlaybook } from "../../src/playbook/check.ts";
import type { Condition } from "../../src/playbook/condition.ts";
import type { Playbook } from "../../src/playbook/schema.ts";
import { fixturePlaybook } from "../playbookFixture.ts";
import { holds } from "../rules/view.ts";
import { many } from "../torture.ts";
import { openBrowser, seenBy } from "./browser.ts";

vi.setConfig({ testTimeout: 120_000 });

/** What every object, function, list or text has without being asked, and what languages look for in one. */
const inherited = [
  "__proto__",
  "constructor",
  "prototype",
  "toString",
  "toLocaleString",
  "valueOf",
  "hasOwnProperty",
  "isPrototypeOf",
  "propertyIsEnumerable",
  "__defineGetter__",
  "__defineSetter__",
  "__lookupGetter__",
  "__lookupSetter__",
  "then",
  "toJSON",
  "length",
  "name",
  "caller",
  "arguments",
  "callee",
  "apply",
  "bind",
  "call",
  "concat",
  "map",
  "size",
  "get",
  "set",
  "has",
  "__esModule",
];

const prototypes = [
  Object,
  Array,
  Map,
  Set,
  WeakMap,
  String,
  Number,
  Boolean,
  Function,
  Promise,
  Date,
  RegExp,
  Error,
].map(({ prototype }) => prototype as object);
const described = () => prototypes.map((one) => Object.getOwnPropertyDescriptors(one));
const before = described();

beforeEach(() => {
  vi.spyOn(console, "warn").mockImplementation(() => {});
});

afterEach(() => {
  vi.restoreAllMocks();
  expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
  const now = described();
  for (const [i, one] of before.entries()) expect(Reflect.ownKeys(now[i] ?? {})).toEqual(Reflect.ownKeys(one));
  expect(now[0]).toEqual(before[0]);
});

/** Every kind of condition about a name. */
const about = (name: string): Condition[] => [
  { event: name },
  { event: name, times: { atLeast: 1 } },
  { event: "sent", where: own(name, { exists: true }) },
  { event: "sent", after: name },
  { metric: name, latest: { atLeast: -1e12 } },
  { metric: name, sum: { atLeast: -1e12 } },
  { metric: name, mean: { atLeast: -1e12 }, within: "7d" },
  { trait: name, exists: true },
  { account: name, exists: true },
  { rating: name, atLeast: 0 },
  { answer: name, in: [name] },
  { page: name },
  { segment: name },
  { step: name },
  { help: name, is: "opened" },
  { help: name, is: "finished" },
  { outcome: name, is: "reached" },
  { score: name, atLeast: -1e12 },
];

/** An object with one entry of its own, whatever the name. */
const own = <T>(name: string, value: T): Record<string, T> => Object.fromEntries([[name, value]]);

describe("a name that every object has", () => {
  it.each(inherited)("%s matches nobody in any condition while nothing was said of it", (name) => {
    for (const condition of about(name)) expect([condition, holds(condition)]).toEqual([condition, false]);
    expect(holds(own(name, [{ event: "x" }]) as unknown as Condition)).toBe(false);
    expect(holds({ not: own(name, { event: "x" }) as unknown as Condition })).toBe(false);
  });

  it.each<[string, (name: string, i: number) => Condition]>([
    ["an event", (name) => ({ event: name })],
    ["a property", (name, i) => ({ event: "seen", where: own(name, { is: i }) })],
    ["a metric", (name, i) => ({ metric: name, sum: { is: i } })],
    ["a trait", (name, i) => ({ trait: name, is: i })],
    ["a trait of an account", (name, i) => ({ account: name, is: i })],
  ])("is an ordinary name of %s", async (_, doneWhen) => {
    const steps = inherited.map((name, i) => ({
      id: `s${i}`,
      title: name,
      optional: false,
      doneWhen: doneWhen(name, i),
    }));
    const coach = await openBrowser({ playbook: fixturePlaybook({ journey: { onboarding: [], steps } }) }).ready();
    await coach.identify("constructor");
    expect(seenBy(coach).insight.journey.done).toBe(0);
    const all = Object.fromEntries(inherited.map((name, i) => [name, i]));
    await coach.set(all);
    await coach.group("__proto__", all);
    for (const [i, name] of inherited.entries())
      await Promise.all([coach.track(name, { x: 1 }), coach.track("seen", own(name, i)), coach.measure(name, i)]);
    expect(seenBy(coach).insight.journey.done).toBe(inherited.length);
    const { state, user } = await coach.export();
    expect([user, state.account?.value]).toEqual(["constructor", "__proto__"]);
    expect(JSON.parse(JSON.stringify(state))).toEqual(structuredClone(state));
  });

  it.each(inherited.slice(0, many(3, inherited.length)))(
    "%s is an ordinary id of segments, steps, outcomes, obstacles, help, check-ins and slots",
    async (id) => {
      const whole = fixturePlaybook();
      const named = JSON.parse(
        JSON.stringify(whole).replace(
          /"(solo|send|effect|spam|inbox|ask-effect|name)"(?=[,:\]}])/g,
          JSON.stringify(id),
        ),
      ) as Playbook;
      const { problems } = await checkPlaybook(named);
      // steps, outcomes and what asks for them share their names, and the property `name` of a segment was renamed with them
      expect(
        problems.every(({ code }) => /^(duplicate-id|unknown-key|missing|not-rated|never-asked)$/.test(code)),
      ).toBe(true);
      const one = fixturePlaybook({
        outcomes: whole.outcomes.map((outcome) => (outcome.id === "effect" ? { ...outcome, id } : outcome)),
        help: whole.help.map((item) => (item.id === "inbox" ? { ...item, id } : item)),
        obstacles: whole.obstacles.map((obstacle) => (obstacle.id === "spam" ? { ...obstacle, id } : obstacle)),
        checkIns: [{ ask: "result", id: "q", outcome: id, after: "campaign_sent", every: "7d", exempt: false }],
      });
      const coach = await openBrowser({
        playbook: JSON.parse(JSON.stringify(one).replaceAll('"spam"', JSON.stringify(id))) as Playbook,
      }).ready();
      await coach.identify("anna");
      await coach.rate(id, 1, { reasons: [id], note: id });
      await coach.expect(id, 4);
      await coach.help(id, "opened");
      await coach.mark(id, { read: 0.5, ticks: [1] });
      await coach.help(id, "finished");
      await coach.snooze(`q@0`, "1d");
      const { insight } = seenBy(coach);
      expect(insight.outcomes.find(({ outcome }) => outcome.id === id)?.value).toBe(1);
      expect(await coach.marks(id)).toEqual({ read: 0.5, ticks: [1] });
      expect((await coach.explain(id)).id).toBe(id);
      coach.destroy();
    },
  );

  it("reaches no prototype from any entry, however deep it is hidden", async () => {
    const nest = (depth: number): string =>
      depth ? `{"__proto__": ${nest(depth - 1)}, "constructor": {"prototype": ${nest(depth - 1)}}}` : '{"polluted": 1}';
    const hostile = () => JSON.parse(nest(6)) as Record<string, never>;
    const coach = await openBrowser().ready();
    await coach.identify("anna", hostile());
    const entries: [string, (given: Record<string, never>) => Promise<unknown>][] = [
      ["identify", (given) => coach.identify("anna", given)],
      ["group", (given) => coach.group("acme", given)],
      ["set", (given) => coach.set(given)],
      ["track", (given) => coach.track("sent", given)],
      ["rate", (given) => coach.rate("effect", 2, given)],
      ["rate, reasons", (given) => coach.rate("effect", 2, { reasons: [given, "__proto__"] as never })],
      ["answer", (given) => coach.answer("effect", given)],
      ["confirm", (given) => coach.confirm("orders", "corrected", given)],
      ["expect", (given) => coach.expect("orders", 30, given)],
      ["request", (given) => coach.request("review", given as never)],
      ["preview", async (given) => coach.preview(given as never)],
      ["mark", (given) => coach.mark("inbox", given as never)],
      ["prefer", (given) => coach.prefer(given)],
    ];
    for (const [entry, call] of entries)
      for (const given of [
        hostile(),
        Object.assign(Object.create(hostile()) as object, hostile()) as Record<string, never>,
      ]) {
        await call(given).catch((error: Error) => expect([entry, error.name]).toEqual([entry, "BadInput"]));
        expect([entry, ({} as Record<string, unknown>)["polluted"]]).toEqual([entry, undefined]);
      }
    const { state } = await coach.export();
    expect(Object.getPrototypeOf(state.traits)).toBe(Object.prototype);
    expect(JSON.stringify(state)).not.toContain("polluted");
    for (const playbook of [
      hostile(),
      { ...fixturePlaybook(), ...hostile() },
      { ...fixturePlaybook(), theme: hostile(), words: hostile() },
    ]) {
      expect((await checkPlaybook(playbook)).playbook).toBeNull();
      const other = openBrowser({ playbook }).open();
      await other.ready();
      expect(other.snapshot()).toBeNull();
    }
  });
});

import { describe, expect, it } from "vitest";
import type { Condition } from "../../src/playbook/condition.ts";
import { DAY } from "../playbookFixture.ts";
import { event, holds, metric, type Past, rating, traits } from "./view.ts";

const sent = (ago = 1): Past => [ago, event("sent")];
const yes: Condition = { event: "sent" };
const no: Condition = { event: "never" };

describe("conditions, kind by kind", () => {
  it.each<[string, Condition, Past[], boolean]>([
    ["all hold", { all: [yes, yes] }, [sent()], true],
    ["one of all fails", { all: [yes, no] }, [sent()], false],
    ["all of none", { all: [] }, [], true],
    ["one of any holds", { any: [no, yes] }, [sent()], true],
    ["any of none", { any: [] }, [sent()], false],
    ["not", { not: no }, [], true],
    ["not what holds", { not: yes }, [sent()], false],
    ["not not", { not: { not: yes } }, [sent()], true],
    ["nested", { all: [{ any: [no, { not: no }] }, yes] }, [sent()], true],
    ["event happened", yes, [sent()], true],
    ["event did not happen", yes, [], false],
    ["event by its exact name", yes, [[1, event("Sent")]], false],
    ["event often enough", { event: "sent", times: { atLeast: 2 } }, [sent(), sent(2)], true],
    ["event not often enough", { event: "sent", times: { atLeast: 3 } }, [sent(), sent(2)], false],
    ["event never, asked for", { event: "sent", times: { is: 0 } }, [], true],
    ["event too often", { event: "sent", times: { atMost: 1 } }, [sent(), sent(2)], false],
    ["metric's latest", { metric: "rate", latest: { below: 0.2 } }, [[1, metric("rate", 0.1)]], true],
    [
      "metric's latest, not an older one",
      { metric: "rate", latest: { below: 0.2 } },
      [
        [2, metric("rate", 0.1)],
        [1, metric("rate", 0.3)],
      ],
      false,
    ],
    ["metric never measured", { metric: "rate", latest: { below: 0.2 } }, [], false],
    ["metric never measured, from below", { metric: "rate", sum: { atMost: 5 } }, [], false],
    [
      "metric's sum",
      { metric: "rate", sum: { is: 5 } },
      [
        [2, metric("rate", 2)],
        [1, metric("rate", 3)],
      ],
      true,
    ],
    [
      "metric's mean",
      { metric: "rate", mean: { is: 2.5 } },
      [
        [2, metric("rate", 2)],
        [1, metric("rate", 3)],
      ],
      true,
    ],
    ["metric without a test", { metric: "rate" }, [[1, metric("rate", 2)]], false],
    ["trait", { trait: "plan", is: "pro" }, [[1, traits({ plan: "pro" })]], true],
    [
      "trait, newest value",
      { trait: "plan", is: "pro" },
      [
        [2, traits({ plan: "pro" })],
        [1, traits({ plan: "free" })],
      ],
      false,
    ],
    ["trait not known", { trait: "plan", is: "pro" }, [], false],
    ["trait absent, asked for", { trait: "plan", exists: false }, [], true],
    [
      "account trait",
      { account: "seats", atLeast: 5 },
      [[1, { type: "group", account: "acme", traits: { seats: 5 } }]],
      true,
    ],
    [
      "account trait of another account",
      { account: "seats", atLeast: 5 },
      [
        [2, { type: "group", account: "acme", traits: { seats: 5 } }],
        [1, { type: "group", account: "zoo", traits: {} }],
      ],
      false,
    ],
    ["account trait is no customer's trait", { account: "seats", atLeast: 5 }, [[1, traits({ seats: 5 })]], false],
    ["account trait without an account", { account: "seats", exists: false }, [], true],
    ["rating", { rating: "effect", atMost: 2 }, [[1, rating("effect", 2)]], true],
    [
      "rating, newest",
      { rating: "effect", atMost: 2 },
      [
        [2, rating("effect", 2)],
        [1, rating("effect", 4)],
      ],
      false,
    ],
    ["rating not given", { rating: "effect", atMost: 2 }, [], false],
    ["help finished", { help: "inbox", is: "finished" }, [[1, { type: "help", help: "inbox", did: "finished" }]], true],
    [
      "help opened only",
      { help: "inbox", is: "finished" },
      [[1, { type: "help", help: "inbox", did: "opened" }]],
      false,
    ],
  ])("%s", (_, condition, past, expected) => expect(holds(condition, past)).toBe(expected));

  it("asks page, segment and step of the moment", () => {
    expect(holds({ page: "/campaigns/*" }, [], { page: "/campaigns/7" })).toBe(true);
    expect(holds({ page: "/campaigns/*" }, [], { page: "/" })).toBe(false);
    expect(holds({ segment: "solo" }, [], { segment: "solo" })).toBe(true);
    expect(holds({ segment: "solo" })).toBe(false);
    expect(holds({ step: "add" }, [], { steps: new Set(["add"]) })).toBe(true);
    expect(holds({ step: "add" })).toBe(false);
  });
});

describe("windows and time since", () => {
  const week = { event: "sent", within: "7d" } as const;
  it.each<[string, Condition, Past[], boolean]>([
    ["today", week, [sent(0)], true],
    ["the first day of the window", week, [sent(6 * DAY)], true],
    ["the day before the window", week, [sent(7 * DAY)], false],
    ["counts only what is inside", { ...week, times: { is: 1 } }, [sent(), sent(8 * DAY)], true],
    ["a day means today", { event: "sent", within: "1d" }, [sent(DAY)], false],
    ["hours are rounded up to days", { event: "sent", within: "12h" }, [sent(8 * 3_600_000)], true],
    ["none within", { event: "sent", within: "7d", times: { is: 0 } }, [sent(20 * DAY)], true],
    ["a week in weeks", { event: "sent", within: "2w" }, [sent(13 * DAY)], true],
    [
      "a sum inside",
      { metric: "orders", sum: { is: 3 }, within: "7d" },
      [
        [DAY, metric("orders", 3)],
        [9 * DAY, metric("orders", 50)],
      ],
      true,
    ],
    [
      "a mean inside",
      { metric: "orders", mean: { is: 3 }, within: "7d" },
      [
        [DAY, metric("orders", 4)],
        [DAY, metric("orders", 2)],
        [9 * DAY, metric("orders", 50)],
      ],
      true,
    ],
    [
      "a mean of nothing inside",
      { metric: "orders", mean: { atMost: 9 }, within: "7d" },
      [[9 * DAY, metric("orders", 3)]],
      false,
    ],
    [
      "a sum of nothing inside",
      { metric: "orders", sum: { is: 0 }, within: "7d" },
      [[9 * DAY, metric("orders", 3)]],
      true,
    ],
    ["long enough ago", { event: "sent", ago: { atLeast: "2d" } }, [sent(2 * DAY)], true],
    ["not long enough ago", { event: "sent", ago: { atLeast: "2d" } }, [sent(2 * DAY - 1)], false],
    ["recently", { event: "sent", ago: { atMost: "2d" } }, [sent(2 * DAY)], true],
    ["not recently", { event: "sent", ago: { atMost: "2d" } }, [sent(2 * DAY + 1)], false],
    ["the newest time counts", { event: "sent", ago: { atLeast: "2d" } }, [sent(5 * DAY), sent(DAY)], false],
    ["between", { event: "sent", ago: { atLeast: "1d", atMost: "3d" } }, [sent(2 * DAY)], true],
    ["ago of what never happened", { event: "sent", times: { atLeast: 0 }, ago: { atLeast: "1d" } }, [], false],
  ])("%s", (_, condition, past, expected) => expect(holds(condition, past)).toBe(expected));
});

describe("where-clauses", () => {
  const big = { event: "sent", where: { size: { atLeast: 100 } } } as const;
  const many = (...sizes: (number | string)[]): Past[] => sizes.map((size, i) => [i, event("sent", { size })]);
  it.each<[string, Condition, Past[], boolean]>([
    ["passes", big, many(100), true],
    ["fails", big, many(99), false],
    ["property absent", big, [sent()], false],
    ["property of another kind", big, many("100"), false],
    ["counts only what passes", { ...big, times: { is: 2 } }, many(1, 200, 300), true],
    [
      "every clause must pass",
      { event: "sent", where: { size: { atLeast: 1 }, kind: { is: "news" } } },
      many(5),
      false,
    ],
    [
      "both pass",
      { event: "sent", where: { size: { atLeast: 1 }, kind: { is: "news" } } },
      [[0, event("sent", { size: 2, kind: "news" })]],
      true,
    ],
    ["absent, asked for", { event: "sent", where: { error: { exists: false } } }, [sent()], true],
    ["with a window", { ...big, within: "7d" }, [[9 * DAY, event("sent", { size: 500 })]], false],
    [
      "with time since",
      { ...big, ago: { atLeast: "1d" } },
      [
        [0, event("sent", { size: 1 })],
        [2 * DAY, event("sent", { size: 500 })],
      ],
      true,
    ],
    ["of another event", big, [[0, event("opened", { size: 500 })]], false],
    ["an inherited property", { event: "sent", where: { toString: { exists: true } } }, [sent()], false],
    ["no clauses ask nothing", { event: "sent", where: {} }, [sent()], true],
  ])("%s", (_, condition, past, expected) => expect(holds(condition, past)).toBe(expected));
});

describe("what is not known matches nobody", () => {
  const past: Past[] = [
    sent(),
    [1, metric("rate", 9)],
    [1, traits({ plan: "pro", size: 9 })],
    [1, rating("effect", 1)],
  ];
  const odd = (condition: unknown) => condition as Condition;
  it.each<[string, Condition]>([
    ["a kind", odd({ colour: "red" })],
    ["no kind", odd({})],
    ["an inherited kind", odd({ constructor: "x" })],
    ["a prototype as a kind", odd(JSON.parse('{"__proto__": {"event": "sent"}}'))],
    ["a kind by inheritance", odd(Object.create({ event: "sent" }))],
    ["an operator on a trait", odd({ trait: "plan", startsWith: "p" })],
    ["an operator beside a known one", odd({ trait: "plan", is: "pro", startsWith: "p" })],
    ["an operator on a metric", odd({ metric: "rate", latest: { atleast: 5 } })],
    ["a reading of a metric", odd({ metric: "rate", median: { atLeast: 5 } })],
    ["an operator on an event", odd({ event: "sent", times: { more: 5 } })],
    ["a part of an event", odd({ event: "sent", since: "7d" })],
    ["an operator in a where-clause", odd({ event: "sent", where: { size: { like: 1 } } })],
    ["an operator on a rating", odd({ rating: "effect", under: 3 })],
    ["a deed with help", odd({ help: "inbox", is: "liked" })],
    ["a part of `ago`", odd({ event: "sent", ago: { exactly: "1d" } })],
  ])("%s", (_, condition) => {
    expect(holds(condition, past)).toBe(false);
    expect(holds({ not: condition }, past)).toBe(false);
    expect(holds({ any: [condition, yes] }, past)).toBe(true);
    expect(holds({ all: [yes, { not: { any: [condition, no] } }] }, past)).toBe(false);
  });

  it.each(["__proto__", "constructor", "toString", "hasOwnProperty"])(
    "the name %s finds nothing by inheritance",
    (name) => {
      const conditions: Condition[] = [
        { event: name },
        { metric: name, latest: {} },
        { trait: name, exists: true },
        { account: name, exists: true },
        { rating: name },
        { step: name },
        { segment: name },
        { help: name, is: "opened" },
        { help: "inbox", is: name as "opened" },
      ];
      const grouped: Past = [1, { type: "group", account: name, traits: {} }];
      for (const condition of conditions) expect(holds(condition, [...past, grouped])).toBe(false);
      expect(holds({ event: name }, [[1, event(name)]])).toBe(true);
      expect(holds({ trait: name, is: 1 }, [[1, traits(JSON.parse(`{"${name}": 1}`))]])).toBe(true);
      expect(holds({ metric: name, sum: { is: 4 } }, [[1, metric(name, 4)]])).toBe(true);
    },
  );
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Coach } from "../../src/coach.ts";
import { givenOf } from "../../src/door/given.ts";
import type { Fact } from "../../src/fact.ts";
import { merge } from "../../src/merge.ts";
import { answersOf } from "../../src/rules/read.ts";
import { fullPlaybook } from "../playbook/fullPlaybook.ts";
import { DAY, fixturePlaybook, START } from "../playbookFixture.ts";
import { heard, openBrowser, seenBy } from "./browser.ts";
import { foldAll } from "./facts.ts";

const begun = async (more = {}) => {
  const browser = openBrowser({ user: "u1", ...more });
  const coach = await browser.ready();
  await coach.set({ team_size: 1, role: "owner" });
  await coach.track("contacts_added");
  await coach.track("campaign_sent");
  return { browser, coach };
};
const only = async (coach: Coach) => {
  const [one, ...others] = await coach.given();
  if (!one || others.length) throw new Error("one thing was given");
  return one;
};
const effect = (coach: Coach) => seenBy(coach).insight.outcomes.find(({ outcome }) => outcome.id === "effect");

describe("what was given", () => {
  it("is all there, newest first, as it was said", async () => {
    const { browser, coach } = await begun();
    await coach.rate("effect", 2, { reasons: ["spam"], note: "Few replies" });
    browser.on(1);
    await coach.answer("orders", { reasons: ["subject"] });
    browser.on(2);
    await coach.expect("orders", 30, { reason: "The spring fair" });
    expect(await coach.given()).toMatchObject([
      { kind: "target", of: "orders", value: 30, note: "The spring fair", at: START + 2 * DAY },
      { kind: "reasons", of: "orders", value: null, reasons: ["subject"], note: null, at: START + DAY },
      { kind: "rating", of: "effect", value: 2, reasons: ["spam"], note: "Few replies", amended: false, at: START },
    ]);
  });

  it("tells of the value of a period who said what of it, and of numbers and choices what they are", async () => {
    const { browser, coach } = await begun({ playbook: fullPlaybook() });
    await coach.measure("orders", 5);
    browser.on(100);
    await coach.confirm("orders", "corrected", { value: 7, by: "Anna", note: "Two by telephone" });
    await coach.rate("hours", 3);
    const [number, value] = await coach.given();
    expect(number).toMatchObject({ kind: "number", of: "hours", value: 3 });
    expect(value).toMatchObject({ kind: "value", of: "orders", value: 7, verdict: "corrected", by: "Anna" });
    expect(value).toMatchObject({ note: "Two by telephone", period: { counted: expect.any(Number) as number } });
  });
});

describe("an answer that is said otherwise", () => {
  it("keeps its time and its name, and everything follows from what it says now", async () => {
    const { browser, coach } = await begun();
    const events = heard(coach, "answer:amended", "loop:opened", "loop:closed", "rating:given");
    await coach.rate("effect", 2, { reasons: ["spam"], note: "Few replies" });
    const { id } = await only(coach);
    expect(seenBy(coach).insight.loops).toMatchObject([{ closedAt: null }]);
    browser.on(3);
    await coach.amend(id, { value: 4, note: "" });
    expect(await only(coach)).toMatchObject({ id, at: START, value: 4, reasons: ["spam"], note: null, amended: true });
    expect(effect(coach)).toMatchObject({ value: 4, reached: true, freshAt: START });
    expect(seenBy(coach).insight.loops).toEqual([]);
    expect(events.map(({ type, detail }) => [type, detail["of"] ?? detail["outcome"]])).toEqual([
      ["rating:given", "effect"],
      ["loop:opened", "effect"],
      ["answer:amended", "effect"],
      ["loop:closed", "effect"],
    ]);
  });

  it("does not become the newest one", async () => {
    const { browser, coach } = await begun();
    await coach.rate("effect", 1);
    browser.on(8);
    await coach.rate("effect", 4);
    const first = (await coach.given()).at(-1)?.id ?? "";
    browser.on(9);
    await coach.amend(first, { value: 2 });
    expect(effect(coach)?.value).toBe(4);
    expect((await coach.given()).map(({ value }) => value)).toEqual([4, 2]);
  });

  it("of a period counts what it says now", async () => {
    const { browser, coach } = await begun({ playbook: fullPlaybook() });
    await coach.measure("orders", 5);
    browser.on(100);
    await coach.confirm("orders", "confirmed");
    const { id, period } = await only(coach);
    await coach.amend(id, { value: 50 });
    const review = () =>
      seenBy(coach)
        .insight.values.find(({ outcome }) => outcome.id === "orders")
        ?.reviews.at(-1);
    expect(review()).toMatchObject({ value: 50, verdict: "corrected", counted: period?.counted });
    await coach.amend(id, { value: period?.counted ?? 0 });
    expect(review()).toMatchObject({ verdict: "confirmed" });
  });

  it("of a target moves the target", async () => {
    const { coach } = await begun();
    await coach.expect("orders", 30);
    const { id } = await only(coach);
    await coach.amend(id, { value: 25, note: "Enough for me" });
    expect(seenBy(coach).insight.outcomes[0]).toMatchObject({ target: 25, own: true });
    expect(await only(coach)).toMatchObject({ value: 25, note: "Enough for me" });
  });

  it.each<[object | null, string]>([
    [{ value: 9 }, 'amend: a whole number from 1 to 5 is wanted for "effect", found 9.'],
    [{ value: "4" }, 'amend: a finite number up to 1000000000000 is wanted second, found "4".'],
    [{ choice: "a" }, /^amend: of "[^"]+" these can be changed: value, reasons, note;/.source],
    [{}, "these can be changed"],
    [null, "these can be changed"],
  ])("to %j is a slip, and changes nothing", async (next, message) => {
    const { coach } = await begun();
    await coach.rate("effect", 2);
    const before = await only(coach);
    const wanted = message.startsWith("^") ? new RegExp(message) : message;
    await expect(coach.amend(before.id, next as object)).rejects.toThrow(wanted);
    expect(await only(coach)).toEqual(before);
  });
});

describe("what is taken back", () => {
  it("closes the loop that it opened, and takes its words along", async () => {
    const { coach } = await begun();
    await coach.rate("effect", 1, { reasons: ["spam"], note: "A secret" });
    const told = heard(coach, "answer:withdrawn", "loop:closed");
    await coach.withdraw((await only(coach)).id);
    expect(await coach.given()).toEqual([]);
    expect(effect(coach)).toMatchObject({ value: null, pace: "too-early" });
    expect(seenBy(coach).insight).toMatchObject({ loops: [], obstacles: [] });
    expect(told.map(({ type }) => type)).toEqual(["answer:withdrawn", "loop:closed"]);
    expect(JSON.stringify(await coach.export())).not.toContain("A secret");
  });

  it("opens the loop again that it closed", async () => {
    const { browser, coach } = await begun();
    await coach.rate("effect", 1);
    browser.on(8);
    await coach.rate("effect", 5);
    expect(seenBy(coach).insight.loops).toMatchObject([{ closedAt: START + 8 * DAY }]);
    const opened = heard(coach, "loop:opened");
    await coach.withdraw((await coach.given())[0]?.id ?? "");
    expect(seenBy(coach).insight.loops).toMatchObject([{ closedAt: null, value: 1 }]);
    expect(opened).toHaveLength(1);
  });

  it("leaves a loop to the answer that is low without it", async () => {
    const { browser, coach } = await begun();
    await coach.rate("effect", 1);
    browser.on(8);
    await coach.rate("effect", 2);
    const [second, first] = await coach.given();
    await coach.withdraw(first?.id ?? "");
    expect(seenBy(coach).insight.loops).toMatchObject([{ id: `effect/${second?.id}`, closedAt: null, lows: 1 }]);
  });

  it("of a target leads back to that of the playbook, in the time frame that there was", async () => {
    const { browser, coach } = await begun();
    const before = seenBy(coach).insight.outcomes[0];
    browser.on(5);
    await coach.expect("orders", 30, { deadline: START + 20 * DAY });
    expect(seenBy(coach).insight.outcomes[0]).toMatchObject({ target: 30, deadline: START + 20 * DAY });
    const set = heard(coach, "outcome:set");
    browser.on(6);
    await coach.withdraw((await only(coach)).id);
    const { target, start, deadline, own } = before ?? {};
    expect(seenBy(coach).insight.outcomes[0]).toMatchObject({ target, start, deadline, own });
    expect(set.map(({ detail }) => detail)).toEqual([{ outcome: "orders", bar: 1, target, deadline }]);
    browser.on(30);
    await coach.page("/");
    expect(seenBy(coach).insight.outcomes[0]).toMatchObject({ start, deadline, history: [] });
  });

  it("of a period makes it due again", async () => {
    const { browser, coach } = await begun({ playbook: fullPlaybook() });
    await coach.measure("orders", 5);
    browser.on(100);
    await coach.confirm("orders", "confirmed", { by: "Anna" });
    const value = () => seenBy(coach).insight.values.find(({ outcome }) => outcome.id === "orders");
    expect(value()).toMatchObject({ due: false, confirmed: true });
    await coach.withdraw((await only(coach)).id);
    expect(value()).toMatchObject({ due: true, confirmed: false, reviews: [] });
    expect(JSON.stringify(await coach.export())).not.toContain("Anna");
  });

  it("stays so where an older copy comes back, and in another tab", async () => {
    const { browser, coach } = await begun();
    await coach.rate("effect", 1);
    const tab = await browser.ready();
    await coach.withdraw((await only(coach)).id);
    await tab.page("/");
    expect(effect(tab)?.value).toBeNull();
  });

  it("cannot be taken back twice, nor said otherwise, nor what nobody gave", async () => {
    const { coach } = await begun();
    await coach.rate("effect", 1);
    const { id } = await only(coach);
    await coach.withdraw(id);
    await expect(coach.withdraw(id)).rejects.toMatchObject({ name: "BadInput" });
    await expect(coach.amend(id, { value: 3 })).rejects.toThrow(/^amend: the customer has given nothing/);
    await expect(coach.withdraw("__proto__")).rejects.toThrow('the id "__proto__"; see given().');
  });
});

describe("versions of one answer", () => {
  const stamp = (i: number) => ({ id: `f${i}`, at: START + i, order: START + i, device: `d${i % 3}` });
  const said = (value: number): Extract<Fact, { type: "amended" }>["said"] => ({
    of: "effect",
    value,
    order: START + 1,
  });
  const first: Fact = { ...stamp(1), type: "rating", of: "effect", value: 1, reasons: [], note: "First" };
  const later: Fact = { ...stamp(4), type: "rating", of: "effect", value: 3, reasons: [] };
  const changes: Fact[] = [2, 5, 6].map((i) => ({
    ...{ ...stamp(i), type: "amended", part: "answers", given: "f1", said: said(i), note: `Word ${i}` },
  }));
  const taken: Fact = {
    ...{ ...stamp(7), type: "amended", part: "answers", given: "f1", note: "" },
    said: { of: "effect", order: START + 1, withdrawn: true },
  };
  const inAnyOrder = (facts: Fact[]) => fc.shuffledSubarray(facts, { minLength: facts.length });

  it("come out the same in whatever order they are heard, at the place of the first", () => {
    const all = [first, later, ...changes];
    fc.assert(
      fc.property(inAnyOrder(all), fc.nat(5), (facts, half) => {
        const state = foldAll(facts);
        expect(state).toEqual(foldAll(all));
        expect(merge(foldAll(facts.slice(0, half)), foldAll(facts.slice(half)))).toEqual(state);
        expect(answersOf(state, "effect").map(({ value, at, note }) => [value, at, note])).toEqual([
          [6, START + 1, "Word 6"],
          [3, START + 4, undefined],
        ]);
      }),
    );
  });

  it("stay taken back, whatever is heard of it afterwards", () => {
    fc.assert(
      fc.property(inAnyOrder([first, later, taken, ...changes]), (facts) => {
        const state = foldAll(facts);
        expect(answersOf(state, "effect").map(({ value }) => value)).toEqual([3]);
        expect(givenOf(fixturePlaybook(), state).map(({ value }) => value)).toEqual([3]);
        expect(JSON.stringify(state)).not.toMatch(/First|Word/);
      }),
    );
  });
});

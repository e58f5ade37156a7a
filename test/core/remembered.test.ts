import { describe, expect, it } from "vitest";
import {
  accountTraitOf,
  answersOf,
  confirmationsOf,
  expectationsOf,
  helpAt,
  helpWasOpened,
  latestChoice,
  latestRating,
  ratingsOf,
  surfaceAt,
} from "../../src/rules/read.ts";
import { scoresOf } from "../../src/rules/scored.ts";
import { createLife } from "../life.ts";
import { DAY, fixturePlaybook, START } from "../playbookFixture.ts";

const playbook = fixturePlaybook({
  obstacles: [{ id: "few", title: "Few seats", detectedWhen: { account: "seats", atMost: 3 } }],
});

describe("what is remembered of", () => {
  it("answers: with and without a number, oldest first, with note", () => {
    const { state } = createLife(playbook)
      .happen({ type: "rating", of: "effect", value: 2, reasons: ["spam"], note: "Hardly any", asked: "ask-effect@0" })
      .happen({ type: "answer", of: "effect", reasons: ["subject"] })
      .happen({ type: "rating", of: "effect", value: 4, reasons: [] })
      .happen({ type: "answer", of: "goal", choice: "sell" })
      .happen({ type: "answer", of: "goal", choice: "be-known" });
    expect(answersOf(state, "effect").map(({ id }) => id)).toEqual(["f1", "f2", "f3"]);
    expect(ratingsOf(state, "effect").map(({ value }) => value)).toEqual([2, 4]);
    expect(ratingsOf(state, "effect")[0]).toMatchObject({ note: "Hardly any", at: START + 1 });
    expect(latestRating(state, "effect")?.value).toBe(4);
    expect(answersOf(state, "effect").at(-1)?.id).toBe("f3");
    expect(latestChoice(state, "goal")).toBe("be-known");
    expect(latestChoice(state, "effect")).toBeUndefined();
    expect(answersOf(state, "constructor")).toEqual([]);
  });

  it("expectations and confirmations, by outcome", () => {
    const period = { from: START - 90 * DAY, to: START, counted: 10, value: 12, note: "By phone, too" };
    const { state } = createLife(playbook)
      .happen({ type: "expectation", outcome: "orders", target: 30, base: 20, deadline: START + DAY })
      .happen({ type: "expectation", outcome: "effect", target: 5, base: 0, early: true })
      .happen({ type: "confirmation", outcome: "orders", ...period, verdict: "corrected", by: "Anna" });
    expect(expectationsOf(state, "orders")).toMatchObject([{ id: "f1", target: 30, base: 20, deadline: START + DAY }]);
    expect(confirmationsOf(state, "orders")).toMatchObject([{ id: "f3", ...period, verdict: "corrected", by: "Anna" }]);
    expect(confirmationsOf(state, "effect")).toEqual([]);
  });

  it("help: what is finished stays so, and a lesson is not its course", () => {
    const life = createLife(playbook);
    const help = (id: string, did: "opened" | "finished" | "dismissed" | "copied", lesson?: string) =>
      life.happen({ type: "help", help: id, did, ...(lesson && { lesson }) });
    help("inbox", "finished");
    help("inbox", "dismissed");
    help("subjects", "dismissed");
    help("course", "finished", "one");
    help("footer", "copied");
    help("live", "opened");
    const { state } = life;
    expect(helpAt(state, "inbox", "finished")).toBe(START + 1);
    expect(helpAt(state, "inbox", "dismissed")).toBeUndefined();
    expect(helpAt(state, "subjects", "dismissed")).toBe(START + 3);
    expect(helpAt(state, "course", "finished", "one")).toBe(START + 4);
    expect(helpAt(state, "course", "finished")).toBeUndefined();
    expect(helpAt(state, "footer", "copied")).toBe(START + 5);
    const opened = ["inbox", "live", "subjects", "footer", "toString"].filter((id) => helpWasOpened(state, id));
    expect(opened).toEqual(["inbox", "live"]);
  });

  it("help finished long ago, where there is very much of it: the day", () => {
    const life = createLife(playbook);
    for (let i = 0; i < 150; i++) life.on(i).happen({ type: "help", help: `h${i}`, did: "finished" });
    expect(helpAt(life.state, "h149", "finished")).toBe(START + 149 * DAY + 150);
    expect(helpAt(life.state, "h0", "finished")).toBe(START - (START % DAY));
  });

  it("surfaces: when, and for how long", () => {
    const { state } = createLife(playbook)
      .happen({ type: "surface", surface: "a", did: "shown" })
      .happen({ type: "surface", surface: "a", did: "snoozed", until: START + DAY })
      .happen({ type: "surface", surface: "b", did: "never" });
    expect(surfaceAt(state, "a", "shown")).toBe(START + 1);
    expect(surfaceAt(state, "a", "snoozed")).toBe(START + 2);
    expect(state.surfaces["a snoozed"]).toEqual({ order: START + 2, length: DAY - 2 });
    expect(surfaceAt(state, "b", "never")).toBe(START + 3);
    expect(surfaceAt(state, "b", "shown")).toBeUndefined();
    expect(Object.values(state.seen)).toEqual([START + 1]);
  });

  it("what was told, with the segments of before, and scores by week", () => {
    const life = createLife(playbook)
      .remember({ type: "told", key: "segment", value: "solo" })
      .remember({ type: "scored", score: "the health", value: 40 })
      .on(3)
      .remember({ type: "told", key: "segment", value: "team" })
      .remember({ type: "told", key: "stage", value: "gap" })
      .on(8)
      .remember({ type: "scored", score: "the health", value: 50 })
      .remember({ type: "scored", score: "the health", value: 55 });
    expect(life.state.told["segment"]).toEqual({ value: "team", order: START + 3 * DAY + 3 });
    expect(life.state.told["stage"]?.value).toBe("gap");
    expect(Object.values(life.state.segments).map(({ value }) => value)).toEqual(["solo", "team"]);
    expect(scoresOf(life.state, "the health").map(({ value }) => value)).toEqual([40, 55]);
    // what we tell is no doing of the customer's
    expect(life.state.first).toBeNull();
  });

  it("accounts: what the playbook asks about, of the account that the customer is in", () => {
    const { state } = createLife(playbook)
      .happen({ type: "group", account: "acme", traits: { seats: 3, colour: "red" } })
      .happen({ type: "group", account: "other", traits: { seats: 9 } })
      .happen({ type: "group", account: "acme", traits: {} });
    expect(accountTraitOf(state, "seats")).toBe(3);
    expect(accountTraitOf(state, "colour")).toBeUndefined();
  });
});

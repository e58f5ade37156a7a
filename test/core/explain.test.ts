import { describe, expect, it } from "vitest";
import { type Explanation, explain, type Tree } from "../../src/explain.ts";
import type { Condition } from "../../src/playbook/condition.ts";
import type { Playbook } from "../../src/playbook/schema.ts";
import { createLife } from "../life.ts";
import { fixturePlaybook } from "../playbookFixture.ts";

type Life = ReturnType<typeof createLife>;

const ask = (playbook: Playbook, life: Life, id: string): Explanation => {
  const { at } = life.look();
  const moment = { now: at, page: "/", zone: "UTC", language: "en", session: life.now() };
  return explain(id, playbook, life.state, moment);
};

/** The story, moment by moment; each one goes on from the one before. */
const moments: [string, (life: Life) => void][] = [
  ["nothing happened", () => {}],
  ["the first step", (life) => life.track("contacts_added")],
  ["functional completion", (life) => life.track("campaign_sent")],
  ["the question is due", (life) => life.on(2.1)],
  ["it was shown", (life) => life.happen({ type: "surface", surface: "ask-effect@0", did: "shown" })],
  [
    "it was put off",
    (life) => life.happen({ type: "surface", surface: "ask-effect@0", did: "snoozed", until: life.now() + 9e7 }),
  ],
  ["a low rating with a reason", (life) => life.on(4).rate("effect", 2, ["spam"])],
  ["a lesson was opened", (life) => life.happen({ type: "help", help: "inbox", did: "opened" })],
  ["a lesson was finished", (life) => life.happen({ type: "help", help: "inbox", did: "finished" })],
  ["help was dismissed", (life) => life.happen({ type: "help", help: "review", did: "dismissed" })],
  ["mail lands in spam", (life) => life.measure("spam_rate", 0.3)],
  ["the next try", (life) => life.on(6).track("campaign_sent")],
  ["asked again, low again", (life) => life.on(9).rate("effect", 1, ["subject"])],
  ["after the webinar", (life) => life.on(12)],
  ["another segment", (life) => life.happen({ type: "set", traits: { team_size: 7 } })],
  ["a good rating", (life) => life.rate("effect", 5)],
  ["reached", (life) => life.measure("orders", 50)],
  ["the experience was rated", (life) => life.on(14).rate("way", 1)],
];

describe("explain", () => {
  it("has a reason for every help item and check-in at every moment of the story, for or against", () => {
    const playbook = fixturePlaybook();
    const life = createLife(playbook).happen({ type: "set", traits: { team_size: 2 } });
    const codes = new Set<string>();
    for (const [moment, goOn] of moments) {
      goOn(life);
      const now = life.look();
      for (const { id } of [...playbook.help, ...playbook.checkIns]) {
        const told = ask(playbook, life, id);
        const reasons = told.shown ? told.because : told.becauseNot;
        expect(reasons.length, `${id}: ${moment}`).toBeGreaterThan(0);
        const visible = [...now.help.map(({ help }) => help.id), now.checkIn?.id];
        expect(told.shown, `${id}: ${moment}`).toBe(visible.includes(id));
        for (const { code } of [...told.because, ...told.becauseNot]) codes.add(code);
      }
    }
    expect(codes.size).toBeGreaterThan(20);
  });

  it("says which value was seen, and which was wanted", () => {
    const playbook = fixturePlaybook();
    const life = createLife(playbook)
      .happen({ type: "set", traits: { team_size: 2 } })
      .measure("spam_rate", 0.1);
    const fine = ask(playbook, life, "inbox");
    expect(fine).toMatchObject({
      kind: "help",
      shown: false,
      becauseNot: [{ code: "closes-nothing-open", wanted: "spam" }],
    });
    expect(fine.conditions["obstacles.spam.detectedWhen"]).toMatchObject({ holds: false, found: 0.1, parts: [] });
    life.measure("spam_rate", 0.3);
    const shown = ask(playbook, life, "inbox");
    expect(shown).toMatchObject({ shown: true, because: [{ code: "closes-detected", of: "spam" }, {}, {}, {}] });
    expect(shown.conditions["obstacles.spam.detectedWhen"]).toMatchObject({ holds: true, found: 0.3 });
    const experience = ask(playbook, life, "way");
    expect(experience).toMatchObject({
      kind: "check-in",
      shown: false,
      becauseNot: [{ code: "condition-fails", of: "way" }],
    });
    expect(experience.conditions["when"]).toMatchObject({ holds: false, found: false });
  });

  it("says who a segment is, where help is for another one", () => {
    const playbook = fixturePlaybook();
    const life = createLife(playbook)
      .happen({ type: "set", traits: { team_size: 2 } })
      .measure("spam_rate", 0.3);
    const footer = ask(playbook, life, "footer");
    expect(footer.becauseNot).toContainEqual({ code: "other-segment", of: "footer", value: "solo", wanted: "team" });
    expect(footer.conditions["segments.team.who"]).toMatchObject({ holds: false, found: 2 });
  });

  it("shows every part of a nested condition, with what was found for each", () => {
    const when: Condition = {
      all: [
        {
          any: [
            { event: "campaign_sent", times: { atLeast: 2 } },
            { trait: "plan", is: "pro" },
          ],
        },
        { not: { rating: "effect", atMost: 2 } },
        { event: "campaign_sent", where: { size: { atLeast: 9 } }, within: "7d" },
        { metric: "orders", sum: { atLeast: 1 } },
        { metric: "never", latest: { atLeast: 1 } },
        { account: "seats", atLeast: 1 },
        { page: "/campaigns/*" },
        { segment: "solo" },
        { step: "send" },
        { help: "inbox", is: "opened" },
      ],
    };
    const playbook = fixturePlaybook();
    const [first, ...rest] = playbook.help;
    if (!first) throw new Error("no help");
    playbook.help = [{ ...first, when }, ...rest];
    const life = createLife(playbook).happen({ type: "set", traits: { team_size: 2, plan: "free" } });
    life.happen({ type: "group", account: "acme", traits: { seats: 12 } });
    life.track("contacts_added").track("campaign_sent", { size: 3 }).track("campaign_sent", { size: 30 });
    life.rate("effect", 1).measure("orders", 5).measure("orders", 6);
    const tree = ask(playbook, life, "inbox").conditions["when"];
    const outline = ({ holds, found, parts }: Tree): unknown =>
      parts.length ? [holds, ...parts.map(outline)] : [holds, found];
    expect(tree && outline(tree)).toEqual([
      false,
      [true, [true, 2], [false, "free"]],
      [false, [true, 1]],
      [true, 1],
      [true, 11],
      [false, null],
      [true, 12],
      [false, "/"],
      [true, "solo"],
      [true, true],
      [false, false],
    ]);
  });

  it.each(["", "nothing", "constructor", "__proto__", "toString"])("knows nothing of %j", (id) => {
    const playbook = fixturePlaybook();
    const unknown = { id, kind: "unknown", shown: false, because: [], becauseNot: [], conditions: {} };
    expect(ask(playbook, createLife(playbook), id)).toEqual(unknown);
  });
});

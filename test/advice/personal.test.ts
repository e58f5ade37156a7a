import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { personal, spread } from "../../src/advice/personal.ts";
import type { Experiment } from "../../src/playbook/schema.ts";
import { createLife } from "../life.ts";
import { fixturePlaybook } from "../playbookFixture.ts";

const plain = { weight: 1, help: {}, checkIns: {} };
const wording: Experiment = {
  id: "wording",
  variants: [
    { ...plain, id: "as-it-is", weight: 3 },
    {
      ...plain,
      id: "short",
      help: { inbox: { title: "Inbox first", hidden: false }, live: { hidden: true } },
      checkIns: { way: { question: "Easy?", every: "30d" }, "ask-effect": { every: "3d" } },
      rhythm: "21d",
    },
  ],
};
const playbook = fixturePlaybook({ experiments: [wording], holdout: 0.1 });
const user = fc.string({ minLength: 1, maxLength: 40 });
const find = (variant: string): string => {
  for (let i = 0; ; i++) if (personal(playbook, `u${i}`).experiments[0]?.variant === variant) return `u${i}`;
};

describe("experiments", () => {
  it("give the same customer the same group for ever, whatever else the playbook says", () => {
    fc.assert(
      fc.property(user, (name) => {
        const first = personal(playbook, name);
        const later = personal(fixturePlaybook({ experiments: [wording], holdout: 0.1, help: [] }), name);
        expect(later.experiments[0]?.variant).toBe(first.experiments[0]?.variant);
        expect(later.holdout).toBe(first.holdout);
        expect(personal(playbook, name).playbook).toBe(first.playbook);
      }),
    );
  });

  it("do not move anybody into or out of the holdout when its share grows, except into it", () => {
    fc.assert(
      fc.property(user, fc.double({ min: 0, max: 1, noNaN: true }), (name, share) => {
        const { holdout } = personal({ ...playbook, holdout: share }, name);
        const wider = personal({ ...playbook, holdout: Math.min(1, share + 0.1) }, name);
        if (holdout) expect(wider.holdout).toBe(true);
      }),
    );
  });

  it("spread people evenly, by weight, and one experiment apart from the other", () => {
    const people = Array.from({ length: 20_000 }, (_, i) => `user-${i}`);
    const short = people.filter((name) => personal(playbook, name).experiments[0]?.variant === "short");
    expect(short.length / people.length).toBeCloseTo(0.25, 1);
    const held = people.filter((name) => personal(playbook, name).holdout);
    expect(held.length / people.length).toBeCloseTo(0.1, 1);
    const both = short.filter((name) => held.includes(name)).length;
    expect(both / held.length).toBeCloseTo(0.25, 1);
    const tenths = Array.from({ length: 10 }, () => 0);
    for (const name of people) {
      const tenth = Math.floor(spread(name) * 10);
      tenths[tenth] = (tenths[tenth] ?? 0) + 1;
    }
    for (const share of tenths) expect(share / people.length).toBeCloseTo(0.1, 1);
  });

  it("change texts, help and rhythm, and nothing else", () => {
    const { playbook: theirs, experiments } = personal(playbook, find("short"));
    expect(theirs.help.map(({ id }) => id)).toEqual(["inbox", "subjects", "review", "footer"]);
    expect(theirs.help[0]?.title).toBe("Inbox first");
    // the rhythm is that of questions for results, also for whoever is in no segment
    expect(theirs.checkIns).toMatchObject([{ every: "21d" }, { question: "Easy?", every: "30d" }]);
    expect(theirs.checkIns[0]).not.toHaveProperty("question");
    expect(theirs.segments.map(({ experience }) => experience.rhythm)).toEqual(["21d", "21d"]);
    expect({ ...theirs, help: [], checkIns: [], segments: [] }).toEqual({
      ...playbook,
      help: [],
      checkIns: [],
      segments: [],
    });
    expect(experiments).toEqual([
      {
        experiment: "wording",
        variant: "short",
        touches: ["inbox", "subjects", "review", "live", "footer", "ask-effect", "way"],
      },
    ]);
    expect(personal(playbook, find("as-it-is")).playbook).toEqual(playbook);
  });

  it("change the question about a result, which stands with its outcome otherwise", () => {
    const variant = { ...plain, id: "new", checkIns: { "ask-effect": { question: "Did it work?" } } };
    const asking = (variants: Experiment["variants"]) =>
      createLife(fixturePlaybook({ experiments: [{ id: "e", variants }] }))
        .happen({ type: "identify", user: "mina", traits: { team_size: 2 } })
        .track("contacts_added")
        .track("campaign_sent")
        .on(3)
        .look().checkIn;
    expect(asking([variant, { ...variant, id: "newer" }])).toMatchObject({
      id: "ask-effect",
      question: "Did it work?",
      low: 2,
    });
    expect(asking([plain, plain].map((one, i) => ({ ...one, id: `${i}` })))?.question).toBe("How well did it work?");
  });

  it("are about what differs, and nothing else", () => {
    const touchesOf = (...variants: Partial<Experiment["variants"][number]>[]) => {
      const all = variants.map((one, i) => ({ ...plain, id: `v${i}`, ...one }));
      const [one] = personal(fixturePlaybook({ experiments: [{ id: "e", variants: all }] }), "mina").experiments;
      return one?.touches;
    };
    const title = { inbox: { title: "Inbox first", hidden: false } };
    expect(touchesOf({}, {})).toEqual([]);
    expect(touchesOf({ help: title }, { help: title })).toEqual([]);
    expect(touchesOf({ help: title }, {})).toEqual(["inbox"]);
    expect(touchesOf({ help: { inbox: { hidden: true } } }, { help: { inbox: { hidden: true } } })).toEqual([]);
    expect(touchesOf({ help: { inbox: { hidden: true } } }, {})).toEqual([
      "inbox",
      "subjects",
      "review",
      "live",
      "footer",
    ]);
    expect(touchesOf({ rhythm: "9d" }, { rhythm: "9d" })).toEqual([]);
    expect(touchesOf({ rhythm: "9d" }, { rhythm: "21d" })).toEqual(["ask-effect"]);
    expect(touchesOf({ checkIns: { "ask-effect": { question: "So?" } } }, {})).toEqual(["ask-effect"]);
    expect(touchesOf({ checkIns: { way: { every: "9d" } } }, {})).toEqual(["way"]);
  });

  it("leave a visitor without a name alone", () => {
    expect(personal({ ...playbook, holdout: 1 }, null)).toEqual({
      playbook: { ...playbook, holdout: 1 },
      holdout: false,
      experiments: [],
    });
  });
});

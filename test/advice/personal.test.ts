import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { personal, spread } from "../../src/advice/personal.ts";
import type { Experiment } from "../../src/playbook/schema.ts";
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
    expect(theirs.checkIns).toMatchObject([{ every: "3d" }, { question: "Easy?", every: "30d" }]);
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
        touches: ["inbox", "live", "way", "ask-effect"],
        changesHelp: true,
        changesRhythm: true,
      },
    ]);
    expect(personal(playbook, find("as-it-is")).playbook).toEqual(playbook);
  });

  it("leave a visitor without a name alone", () => {
    expect(personal({ ...playbook, holdout: 1 }, null)).toEqual({
      playbook: { ...playbook, holdout: 1 },
      holdout: false,
      experiments: [],
    });
  });
});

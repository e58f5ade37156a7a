import fc from "fast-check";
import { expect, it, vi } from "vitest";
import type { Fact } from "../../src/fact.ts";
import type { Insight } from "../../src/insightWith.ts";
import { helpAt } from "../../src/rules/read.ts";
import { fullPlaybook } from "../playbook/fullPlaybook.ts";
import { answeringOf, born, type Lived, liveOn, sound, type Turn, turnsOf } from "./lives.ts";

// they take a second each alone, and several where others run beside them
vi.setConfig({ testTimeout: 60_000 });

const full = fullPlaybook();
const rated = full.outcomes[2];
const measured = full.outcomes[0];
/** Nothing in it asks for what may pass: no window, no `latest`, no `after`, no trait. */
const playbook = await sound({
  ...full,
  holdout: 0,
  experiments: [],
  segments: [],
  scores: [],
  journey: {
    onboarding: [{ id: "verify", title: "Verify", doneWhen: { event: "verified" } }],
    steps: [
      {
        id: "send",
        title: "Send",
        doneWhen: { event: "sent", where: { size: { atLeast: 3 } }, times: { atLeast: 2 } },
      },
      {
        id: "sell",
        title: "Sell",
        doneWhen: { metric: "orders", sum: { atLeast: 10 } },
        lockedUntil: { step: "send" },
      },
      {
        id: "read",
        title: "Read",
        doneWhen: {
          any: [{ help: "inbox", is: "finished" }, { all: [{ step: "send" }, { help: "film", is: "opened" }] }],
        },
      },
    ],
  },
  outcomes: [
    {
      ...measured,
      who: undefined,
      for: undefined,
      measure: { ...measured?.measure, over: undefined },
      targets: {},
    },
    full.outcomes[1],
    { ...rated, target: 2 },
  ],
  checkIns: full.checkIns.map((one) => (one.ask === "result" ? { ...one, when: undefined } : one)),
  obstacles: [{ id: "spam", title: "Spam", asReason: "Spam" }, full.obstacles[1]],
  help: full.help.map((one) => ({ ...one, segments: undefined })),
});

/** Nothing is taken back: no order less, and no target below where everybody begins. */
function forwards({ happening }: Turn): boolean {
  if (happening?.type === "metric") return happening.value >= 0;
  const begin = playbook.outcomes.find(({ id }) => happening?.type === "expectation" && id === happening.outcome);
  return happening?.type !== "expectation" || happening.target > (begin?.baseline ?? 0);
}
const life = turnsOf(playbook, { maxLength: 60 }, ["d1", "d2"]).map((turns) => turns.filter(forwards));
const said = answeringOf(playbook, { maxLength: 40 }).map((turns) => turns.filter(forwards));

const walked = ({ journey }: Insight) => [...journey.onboarding, ...journey.steps].filter(({ done }) => done);
const doneIn = (insight: Insight) => walked(insight).map(({ step }) => step.id);
const helpIn = ({ state }: Lived) =>
  playbook.help.map(({ id }) => id).filter((id) => helpAt(state, id, "finished") !== undefined);
const reachedIn = ({ outcomes }: Insight) => outcomes.filter(({ reached }) => reached).map(({ outcome }) => outcome.id);

/** What a fact is about, where it may take back that an outcome is reached. */
const undoes = (fact: Fact | undefined): string | null => {
  if (fact?.type === "expectation") return fact.outcome;
  return fact?.type === "rating" ? fact.of : null;
};

/** Every turn of a life with what was before it and after. */
function eachTurn(turns: Turn[], look: (before: Lived, after: Lived, fact: Fact | undefined) => void): void {
  turns.reduce((before, turn, i) => {
    const after = liveOn(playbook, before, turn, `f${i}`);
    look(before, after, after.facts[before.facts.length]);
    return after;
  }, born());
}

it("steps done, help finished and outcomes reached never go back, but by what undoes them", () => {
  fc.assert(
    fc.property(life, (turns) => {
      eachTurn(turns, (before, after, fact) => {
        if (!before.insight || !after.insight) return;
        expect(doneIn(after.insight)).toEqual(expect.arrayContaining(doneIn(before.insight)));
        expect(helpIn(after)).toEqual(expect.arrayContaining(helpIn(before)));
        const kept = reachedIn(before.insight).filter((id) => id !== undoes(fact));
        expect(reachedIn(after.insight)).toEqual(expect.arrayContaining(kept));
        expect(after.insight.journey.total).toBe(before.insight.journey.total);
      });
    }),
    { numRuns: 40 },
  );
});

it("what was told once stays told, and what was done keeps the time when it was", () => {
  fc.assert(
    fc.property(life, (turns) => {
      eachTurn(turns, (before, after) => {
        // a loop may open again, and is told again
        for (const [key, at] of Object.entries(before.state.announced))
          if (!key.startsWith("loop:")) expect(after.state.announced[key], key).toEqual(at);
        const times = new Map(
          walked(after.insight ?? ({ journey: { onboarding: [], steps: [] } } as never)).map(({ step, doneAt }) => [
            step.id,
            doneAt,
          ]),
        );
        for (const { step, doneAt } of before.insight ? walked(before.insight) : [])
          if (doneAt !== null) expect(times.get(step.id)).toBe(doneAt);
      });
    }),
    { numRuns: 40 },
  );
});

it("a loop that is closed stays closed, and only a low answer opens another one", () => {
  fc.assert(
    fc.property(fc.oneof(life, said), (turns) => {
      eachTurn(turns, (before, after, fact) => {
        if (!before.insight || !after.insight) return;
        const closed = before.insight.loops.filter(({ closedAt }) => closedAt !== null);
        const now = new Map(after.insight.loops.map((loop) => [loop.id, loop]));
        // a measure is behind again by another target or another date
        const aims = after.facts.flatMap((one) => (one.type === "expectation" ? one.outcome : []));
        for (const { id, outcome } of closed)
          if (!id.includes("/") || !aims.includes(outcome)) expect(now.get(id)?.closedAt).not.toBeNull();
        const known = new Set(before.insight.loops.map(({ id }) => id));
        // those of a measure open by time
        for (const { id, outcome } of after.insight.loops)
          if (!known.has(id) && !id.includes("/")) expect([fact?.id, undoes(fact)]).toEqual([id, outcome]);
      });
    }),
    { numRuns: 130 },
  );
});

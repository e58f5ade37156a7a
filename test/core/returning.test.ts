import fc from "fast-check";
import { expect, it, vi } from "vitest";
import type { Playbook } from "../../src/playbook/schema.ts";
import { countOf, sumOf } from "../../src/rules/read.ts";
import type { State } from "../../src/state.ts";
import { fullPlaybook } from "../playbook/fullPlaybook.ts";
import { DAY } from "../playbookFixture.ts";
import { insight, type Lived, liveAll, momentAt, sound, type Turn, turnsOf } from "./lives.ts";

// they take a second each alone, and several where others run beside them
vi.setConfig({ testTimeout: 60_000 });

const written = fullPlaybook();
/** Everything in it is for everybody, and no event is asked about with a `where`: what is not asked about is not counted. */
const full = await sound({
  ...written,
  experiments: [],
  holdout: 0,
  journey: {
    ...written.journey,
    steps: [
      { id: "send", title: "Send", doneWhen: { event: "sent", times: { atLeast: 2 }, within: "30d" } },
      { id: "invite", title: "Invite", doneWhen: { event: "invited", times: { atLeast: 2 } } },
    ],
  },
  outcomes: written.outcomes.map((one) => ({ ...one, for: undefined, who: undefined })),
  scores: written.scores.map((one) => ({ ...one, for: undefined })),
});

/** What a playbook may lose for a while; what refers to it goes with it. */
const without: Record<string, (playbook: Playbook) => Playbook> = {
  help: (playbook) => ({ ...playbook, help: [] }),
  "some help": (playbook) => ({
    ...playbook,
    help: playbook.help.filter(({ id }) => id !== "inbox" && id !== "course"),
  }),
  steps: ({ journey, ...playbook }) => ({ ...playbook, journey: { onboarding: [], steps: journey.steps.slice(1) } }),
  outcomes: (playbook) => ({ ...playbook, outcomes: playbook.outcomes.slice(1, 2), checkIns: [] }),
  scores: (playbook) => ({ ...playbook, scores: [] }),
  obstacles: (playbook) => ({ ...playbook, obstacles: [], help: [] }),
  "check-ins": (playbook) => ({ ...playbook, checkIns: [] }),
  everything: (playbook) => ({
    ...playbook,
    ...{ help: [], scores: [], obstacles: [], checkIns: [], segments: [] },
    journey: { onboarding: [], steps: playbook.journey.steps.slice(0, 1) },
    outcomes: playbook.outcomes.slice(2),
  }),
};

const finish = (help: string): Turn => ({ after: 1, device: "d1", happening: { type: "help", help, did: "finished" } });

/** Where a customer stands, by what playbooks refer to; without what only was told or counted for a trend. */
function progress(playbook: Playbook, { state, now }: Lived) {
  const {
    journey,
    outcomes,
    help,
    otherHelp,
    obstacles,
    loops,
    scores,
    checkIn,
    waiting,
    values,
    stage,
    desired,
    experience,
  } = insight(playbook, state, momentAt(now, { session: now + 1 }));
  return structuredClone({
    steps: [...journey.onboarding, ...journey.steps].map(({ step, done, locked }) => [step.id, done, locked]),
    outcomes: outcomes.map(({ outcome, value, target, bar, reached, pace, start }) => [
      outcome.id,
      value,
      target,
      bar,
      reached,
      pace,
      start,
    ]),
    series: outcomes.map(({ series }) => series),
    help: help.map((one) => [one.help.id, one.score, one.opened, one.because]),
    otherHelp: otherHelp.map((one) => [one.help.id, one.finished, one.becauseNot]),
    obstacles: obstacles.map(({ obstacle, because, stalled }) => [obstacle.id, because, stalled]),
    loops: loops.map(({ id, lows, reasons, value, closedAt }) => [id, lows, reasons, value, closedAt !== null]),
    scores: scores.map(({ score, value, band, contributions }) => [score.id, value, band, contributions]),
    ...{ checkIn, waiting, values, stage, desired, experience },
  });
}

it("what a playbook takes away and brings back is where it was, with all that a customer had done before", () => {
  const part = fc.constantFrom(...Object.keys(without));
  fc.assert(
    fc.property(turnsOf(full, { maxLength: 40 }), part, fc.nat(), (turns, name, pick) => {
      const less = without[name]?.(full) ?? full;
      const before = liveAll(full, turns);
      // a look with less of a playbook at the end of it, or with all of it
      const look = [{ after: pick % 86_400_000, device: "d1", happening: null }];
      const back = (middle: Playbook) => liveAll(full, look, liveAll(middle, look, before, "less"), "back");
      expect(progress(full, back(less))).toEqual(progress(full, back(full)));
    }),
    { numRuns: 50 },
  );
});

it("what is said and clicked in between is kept, too, and what comes back knows of it", () => {
  const part = fc.constantFrom("some help", ...Object.keys(without));
  const counted = ["event", "metric", "group"];
  const finishing = fc.subarray(full.help.map(({ id }) => id)).map((ids) => ids.map(finish));
  fc.assert(
    fc.property(
      turnsOf(full, { maxLength: 25 }),
      finishing,
      turnsOf(full, { maxLength: 20 }),
      part,
      (turns, ends, more, name) => {
        const less = without[name]?.(full) ?? full;
        const there = ({ happening }: Turn) =>
          happening?.type !== "help" || less.help.some(({ id }) => id === happening.help);
        const plain = more.filter((turn) => there(turn) && !counted.includes(turn.happening?.type ?? ""));
        // what a playbook has for the first time, and not again, begins then
        const seen = [{ after: 0, device: "d1", happening: null }, ...turns];
        const before = liveAll(full, ends, liveAll(full, seen), "end");
        const through = (middle: Playbook) => {
          const lived = liveAll(middle, plain, before, "between");
          const { steps, outcomes, loops, scores, otherHelp } = progress(full, lived);
          const finished = otherHelp.filter(([, isFinished]) => isFinished).map(([id]) => id);
          // those of a measure began when they were noticed
          const answered = loops.filter(([id]) => String(id).split("/").length === 2);
          // when a customer moved between segments that were not there nobody knows, and so not what began then
          const stand = outcomes.map((outcome) => outcome.slice(0, 5));
          return { steps, stand, answered, scores, finished };
        };
        expect(through(less)).toEqual(through(full));
      },
    ),
    { numRuns: 70 },
  );
});

it("what was counted by day is not lost while nothing asks for its days", () => {
  const soon = turnsOf(full, { maxLength: 20 }).map((all) => all.map((turn) => ({ ...turn, after: turn.after % DAY })));
  const part = fc.constantFrom("help", "steps", "obstacles", "check-ins", "everything");
  fc.assert(
    fc.property(turnsOf(full, { maxLength: 40 }), soon, part, (turns, more, name) => {
      const before = liveAll(full, turns);
      const { state, now } = liveAll(without[name]?.(full) ?? full, more, before, "between");
      const count = (from: State) => [countOf(from, "sent", now, "30d"), sumOf(from, "orders", now, "28d").n];
      const [events = 0, values = 0] = count(state);
      const [eventsBefore = 0, valuesBefore = 0] = count(before.state);
      expect(events).toBeGreaterThanOrEqual(eventsBefore);
      expect(values).toBeGreaterThanOrEqual(valuesBefore);
    }),
    { numRuns: 80 },
  );
});

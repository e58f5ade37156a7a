import type { Insight } from "../../src/insightWith.ts";

/** What of an insight a customer would notice. */
export const meaningOf = (all: Insight) => ({
  stage: all.stage,
  desired: all.desired,
  segment: all.segment.segment?.id ?? null,
  steps: all.journey.steps.map(({ step, done, doneAt }) => [step.id, done, doneAt]),
  outcomes: all.outcomes.map(({ outcome, value, target, reached, bar, pace, start }) => ({
    ...{ outcome: outcome.id, value, target, reached, bar, pace, start },
  })),
  loops: all.loops.map(({ outcome, value, closedAt, askAgainAt }) => ({ outcome, value, closedAt, askAgainAt })),
  obstacles: all.obstacles.map(({ obstacle }) => obstacle.id),
  help: all.help.map(({ help }) => help.id),
  otherHelp: all.otherHelp.map(({ help, becauseNot }) => [help.id, becauseNot.map(({ code }) => code)]),
  checkIn: all.checkIn?.asked ?? null,
  waiting: all.waiting.map(({ id, at }) => [id, at]),
  scores: all.scores.map(({ score, value }) => [score.id, value]),
});

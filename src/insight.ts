import { checkInsOf, type DueCheckIn, type WaitingCheckIn } from "./advice/checkIn.ts";
import { helpOf, type OtherHelp, type RankedHelp } from "./advice/help.ts";
import type { Experience, Playbook, Segment } from "./playbook/schema.ts";
import type { Reason } from "./rules/reason.ts";
import { meant, segmentOf } from "./rules/segment.ts";
import type { Moment, View } from "./rules/view.ts";
import type { State } from "./state.ts";
import { type Desired, desiredOf, type ExperienceInsight, experienceOf } from "./success/experience.ts";
import { type Journey, journeyOf } from "./success/journey.ts";
import { type Loop, loopsOf } from "./success/loop.ts";
import { type OpenObstacle, obstaclesOf } from "./success/obstacles.ts";
import { type OutcomeInsight, outcomeOf } from "./success/outcome.ts";

export type Stage = "onboarding" | "steps" | "gap" | "reached" | "reached-unhappy";

/** Where the customer stands, what would help, and why. */
export interface Insight {
  at: number;
  segment: { segment: Segment | null; experience: Experience; because: Reason[] };
  stage: Stage;
  desired: Desired;
  journey: Journey;
  /** Outcomes that apply to the segment; the first one is the required outcome that decides the stage. */
  outcomes: OutcomeInsight[];
  experience: ExperienceInsight;
  obstacles: OpenObstacle[];
  /** Newest first; open while `closedAt` is null. */
  loops: Loop[];
  /** Best first. */
  help: RankedHelp[];
  otherHelp: OtherHelp[];
  /** The one check-in due now, or null; every other one says why not. */
  checkIn: DueCheckIn | null;
  waiting: WaitingCheckIn[];
}

/** The service a customer gets whom no segment describes. */
const PLAIN: Experience = { style: "self-serve", formats: [], paid: "last" };

const stageOf = (journey: Journey, reached: boolean, experience: ExperienceInsight): Stage => {
  if (reached) return experience.level === "poor" ? "reached-unhappy" : "reached";
  if (journey.complete) return "gap";
  return journey.onboarding.every((step) => step.done) ? "steps" : "onboarding";
};

/** When the question of a loop comes back: the time its check-in waits for. */
const asksAgain = (playbook: Playbook, loop: Loop, waiting: WaitingCheckIn[]): number | null => {
  const ids = playbook.checkIns.flatMap((one) => (one.ask === "result" && one.outcome === loop.outcome ? [one.id] : []));
  return loop.closedAt ? null : (waiting.find(({ id }) => ids.includes(id))?.at ?? null);
};

/** The only reader. Pure: the same playbook, state and moment always give the same insight. */
export function insight(playbook: Playbook, state: State, moment: Moment): Insight {
  const view: View = { ...moment, state, steps: new Set(), segment: null };
  const segment = segmentOf(playbook, view);
  view.segment = segment?.id ?? null;
  const journey = journeyOf(playbook, view);
  const outcomes = playbook.outcomes
    .filter((outcome) => meant(outcome.for, view.segment))
    .map((outcome) => outcomeOf(outcome, view));
  const required = outcomes[0];
  const reached = !!required?.reached;
  const experience = experienceOf(playbook, view);
  const loops = outcomes.flatMap(({ outcome }) => loopsOf(outcome, view)).sort((a, b) => b.openedAt - a.openedAt);
  const obstacles = obstaclesOf(playbook, view, outcomes, loops);
  const service = segment?.experience ?? PLAIN;
  const { complete } = journey;
  const { checkIn, waiting } = checkInsOf({ playbook, view, complete, reached, outcomes, loops, rhythm: service.rhythm });
  const struggling = loops.some(({ closedAt, lows }) => !closedAt && lows > 1);
  return {
    at: moment.now,
    segment: {
      segment,
      experience: service,
      because: [segment ? { code: "segment-matched", of: segment.id } : { code: "segment-default" }],
    },
    stage: stageOf(journey, reached, experience),
    desired: desiredOf(required, experience, struggling),
    journey,
    outcomes,
    experience,
    obstacles,
    loops: loops.map((loop) => ({ ...loop, askAgainAt: asksAgain(playbook, loop, waiting) })),
    ...helpOf(playbook, { view, experience: service, obstacles, loops }),
    checkIn,
    waiting,
  };
}

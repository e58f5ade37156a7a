import type { Experience, Playbook, Segment } from "./playbook/schema.ts";
import type { Reason } from "./rules/reason.ts";
import { meant, segmentOf } from "./rules/segment.ts";
import type { Moment, View } from "./rules/view.ts";
import type { State } from "./state.ts";
import { type Desired, desiredOf, type ExperienceInsight, experienceOf } from "./success/experience.ts";
import { type Journey, journeyOf } from "./success/journey.ts";
import { type Loop, loopsOf } from "./success/loop.ts";
import { type OutcomeInsight, outcomeOf } from "./success/outcome.ts";

export type Stage = "onboarding" | "steps" | "gap" | "reached" | "reached-unhappy";

/** Where the customer stands: the half of an insight that every page needs. */
export interface Standing {
  at: number;
  segment: { segment: Segment | null; experience: Experience; because: Reason[] };
  stage: Stage;
  desired: Desired;
  journey: Journey;
  /** Outcomes that apply to the segment; the first one is the required outcome that decides the stage. */
  outcomes: OutcomeInsight[];
  experience: ExperienceInsight;
  /** Newest first; open while `closedAt` is null. */
  loops: Loop[];
}

/** The service a customer gets whom no segment describes. */
const PLAIN: Experience = { style: "self-serve", formats: [], paid: "last" };

const stageOf = (journey: Journey, reached: boolean, experience: ExperienceInsight): Stage => {
  if (reached) return experience.level === "poor" ? "reached-unhappy" : "reached";
  if (journey.complete) return "gap";
  return journey.onboarding.every((step) => step.done) ? "steps" : "onboarding";
};

/** What conditions are asked about, with the segment known and the steps still to be walked. */
export function viewOf(playbook: Playbook, state: State, moment: Moment): [View, Segment | null] {
  const { now, page, language, session } = moment;
  const view: View = {
    now,
    page,
    language,
    session,
    state,
    steps: new Set(),
    segment: null,
    // not read before somebody asks for it, see `createMoments`
    get zone() {
      return moment.zone;
    },
  };
  const segment = segmentOf(playbook, view);
  view.segment = segment?.id ?? null;
  return [view, segment];
}

/** Where the customer stands. Pure: the same playbook, state and moment always give the same answer. */
export function standingOf(playbook: Playbook, [view, segment]: [View, Segment | null]): Standing {
  const journey = journeyOf(playbook, view);
  const outcomes = playbook.outcomes
    .filter((outcome) => meant(outcome.for, view.segment))
    .map((outcome) => outcomeOf(outcome, view));
  const experience = experienceOf(playbook, view);
  const loops = outcomes.flatMap(({ outcome }) => loopsOf(outcome, view)).sort((a, b) => b.openedAt - a.openedAt);
  const struggling = loops.some(({ closedAt, lows }) => !closedAt && lows > 1);
  return {
    at: view.now,
    segment: {
      segment,
      experience: segment?.experience ?? PLAIN,
      because: [segment ? { code: "segment-matched", of: segment.id } : { code: "segment-default" }],
    },
    stage: stageOf(journey, !!outcomes[0]?.reached, experience),
    desired: desiredOf(outcomes[0], experience, struggling),
    journey,
    outcomes,
    experience,
    loops,
  };
}

import type { Stage } from "./playbook/condition.ts";
import type { Experience, Outcome, Playbook, Segment } from "./playbook/schema.ts";
import { test } from "./rules/compile.ts";
import { coursesDone } from "./rules/courses.ts";
import { latestChosen, segmentsOf } from "./rules/read.ts";
import type { Reason } from "./rules/reason.ts";
import { meant, segmentOf } from "./rules/segment.ts";
import type { Moment, View } from "./rules/view.ts";
import { atOf, own, type State } from "./state.ts";
import { type Desired, desiredOf, type ExperienceInsight, experienceOf } from "./success/experience.ts";
import { type Journey, journeyOf } from "./success/journey.ts";
import { type Loop, loopsOf } from "./success/loop.ts";
import { type OutcomeInsight, outcomeOf } from "./success/outcome.ts";
import type { ScoreInsight } from "./success/scorecards.ts";
import type { ValueInsight } from "./success/value.ts";

/** Which customers this one belongs to, and the service that is right for them. */
export interface SegmentInsight {
  /** Null when none fits. */
  segment: Segment | null;
  experience: Experience;
  because: Reason[];
  /** Where the customer came from: the segments before, oldest first, each with the time of the move to it, ms. */
  history: { segment: string | null; at: number }[];
}

/** Where the customer stands: the half of an insight that every page needs. */
export interface Standing {
  /** The moment it was asked for, ms. */
  at: number;
  /** When something was known of the customer first, ms; null while nothing is, as after `forget`. */
  since: number | null;
  segment: SegmentInsight;
  /** How far they are on the whole way. */
  stage: Stage;
  /** When each stage was entered first, ms. */
  stages: { stage: Stage; at: number }[];
  /** Required outcome and appropriate experience taken together. */
  desired: Desired;
  journey: Journey;
  /** Outcomes that apply to the customer; the first one is the required outcome that decides the stage. */
  outcomes: OutcomeInsight[];
  experience: ExperienceInsight;
  /** Newest first; open while `closedAt` is null. */
  loops: Loop[];
  /** Scorecards kept for this customer's segment. */
  scores: ScoreInsight[];
  /** Value by period, for outcomes that are reviewed. */
  values: ValueInsight[];
}

/** Measures that only some playbooks use. */
export interface Measures {
  scorecards(playbook: Playbook, view: View): ScoreInsight[];
  values(playbook: Playbook, outcomes: Outcome[], view: View): ValueInsight[];
}

/** The service a customer gets whom no segment describes. */
const PLAIN: Experience = { style: "self-serve", formats: [], paid: "last" };

const stageOf = (journey: Journey, reached: boolean, experience: ExperienceInsight): Stage => {
  if (reached) return experience.level === "poor" ? "reached-unhappy" : "reached";
  if (journey.complete) return "gap";
  return journey.onboarding.every(({ step, done }) => done || step.optional) ? "steps" : "onboarding";
};

/** What conditions are asked about, with the segment known and the rest still to be found out. */
export function viewOf(playbook: Playbook, kept: State, moment: Moment): [View, Segment | null] {
  const { now, page, language, session } = moment;
  const done = coursesDone(playbook, kept);
  const state = done.length ? { ...kept, help: { ...kept.help, ...Object.fromEntries(done) } } : kept;
  const view: View = {
    now,
    page,
    language,
    session,
    state,
    steps: new Set(),
    segment: null,
    stage: null,
    stageSince: null,
    paces: new Map(),
    scores: new Map(),
    // not read before somebody asks for it, see `createMoments`
    get zone() {
      return moment.zone;
    },
  };
  const segment = segmentOf(playbook, view);
  view.segment = segment?.id ?? null;
  return [view, segment];
}

/** The outcomes meant for this customer: the one they went on to first, the one they left for it at the end. */
function outcomesOf(playbook: Playbook, view: View): OutcomeInsight[] {
  const all = playbook.outcomes
    .filter((outcome) => meant(outcome.for, view.segment) && (!outcome.who || test(outcome.who)(view)))
    .map((outcome) => outcomeOf(outcome, view));
  const left = ({ outcome }: OutcomeInsight) => {
    const last = latestChosen(view.state, outcome.id);
    return last?.choice === "next" ? last.order : 0;
  };
  const newest = all.sort((a, b) => left(a) - left(b)).at(-1);
  const to = newest && latestChosen(view.state, newest.outcome.id)?.to;
  return all.sort((a, b) => Number(b.outcome.id === to) - Number(a.outcome.id === to));
}

const stagesOf = ({ announced }: State): Standing["stages"] =>
  Object.entries(announced)
    .flatMap(([key, one]) => (key.startsWith("stage/") ? [{ stage: key.slice(6) as Stage, at: atOf(one) }] : []))
    .sort((a, b) => a.at - b.at);

/** Where the customer stands. Pure: the same playbook, state and moment always give the same answer. */
export function standingOf(playbook: Playbook, [view, segment]: [View, Segment | null], measures: Measures): Standing {
  const { state } = view;
  const journey = journeyOf(playbook, view);
  const outcomes = outcomesOf(playbook, view);
  const experience = experienceOf(playbook, view);
  const loops = outcomes.flatMap((outcome) => loopsOf(outcome, view)).sort((a, b) => b.openedAt - a.openedAt);
  const struggling = loops.some(({ closedAt, lows }) => !closedAt && lows > 1);
  const stage = stageOf(journey, !!outcomes[0]?.reached, experience);
  const told = own(state.told, "stage");
  view.stage = stage;
  view.stageSince = told?.value === stage ? atOf(told) : null;
  for (const { outcome, pace } of outcomes) view.paces.set(outcome.id, pace);
  const scores = measures.scorecards(playbook, view);
  for (const { score, value, band } of scores) view.scores.set(score.id, { value, band: band?.id ?? null });
  return {
    at: view.now,
    since: state.first,
    segment: {
      segment,
      experience: segment?.experience ?? PLAIN,
      because: [segment ? { code: "segment-matched", of: segment.id } : { code: "segment-default" }],
      history: segmentsOf(state).map(({ value, at }) => ({ segment: value as string | null, at })),
    },
    stage,
    stages: stagesOf(state),
    desired: desiredOf(outcomes[0], experience, struggling),
    journey,
    outcomes,
    experience,
    loops,
    scores,
    values: measures.values(
      playbook,
      outcomes.map(({ outcome }) => outcome),
      view,
    ),
  };
}

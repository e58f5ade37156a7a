import type { Text } from "../playbook/atoms.ts";
import { milliseconds } from "../playbook/duration.ts";
import type { CheckIn } from "../playbook/schema.ts";
import { firstAfter, latestRating, past, timesOf } from "../rules/read.ts";
import { helpTime } from "../state.ts";
import { type Asking, ratedAt, reasonsFor, type Situation, standingIn, type Verdict } from "./asking.ts";

type ResultCheckIn = Extract<CheckIn, { ask: "result" }>;

/** How the result is asked for: what is rated of it, or the number that only the customer knows. */
function askedOf(checkIn: ResultCheckIn, situation: Situation) {
  const measure = standingIn(situation, checkIn.outcome)?.outcome.measure;
  if (measure?.from === "host") return measure.felt;
  if (measure?.from === "number") return { question: measure.question, number: measure };
  return measure && { question: measure.question, scale: measure.scale, low: measure.low };
}

/**
 * When the customer tried something that a result may come of since their last answer, first and last, ms. Where the
 * check-in names no event that tells, that is the last of their steps, and after a low answer the help they finished.
 */
function triesOf({ after }: ResultCheckIn, rated: number | undefined, open: boolean, { view, standing }: Situation) {
  const { state } = view;
  const since = rated ?? Number.NEGATIVE_INFINITY;
  if (after) {
    const last = timesOf(state, after)?.last;
    const tried = last && past(view, last);
    return tried !== undefined && tried > since ? [firstAfter(state, after, since) ?? 0, tried] : null;
  }
  const { onboarding, steps } = standing.journey;
  const done = [...onboarding, ...steps].flatMap(({ doneAt }) => (doneAt === null ? [] : past(view, doneAt)));
  const finished = Object.values(state.help).map((kept) => past(view, helpTime(kept)));
  const first = rated === undefined ? Math.max(...done) : Math.min(...finished.filter((at) => open && at > rated));
  return Number.isFinite(first) ? [first, first] : null;
}

function verdict(checkIn: ResultCheckIn, situation: Situation): Verdict {
  const { view, standing } = situation;
  const { id, after } = checkIn;
  const outcome = standingIn(situation, checkIn.outcome)?.outcome;
  if (!outcome || !askedOf(checkIn, situation)) return { not: { code: "not-for-this-outcome", of: id } };
  if (!standing.journey.complete) return { not: { code: "setup-not-complete", of: id } };
  const lag = milliseconds(outcome.lag);
  const every = milliseconds(standing.segment.experience.rhythm ?? checkIn.every);
  const rated = ratedAt(view, checkIn.outcome);
  const open = standing.loops.some((loop) => loop.outcome === checkIn.outcome && !loop.closedAt);
  const tries = triesOf(checkIn, rated, open, situation);
  if (after && !tries) return { not: { code: "nothing-happened-since", of: after, ...(rated && { at: rated }) } };
  const rest = rated === undefined ? 0 : rated + every;
  const [first = 0, tried = 0] = tries ?? [];
  // Whoever tries something every day is still asked: the lag counts from the newest try, but no longer than `every`.
  const shows = tries ? Math.min(tried, first + every) + lag : 0;
  const earliest = open && after ? shows : Math.max(shows, rest);
  if (view.now < earliest) {
    const code = view.now < shows ? "too-early" : "asked-recently";
    return { not: { code, of: after ?? id, at: earliest }, at: earliest };
  }
  const code = open ? "loop-asks-again" : "result-can-show";
  return { because: [{ code, of: after ?? id, ...(tries && { at: tried }) }] };
}

/** Asks for a result that cannot be measured, or for what the customer thinks of one that can. */
export const askResult: Asking<ResultCheckIn> = {
  verdict,
  question(checkIn: ResultCheckIn & { question?: Text }, situation) {
    // a variant may ask in other words than the outcome does
    const { outcome: of, question } = checkIn;
    return { of, ...askedOf(checkIn, situation), ...(question && { question }), reasons: reasonsFor(situation, of) };
  },
  since: ({ outcome }, { state }) => latestRating(state, outcome)?.order ?? 0,
};

import type { Text } from "../playbook/atoms.ts";
import { milliseconds } from "../playbook/duration.ts";
import type { CheckIn } from "../playbook/schema.ts";
import { firstAfter, latestRating, past, timesOf } from "../rules/read.ts";
import { type Asking, ratedAt, reasonsFor, type Situation, standingIn, type Verdict } from "./asking.ts";

type ResultCheckIn = Extract<CheckIn, { ask: "result" }>;

/** How the result is asked for: what is rated of it, or the number that only the customer knows. */
function askedOf(checkIn: ResultCheckIn, situation: Situation) {
  const measure = standingIn(situation, checkIn.outcome)?.outcome.measure;
  if (measure?.from === "host") return measure.felt;
  if (measure?.from === "number") return { question: measure.question, number: measure };
  return measure && { question: measure.question, scale: measure.scale, low: measure.low };
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
  const times = after ? timesOf(view.state, after) : undefined;
  const tried = times && past(view, times.last);
  if (after && (tried === undefined || tried <= (rated ?? Number.NEGATIVE_INFINITY))) {
    return { not: { code: "nothing-happened-since", of: after, ...(rated && { at: rated }) } };
  }
  const open = standing.loops.some((loop) => loop.outcome === checkIn.outcome && !loop.closedAt);
  // Whoever tries something every day is still asked: the lag counts from the newest try, but no longer than `every`.
  const rest = rated === undefined ? 0 : rated + every;
  const first = after ? (firstAfter(view.state, after, rated ?? Number.NEGATIVE_INFINITY) ?? 0) : 0;
  const at = tried === undefined ? rest : Math.min(tried + lag, first + every + lag);
  const earliest = open ? at : Math.max(at, rest);
  if (view.now < earliest) {
    const code = tried !== undefined && view.now < at ? "too-early" : "asked-recently";
    return { not: { code, of: after ?? id, at: earliest }, at: earliest };
  }
  return {
    because: [
      {
        code: open ? "loop-asks-again" : "result-can-show",
        of: after ?? id,
        ...(tried !== undefined && { at: tried }),
      },
    ],
  };
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

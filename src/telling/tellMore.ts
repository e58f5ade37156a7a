import type { Insight } from "../insightWith.ts";
import type { Scalar } from "../playbook/condition.ts";
import { scoresOf } from "../rules/scored.ts";
import type { State } from "../state.ts";
import type { Change } from "./changes.ts";
import type { TellMore } from "./eventsOf.ts";
import { exposures } from "./exposures.ts";
import type { Milestone } from "./milestones.ts";

/** Scores that are in another band. */
const bands = ({ scores, segment }: Insight, last: (key: string) => Scalar): Change[] =>
  scores.map(({ score, value, band, trend }) => {
    const key = `score/${score.id}`;
    const all = score.bands.map(({ id }) => id);
    const falling = all.indexOf(String(last(key))) > all.indexOf(band?.id ?? "");
    // Not ideal is no cause for alarm.
    const quiet = falling && segment.segment?.ideal === false;
    const detail = { score: score.id, about: score.about, value, band: band?.id ?? null, from: last(key) };
    return [key, band?.id ?? null, "score:changed", { ...detail, trend: trend?.direction ?? null }, quiet];
  });

/** Periods that have ended and whose value is not confirmed. */
function due({ at, values }: Insight, { announced }: State): Milestone[] {
  return values.flatMap(({ outcome, due, from, to, counted }): Milestone[] => {
    const key = `value:due/${outcome.id}/`;
    // where two copies met the periods may begin elsewhere: one that was told for the most part is not news
    const told = Object.keys(announced).map((one) => Number(one.split(key)[1]));
    // nor is one of a clock that ran ahead
    const known = told.some((end) => end > (from + to) / 2 && end <= at);
    return due && !known ? [[key + to, "value:due", { outcome: outcome.id, from, to, counted }]] : [];
  });
}

const WEEK = 604_800_000;
const isNewWeek = (state: State, score: string, at: number): boolean =>
  Math.floor((scoresOf(state, score).at(-1)?.at ?? 0) / WEEK) !== Math.floor(at / WEEK);

/** What is told of scores, value and experiments, which only some playbooks have. */
export const tellMore: TellMore = {
  changes: bands,
  milestones: (fact, after, state) => [...due(after, state), ...("type" in fact ? exposures(fact, after) : [])],
  // conditions of the past cannot be asked again, so one value a week is kept
  kept: ({ scores, at }, state) =>
    scores
      .filter(({ score: { id }, value }) => scoresOf(state, id).at(-1)?.value !== value || isNewWeek(state, id, at))
      .map(({ score: { id }, value }) => [`scored/${id}`, { type: "scored", score: id, value }]),
};

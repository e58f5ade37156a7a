import { milliseconds } from "../playbook/duration.ts";
import type { Outcome } from "../playbook/schema.ts";
import { DAY } from "../rules/day.ts";
import { expectationsOf, latestChosen, past, segmentsOf } from "../rules/read.ts";
import type { View } from "../rules/view.ts";
import { atOf, own } from "../state.ts";

/** A target that the customer set, and what they said of it. */
export interface OwnTarget {
  at: number;
  target: number;
  /** Until when they want it, ms; null where they did not say so with this target. */
  deadline: number | null;
  reason: string | null;
}

/** The bar that is aimed for: what, from when to when, and how it came about. */
export interface Bar {
  /** 1 for the outcome as the playbook sets it, 2 and more after a new time frame was started. */
  bar: number;
  /** True when an earlier bar was reached. */
  passed: boolean;
  /** What a summed measure had counted when the time frame started, and does not count again; 0 for any other. */
  before: number;
  /** Where the way to the target begins: the baseline, or the target itself where less than that is aimed for. */
  baseline: number;
  target: number;
  /** True when the customer set the target. */
  own: boolean;
  /** True where less is better, as the playbook has it; no target of a customer's own turns that round. */
  less: boolean;
  /** Start and end of the time frame, ms. */
  start: number;
  deadline: number;
  /** False for a while after the customer said that they hold this one, or "not now" to a higher one. */
  mayRaise: boolean;
  /** What the customer set so far, oldest first. */
  history: OwnTarget[];
}

export const isSummed = ({ measure }: Outcome): boolean =>
  measure.from === "host" && measure.take === "sum" && !measure.over;

/** How long a higher bar is not offered again after "not now". */
const PAUSE = 30 * DAY;

/** True for a while after the customer said that they want no higher bar now. */
function isDeclined({ id }: Outcome, { state, now }: View): boolean {
  const last = latestChosen(state, id);
  return last?.choice === "not-now" && now - last.at <= PAUSE && now >= last.at;
}

/** What everybody of the segment of then aims for at first. */
function usualTarget({ targets, target }: Outcome, { segment, state }: View, before: number): number {
  const then = before < Number.POSITIVE_INFINITY && segmentsOf(state).findLast(({ order }) => order < before);
  return own(targets, `${(then ? then.value : segment) ?? ""}`) ?? target;
}

/** What is aimed for in one word: which bar, whether the target is the customer's own, and the target. */
export const aimOf = ({ bar, own, target }: Pick<Bar, "bar" | "own" | "target">): string =>
  `${bar}${own ? "=" : "@"}${target}`;

/**
 * Since when the first bar is aimed for, ms: from the customer's first day, or from when another segment, role or
 * playbook gave them this target, as the host was told.
 */
function begun({ id }: Outcome, target: number, before: number, { state, now }: View): number {
  const first = state.first ?? now;
  const told = own(state.told, `aim/${id}`);
  const known = told ? told.value === aimOf({ bar: 1, own: false, target }) : !Object.hasOwn(state.told, "stage");
  const asked = known ? (told ? atOf(told) : first) : now;
  // a target of their own that the customer took back leaves the time frame as it was
  const back = Object.values(state.expectations).find(
    ({ outcome, withdrawn, start, version = 0 }) => outcome === id && withdrawn && start && asked <= version,
  );
  const since = back?.start ?? asked;
  // what is set on the first day was set from the start, and what came later says nothing of before
  return since - first < DAY || since > before ? first : since;
}

/** A rating as far as its scale goes, which may have become shorter since somebody chose its end. */
export const onScale = ({ measure }: Outcome, points: number): number =>
  measure.from === "rating" ? Math.min(measure.scale.length, points) : points;

/**
 * What the customer aims for by now, or aimed for `before` something else. A target that was set early replaces the one
 * before it in the same time frame.
 */
export function barOf(outcome: Outcome, view: View, before = Number.POSITIVE_INFINITY): Bar {
  const { state, now } = view;
  const all = expectationsOf(state, outcome.id).filter(({ order, period }) => order < before && !period);
  const frames = all.filter(({ early }) => !early);
  const newest = all.at(-1);
  const frame = frames.at(-1);
  const usual = usualTarget(outcome, view, before);
  // of two clocks the one that was behind knew less
  const framed = frame && (frame.order <= now ? frame.order : frame.at);
  // a target of their own stays in the time frame that it was set in
  const set = newest && (newest.start ?? state.first ?? now);
  const start = past(view, framed ?? set ?? begun(outcome, usual, before, view));
  // a date holds for its time frame, also for a target that is set without one before it is over
  const until = all.findLast(
    ({ at, order, deadline = 0 }) => at <= now && order >= (frame?.order ?? 0) && deadline > (newest?.at ?? now),
  )?.deadline;
  const less = outcome.target < outcome.baseline;
  const target = newest ? onScale(outcome, newest.target) : usual;
  const deadline = Math.max(start + 1, until ?? start + milliseconds(outcome.within));
  // it counts for its whole time frame, unless it has to be reached anew
  const held = frame?.target === (frames.at(-2)?.target ?? usual) && !isSummed(outcome) && now < deadline;
  return {
    bar: Math.max(frame?.bar ?? 0, frames.length + 1),
    passed: frames.some(({ unreached }) => !unreached),
    before: (isSummed(outcome) && frame?.base) || 0,
    baseline: Math[less ? "max" : "min"](outcome.baseline, target),
    target,
    own: !!newest,
    less,
    start,
    deadline,
    mayRaise: !held && !isDeclined(outcome, view),
    history: all.map(({ at, target, deadline = null, reason = null }) => ({ at, target, deadline, reason })),
  };
}

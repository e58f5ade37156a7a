import { type AnswerGiven, answersOf, loopsTold, past } from "../rules/read.ts";
import type { View } from "../rules/view.ts";
import { type Bar, barOf } from "./bar.ts";
import type { OutcomeInsight } from "./outcome.ts";
import { isOnPace } from "./pace.ts";

/** A result that is too low and what followed; closed by a later answer of the customer's, or by the measure. */
export interface Loop {
  /** Its outcome, and after a `/` the fact id of the low answer that opened it, or the checkpoint that was missed. */
  id: string;
  outcome: string;
  /** When it opened, ms; where the answer that opened it is not kept any more, the time of the oldest that is. */
  openedAt: number;
  /** The newest value in the loop. */
  value: number | null;
  /** Low answers or missed checkpoints in the loop; from the second on, stronger help is due. */
  lows: number;
  /** Obstacles named with the newest answer that named any. */
  reasons: string[];
  /** When a result can show and the question comes back, ms; null until something new was tried. */
  askAgainAt: number | null;
  closedAt: number | null;
}

type Aim = Pick<Bar, "baseline" | "target" | "start" | "deadline">;

/** How an answer is judged: too low, or as good as was wanted when it was given. */
export interface Judging {
  low(value: number): boolean;
  /** With a time it is good, too, to be where one should have been by then. */
  good(value: number, aim: Aim, at?: number): boolean;
}

/** How answers about an outcome are judged; null where the customer is not asked. */
export function judgingOf(standing: OutcomeInsight): Judging | null {
  const { outcome, baseline, less } = standing;
  const { measure } = outcome;
  if (measure.from === "rating")
    return { low: (value) => value <= measure.low, good: (value, { target }) => value >= target };
  if (measure.from === "host") {
    const low = measure.felt?.low;
    return low === undefined ? null : { low: (value) => value <= low, good: (value) => value > low };
  }
  const least = measure.low ?? baseline;
  const down = less ? -1 : 1;
  const low = (value: number) => value * down <= least * down;
  return {
    low,
    good: (value, aim, at) =>
      value * down >= aim.target * down ||
      (at !== undefined &&
        !low(value) &&
        isOnPace({ outcome, ...aim }, ((value - aim.baseline) * down) / Math.abs(aim.target - aim.baseline), at)),
  };
}

type Told = ReturnType<typeof loopsTold>;

/** Loops that answers of the customer's opened, newest first. */
function answered(
  standing: OutcomeInsight,
  answers: AnswerGiven[],
  { low, good }: Judging,
  view: View,
  told: Told,
): Loop[] {
  const outcome = standing.outcome.id;
  const loops: Loop[] = [];
  let open: Loop | null = null;
  // of a loop that is open for very long the answer that opened it is not kept; the host knows its name
  let [cut] = [...told].flatMap(([id, closed]) => {
    const [of, first, checkpoint] = id.split("/");
    // one that was taken back is kept, and opens nothing
    return of !== outcome || checkpoint || closed || Object.hasOwn(view.state.answers, first ?? "") ? [] : id;
  });
  for (const { id, at, order, value, reasons } of answers) {
    if (!open && (cut || (value !== undefined && low(value)))) {
      const begun = {
        id: cut ?? `${outcome}/${id}`,
        outcome,
        openedAt: past(view, at),
        value: null,
        lows: cut ? 1 : 0,
      };
      open = { ...begun, reasons: [], askAgainAt: null, closedAt: null };
      cut = undefined;
      loops.unshift(open);
    }
    if (!open) continue;
    if (reasons?.length) open.reasons = reasons;
    if (value === undefined) continue;
    open.value = value;
    if (low(value)) open.lows++;
    // whoever aims higher later has not fallen back, nor were they in a later time frame by then
    if (good(value, barOf(standing.outcome, view, order), at)) {
      open.closedAt = at;
      open = null;
    }
  }
  return loops;
}

/**
 * The loops of a measured outcome: open from a checkpoint that was missed until the measure is where it should be again.
 * Which ones there were in this time frame, and when they closed, is known from what the host was told.
 */
function missed(standing: OutcomeInsight, answers: AnswerGiven[], view: View, told: Told): Loop[] {
  const { bar, value, checkpoints, deadline, pace, start } = standing;
  const outcome = standing.outcome.id;
  const failed = [...checkpoints, { at: deadline, missed: pace === "overdue" }];
  const first = failed.findIndex((checkpoint) => checkpoint.missed);
  const reasons = answers.findLast((answer) => answer.at >= start && answer.reasons?.length)?.reasons ?? [];
  return failed
    .flatMap(({ at }, i) => {
      const id = `${outcome}/${bar}/${i}`;
      const before = told.get(id);
      // nor one that was closed before this time frame began
      if (i !== first && (before === undefined || (before !== null && before < start))) return [];
      const openedAt = past(view, at);
      const lows = failed.slice(i).filter((checkpoint) => checkpoint.missed).length;
      const closedAt = i === first ? null : (before ?? view.now);
      return [{ id, outcome, openedAt, value, lows, reasons, askAgainAt: null, closedAt }];
    })
    .reverse();
}

/** The loops of an outcome, newest first. They are derived: the same answers always give the same loops. */
export function loopsOf(standing: OutcomeInsight, view: View): Loop[] {
  const { outcome } = standing;
  const answers = answersOf(view.state, outcome.id);
  const told = loopsTold(view.state);
  const how = judgingOf(standing);
  const loops = how ? answered(standing, answers, how, view, told) : [];
  return outcome.measure.from === "host" ? [...missed(standing, answers, view, told), ...loops] : loops;
}

import type { Condition, ConditionKind } from "../playbook/condition.ts";
import { milliseconds } from "../playbook/duration.ts";
import { inRange, passes } from "../playbook/range.ts";
import { eventKey } from "./eventKey.ts";
import { fits } from "./glob.ts";
import {
  accountTraitOf,
  countOf,
  helpAt,
  helpWasOpened,
  latestChoice,
  latestRating,
  metricValue,
  past,
  timesOf,
  traitOf,
} from "./read.ts";
import { kindOf, understood } from "./understood.ts";
import type { View } from "./view.ts";

export type Test = (view: View) => boolean;

type Of<K extends ConditionKind> = Extract<Condition, Record<K, unknown>>;
const never: Test = () => false;

/** Whether something was as long ago as asked; what never was, was not. */
function wasAgo(ago: Of<"event">["ago"]): (at: number | undefined, now: number) => boolean {
  if (!ago) return () => true;
  const least = ago.atLeast ? milliseconds(ago.atLeast) : 0;
  const most = ago.atMost ? milliseconds(ago.atMost) : Number.POSITIVE_INFINITY;
  return (at, now) => at !== undefined && now - at >= least && now - at <= most;
}

/** When an event happened last, ms. */
function lastOf(view: View, key: string): number | undefined {
  const times = timesOf(view.state, key);
  return times && past(view, times.last);
}

function event({ event: name, where, times, within, ago, after }: Of<"event">): Test {
  const key = eventKey(name, where);
  const enough = times ?? { atLeast: 1 };
  const inTime = wasAgo(ago);
  return (view) => {
    const { state, now } = view;
    const last = lastOf(view, key);
    const happened = inRange(enough, countOf(state, key, now, within));
    // what never was undoes nothing, since it is no number
    return happened && inTime(last, now) && !(after && Number(lastOf(view, after)) >= (last ?? 0));
  };
}

const kinds: { [K in ConditionKind]: (condition: Of<K>) => Test } = {
  all({ all }) {
    const tests = all.map(test);
    return (view) => tests.every((holds) => holds(view));
  },
  any({ any }) {
    const tests = any.map(test);
    return (view) => tests.some((holds) => holds(view));
  },
  not({ not }) {
    const holds = test(not);
    // What is not known matches nobody, and its opposite neither.
    return understood(not) ? (view) => !holds(view) : never;
  },
  event,
  metric(condition) {
    const range = condition.latest ?? condition.sum ?? condition.mean;
    return range ? ({ state, now }) => inRange(range, metricValue(state, condition, now)) : never;
  },
  trait:
    ({ trait, ...asked }) =>
    (view) =>
      passes(asked, traitOf(view.state, trait)),
  account:
    ({ account, ...asked }) =>
    (view) =>
      passes(asked, accountTraitOf(view.state, account)),
  rating: (condition) => (view) => inRange(condition, latestRating(view.state, condition.rating)?.value),
  answer: (condition) => (view) => condition.in.includes(latestChoice(view.state, condition.answer) ?? ""),
  page(condition) {
    const fitting = fits(condition.page);
    return ({ page }) => fitting(page);
  },
  segment: (condition) => (view) => view.segment === condition.segment,
  step: (condition) => (view) => view.steps.has(condition.step),
  help: ({ help, is }) =>
    is === "opened" ? ({ state }) => helpWasOpened(state, help) : ({ state }) => helpAt(state, help, is) !== undefined,
  stage({ stage, ago }) {
    const inTime = wasAgo(ago);
    return (view) => view.stage === stage && inTime(view.stageSince ?? undefined, view.now);
  },
  outcome: (condition) => (view) => view.paces.get(condition.outcome) === condition.is,
  score({ score, band, ...range }) {
    return (view) => {
      const known = view.scores.get(score);
      return !!known && inRange(range, known.value) && (band === undefined || known.band === band);
    };
  },
};

const compiled = new WeakMap<Condition, Test>();

/** The function that answers a condition; made once per condition. What is not known matches nobody. */
export function test(condition: Condition): Test {
  const before = compiled.get(condition);
  if (before) return before;
  const kind = kindOf(condition);
  const group = kind === "all" || kind === "any" || kind === "not";
  // In a group each part is asked for itself, so one that is not known does not silence the others.
  const known = group ? Object.keys(condition).length === 1 : understood(condition);
  const made = kind && known ? (kinds[kind] as (condition: Condition) => Test)(condition) : never;
  compiled.set(condition, made);
  return made;
}

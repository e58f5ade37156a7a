import { milliseconds } from "../playbook/atoms.ts";
import type { Condition, ConditionKind } from "../playbook/condition.ts";
import { own } from "../state.ts";
import { fits } from "./glob.ts";
import { inRange, passes } from "./range.ts";
import { accountTraitOf, countOf, eventKey, latestRating, metricValue, traitOf } from "./read.ts";
import type { View } from "./view.ts";

export type Test = (view: View) => boolean;

type Of<K extends ConditionKind> = Extract<Condition, Record<K, unknown>>;
const never: Test = () => false;

function event({ event: name, where, times, within, ago }: Of<"event">): Test {
  const key = eventKey(name, where);
  const enough = times ?? { atLeast: 1 };
  const least = ago?.atLeast ? milliseconds(ago.atLeast) : 0;
  const most = ago?.atMost ? milliseconds(ago.atMost) : Number.POSITIVE_INFINITY;
  return ({ state, now }) => {
    if (!inRange(enough, countOf(state, key, now, within))) return false;
    if (!ago) return true;
    const last = own(state.events, key)?.last;
    return last !== undefined && now - last >= least && now - last <= most;
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
    return (view) => !holds(view);
  },
  event,
  metric(condition) {
    const range = condition.latest ?? condition.sum ?? condition.mean;
    return range ? ({ state, now }) => inRange(range, metricValue(state, condition, now)) : never;
  },
  trait: (condition) => (view) => passes(condition, traitOf(view.state, condition.trait)),
  account: (condition) => (view) => passes(condition, accountTraitOf(view.state, condition.account)),
  rating: (condition) => (view) => inRange(condition, latestRating(view.state, condition.rating)?.value),
  page: (condition) => (view) => fits(condition.page, view.page),
  segment: (condition) => (view) => view.segment === condition.segment,
  step: (condition) => (view) => view.steps.has(condition.step),
  help: (condition) => (view) => !!own(own(view.state.help, condition.help) ?? {}, condition.is),
};

/** The kind of a condition, or undefined for something unknown. */
export const kindOf = (condition: Condition): ConditionKind | undefined =>
  (Object.keys(kinds) as ConditionKind[]).find((kind) => Object.hasOwn(condition, kind));

const compiled = new WeakMap<Condition, Test>();

/** The function that answers a condition; made once per condition. What is not known matches nobody. */
export function test(condition: Condition): Test {
  const known = compiled.get(condition);
  if (known) return known;
  const kind = kindOf(condition);
  const made = kind ? (kinds[kind] as (condition: Condition) => Test)(condition) : never;
  compiled.set(condition, made);
  return made;
}

import type { Condition, ConditionKind } from "../playbook/condition.ts";

const RANGE = ["is", "atLeast", "atMost", "above", "below"];
const AGO = ["atLeast", "atMost"];
const TRAIT = [...RANGE, "in", "exists"];

/** What each kind of condition may say beside the key that names it. */
const words: Record<ConditionKind, string[]> = {
  all: [],
  any: [],
  not: [],
  event: ["where", "times", "within", "ago", "after"],
  metric: ["latest", "sum", "mean", "within"],
  trait: TRAIT,
  account: TRAIT,
  rating: RANGE,
  answer: ["in"],
  page: [],
  segment: [],
  step: [],
  help: ["is"],
  stage: ["ago"],
  outcome: ["is"],
  score: [...RANGE, "band"],
};

/** The kind of a condition, or undefined for something unknown. */
export const kindOf = (condition: Condition): ConditionKind | undefined =>
  (Object.keys(words) as ConditionKind[]).find((kind) => Object.hasOwn(condition, kind));

const only = (known: string[], part: object = {}) => Object.keys(part).every((word) => known.includes(word));

/** False for a condition that says something this version does not know, such as an operator of a later one. */
export function understood(condition: Condition): boolean {
  const kind = kindOf(condition);
  if (!kind || !only([kind, ...words[kind]], condition)) return false;
  if ("all" in condition) return condition.all.every(understood);
  if ("any" in condition) return condition.any.every(understood);
  if ("not" in condition) return understood(condition.not);
  if ("help" in condition) return ["opened", "finished"].includes(condition.is);
  if ("stage" in condition) return only(AGO, condition.ago);
  if ("event" in condition) {
    const { where = {}, times, ago } = condition;
    return only(RANGE, times) && only(AGO, ago) && Object.values(where).every((test) => only(TRAIT, test));
  }
  return (
    !("metric" in condition) || [condition.latest, condition.sum, condition.mean].every((range) => only(RANGE, range))
  );
}

import type { Condition } from "../playbook/condition.ts";
import { atOf, own } from "../state.ts";
import { eventKey } from "./eventKey.ts";
import { accountTrait, answersOf, helpAt, lastOf, latestRating, trait } from "./read.ts";
import type { View } from "./view.ts";

/** When the newest was said of what a condition looks at, ms; null where nothing was, or nothing is dated. */
export function newestIn(condition: Condition, view: View): number | null {
  const { state } = view;
  const parts =
    "all" in condition ? condition.all : "any" in condition ? condition.any : "not" in condition ? [condition.not] : [];
  const times = parts.map((part) => newestIn(part, view));
  if ("event" in condition) times.push(lastOf(state, eventKey(condition.event, condition.where)) ?? null);
  if ("metric" in condition) {
    const metric = own(state.metrics, condition.metric);
    times.push(metric ? atOf(metric.latest) : null);
  }
  const said = "trait" in condition ? trait(state, condition.trait) : "account" in condition ? accountTrait(state, condition.account) : undefined;
  if (said) times.push(atOf(said));
  if ("rating" in condition) times.push(latestRating(state, condition.rating)?.at ?? null);
  if ("answer" in condition) times.push(answersOf(state, condition.answer).at(-1)?.at ?? null);
  if ("help" in condition) times.push(helpAt(state, condition.help, condition.is) ?? null);
  const known = times.filter((at) => at !== null);
  return known.length ? Math.max(...known) : null;
}

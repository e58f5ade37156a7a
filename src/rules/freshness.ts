import type { Condition } from "../playbook/condition.ts";
import { accountKey, atOf, own } from "../state.ts";
import { eventKey } from "./eventKey.ts";
import { answersOf, helpAt, latestRating, sumOf, timesOf } from "./read.ts";
import type { View } from "./view.ts";

/** When the newest was said of what a condition looks at, ms; null where nothing was, or nothing is dated. */
export function newestIn(condition: Condition, view: View): number | null {
  const { state } = view;
  const parts =
    "all" in condition ? condition.all : "any" in condition ? condition.any : "not" in condition ? [condition.not] : [];
  const times = parts.map((part) => newestIn(part, view));
  if ("event" in condition) times.push(timesOf(state, eventKey(condition.event, condition.where))?.last ?? null);
  if ("metric" in condition) times.push(sumOf(state, condition.metric, view.now).at || null);
  const { account } = state;
  const said =
    "trait" in condition
      ? own(state.traits, condition.trait)
      : "account" in condition && account
        ? own(state.accounts, accountKey(account.value, condition.account))
        : undefined;
  if (said) times.push(atOf(said));
  if ("rating" in condition) times.push(latestRating(state, condition.rating)?.at ?? null);
  if ("answer" in condition) times.push(answersOf(state, condition.answer).at(-1)?.at ?? null);
  if ("help" in condition) times.push(helpAt(state, condition.help, condition.is) ?? null);
  const known = times.filter((at) => at !== null);
  return known.length ? Math.max(...known) : null;
}

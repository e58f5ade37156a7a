import type { Happening } from "../fact.ts";
import type { Range } from "../playbook/atoms.ts";
import type { Condition, Scalar, TraitTest } from "../playbook/condition.ts";

/** A share stays one; anything else may grow. */
const more = (value: number): number =>
  value > 0 && value < 1 ? (value + Math.min(1, value * 2)) / 2 : value + Math.max(1, Math.abs(value) / 2);
const less = (value: number): number =>
  value > 0 && value <= 1 ? value * 0.6 : value - Math.max(1, Math.abs(value) * 0.4);

/** A number within limits, well inside them. */
export function inside({ is, atLeast, atMost, above, below }: Range): number {
  const [low, high] = [atLeast ?? above, atMost ?? below];
  if (is !== undefined) return is;
  if (low !== undefined && high !== undefined) return (low + high) / 2;
  if (low !== undefined) return more(low);
  return high === undefined ? 1 : less(high);
}

/** A number outside of limits. */
export function outside({ is, atLeast, atMost, above, below }: Range): number {
  const [low, high] = [atLeast ?? above, atMost ?? below];
  if (high !== undefined) return more(high);
  if (low !== undefined) return less(low);
  return (is ?? 0) + 1;
}

function passing({ is, in: list, exists, ...range }: TraitTest): Scalar {
  if (is !== undefined) return is;
  if (list?.length) return list[0] ?? null;
  if (exists === false) return null;
  return Object.keys(range).length ? Math.round(inside(range)) : true;
}

function event(condition: Extract<Condition, { event: string }>): Happening[] {
  const { times, where } = condition;
  const wanted = times?.is ?? times?.atLeast ?? (times?.above === undefined ? (times ? 0 : 1) : times.above + 1);
  const properties = Object.fromEntries(Object.entries(where ?? {}).map(([name, test]) => [name, passing(test)]));
  return Array.from({ length: Math.min(wanted, 100) }, () => ({ type: "event", name: condition.event, properties }));
}

const metric = (name: string, value: number): Happening => ({ type: "metric", name, value });

function all(conditions: Condition[], make: (condition: Condition) => Happening[] | null): Happening[] | null {
  const made = conditions.map(make);
  return made.some((one) => one === null) ? null : made.flatMap((one) => one ?? []);
}

function first(conditions: Condition[], make: (condition: Condition) => Happening[] | null): Happening[] | null {
  for (const condition of conditions) {
    const made = make(condition);
    if (made) return made;
  }
  return null;
}

/**
 * What has to happen for a condition to hold; null when nothing that a product tells makes it so. Where a step must be
 * done, nothing: whoever does the steps does it.
 */
export function makesTrue(condition: Condition): Happening[] | null {
  if ("all" in condition) return all(condition.all, makesTrue);
  if ("any" in condition) return first(condition.any, makesTrue);
  if ("not" in condition) return makesFalse(condition.not);
  if ("event" in condition) return condition.ago ? null : event(condition);
  if ("metric" in condition)
    return [metric(condition.metric, inside(condition.latest ?? condition.sum ?? condition.mean ?? {}))];
  if ("trait" in condition) return [{ type: "set", traits: { [condition.trait]: passing(condition) } }];
  if ("account" in condition)
    return [{ type: "group", account: "account", traits: { [condition.account]: passing(condition) } }];
  return "step" in condition ? [] : null;
}

/** What has to happen for a condition not to hold; nothing where it holds by what happens only. */
export function makesFalse(condition: Condition): Happening[] | null {
  if ("all" in condition) return first(condition.all, makesFalse);
  if ("any" in condition) return all(condition.any, makesFalse);
  if ("not" in condition) return makesTrue(condition.not);
  if ("metric" in condition)
    return [metric(condition.metric, outside(condition.latest ?? condition.sum ?? condition.mean ?? {}))];
  return "event" in condition && !condition.ago ? [] : null;
}

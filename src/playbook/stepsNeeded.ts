import type { Condition } from "./condition.ts";

/** The steps without which a condition cannot hold. */
export function stepsNeeded(condition: Condition | undefined): string[] {
  if (!condition) return [];
  if ("step" in condition) return [condition.step];
  if ("all" in condition) return condition.all.flatMap(stepsNeeded);
  if (!("any" in condition)) return [];
  const [first = [], ...others] = condition.any.map(stepsNeeded);
  return first.filter((id) => others.every((ids) => ids.includes(id)));
}

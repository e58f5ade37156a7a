import type { Condition } from "../playbook/condition.ts";
import { inRange } from "../playbook/range.ts";
import { own, type State } from "../state.ts";
import { test } from "./compile.ts";
import { dayOf } from "./day.ts";
import { eventKey } from "./eventKey.ts";
import { countOf } from "./read.ts";
import { understood } from "./understood.ts";
import type { View } from "./view.ts";

/** Something that conditions look at, by a name: seen the same on the same day, it means the same for all of them. */
type Look = [key: string, seen: (view: View) => unknown];

interface Sight {
  seen(view: View): unknown;
  last: unknown;
  /** What is looked at only when this has changed. */
  inner: Sight[];
  leaves: Leaf[];
}

/** A simple condition that one or more of the many contain, asked when what it looks at has changed. */
interface Leaf {
  holds: boolean;
  ask(view: View, seen: unknown): boolean;
  within: Group[];
}

/** A condition made of others. */
interface Group {
  /** How many more of its parts must hold until it does. */
  missing: number;
  /** True for a `not`, which what it contains holds back. */
  inverse: boolean;
  /** The group that it is part of, or its place among the many. */
  within: Group | number;
}

const whole = (part: keyof State): Look => [part, ({ state }) => state[part]];
const named = (part: "events" | "metrics" | "traits", name: string): Look[] => [
  whole(part),
  [name, ({ state }) => own(state[part] as Record<string, unknown>, name)],
];
/** Never the same: looked at each time. */
const anything: Look[] = [["anything", () => Number.NaN]];

/** What a simple condition looks at, from the outside in, and what it then asks. */
function reading(condition: Condition): [Look[], Leaf["ask"]] {
  const ask = test(condition);
  if ("event" in condition && understood(condition)) {
    const { event, where, times = { atLeast: 1 }, within, ago, after } = condition;
    if (ago || after !== undefined) return [anything, ask];
    const key = eventKey(event, where);
    const count: Look = [`${within}`, ({ state, now }) => countOf(state, key, now, within)];
    return [[...named("events", key), count], (_, seen) => inRange(times, seen as number)];
  }
  if ("metric" in condition) return [named("metrics", condition.metric), ask];
  if ("trait" in condition) return [named("traits", condition.trait), ask];
  if ("help" in condition && condition.is === "finished") return [[whole("help")], ask];
  if ("rating" in condition || "answer" in condition) return [[whole("answers")], ask];
  return ["page" in condition ? [["page", ({ page }) => page]] : anything, ask];
}

const partsOf = (condition: Condition): Condition[] | null => {
  if ("all" in condition) return condition.all;
  if ("any" in condition) return condition.any;
  return "not" in condition ? [condition.not] : null;
};

/** How many parts must hold; one that says more than we know never does, nor does its opposite. */
function needed(condition: Condition, parts: Condition[]): number {
  const unknown =
    (partsOf(condition) && Object.keys(condition).length > 1) || ("not" in condition && !understood(condition.not));
  if (unknown) return Number.POSITIVE_INFINITY;
  return "any" in condition ? 1 : "not" in condition ? 0 : parts.length;
}

/** Simple conditions, each of them once, below what they look at. */
function createLeaves(all: Sight): (condition: Condition) => Leaf {
  const sights = new Map<string, Sight>();
  const leaves = new Map<string, Leaf>();
  return (condition) => {
    const text = JSON.stringify(condition);
    const known = leaves.get(text);
    if (known) return known;
    const [looks, ask] = reading(condition);
    const leaf: Leaf = { holds: false, ask, within: [] };
    leaves.set(text, leaf);
    let [sight, path] = [all, ""];
    for (const [key, seen] of looks) {
      path = JSON.stringify([path, key]);
      const inner = sights.get(path) ?? { seen, last: null, inner: [], leaves: [] };
      if (!sights.has(path)) sight.inner.push(inner);
      sights.set(path, inner);
      sight = inner;
    }
    sight.leaves.push(leaf);
    return leaf;
  };
}

/** Asks what has changed below a sight, and tells the groups of each condition that flips. */
function look(sight: Sight, view: View, anew: boolean, tell: (group: Group, holds: boolean) => void): void {
  const seen = sight.seen(view);
  if (seen === sight.last && !anew) return;
  sight.last = seen;
  for (const inner of sight.inner) look(inner, view, anew, tell);
  for (const leaf of sight.leaves) {
    const holds = leaf.ask(view, seen);
    if (holds === leaf.holds) continue;
    leaf.holds = holds;
    for (const group of leaf.within) tell(group, holds);
  }
}

/**
 * Which of many conditions hold. Asked again, it looks only at what has changed: a fact replaces what it touches in the
 * state, and nothing else. A simple condition whose truth flips is counted in the groups that contain it, and these
 * outwards, as far as theirs flips, too (the counting of Forgy's Rete, without its memory of pairs). The answer is that of
 * `test` for each; the list is the same one each time.
 */
export function createTruths(conditions: readonly Condition[]): (view: View) => readonly boolean[] {
  const holding = conditions.map(() => false);
  const all: Sight = { seen: () => Number.NaN, last: null, inner: [], leaves: [] };
  const leafOf = createLeaves(all);
  let day = Number.NaN;

  function tell({ within, missing }: Group): void {
    if (typeof within === "number") holding[within] = missing <= 0;
    else count(within, missing <= 0);
  }
  function count(group: Group, holds: boolean): void {
    const before = group.missing <= 0;
    group.missing += holds === group.inverse ? 1 : -1;
    if (before !== group.missing <= 0) tell(group);
  }
  /** Nothing holds at first, but for groups that need nothing. */
  function add(condition: Condition, within: Group | number): void {
    const parts = partsOf(condition) ?? [condition];
    const group: Group = { missing: needed(condition, parts), inverse: "not" in condition, within };
    if (group.missing <= 0) tell(group);
    for (const part of parts) {
      if (partsOf(part)) add(part, group);
      else leafOf(part).within.push(group);
    }
  }
  conditions.forEach(add);
  return (view) => {
    const today = dayOf(view.now);
    look(all, view, today !== day, count);
    day = today;
    return holding;
  };
}

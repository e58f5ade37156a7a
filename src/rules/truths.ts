import type { Condition } from "../playbook/condition.ts";
import { own, type State } from "../state.ts";
import { test } from "./compile.ts";
import { DAY } from "./day.ts";
import { eventKey } from "./eventKey.ts";
import { understood } from "./understood.ts";
import type { View } from "./view.ts";

/** What a simple condition looks at: the same thing again means the same answer, until the day or the moment changes. */
interface Sight {
  key: string;
  seen(view: View): unknown;
}

const named = (kind: "events" | "metrics" | "traits", name: string): Sight => ({
  key: `${kind} ${name}`,
  seen: ({ state }) => own(state[kind] as Record<string, unknown>, name),
});
const whole = (part: keyof State): Sight => ({ key: part, seen: ({ state }) => state[part] });
const page: Sight = { key: "page", seen: ({ page }) => page };
/** Never the same: looked at each time. */
const anything: Sight = { key: "anything", seen: () => ({}) };

function sightOf(condition: Condition): Sight {
  if ("event" in condition) {
    const { event, where, ago, after } = condition;
    return ago || after ? anything : named("events", eventKey(event, where));
  }
  if ("metric" in condition) return named("metrics", condition.metric);
  if ("trait" in condition) return named("traits", condition.trait);
  if ("help" in condition) return condition.is === "finished" ? whole("help") : anything;
  if ("rating" in condition || "answer" in condition) return whole("answers");
  return "page" in condition ? page : anything;
}

/** A simple condition that one or more of the many contain. */
interface Leaf {
  holds: boolean;
  ask(view: View): boolean;
  /** True when the answer may change with the day alone. */
  daily: boolean;
  /** Which of the many contain it. */
  within: number[];
}

interface Group extends Sight {
  last: unknown;
  leaves: Leaf[];
}

const partsOf = (condition: Condition): Condition[] | null => {
  if ("all" in condition) return condition.all;
  if ("any" in condition) return condition.any;
  return "not" in condition ? [condition.not] : null;
};

/** The leaves of many conditions, each of them once, by what they look at. */
function grouped(conditions: readonly Condition[]): { groups: Group[]; leafOf: Map<Condition, Leaf> } {
  const groups = new Map<string, Group>();
  const leaves = new Map<string, Leaf>();
  const leafOf = new Map<Condition, Leaf>();
  const walk = (condition: Condition, index: number): void => {
    const parts = partsOf(condition);
    if (parts) {
      for (const part of parts) walk(part, index);
      return;
    }
    const text = JSON.stringify(condition);
    const known = leaves.get(text);
    const daily = "within" in condition && condition.within !== undefined;
    const leaf = known ?? { holds: false, ask: test(condition), daily, within: [] };
    leafOf.set(condition, leaf);
    if (leaf.within.at(-1) !== index) leaf.within.push(index);
    if (known) return;
    leaves.set(text, leaf);
    const sight = sightOf(condition);
    const group = groups.get(sight.key) ?? { ...sight, last: groups, leaves: [] };
    groups.set(sight.key, group);
    group.leaves.push(leaf);
  };
  conditions.forEach(walk);
  return { groups: [...groups.values()], leafOf };
}

/** A condition as a function of its leaves' last answers. */
function combine(condition: Condition, leafOf: Map<Condition, Leaf>): () => boolean {
  const [first, ...rest] = partsOf(condition)?.map((part) => combine(part, leafOf)) ?? [];
  if ("all" in condition) return () => (first?.() ?? true) && rest.every((holds) => holds());
  if ("any" in condition) return () => (first?.() ?? false) || rest.some((holds) => holds());
  if ("not" in condition) return first && understood(condition.not) ? () => !first() : () => false;
  const leaf = leafOf.get(condition);
  return () => !!leaf?.holds;
}

/** False where a group says more than itself, which `test` answers in its own way. */
const plain = (condition: Condition): boolean => {
  const parts = partsOf(condition);
  return !parts || (Object.keys(condition).length === 1 && parts.every(plain));
};

/**
 * Which of many conditions hold. Asked again, it looks only at those whose truth can have changed: a fact replaces what
 * it touches in the state, and nothing else (the counting of Forgy's Rete, without its memory of pairs). The answer is
 * that of `test` for each; the set is the same one each time.
 */
export function createTruths(conditions: readonly Condition[]): (view: View) => ReadonlySet<number> {
  const { groups, leafOf } = grouped(conditions);
  const whole = conditions.map((condition) => (plain(condition) ? combine(condition, leafOf) : test(condition)));
  const others = [...conditions.keys()].filter((i) => !plain(conditions[i] as Condition));
  const holding = new Set<number>();
  let day = Number.NaN;
  const settle = (i: number, holds: boolean | undefined) => void (holds ? holding.add(i) : holding.delete(i));
  let fresh = true;
  return (view) => {
    const today = Math.floor(view.now / DAY);
    const dirty = new Set<number>(fresh ? conditions.keys() : others);
    for (const group of groups) {
      const seen = group.seen(view);
      const same = seen === group.last;
      if (same && today === day) continue;
      group.last = seen;
      for (const leaf of group.leaves) {
        if (same && !leaf.daily) continue;
        const holds = leaf.ask(view);
        if (holds === leaf.holds) continue;
        leaf.holds = holds;
        for (const i of leaf.within) dirty.add(i);
      }
    }
    day = today;
    fresh = false;
    for (const i of dirty) settle(i, whole[i]?.(view));
    return holding;
  };
}

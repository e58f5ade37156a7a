import { casesOf, type Known, type Leaf, leafHolds, subjectOf } from "./cases.ts";
import type { Condition } from "./condition.ts";
import type { Playbook } from "./schema.ts";

/** The parts of a group; a group of the same kind inside it says nothing more than its parts. */
export function partsOf(condition: Condition): Condition[] {
  if ("all" in condition) return condition.all.flatMap((part) => ("all" in part ? partsOf(part) : [part]));
  if ("any" in condition) return condition.any.flatMap((part) => ("any" in part ? partsOf(part) : [part]));
  return "not" in condition ? [condition.not] : [];
}

const isLeaf = (condition: Condition): condition is Leaf =>
  !("all" in condition || "any" in condition || "not" in condition);

const leavesOf = (condition: Condition): Leaf[] =>
  isLeaf(condition) ? [condition] : partsOf(condition).flatMap(leavesOf);

function holds(condition: Condition, leaf: (leaf: Leaf) => boolean): boolean {
  if ("all" in condition) return condition.all.every((part) => holds(part, leaf));
  if ("any" in condition) return condition.any.some((part) => holds(part, leaf));
  return "not" in condition ? !holds(condition.not, leaf) : leaf(condition);
}

/** What conditions look at, when that is one thing only. */
function soleSubject(condition: Condition): string | undefined {
  const [first = "nothing", ...others] = new Set(leavesOf(condition).map(subjectOf));
  return others.length ? undefined : first;
}

/** A condition about one thing is tried out on every case that can make a difference. */
function tried(condition: Condition, playbook: Playbook, known: Known): boolean | undefined {
  const leaves = leavesOf(condition);
  const cases = leaves.length ? casesOf(leaves, playbook, known) : [null];
  const results = new Set(cases.map((one) => holds(condition, (leaf) => leafHolds(leaf, one, playbook))));
  return results.size === 1 ? results.has(true) : undefined;
}

/** True when one part is the "not" of another. */
function opposed(parts: Condition[]): boolean {
  const texts = new Set(parts.map((part) => JSON.stringify(part)));
  return [...texts].some((text) => texts.has(`{"not":${text}}`));
}

/**
 * Whether a condition always holds (true) or never does (false), for every customer and at every time, or for those
 * of whom something is known; undefined when it depends. It does not find everything, but what it finds is certain.
 */
export function certain(condition: Condition, playbook: Playbook, known: Known = {}): boolean | undefined {
  if (soleSubject(condition) !== undefined) return tried(condition, playbook, known);
  const parts = partsOf(condition);
  const verdicts = parts.map((part) => certain(part, playbook, known));
  const [first] = verdicts;
  if ("not" in condition) return first === undefined ? first : !first;
  // one true part settles an "any", one false part an "all"
  const settled = "any" in condition;
  if (verdicts.includes(settled)) return settled;
  if (verdicts.every((verdict) => verdict === !settled)) return !settled;
  const bySubject = new Map<string | undefined, Condition[]>();
  for (const part of parts) {
    const subject = soleSubject(part);
    bySubject.set(subject, [...(bySubject.get(subject) ?? []), part]);
  }
  const together = [...bySubject].some(([subject, same]) => {
    if (subject === undefined || same.length < 2) return false;
    return tried(settled ? { any: same } : { all: same }, playbook, known) === settled;
  });
  return together || opposed(parts) ? settled : undefined;
}

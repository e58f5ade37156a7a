import { everyPart } from "../playbook/everyPart.ts";
import type { Path } from "../playbook/problems.ts";
import { distance } from "../playbook/suggest.ts";

/** A name that stands in one place only, and one almost like it that stands elsewhere. */
export interface NearName {
  kind: "event" | "metric";
  name: string;
  path: Path;
  meant: string;
  /** Where that one stands. */
  uses: Path[];
}

const kinds = [
  ["event", "event"],
  ["after", "event"],
  ["metric", "metric"],
] as const;

const numbers = (name: string) => (name.match(/\p{N}+/gu) ?? []).join(" ");
const wordsOf = (name: string) =>
  name
    .replace(/(?<=\p{Ll})(?=\p{Lu})/gu, " ")
    .toLowerCase()
    .match(/[\p{L}\p{M}]+/gu) ?? [];

/**
 * One letter added, dropped, changed or swapped with its neighbour. Two would take signup for signin, import for export
 * and visits for visitors; so would a changed letter of a very short word, or a first one: note and vote.
 */
function isSlip(a: string, b: string): boolean {
  if (Math.min(a.length, b.length) < 3 || Math.max(a.length, b.length) < 4) return false;
  return (a[0] === b[0] || a.length !== b.length) && distance(a, b) === 1;
}

/** Were two names meant to be one? What differs by a number, or by a word of its own, was not. */
export function nearly(a: string, b: string): boolean {
  if (a === b || numbers(a) !== numbers(b)) return false;
  const [left, right] = [wordsOf(a), wordsOf(b)];
  const [one, other] = [left.join(""), right.join("")];
  if (one === other) return one !== "";
  if (left.length === right.length) return left.every((word, i) => word === right[i] || isSlip(word, right[i] ?? ""));
  // a space or a line between words that was forgotten too; an "a" at the end is no slip but another name
  return [...left, ...right].every((word) => word.length > 2) && isSlip(one, other);
}

type Uses = Map<string, Path[]>;

function usesIn(playbook: unknown): Record<NearName["kind"], Uses> {
  const uses = { event: new Map<string, Path[]>(), metric: new Map<string, Path[]>() };
  everyPart(playbook, [], (part, path) => {
    // the point of a curve comes after a time, not after an event
    if ("share" in part) return;
    for (const [key, kind] of kinds) {
      const name = part[key];
      if (typeof name === "string") uses[kind].set(name, [...(uses[kind].get(name) ?? []), [...path, key]]);
    }
  });
  return uses;
}

function nearOf(kind: NearName["kind"], all: Uses): NearName[] {
  const names = [...all].map(([name, uses]) => ({ name, uses }));
  return names.flatMap(({ name, uses }, at) => {
    const [path, ...more] = uses;
    if (!path || more.length) return [];
    const [meant] = names
      .filter((other, i) => nearly(name, other.name) && (i < at || other.uses.length > 1))
      .sort((a, b) => b.uses.length - a.uses.length);
    return meant ? [{ kind, name, path, meant: meant.name, uses: meant.uses }] : [];
  });
}

/**
 * Names of events and metrics are the host's own, so no list tells which are right; but a name that is used once, and
 * almost like another one, is a slip more often than not. Of two that are used once it is the later.
 */
export function nearNames(playbook: unknown): NearName[] {
  const { event, metric } = usesIn(playbook);
  return [...nearOf("event", event), ...nearOf("metric", metric)];
}

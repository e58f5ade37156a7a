import { instantOf } from "../advice/instant.ts";
import type { Playbook } from "../playbook/schema.ts";
import type { Behaviours } from "./behavioursSchema.ts";
import { alone, coached, type Frame } from "./coached.ts";
import { personOf } from "./person.ts";
import { type Counts, createTally } from "./tally.ts";

/** What all people of a population have in common. */
export interface Crew {
  playbook: Playbook;
  behaviours: Behaviours;
  seed: number;
}

/** Some of the people, by number; `to` is not one of them. */
export interface Span {
  from: number;
  to: number;
}

/** What became of some people, as plain data. */
export interface Part {
  /** For each person: what kind they are, and the days on which they reached the outcome with the coach and without. */
  people: { kind: string; helped: number | null; alone: number | null }[];
  counts: Counts;
}

/** Lives spans of people beside each other, and tells each part with the number of its span. */
export type InParallel = (crew: Crew, spans: Span[], done: (i: number, part: Part) => void) => Promise<void>;

/** Lives some people, everybody once with the coach and once without. */
export function livePart({ playbook, behaviours, seed }: Crew, { from, to }: Span): Part {
  const { kinds, days, zone, starts, language = playbook.languages[0] ?? "en" } = behaviours;
  const frame: Frame = { starts: instantOf(starts, zone) ?? 0, days, zone, language };
  const tally = createTally();
  const people: Part["people"] = [];
  for (let i = from; i < to; i++) {
    const person = personOf(kinds, seed, i);
    if (!person) continue;
    const { world, aim } = coached(playbook, person, frame, tally);
    people.push({ kind: person.kind.name, helped: world.reached, alone: alone(playbook, person, days, aim).reached });
  }
  return { people, counts: tally.counts };
}

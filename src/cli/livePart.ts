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

/** What became of one person. */
export interface Ended {
  kind: string;
  /** The days on which they reached the outcome, with the coach and without. */
  helped: number | null;
  alone: number | null;
  /** The variant that they got, by experiment; null for who is held back from coaching. */
  variants: Record<string, string> | null;
  /** The band that they were in at their last visit, by score; null below all of them. */
  bands: Record<string, string | null>;
}

/** What became of some people, as plain data. */
export interface Part {
  people: Ended[];
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
    const { world, aim, last } = coached(playbook, person, frame, tally);
    const { holdout, experiments, scores } = last;
    people.push({
      kind: person.kind.name,
      helped: world.reached,
      alone: alone(playbook, person, days, aim).reached,
      variants: holdout
        ? null
        : Object.fromEntries(experiments.map(({ experiment, variant }) => [experiment, variant])),
      bands: Object.fromEntries(scores.map(({ score, band }) => [score.id, band?.id ?? null])),
    });
  }
  return { people, counts: tally.counts };
}

import { instantOf } from "../advice/instant.ts";
import type { Playbook } from "../playbook/schema.ts";
import type { Behaviours } from "./behavioursSchema.ts";
import { alone, coached, type Frame } from "./coached.ts";
import { type Person, personOf } from "./person.ts";
import { createTally, type Tally } from "./tally.ts";
import type { World } from "./world.ts";

/** How many reach the required outcome, and when. */
export interface Reaching {
  people: number;
  reached: number;
  /** Median of those who reach it, days; null while nobody does. */
  medianDays: number | null;
}

export interface Population {
  people: number;
  days: number;
  personDays: number;
  perWeek: { median: number; most: number };
  withCoaching: Reaching;
  withoutCoaching: Reaching;
  /** The same by kind of people. */
  kinds: { name: string; withCoaching: Reaching; withoutCoaching: Reaching }[];
  tally: Tally;
}

/** A value below which a share of all lie. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? sorted[0] ?? 0;
}

function reachingOf(worlds: World[]): Reaching {
  const days = worlds.flatMap(({ reached }) => reached ?? []);
  return { people: worlds.length, reached: days.length, medianDays: days.length ? quantile(days, 0.5) : null };
}

interface Two {
  person: Person;
  helped: World;
  alone: World;
}

/** Lives a population, everybody once with the coach and once without; `lived` is told after each person. */
export function populate(
  playbook: Playbook,
  behaviours: Behaviours,
  { people, seed }: { people: number; seed: number },
  lived: (done: number) => void,
): Population {
  const { kinds, days, zone, starts, language = playbook.languages[0] ?? "en" } = behaviours;
  const frame: Frame = { starts: instantOf(starts, zone) ?? 0, days, zone, language };
  const tally = createTally();
  const all: Two[] = [];
  for (let i = 0; i < people; i++) {
    const person = personOf(kinds, seed, i);
    if (!person) continue;
    const { world, aim } = coached(playbook, person, frame, tally);
    all.push({ person, helped: world, alone: alone(playbook, person, days, aim) });
    lived(i + 1);
  }
  const both = (some: Two[]) => ({
    withCoaching: reachingOf(some.map((one) => one.helped)),
    withoutCoaching: reachingOf(some.map((one) => one.alone)),
  });
  return {
    people,
    days,
    personDays: [...tally.stages.values()].reduce((sum, n) => sum + n, 0),
    perWeek: { median: quantile(tally.perWeek, 0.5), most: quantile(tally.perWeek, 0.95) },
    ...both(all),
    kinds: kinds.map((kind) => ({ name: kind.name, ...both(all.filter(({ person }) => person.kind === kind)) })),
    tally,
  };
}

import { type Crew, type InParallel, livePart, type Part, type Span } from "./livePart.ts";
import { type Counts, summed } from "./tally.ts";

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
  counts: Counts;
}

/** A value below which a share of all lie. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? sorted[0] ?? 0;
}

function reachingOf(reached: (number | null)[]): Reaching {
  const days = reached.filter((day) => day !== null);
  return { people: reached.length, reached: days.length, medianDays: days.length ? quantile(days, 0.5) : null };
}

const both = (people: Part["people"]) => ({
  withCoaching: reachingOf(people.map(({ helped }) => helped)),
  withoutCoaching: reachingOf(people.map(({ alone }) => alone)),
});

// small enough that a bar moves, and that nobody waits long for the last one
const TOGETHER = 20;

const oneByOne: InParallel = async (crew, spans, done) => {
  for (const [i, span] of spans.entries()) done(i, livePart(crew, span));
};

/** Lives a population; `lived` is told how many are done. The parts are the same however many live beside each other. */
export async function populate(
  crew: Crew,
  people: number,
  parallel: InParallel = oneByOne,
  lived: (done: number) => void = () => {},
): Promise<Population> {
  const spans: Span[] = [];
  for (let from = 0; from < people; from += TOGETHER) spans.push({ from, to: Math.min(people, from + TOGETHER) });
  const parts: Part[] = [];
  let done = 0;
  await parallel(crew, spans, (i, part) => {
    parts[i] = part;
    done += part.people.length;
    lived(done);
  });
  const all = parts.flatMap((part) => part.people);
  const counts = summed(parts.map((part) => part.counts));
  const { kinds, days } = crew.behaviours;
  return {
    people,
    days,
    personDays: [...counts.stages.values()].reduce((sum, n) => sum + n, 0),
    perWeek: { median: quantile(counts.perWeek, 0.5), most: quantile(counts.perWeek, 0.95) },
    ...both(all),
    kinds: kinds.map(({ name }) => ({ name, ...both(all.filter(({ kind }) => kind === name)) })),
    counts,
  };
}

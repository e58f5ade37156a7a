import type { Playbook } from "../playbook/schema.ts";
import { type Crew, type Ended, type InParallel, livePart, type Part, type Span } from "./livePart.ts";
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
  /** With coaching, by the variant of each experiment. */
  experiments: ({ experiment: string; variant: string } & Reaching)[];
  /** Those who are held back from coaching; null where nobody is. */
  holdout: Reaching | null;
  /** People by the band that each score was in at their last visit, the lowest first; a null band is below all. */
  scores: { score: string; band: string | null; people: number }[];
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

const both = (people: Ended[]) => ({
  withCoaching: reachingOf(people.map(({ helped }) => helped)),
  withoutCoaching: reachingOf(people.map(({ alone }) => alone)),
});

const helpedOf = (people: Ended[]) => reachingOf(people.map(({ helped }) => helped));

/** What became of the groups that a playbook makes: variants and holdout, and bands of scores. */
function groups({ experiments, holdout, scores }: Playbook, people: Ended[]) {
  return {
    experiments: experiments.flatMap(({ id, variants }) =>
      variants.map((variant) => ({
        experiment: id,
        variant: variant.id,
        ...helpedOf(people.filter((one) => one.variants?.[id] === variant.id)),
      })),
    ),
    holdout: holdout > 0 ? helpedOf(people.filter(({ variants }) => variants === null)) : null,
    scores: scores.flatMap(({ id, bands }) => {
      const count = (band: string | null) => people.filter((one) => one.bands[id] === band).length;
      const below = count(null);
      return [
        ...(below ? [{ score: id, band: null, people: below }] : []),
        ...bands.map((band) => ({ score: id, band: band.id, people: count(band.id) })),
      ];
    }),
  };
}

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
    ...groups(crew.playbook, all),
    counts,
  };
}

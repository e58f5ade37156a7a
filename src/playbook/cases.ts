import type { Range } from "./atoms.ts";
import { type Condition, type ConditionKind, type Pace, paces, type Scalar, type Stage, stages } from "./condition.ts";
import { milliseconds } from "./duration.ts";
import { inRange, passes } from "./range.ts";
import type { Playbook, Score } from "./schema.ts";

/** A condition without parts. */
export type Leaf = Exclude<Condition, { all: unknown } | { any: unknown } | { not: unknown }>;
type LeafKind = Exclude<ConditionKind, "all" | "any" | "not">;
type Of<K extends LeafKind> = Extract<Leaf, Record<K, unknown>>;

/** What is taken as given of the customers in question. */
export interface Known {
  segment?: string | undefined;
  stage?: Stage | undefined;
  /** By outcome: how it may stand. */
  paces?: ReadonlyMap<string, readonly Pace[]> | undefined;
}

/** How one kind of condition is tried out: on which cases, and what each of them answers. */
interface Trial<L extends Leaf, Case> {
  /** Conditions with the same subject look at the same thing. */
  subject(leaf: L): string;
  /** Every case that can make a difference to these. */
  cases(leaves: L[], playbook: Playbook, known: Known): Case[];
  holds(leaf: L, one: Case, playbook: Playbook): boolean;
}

/** The numbers at which a range begins or ends. */
const limitsOf = ({ is, atLeast, atMost, above, below }: Range): number[] =>
  [is, atLeast, atMost, above, below].filter((limit) => limit !== undefined);

/** One number for each side of every limit, and for the limits themselves. */
function numbersAround(limits: readonly number[]): number[] {
  const sorted = [...new Set(limits)].sort((a, b) => a - b);
  const [first = 0] = sorted;
  return [first - 1, ...sorted.flatMap((limit, i) => [limit, (limit + (sorted[i + 1] ?? limit + 2)) / 2])];
}

const DAY = 86_400_000;
const agesOf = (leaves: { ago?: { atLeast?: string | undefined; atMost?: string | undefined } | undefined }[]) =>
  leaves.flatMap(({ ago = {} }) => [ago.atLeast, ago.atMost].flatMap((age) => (age ? [milliseconds(age)] : [])));
const inTime = (ago: Of<"event">["ago"], age: number | null) =>
  !ago ||
  (age !== null &&
    age >= milliseconds(ago.atLeast ?? "") &&
    (ago.atMost === undefined || age <= milliseconds(ago.atMost)));

/** How often something happened, how long ago the last time was, and whether it was undone since. */
interface Happened {
  times: number;
  age: number | null;
  undone: boolean;
}

const event: Trial<Of<"event">, Happened> = {
  subject: ({ event, where, within, after }) => JSON.stringify(["event", event, where, within, after]),
  cases(leaves) {
    // a window counts whole days, today included
    const days = leaves[0]?.within
      ? Math.max(1, Math.ceil(milliseconds(leaves[0].within) / DAY))
      : Number.POSITIVE_INFINITY;
    const times = numbersAround([0, 1, ...leaves.flatMap(({ times = {} }) => limitsOf(times))]);
    const counts = new Set(times.flatMap((n) => [Math.floor(n), Math.ceil(n)]).filter((n) => n >= 0));
    const edges = Number.isFinite(days) ? [(days - 1) * DAY, days * DAY] : [];
    const ages = [null, ...numbersAround([0, ...edges, ...agesOf(leaves)]).filter((age) => age >= 0)];
    const possible = (n: number, age: number | null) =>
      n ? age !== null && age < days * DAY : age === null || age > (days - 1) * DAY;
    return [...counts].flatMap((times) =>
      ages
        .filter((age) => possible(times, age))
        .flatMap((age) => [false, true].map((undone) => ({ times, age, undone }))),
    );
  },
  holds: ({ times = { atLeast: 1 }, ago, after }, one) =>
    inRange(times, one.times) && inTime(ago, one.age) && !(after && one.undone),
};

const metric: Trial<Of<"metric">, number | undefined> = {
  subject: ({ metric, latest, sum, within }) =>
    JSON.stringify(["metric", metric, latest ? "latest" : sum ? "sum" : "mean", latest ? "" : within]),
  cases: (leaves) => [undefined, ...numbersAround(leaves.flatMap((leaf) => limitsOf(rangeOf(leaf))))],
  holds: (leaf, value) => inRange(rangeOf(leaf), value),
};
const rangeOf = ({ latest, sum, mean }: Of<"metric">): Range => latest ?? sum ?? mean ?? {};

const traitCases = (leaves: (Of<"trait"> | Of<"account">)[]): (Scalar | undefined)[] => {
  const said = leaves.flatMap(({ is, in: list = [] }) => (is === undefined ? list : [is, ...list]));
  const numbers = said.filter((one) => typeof one === "number");
  const limits = leaves.flatMap(({ atLeast, atMost, above, below }) => limitsOf({ atLeast, atMost, above, below }));
  // a text that nothing names stands for all others
  return [undefined, null, "\0", ...said, ...numbersAround([...numbers, ...limits])];
};
const trait: Trial<Of<"trait">, Scalar | undefined> = {
  subject: ({ trait }) => `trait ${trait}`,
  cases: traitCases,
  holds: ({ trait: _trait, ...test }, value) => passes(test, value),
};
const account: Trial<Of<"account">, Scalar | undefined> = {
  subject: ({ account }) => `account ${account}`,
  cases: traitCases,
  holds: ({ account: _account, ...test }, value) => passes(test, value),
};

/** How many points a rating can have; undefined for a number that a customer types. */
export function pointsOf(id: string, { outcomes, checkIns }: Playbook): number | undefined {
  const measure = outcomes.find((outcome) => outcome.id === id)?.measure;
  const asked = checkIns.find((checkIn) => checkIn.id === id);
  if (asked?.ask === "experience") return asked.scale.length;
  return measure?.from === "rating"
    ? measure.scale.length
    : measure?.from === "host"
      ? measure.felt?.scale.length
      : undefined;
}

const rating: Trial<Of<"rating">, number | undefined> = {
  subject: ({ rating }) => `rating ${rating}`,
  cases(leaves, playbook) {
    const points = pointsOf(leaves[0]?.rating ?? "", playbook);
    const numbers = points ? [...Array(points).keys()].map((i) => i + 1) : numbersAround(leaves.flatMap(limitsOf));
    return [undefined, ...numbers];
  },
  holds: inRange,
};

const answer: Trial<Of<"answer">, string | undefined> = {
  subject: ({ answer }) => `answer ${answer}`,
  cases(leaves, { checkIns }) {
    const asked = checkIns.find(({ id }) => id === leaves[0]?.answer);
    return [undefined, ...(asked?.ask === "choice" ? asked.choices.map(({ id }) => id) : [])];
  },
  holds: (leaf, choice) => choice !== undefined && leaf.in.includes(choice),
};

/** The lowest and the highest that a score can come to. */
export function extremesOf({ start, parts, least = -Infinity, most = Infinity }: Score, segment?: string) {
  const inLimits = (value: number) => Math.min(most, Math.max(least, value));
  let [lowest, highest] = [start, start];
  for (const { points, pointsFor } of parts) {
    const all = segment ? [pointsFor[segment] ?? points] : [points, ...Object.values(pointsFor)];
    lowest += Math.min(0, ...all);
    highest += Math.max(0, ...all);
  }
  return [inLimits(lowest), inLimits(highest)] as const;
}

const score: Trial<Of<"score">, number | undefined> = {
  subject: ({ score }) => `score ${score}`,
  cases(leaves, { scores }, { segment }) {
    const score = scores.find(({ id }) => id === leaves[0]?.score);
    if (!score) return [undefined];
    const [lowest, highest] = extremesOf(score, segment);
    const limits = [...leaves.flatMap(limitsOf), ...score.bands.map(({ from }) => from), lowest, highest];
    // what is added up in another order may be a little more or less
    const can = (value: number) => value >= lowest - 1e-9 && value <= highest + 1e-9;
    return [undefined, ...numbersAround(limits).filter(can)];
  },
  holds({ score, band, ...range }, value, { scores }) {
    const bands = scores.find(({ id }) => id === score)?.bands ?? [];
    const lies = bands.findLast(({ from }) => value !== undefined && from <= value);
    return inRange(range, value) && (band === undefined || lies?.id === band);
  },
};

const page: Trial<Of<"page">, string> = {
  // patterns may overlap, so each is a thing of its own
  subject: ({ page }) => (page.includes("*") ? `page ${page}` : "page"),
  cases: (leaves) => ["\0", ...leaves.map(({ page }) => page)],
  holds: ({ page }, at) => page === at || /^\*+$/.test(page),
};

const segment: Trial<Of<"segment">, string | undefined> = {
  subject: () => "segment",
  cases: (_, { segments }, known) => (known.segment ? [known.segment] : [undefined, ...segments.map(({ id }) => id)]),
  holds: ({ segment }, at) => segment === at,
};

const step: Trial<Of<"step">, boolean> = {
  subject: ({ step }) => `step ${step}`,
  cases: () => [false, true],
  holds: (_, done) => done,
};

const help: Trial<Of<"help">, readonly string[]> = {
  subject: ({ help }) => `help ${help}`,
  cases: () => [[], ["opened"], ["finished"], ["opened", "finished"]],
  holds: ({ is }, did) => did.includes(is),
};

const stage: Trial<Of<"stage">, { at: Stage | null; age: number }> = {
  subject: () => "stage",
  cases: (leaves, _, known) =>
    (known.stage ? [known.stage] : [null, ...stages]).flatMap((at) =>
      numbersAround([0, ...agesOf(leaves)])
        .filter((age) => age >= 0)
        .map((age) => ({ at, age })),
    ),
  holds: ({ stage, ago }, { at, age }) => stage === at && inTime(ago, age),
};

const outcome: Trial<Of<"outcome">, Pace | undefined> = {
  subject: ({ outcome }) => `outcome ${outcome}`,
  cases(leaves, { outcomes }, known) {
    const id = leaves[0]?.outcome ?? "";
    // a rating does not grow day by day, so nobody is ahead with it
    const rated = outcomes.find((one) => one.id === id)?.measure.from === "rating";
    return [undefined, ...(known.paces?.get(id) ?? paces).filter((pace) => !rated || pace !== "ahead")];
  },
  holds: ({ is }, pace) => is === pace,
};

const trials = {
  event,
  metric,
  trait,
  account,
  rating,
  answer,
  page,
  segment,
  step,
  help,
  stage,
  outcome,
  score,
} satisfies Record<LeafKind, unknown>;

function trialOf(leaf: Leaf): Trial<Leaf, unknown> {
  const kind = (Object.keys(trials) as LeafKind[]).find((kind) => Object.hasOwn(leaf, kind)) ?? "page";
  // the kind was found by the leaf, so they go together
  return trials[kind] as unknown as Trial<Leaf, unknown>;
}

/** What a condition looks at; two with the same subject look at the same thing. */
export const subjectOf = (leaf: Leaf): string => trialOf(leaf).subject(leaf);

/** Every case that can make a difference to conditions about one subject. */
export function casesOf(leaves: Leaf[], playbook: Playbook, known: Known): unknown[] {
  const [first] = leaves;
  return first ? trialOf(first).cases(leaves, playbook, known) : [];
}

export const leafHolds = (leaf: Leaf, one: unknown, playbook: Playbook): boolean =>
  trialOf(leaf).holds(leaf, one, playbook);

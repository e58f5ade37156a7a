import type { Experiment, Playbook } from "../playbook/schema.ts";
import { own } from "../state.ts";

/** The group that a customer is in, and what of the playbook its experiment is about. */
export interface Assignment {
  experiment: string;
  variant: string;
  /** Ids of the help items and check-ins that its variants differ in: who sees one of these is exposed. */
  readonly touches: string[];
}

/** The playbook as one customer gets it. */
export interface Personal {
  playbook: Playbook;
  /** One of the few who are measured but never coached, so that the difference can be seen. */
  holdout: boolean;
  experiments: Assignment[];
}

/** A number from 0 to 1 that is always the same for a text, and spread evenly (FNV-1a, then mixed). */
export function spread(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 0x1_0000_0000;
}

type Variant = Experiment["variants"][number];

/** The variant of a customer, by the weights of all. */
function variantOf({ id, variants }: Experiment, user: string): Variant | undefined {
  let place = spread(`${id}/${user}`) * variants.reduce((sum, { weight }) => sum + weight, 0);
  return variants.find(({ weight }) => {
    place -= weight;
    return place < 0;
  });
}

/** A playbook with what one variant puts in the place of its own. */
function changed(playbook: Playbook, { help, checkIns, rhythm }: Variant): Playbook {
  return {
    ...playbook,
    help: playbook.help.flatMap((item) => {
      const { hidden, title = item.title, ...change } = own(help, item.id) ?? {};
      return hidden ? [] : { ...item, ...change, title };
    }),
    checkIns: playbook.checkIns.map((item) => {
      const { question, every } = own(checkIns, item.id) ?? {};
      const result = item.ask === "result";
      // the rhythm is that of segments, and here of whoever is in none
      const again = (result && rhythm) || every;
      return {
        ...item,
        // a result is asked for with the question of its outcome, where this does not take its place
        ...(question && (result || "question" in item) && { question }),
        ...(again && "every" in item && { every: again }),
      };
    }),
    segments: playbook.segments.map((one) => ({
      ...one,
      experience: { ...one.experience, ...(rhythm && { rhythm }) },
    })),
  };
}

/** The help items and check-ins that are not the same for all variants; all help where not the same is there. */
function touched(playbook: Playbook, variants: Variant[]): string[] {
  const all = variants.map((variant) => changed(playbook, variant));
  const differs = (seen: (one: Playbook) => unknown) => new Set(all.map((one) => JSON.stringify(seen(one)))).size > 1;
  const other = differs(({ help }) => help.map(({ id }) => id));
  return [
    ...playbook.help.filter((_, i) => other || differs(({ help }) => [help[i]?.title, help[i]?.summary])),
    // the rhythm of a segment goes before that of a result check-in
    ...playbook.checkIns.filter(({ ask }, i) =>
      differs(({ checkIns, segments }) => [checkIns[i], ask === "result" && segments]),
    ),
  ].map(({ id }) => id);
}

const made = new WeakMap<Playbook, Map<string, Playbook>>();

function playbookFor(playbook: Playbook, variants: Variant[]): Playbook {
  const key = variants.map(({ id }) => id).join(" ");
  const known = made.get(playbook) ?? new Map<string, Playbook>();
  made.set(playbook, known);
  const found = known.get(key) ?? variants.reduce(changed, playbook);
  known.set(key, found);
  return found;
}

/**
 * The playbook as one customer gets it: the same customer always gets the same, by a hash of their name and that of the
 * experiment. A visitor without a name gets the playbook as it is, since nothing could hold that for long.
 */
export function personal(playbook: Playbook, user: string | null): Personal {
  if (user === null) return { playbook, holdout: false, experiments: [] };
  const assigned = playbook.experiments.flatMap((experiment) => {
    const variant = variantOf(experiment, user);
    return variant ? [{ experiment, variant }] : [];
  });
  const experiments = assigned.map(({ experiment: { id, variants }, variant }) => ({
    experiment: id,
    variant: variant.id,
    // not worked out before something is seen
    get touches() {
      return touched(playbook, variants);
    },
  }));
  return {
    playbook: playbookFor(
      playbook,
      assigned.map(({ variant }) => variant),
    ),
    holdout: spread(`holdout/${user}`) < playbook.holdout,
    experiments,
  };
}

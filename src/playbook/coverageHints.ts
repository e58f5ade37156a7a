import { certain } from "./certain.ts";
import { closingsOf } from "./closings.ts";
import { type Stage, stages } from "./condition.ts";
import { endedBy } from "./dateHints.ts";
import type { Help } from "./help.ts";
import type { HintCode, Report } from "./problems.ts";
import type { Obstacle, Playbook } from "./schema.ts";

/** Customers for whom help is looked for; by a variant some of it may be hidden. */
interface Group {
  segment: string | undefined;
  hidden: ReadonlySet<string>;
  /** Ms since 1970. */
  now: number;
}

/** What keeps help from customers: a key of the item. */
type Keeper = "segments" | "stages" | "when" | "needs" | "languages" | "until" | "repeats" | "starts";

const meantFor = (list: string[] | undefined, segment: string | undefined) =>
  !list || segment === undefined || list.includes(segment);

const BEFORE: Stage[] = ["onboarding", "steps", "gap"];

/** The stages in which customers of a segment may stand before an obstacle; none where they never do. */
function stagesOf(obstacle: Obstacle, segment: string | undefined, playbook: Playbook): Stage[] {
  const { outcomes: names, asReason, detectedWhen } = obstacle;
  const { checkIns } = playbook;
  const own = playbook.outcomes.filter(
    (one) => meantFor(one.for, segment) && !(one.who && certain(one.who, playbook, { segment }) === false),
  );
  const concerned = own.filter(({ id }) => !names || names.includes(id));
  if (!concerned.length) return [];
  const asked = checkIns.some(
    (one) =>
      (one.ask === "result" || one.ask === "reason") &&
      concerned.some(({ id }) => id === one.outcome) &&
      !(one.when && certain(one.when, playbook, { segment }) === false),
  );
  const hard = checkIns.some(({ ask }) => ask === "experience");
  // while the result is missing that decides the stage, or the way to it is hard; any other may be missing at any time
  const open =
    own[0] && concerned.includes(own[0]) ? [...BEFORE, ...(hard ? ["reached-unhappy" as const] : [])] : stages;
  return open.filter(
    (stage) =>
      (asReason && asked && stage !== "onboarding" && stage !== "steps") ||
      (detectedWhen && certain(detectedWhen, playbook, { segment, stage }) !== false),
  );
}

const spoken = ({ languages }: Help, language: string) =>
  !languages || languages.some((tag) => tag.split("-")[0] === language.split("-")[0]);

/** What keeps an item from these customers in all of these stages, or null. */
function keeperOf(item: Help, language: string, at: readonly Stage[], group: Group, playbook: Playbook): Keeper | null {
  const { segments, when, needs } = item;
  const { segment } = group;
  if (!meantFor(segments, segment)) return "segments";
  const during = at.filter((stage) => !item.stages || item.stages.includes(stage));
  if (!during.length) return "stages";
  if (when && during.every((stage) => certain(when, playbook, { segment, stage }) === false)) return "when";
  if (!spoken(item, language)) return "languages";
  const ended = endedBy(item, group.now);
  if (ended) return ended;
  // what is needed first may have been finished at any time before
  const ever = { ...group, now: Number.NEGATIVE_INFINITY };
  const lacks = (id: string) => {
    const needed = playbook.help.find((one) => one.id === id);
    return !needed || group.hidden.has(id) || keeperOf(needed, language, stages, ever, playbook) !== null;
  };
  return needs.some(lacks) ? "needs" : null;
}

/** The languages in which a group finds no help for an obstacle, and what keeps it from them. */
function lacking(obstacle: Obstacle, group: Group, playbook: Playbook): { languages: string[]; keepers: Keeper[] } {
  const at = stagesOf(obstacle, group.segment, playbook);
  const closing = playbook.help
    .filter(({ id }) => !group.hidden.has(id))
    .filter((one) => closingsOf(one).has(obstacle.id));
  const keepers = new Set<Keeper>();
  const languages = playbook.languages.filter((language) => {
    const kept = closing.map((item) => keeperOf(item, language, at, group, playbook));
    if (!at.length || kept.includes(null)) return false;
    for (const keeper of kept) if (keeper) keepers.add(keeper);
    return true;
  });
  return { languages, keepers: [...keepers] };
}

const NOTHING: ReadonlySet<string> = new Set();
const groupsOf = ({ segments }: Playbook): (string | undefined)[] =>
  segments.length ? segments.map(({ id }) => id) : [undefined];

/** Variants that hide all help that a segment has for an obstacle. */
function variantHints(playbook: Playbook, now: number, report: Report<HintCode>): void {
  playbook.experiments.forEach(({ variants }, i) => {
    variants.forEach(({ id, help }, j) => {
      const hidden = new Set(Object.keys(help).filter((one) => help[one]?.hidden));
      if (!hidden.size) return;
      for (const obstacle of playbook.obstacles) {
        const left = groupsOf(playbook).filter((segment) => {
          const [before, after] = [NOTHING, hidden].map((one) =>
            lacking(obstacle, { segment, hidden: one, now }, playbook),
          );
          return (after?.languages.length ?? 0) > (before?.languages.length ?? 0);
        });
        const path = ["experiments", i, "variants", j, "help"];
        if (left.length)
          report(
            "variant-hides",
            path,
            obstacle.id,
            id,
            left.flatMap((one) => one ?? []),
          );
      }
    });
  });
}

/** Obstacles for which some customers find no help: by segment, and by language where only some are left out. */
export function coverageHints(playbook: Playbook, now: number, report: Report<HintCode>): void {
  const { obstacles, help, languages } = playbook;
  for (const [i, obstacle] of obstacles.entries()) {
    const path = ["obstacles", i];
    const closed = help.some((item) => closingsOf(item).has(obstacle.id));
    if (!closed) report("no-help", path, obstacle.id);
    // segments that lack help in the same languages are told together
    const holes = new Map<string, { missing: string[]; keepers: Set<Keeper>; left: string[] }>();
    for (const segment of closed ? groupsOf(playbook) : []) {
      const { languages: missing, keepers } = lacking(obstacle, { segment, hidden: NOTHING, now }, playbook);
      const hole = holes.get(missing.join()) ?? { missing, keepers: new Set(), left: [] };
      hole.left.push(segment ?? "");
      for (const keeper of keepers) hole.keepers.add(keeper);
      holes.set(missing.join(), hole);
    }
    for (const { missing, keepers, left } of holes.values()) {
      const some = missing.length < languages.length ? missing : [];
      if (missing.length) report("uncovered", path, obstacle.id, { languages: some, keepers: [...keepers] }, left);
    }
  }
  variantHints(playbook, now, report);
}

import { certain } from "./certain.ts";
import { closingsOf } from "./closings.ts";
import type { Help } from "./help.ts";
import type { HintCode, Report } from "./problems.ts";
import type { Obstacle, Playbook } from "./schema.ts";

const meantFor = (list: string[] | undefined, segment: string | undefined) =>
  !list || segment === undefined || list.includes(segment);

/** Do customers of this segment meet this obstacle? */
function meets({ outcomes: names, asReason, detectedWhen }: Obstacle, segment: string | undefined, playbook: Playbook) {
  const concerned = playbook.outcomes.some(
    (outcome) => meantFor(outcome.for, segment) && (!names || names.includes(outcome.id)),
  );
  const seen = detectedWhen && certain(detectedWhen, playbook, { segment }) !== false;
  return concerned && !!(asReason || seen);
}

const offered = ({ segments, when }: Help, segment: string | undefined, playbook: Playbook) =>
  meantFor(segments, segment) && !(when && certain(when, playbook, { segment }) === false);

const spoken = ({ languages }: Help, language: string) =>
  !languages || languages.some((tag) => tag.split("-")[0] === language.split("-")[0]);

/** Obstacles for which some customers find no help: by segment, and by language where only some are left out. */
export function coverageHints(playbook: Playbook, report: Report<HintCode>): void {
  const { segments, obstacles, help, languages } = playbook;
  const groups = segments.length ? segments.map(({ id }) => id) : [undefined];
  for (const [i, obstacle] of obstacles.entries()) {
    const path = ["obstacles", i];
    const closing = help.filter((item) => closingsOf(item).has(obstacle.id));
    if (!closing.length) report("no-help", path, obstacle.id);
    // segments that lack help in the same languages are told together
    const holes = new Map<string, { missing: string[]; left: string[] }>();
    for (const segment of closing.length ? groups : []) {
      if (!meets(obstacle, segment, playbook)) continue;
      const items = closing.filter((item) => offered(item, segment, playbook));
      const missing = languages.filter((language) => !items.some((item) => spoken(item, language)));
      const hole = holes.get(missing.join()) ?? { missing, left: [] };
      hole.left.push(segment ?? "");
      holes.set(missing.join(), hole);
    }
    for (const { missing, left } of holes.values())
      if (missing.length)
        report("uncovered", path, obstacle.id, missing.length < languages.length ? missing : [], left);
  }
}

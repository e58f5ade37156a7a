import { isDated } from "./advice/dated.ts";
import type { Dates } from "./advice/dates.ts";
import { type OtherHelp, oneByOne, otherHelp, type RankedHelp, rankedHelp, type Unbound } from "./advice/help.ts";
import type { Playbook } from "./playbook/schema.ts";
import type { View } from "./rules/view.ts";
import type { Standing } from "./standing.ts";
import { type OpenObstacle, obstaclesOf } from "./success/obstacles.ts";
import { type Going, outlookOf } from "./success/outlook.ts";

/** What stands in the way, what helps, and where things are going. */
export interface Advice extends Going {
  /** What stands in the way: named by the customer, or detected. */
  obstacles: OpenObstacle[];
  /** Best first. */
  help: RankedHelp[];
  /** All other help with the reasons against it; worked out when it is read. */
  readonly otherHelp: OtherHelp[];
}

export type Advise = (playbook: Playbook, view: View, standing: Standing, holdout: boolean) => Advice;

/**
 * The half of an insight that a page needs only once somebody looks for help; `unbound` finds what closes no obstacle, and
 * `dates` when what has a date is over.
 */
export const adviseWith =
  (unbound: Unbound, dates?: Dates): Advise =>
  (playbook, view, standing, holdout) => {
    const { outcomes, segment } = standing;
    const obstacles = obstaclesOf(playbook, view, standing);
    const need = {
      view,
      experience: segment.experience,
      obstacles,
      outcomes,
      dates,
    };
    const help = holdout ? [] : rankedHelp(playbook, need, unbound);
    let other: OtherHelp[] | undefined;
    return {
      ...outlookOf(standing, view),
      obstacles,
      help,
      // a thousand reasons that hardly anybody reads
      get otherHelp() {
        other ??= otherHelp(playbook, need, help);
        return other;
      },
    };
  };

/** From so many help items on it pays to ask only what can have changed. */
const MANY = 200;

/** The same with what a playbook needs of it, which is loaded now. */
export async function adviseFor({ help }: Playbook): Promise<Advise> {
  const [many, dated] = await Promise.all([
    help.length > MANY ? import("./advice/unbound.ts") : null,
    help.some(isDated) ? import("./advice/dates.ts") : null,
  ]);
  return adviseWith(many?.unboundOf ?? oneByOne, dated?.dates);
}

import { type OtherHelp, otherHelp, type RankedHelp, rankedHelp, type Unbound } from "./advice/help.ts";
import type { Playbook } from "./playbook/schema.ts";
import type { View } from "./rules/view.ts";
import type { Standing } from "./standing.ts";
import { type OpenObstacle, obstaclesOf } from "./success/obstacles.ts";

/** What stands in the way, and what helps. */
export interface Advice {
  /** What stands in the way: named by the customer, or detected. */
  obstacles: OpenObstacle[];
  /** Best first. */
  help: RankedHelp[];
  /** All other help with the reasons against it; worked out when it is read. */
  readonly otherHelp: OtherHelp[];
}

/** How help that closes no obstacle and whose own condition holds is found. */
interface Finding {
  unbound: Unbound;
}

export type Advise = (playbook: Playbook, view: View, standing: Standing, finding: Finding, holdout: boolean) => Advice;

/** The half of an insight that a page needs only once somebody looks for help. */
export const advise: Advise = (playbook, view, standing, finding, holdout) => {
  const { outcomes, segment } = standing;
  const obstacles = obstaclesOf(playbook, view, standing);
  const need = {
    view,
    experience: segment.experience,
    obstacles,
    outcomes,
  };
  const help = holdout ? [] : rankedHelp(playbook, need, finding.unbound);
  let other: OtherHelp[] | undefined;
  return {
    obstacles,
    help,
    // a thousand reasons that hardly anybody reads
    get otherHelp() {
      other ??= otherHelp(playbook, need, help);
      return other;
    },
  };
};

import { checkInsOf, type DueCheckIn, type WaitingCheckIn } from "./advice/checkIn.ts";
import { helpOf, type OtherHelp, type RankedHelp } from "./advice/help.ts";
import type { Playbook } from "./playbook/schema.ts";
import type { Moment } from "./rules/view.ts";
import { type Standing, standingOf, viewOf } from "./standing.ts";
import type { State } from "./state.ts";
import type { Loop } from "./success/loop.ts";
import { type OpenObstacle, obstaclesOf } from "./success/obstacles.ts";

/** Where the customer stands, what would help, and why. */
export interface Insight extends Standing {
  obstacles: OpenObstacle[];
  /** Best first. */
  help: RankedHelp[];
  otherHelp: OtherHelp[];
  /** The one check-in due now, or null; every other one says why not. */
  checkIn: DueCheckIn | null;
  waiting: WaitingCheckIn[];
}

/** When the question of a loop comes back: the time its check-in waits for. */
const asksAgain = (playbook: Playbook, loop: Loop, waiting: WaitingCheckIn[]): number | null => {
  const ids = playbook.checkIns.flatMap((one) =>
    one.ask === "result" && one.outcome === loop.outcome ? [one.id] : [],
  );
  return loop.closedAt ? null : (waiting.find(({ id }) => ids.includes(id))?.at ?? null);
};

/** The only reader. Pure: the same playbook, state and moment always give the same insight. */
export function insight(playbook: Playbook, state: State, moment: Moment): Insight {
  const known = viewOf(playbook, state, moment);
  const [view] = known;
  const standing = standingOf(playbook, known);
  const { loops } = standing;
  const { experience } = standing.segment;
  const obstacles = obstaclesOf(playbook, view, standing);
  const { checkIn, waiting } = checkInsOf(playbook, view, standing);
  return {
    ...standing,
    obstacles,
    loops: loops.map((loop) => ({ ...loop, askAgainAt: asksAgain(playbook, loop, waiting) })),
    ...helpOf(playbook, { view, experience, obstacles, loops }),
    checkIn,
    waiting,
  };
}

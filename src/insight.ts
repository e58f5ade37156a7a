import type { DueCheckIn, WaitingCheckIn } from "./advice/checkIn.ts";
import type { OtherHelp, RankedHelp } from "./advice/help.ts";
import type { Experience, Segment } from "./playbook/schema.ts";
import type { Reason } from "./rules/reason.ts";
import type { Desired, ExperienceInsight } from "./success/experience.ts";
import type { Journey } from "./success/journey.ts";
import type { Loop } from "./success/loop.ts";
import type { OpenObstacle } from "./success/obstacles.ts";
import type { OutcomeInsight } from "./success/outcome.ts";

export type Stage = "onboarding" | "steps" | "gap" | "reached" | "reached-unhappy";

/** Where the customer stands, what would help, and why. */
export interface Insight {
  at: number;
  segment: { segment: Segment | null; experience: Experience; because: Reason[] };
  stage: Stage;
  desired: Desired;
  journey: Journey;
  /** Outcomes that apply to the segment; the first one is the required outcome that decides the stage. */
  outcomes: OutcomeInsight[];
  experience: ExperienceInsight;
  obstacles: OpenObstacle[];
  /** Newest first; open while `closedAt` is null. */
  loops: Loop[];
  /** Best first. */
  help: RankedHelp[];
  otherHelp: OtherHelp[];
  /** The one check-in due now, or null; every other one says why not. */
  checkIn: DueCheckIn | null;
  waiting: WaitingCheckIn[];
}

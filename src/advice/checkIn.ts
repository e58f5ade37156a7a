import type { Text } from "../playbook/atoms.ts";
import type { Reason } from "../rules/reason.ts";

/** The one question that is due. */
export interface DueCheckIn {
  /** This asking of the check-in; answering, snoozing and dismissing refer to it. */
  asked: string;
  id: string;
  ask: "result" | "experience";
  /** What the rating is of: the outcome id, or the check-in id for an experience. */
  of: string;
  question: Text;
  /** Anchored labels, one per point, worst first. */
  scale: Text[];
  /** A rating of this many points or less is low. */
  low: number;
  /** Obstacles the customer may name as the reason for a low rating. */
  reasons: { id: string; text: Text }[];
  because: Reason[];
  /** True when it may show itself now; otherwise it waits in the panel. */
  mayInterrupt: boolean;
  /** Why it may not interrupt. */
  becauseNot: Reason[];
}

/** A check-in that is not due, why, and when it may be. */
export interface WaitingCheckIn {
  id: string;
  becauseNot: Reason[];
  at: number | null;
}

import type { Obstacle } from "../playbook/schema.ts";
import type { Reason } from "../rules/reason.ts";

/** An obstacle that is open now, and why we think so. */
export interface OpenObstacle {
  obstacle: Obstacle;
  because: Reason[];
}

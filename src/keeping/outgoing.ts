import type { CoachOptions } from "../coachOptions.ts";
import type { Customer } from "./customer.ts";

/** Whose events go out, and to whom. */
export interface Outgoing {
  project: string;
  outboxes: string[];
  customer: Customer;
  options: CoachOptions;
  problem(message: string): void;
  ended: boolean;
}

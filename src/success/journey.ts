import type { Step } from "../playbook/schema.ts";

export interface StepInsight {
  step: Step;
  done: boolean;
  /** True while `lockedUntil` does not hold. */
  locked: boolean;
}
export interface Journey {
  onboarding: StepInsight[];
  steps: StepInsight[];
  /** Steps done and steps in all; onboarding is counted apart. */
  done: number;
  total: number;
  next: StepInsight | null;
  /** Functional completion: onboarding and every step done. */
  complete: boolean;
}

import type { Playbook, Step } from "../playbook/schema.ts";
import { test } from "../rules/compile.ts";
import type { View } from "../rules/view.ts";

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

/** Where the customer stands on the product's own path. Steps are asked in order, so a step may refer to earlier ones. */
export function journeyOf({ journey }: Playbook, view: View): Journey {
  const walk = (step: Step): StepInsight => {
    const done = test(step.doneWhen)(view);
    if (done) view.steps.add(step.id);
    return { step, done, locked: !done && !!step.lockedUntil && !test(step.lockedUntil)(view) };
  };
  const onboarding = journey.onboarding.map(walk);
  const steps = journey.steps.map(walk);
  const all = [...onboarding, ...steps];
  return {
    onboarding,
    steps,
    done: steps.filter((step) => step.done).length,
    total: steps.length,
    next: all.find((step) => !step.done && !step.locked) ?? null,
    complete: all.every((step) => step.done),
  };
}

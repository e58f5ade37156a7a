import type { Playbook, Step } from "../playbook/schema.ts";
import { test } from "../rules/compile.ts";
import { DAY } from "../rules/day.ts";
import { meant } from "../rules/segment.ts";
import type { View } from "../rules/view.ts";
import { atOf, own } from "../state.ts";

export interface StepInsight {
  step: Step;
  done: boolean;
  /** Since when, ms; null while it is not done, or was not yet written down. */
  doneAt: number | null;
  /** True when it was done before and is not any more. */
  undone: boolean;
  /** True while `lockedUntil` does not hold. */
  locked: boolean;
}
export interface Journey {
  onboarding: StepInsight[];
  steps: StepInsight[];
  /** Steps done and steps in all; onboarding and optional steps are counted apart. */
  done: number;
  total: number;
  next: StepInsight | null;
  /** Functional completion: onboarding and every step that is not optional done. */
  complete: boolean;
}

/** Where the customer stands on the product's own path. Steps are asked in order, so a step may refer to earlier ones. */
export function journeyOf({ journey }: Playbook, view: View): Journey {
  const walk = (step: Step): StepInsight => {
    const told = own(view.state.told, `step/${step.id}`);
    // A page is left again, so a step that looks at one stays done once it was done. A list may be a text, by a host's
    // `toJSON`, and what is in it quoted once more.
    const done = test(step.doneWhen)(view) || (!!told?.value && /"page\\*":\\*"/.test(JSON.stringify(step.doneWhen)));
    if (done) view.steps.add(step.id);
    return {
      step,
      done,
      doneAt: done && told?.value ? atOf(told) : null,
      undone: !done && !!told,
      locked: !done && !!step.lockedUntil && !test(step.lockedUntil)(view),
    };
  };
  const path = (steps: Step[]) => steps.filter((step) => meant(step.for, view.segment)).map(walk);
  const onboarding = path(journey.onboarding);
  const steps = path(journey.steps);
  const needed = steps.filter(({ step }) => !step.optional);
  const all = [...onboarding.filter(({ step }) => !step.optional), ...needed];
  // On the first day, before the host has said who this is, nobody knows which steps are theirs.
  const { first, traits, account } = view.state;
  const isNew = !view.segment && !account && !Object.keys(traits).length && view.now - (first ?? view.now) < DAY;
  const needs = ({ optional }: Step) => !optional;
  const unknown = isNew && !all.length && (journey.steps.some(needs) || journey.onboarding.some(needs));
  return {
    onboarding,
    steps,
    done: needed.filter((step) => step.done).length,
    total: needed.length,
    next: all.find((step) => !step.done && !step.locked) ?? null,
    complete: !unknown && all.every((step) => step.done),
  };
}

import type { $ZodType } from "zod/v4/core";
import { byName, Duration, Id, Name, Range, range, Truth } from "./atoms.ts";
import { either, type Kind, list, number, object, oneOf, optional, text } from "./kinds.ts";
import { limits } from "./limits.ts";

/** What a trait may hold. */
export type Scalar = string | number | boolean | null;
const Scalar = either(text(), number(), Truth, oneOf(null));

export interface TraitTest extends Omit<Range, "is"> {
  is?: Scalar | undefined;
  in?: Scalar[] | undefined;
  exists?: boolean | undefined;
}
export interface MetricTest {
  metric: string;
  latest?: Range | undefined;
  sum?: Range | undefined;
  mean?: Range | undefined;
  within?: string | undefined;
}
/** How long ago something was, as durations. */
interface Ago {
  atLeast?: string | undefined;
  atMost?: string | undefined;
}

/** How far a customer is on the whole way: `reached-unhappy` has the result, but not in a way that suits them. */
export const stages = ["onboarding", "steps", "gap", "reached", "reached-unhappy"] as const;
export type Stage = (typeof stages)[number];

/** How an outcome stands against its time frame. */
export const paces = ["too-early", "ahead", "on-pace", "behind", "overdue", "reached"] as const;
export type Pace = (typeof paces)[number];

/**
 * A sentence about one customer that is true or false. The first key tells the kind; every further key narrows it.
 * Written by hand because the type is recursive; the schema below is checked against it.
 */
export type Condition =
  | { all: Condition[] }
  | { any: Condition[] }
  | { not: Condition }
  | {
      event: string;
      where?: Record<string, TraitTest> | undefined;
      times?: Range | undefined;
      within?: string | undefined;
      ago?: Ago | undefined;
      after?: string | undefined;
    }
  | MetricTest
  | ({ trait: string } & TraitTest)
  | ({ account: string } & TraitTest)
  | ({ rating: string } & Range)
  | { answer: string; in: string[] }
  | { page: string }
  | { segment: string }
  | { step: string }
  | { help: string; is: "opened" | "finished" }
  | { stage: Stage; ago?: Ago | undefined }
  | { outcome: string; is: Pace }
  | ({ score: string; band?: string | undefined } & Range);

const traitTest = {
  ...range,
  is: optional(Scalar),
  in: optional(list(Scalar)),
  exists: optional(Truth),
};
export const TraitTest = object(traitTest);
const numbers = optional(Range);
const duration = optional(Duration);
const ago = optional(object({ atLeast: duration, atMost: duration }));

export type ConditionKind =
  | "all"
  | "any"
  | "not"
  | "event"
  | "metric"
  | "trait"
  | "account"
  | "rating"
  | "answer"
  | "page"
  | "segment"
  | "step"
  | "help"
  | "stage"
  | "outcome"
  | "score";

// the schema names itself, so its type is said by hand
type Sentence = $ZodType<Condition, Condition>;

/** Every kind of condition by the key that names it. The order is the order in which editors offer them. */
export const conditionKinds = {
  all: object({
    get all() {
      return list(Condition);
    },
  }),
  any: object({
    get any() {
      return list(Condition);
    },
  }),
  not: object({
    get not() {
      return Condition;
    },
  }),
  event: object({
    event: Name,
    where: optional(byName(TraitTest)),
    times: numbers,
    within: duration,
    ago,
    after: optional(Name),
  }),
  metric: object({ metric: Name, latest: numbers, sum: numbers, mean: numbers, within: duration }),
  trait: object({ trait: Name, ...traitTest }),
  account: object({ account: Name, ...traitTest }),
  rating: object({ rating: Id, ...range }),
  answer: object({ answer: Id, in: list(Id) }),
  page: object({ page: text(limits({ minLength: 1, maxLength: 256 })) }),
  segment: object({ segment: Id }),
  step: object({ step: Id }),
  help: object({ help: Id, is: oneOf("opened", "finished") }),
  stage: object({ stage: oneOf(...stages), ago }),
  outcome: object({ outcome: Id, is: oneOf(...paces) }),
  score: object({ score: Id, band: optional(Id), ...range }),
} satisfies Record<ConditionKind, unknown>;

/** A union told apart by which key is present, so a mistake is reported against the one kind that was meant. */
export const Condition: Sentence = either(...Object.values(conditionKinds as Record<string, Kind>)) as Kind as Sentence;

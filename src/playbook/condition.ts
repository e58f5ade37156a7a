import * as z from "zod/mini";
import { byName, Duration, Id, Name, Range, range, Truth } from "./atoms.ts";
import { limits } from "./limits.ts";

/** What a trait may hold. */
export type Scalar = string | number | boolean | null;
const Scalar = z.union([z.string(), z.number(), Truth, z.literal(null)]);

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
      ago?: { atLeast?: string | undefined; atMost?: string | undefined } | undefined;
    }
  | MetricTest
  | ({ trait: string } & TraitTest)
  | ({ account: string } & TraitTest)
  | ({ rating: string } & Range)
  | { page: string }
  | { segment: string }
  | { step: string }
  | { help: string; is: "opened" | "finished" };

const traitTest = {
  ...range,
  is: z.optional(Scalar),
  in: z.optional(z.array(Scalar)),
  exists: z.optional(Truth),
};
export const TraitTest = z.strictObject(traitTest);
const numbers = z.optional(Range);

export type ConditionKind =
  | "all"
  | "any"
  | "not"
  | "event"
  | "metric"
  | "trait"
  | "account"
  | "rating"
  | "page"
  | "segment"
  | "step"
  | "help";

/** Every kind of condition by the key that names it. The order is the order in which editors offer them. */
export const conditionKinds = {
  all: z.strictObject({
    get all(): z.ZodMiniArray<typeof Condition> {
      return z.array(Condition);
    },
  }),
  any: z.strictObject({
    get any(): z.ZodMiniArray<typeof Condition> {
      return z.array(Condition);
    },
  }),
  not: z.strictObject({
    get not(): typeof Condition {
      return Condition;
    },
  }),
  event: z.strictObject({
    event: Name,
    where: z.optional(byName(TraitTest)),
    times: numbers,
    within: z.optional(Duration),
    ago: z.optional(z.strictObject({ atLeast: z.optional(Duration), atMost: z.optional(Duration) })),
  }),
  metric: z.strictObject({
    metric: Name,
    latest: numbers,
    sum: numbers,
    mean: numbers,
    within: z.optional(Duration),
  }),
  trait: z.strictObject({ trait: Name, ...traitTest }),
  account: z.strictObject({ account: Name, ...traitTest }),
  rating: z.strictObject({ rating: Id, ...range }),
  page: z.strictObject({ page: z.string().check(limits({ minLength: 1, maxLength: 256 })) }),
  segment: z.strictObject({ segment: Id }),
  step: z.strictObject({ step: Id }),
  help: z.strictObject({ help: Id, is: z.literal(["opened", "finished"]) }),
} satisfies Record<ConditionKind, unknown>;

/** A union told apart by which key is present, so a mistake is reported against the one kind that was meant. */
export const Condition: z.ZodMiniType<Condition, Condition> = z.union(
  Object.values(conditionKinds) as unknown as [z.ZodMiniType<Condition, Condition>],
);

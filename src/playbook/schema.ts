import * as z from "zod/mini";
import { byId, byLanguage, Duration, Id, Language, Link, Name, Text, Truth } from "./atoms.ts";
import { Condition } from "./condition.ts";
import { Help, helpTypes } from "./help.ts";
import { byKey, limits } from "./limits.ts";

/** A rating question: one anchored label per point, the first is the worst. */
const scale = z.array(Text).check(limits({ minItems: 2, maxItems: 11 }));

export const Experience = z.strictObject({
  style: z._default(z.literal(["self-serve", "light-touch", "guided", "done-for-you"]), "self-serve"),
  formats: z._default(z.array(z.literal(helpTypes)), []),
  paid: z._default(z.literal(["first", "last"]), "last"),
  rhythm: z.optional(Duration),
});
export type Experience = z.infer<typeof Experience>;

export const Segment = z.strictObject({ id: Id, name: Text, who: Condition, experience: z.prefault(Experience, {}) });
export type Segment = z.infer<typeof Segment>;

export const Step = z.strictObject({
  id: Id,
  title: Text,
  why: z.optional(Text),
  doneWhen: Condition,
  lockedUntil: z.optional(Condition),
  link: z.optional(Link),
});
export type Step = z.infer<typeof Step>;

export const Measure = z.union([
  z.strictObject({
    from: z.literal("host"),
    metric: Name,
    take: z.literal(["sum", "latest", "mean"]),
    over: z.optional(Duration),
    unit: z.optional(Text),
    percent: z._default(Truth, false),
  }),
  z.strictObject({
    from: z.literal("rating"),
    question: Text,
    scale,
    low: z.number().check(limits({ exclusiveMinimum: 0 })),
  }),
]);
export type Measure = z.infer<typeof Measure>;

export const Outcome = z.strictObject({
  id: Id,
  title: Text,
  why: z.optional(Text),
  for: z.optional(z.array(Id)),
  measure: Measure,
  baseline: z._default(z.number(), 0),
  target: z.number(),
  targets: z._default(byId(z.number()), {}),
  within: Duration,
  checkpoints: z._default(z.array(Duration), []),
  lag: z._default(Duration, "2d"),
  higherBar: z._default(
    z.union([
      z.strictObject({ times: z.number().check(limits({ exclusiveMinimum: 0 })) }),
      z.strictObject({ plus: z.number() }),
    ]),
    { times: 1.25 },
  ),
});
export type Outcome = z.infer<typeof Outcome>;

export const Obstacle = z.strictObject({
  id: Id,
  title: Text,
  asReason: z.optional(Text),
  detectedWhen: z.optional(Condition),
  outcomes: z.optional(z.array(Id)),
});
export type Obstacle = z.infer<typeof Obstacle>;

export const CheckIn = z.union([
  z.strictObject({
    ask: z.literal("result"),
    id: Id,
    outcome: Id,
    after: z.optional(Name),
    when: z.optional(Condition),
    every: z._default(Duration, "7d"),
  }),
  z.strictObject({
    ask: z.literal("experience"),
    id: Id,
    question: Text,
    scale,
    low: z.number().check(limits({ exclusiveMinimum: 0 })),
    when: Condition,
    every: z._default(Duration, "90d"),
  }),
]);
export type CheckIn = z.infer<typeof CheckIn>;

const clockTime = z.string().check(limits({ name: "clock-time", pattern: /^([01]\d|2[0-3]):[0-5]\d$/ }));
const count = z.number().check(limits({ minimum: 0, multipleOf: 1 }));

export const Pressure = z.strictObject({
  perSession: z._default(count, 1),
  perDay: z._default(count, 1),
  perWeek: z._default(count, 3),
  perWeekWhenReached: z._default(count, 1),
  quietHours: z.optional(z.strictObject({ from: clockTime, to: clockTime })),
  snooze: z._default(z.array(Duration).check(limits({ minItems: 1, maxItems: 4 })), ["1d", "3d", "7d"]),
});
export type Pressure = z.infer<typeof Pressure>;

const colour = z.string().check(limits({ name: "colour", pattern: /^#[0-9a-fA-F]{6}$/ }));

export const Theme = z.strictObject({
  accent: z.optional(colour),
  scheme: z._default(z.literal(["auto", "light", "dark"]), "auto"),
  radius: z.optional(z.number().check(limits({ minimum: 0, maximum: 24 }))),
});
export type Theme = z.infer<typeof Theme>;

/** The whole of what a product team configures. The one source of the types, the defaults and the JSON Schema. */
export const Playbook = z.strictObject({
  $schema: z.optional(z.string()),
  farshore: z.literal(1),
  product: Text,
  languages: z._default(z.array(Language).check(limits({ minItems: 1 })), ["en"]),
  segments: z._default(z.array(Segment), []),
  journey: z.strictObject({
    onboarding: z._default(z.array(Step), []),
    steps: z.array(Step).check(limits({ minItems: 1 })),
  }),
  outcomes: z.array(Outcome).check(limits({ minItems: 1 })),
  obstacles: z._default(z.array(Obstacle), []),
  help: z._default(z.array(Help), []),
  checkIns: z._default(z.array(CheckIn), []),
  pressure: z.prefault(Pressure, {}),
  theme: z.prefault(Theme, {}),
  words: z._default(byLanguage(byKey({}, z.string())), {}),
});
export type Playbook = z.infer<typeof Playbook>;

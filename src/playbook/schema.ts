import * as z from "zod/mini";
import { Duration, Id, Language, Link, Name, Text } from "./atoms.ts";
import { Condition } from "./condition.ts";
import { Help, helpTypes } from "./help.ts";

/** A rating question: one anchored label per point, the first is the worst. */
const scale = z.array(Text).check(z.minLength(2), z.maxLength(11));

const Experience = z.strictObject({
  style: z._default(z.enum(["self-serve", "light-touch", "guided", "done-for-you"]), "self-serve"),
  formats: z._default(z.array(z.enum(helpTypes)), []),
  paid: z._default(z.enum(["first", "last"]), "last"),
  rhythm: z.optional(Duration),
});
export type Experience = z.infer<typeof Experience>;

const Segment = z.strictObject({ id: Id, name: Text, who: Condition, experience: z.prefault(Experience, {}) });
export type Segment = z.infer<typeof Segment>;

const Step = z.strictObject({
  id: Id,
  title: Text,
  why: z.optional(Text),
  doneWhen: Condition,
  lockedUntil: z.optional(Condition),
  link: z.optional(Link),
});
export type Step = z.infer<typeof Step>;

const Measure = z.discriminatedUnion("from", [
  z.strictObject({
    from: z.literal("host"),
    metric: Name,
    take: z.enum(["sum", "latest", "mean"]),
    over: z.optional(Duration),
    unit: z.optional(Text),
    percent: z._default(z.boolean(), false),
  }),
  z.strictObject({ from: z.literal("rating"), question: Text, scale, low: z.number().check(z.positive()) }),
]);
export type Measure = z.infer<typeof Measure>;

const Outcome = z.strictObject({
  id: Id,
  title: Text,
  why: z.optional(Text),
  for: z.optional(z.array(Id)),
  measure: Measure,
  baseline: z._default(z.number(), 0),
  target: z.number(),
  targets: z._default(z.record(Id, z.number()), {}),
  within: Duration,
  checkpoints: z._default(z.array(Duration), []),
  lag: z._default(Duration, "2d"),
  higherBar: z._default(
    z.union([z.strictObject({ times: z.number().check(z.positive()) }), z.strictObject({ plus: z.number() })]),
    { times: 1.25 },
  ),
});
export type Outcome = z.infer<typeof Outcome>;

const Obstacle = z.strictObject({
  id: Id,
  title: Text,
  asReason: z.optional(Text),
  detectedWhen: z.optional(Condition),
  outcomes: z.optional(z.array(Id)),
});
export type Obstacle = z.infer<typeof Obstacle>;

const CheckIn = z.discriminatedUnion("ask", [
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
    low: z.number().check(z.positive()),
    when: Condition,
    every: z._default(Duration, "90d"),
  }),
]);
export type CheckIn = z.infer<typeof CheckIn>;

const clockTime = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/, "clock-time"));
const count = z.int().check(z.nonnegative());

const Pressure = z.strictObject({
  perSession: z._default(count, 1),
  perDay: z._default(count, 1),
  perWeek: z._default(count, 3),
  perWeekWhenReached: z._default(count, 1),
  quietHours: z.optional(z.strictObject({ from: clockTime, to: clockTime })),
  snooze: z._default(z.array(Duration).check(z.minLength(1), z.maxLength(4)), ["1d", "3d", "7d"]),
});
export type Pressure = z.infer<typeof Pressure>;

const colour = z.string().check(z.regex(/^#[0-9a-fA-F]{6}$/, "colour"));

const Theme = z.strictObject({
  accent: z.optional(colour),
  scheme: z._default(z.enum(["auto", "light", "dark"]), "auto"),
  radius: z.optional(z.number().check(z.minimum(0), z.maximum(24))),
});
export type Theme = z.infer<typeof Theme>;

/** The whole of what a product team configures. The one source of the types, the defaults and the JSON Schema. */
export const Playbook = z.strictObject({
  $schema: z.optional(z.string()),
  farshore: z.literal(1),
  product: Text,
  languages: z._default(z.array(Language).check(z.minLength(1)), ["en"]),
  segments: z._default(z.array(Segment), []),
  journey: z.strictObject({
    onboarding: z._default(z.array(Step), []),
    steps: z.array(Step).check(z.minLength(1)),
  }),
  outcomes: z.array(Outcome).check(z.minLength(1)),
  obstacles: z._default(z.array(Obstacle), []),
  help: z._default(z.array(Help), []),
  checkIns: z._default(z.array(CheckIn), []),
  pressure: z.prefault(Pressure, {}),
  theme: z.prefault(Theme, {}),
  words: z._default(z.record(Language, z.record(z.string(), z.string())), {}),
});
export type Playbook = z.infer<typeof Playbook>;

import { byId, byLanguage, Duration, Id, Language, Link, Name, Text, Truth } from "./atoms.ts";
import { Condition } from "./condition.ts";
import { Help, helpTypes } from "./help.ts";
import { defaulted, either, type Infer, list, number, object, oneOf, optional, prefilled, text } from "./kinds.ts";
import { byKey, limits } from "./limits.ts";
import { PageHint, Slot } from "./places.ts";

const words = optional(Text);
const condition = optional(Condition);
const duration = optional(Duration);
const ids = optional(list(Id));
const positive = number(limits({ exclusiveMinimum: 0 }));
const share = number(limits({ minimum: 0, maximum: 1 }));
const percent = defaulted(Truth, false);

/** A rating question: one anchored label per point, the first is the worst. */
const rated = { question: Text, scale: list(Text, limits({ minItems: 2, maxItems: 11 })), low: positive };

export const Experience = object({
  style: defaulted(oneOf("self-serve", "light-touch", "guided", "done-for-you"), "self-serve"),
  formats: defaulted(list(oneOf(...helpTypes)), []),
  paid: defaulted(oneOf("first", "last"), "last"),
  rhythm: duration,
  attention: duration,
});
export type Experience = Infer<typeof Experience>;

export const Segment = object({
  id: Id,
  name: Text,
  who: Condition,
  ideal: defaulted(Truth, true),
  experience: prefilled(Experience),
});
export type Segment = Infer<typeof Segment>;

export const Step = object({
  id: Id,
  title: Text,
  why: words,
  for: ids,
  optional: defaulted(Truth, false),
  doneWhen: Condition,
  lockedUntil: condition,
  link: optional(Link),
});
export type Step = Infer<typeof Step>;

export const Measure = either(
  object({
    from: oneOf("host"),
    metric: Name,
    take: oneOf("sum", "latest", "mean"),
    over: duration,
    unit: words,
    percent,
    /** What the customer thinks of the same result. */
    felt: optional(object(rated)),
  }),
  object({ from: oneOf("number"), question: Text, unit: words, percent, low: optional(number()) }),
  object({ from: oneOf("rating"), ...rated }),
);
export type Measure = Infer<typeof Measure>;

export const Outcome = object({
  id: Id,
  title: Text,
  why: words,
  for: ids,
  who: condition,
  measure: Measure,
  baseline: defaulted(number(), 0),
  target: number(),
  targets: defaulted(byId(number()), {}),
  within: Duration,
  checkpoints: defaulted(list(Duration), []),
  curve: defaulted(list(object({ after: Duration, share })), []),
  lag: defaulted(Duration, "2d"),
  higherBar: defaulted(either(object({ times: positive }), object({ plus: number() })), { times: 1.25 }),
});
export type Outcome = Infer<typeof Outcome>;

export const Obstacle = object({
  id: Id,
  title: Text,
  asReason: words,
  detectedWhen: condition,
  outcomes: ids,
});
export type Obstacle = Infer<typeof Obstacle>;

/** Everything that is asked; `exempt` is asked whatever the pressure budget says. */
const asked = { id: Id, when: condition, exempt: defaulted(Truth, false) };
const ofOutcome = { ...asked, outcome: Id };
const every = (usual: string) => defaulted(Duration, usual);

export const CheckIn = either(
  object({ ask: oneOf("result"), ...ofOutcome, after: optional(Name), every: every("7d") }),
  object({ ask: oneOf("reason"), ...ofOutcome, every: every("14d") }),
  object({ ask: oneOf("experience"), ...asked, when: Condition, ...rated, every: every("90d") }),
  object({
    ask: oneOf("choice"),
    ...asked,
    question: Text,
    choices: list(object({ id: Id, text: Text }), limits({ minItems: 2, maxItems: 12 })),
    every: every("365d"),
  }),
  object({ ask: oneOf("contradiction"), ...ofOutcome }),
  object({ ask: oneOf("value"), ...ofOutcome, every: every("90d") }),
  object({ ask: oneOf("expectation"), ...ofOutcome }),
  object({
    ask: oneOf("praise"),
    ...ofOutcome,
    kind: oneOf("review", "reference"),
    question: Text,
    link: Link,
    every: every("365d"),
  }),
);
export type CheckIn = Infer<typeof CheckIn>;

/** What a score is about, in the words of customer success. */
export const scoreKinds = [
  "health",
  "ready",
  "willing",
  "able",
  "technical-fit",
  "functional-fit",
  "resource-fit",
  "competence-fit",
  "experience-fit",
  "cultural-fit",
  "acquisition",
  "expansion",
  "advocacy",
] as const;

export const Score = object({
  id: Id,
  title: Text,
  about: oneOf(...scoreKinds),
  for: ids,
  start: defaulted(number(), 0),
  least: optional(number()),
  most: optional(number()),
  parts: list(
    object({
      id: Id,
      title: Text,
      when: Condition,
      points: number(),
      pointsFor: defaulted(byId(number()), {}),
    }),
    limits({ minItems: 1 }),
  ),
  bands: defaulted(list(object({ id: Id, title: Text, from: number() })), []),
});
export type Score = Infer<typeof Score>;

const clockTime = text(limits({ name: "clock-time", pattern: /^([01]\d|2[0-3]):[0-5]\d$/ }));
const count = (usual: number) => defaulted(number(limits({ minimum: 0, multipleOf: 1 })), usual);

export const Pressure = object({
  perSession: count(1),
  perDay: count(1),
  perWeek: count(3),
  perWeekWhenReached: count(1),
  perWeekWhenBehind: count(4),
  quietHours: optional(object({ from: clockTime, to: clockTime })),
  snooze: defaulted(list(Duration, limits({ minItems: 1, maxItems: 4 })), ["1d", "3d", "7d"]),
});
export type Pressure = Infer<typeof Pressure>;

/** What one group of an experiment sees in place of the playbook's own. */
export const Variant = object({
  id: Id,
  weight: defaulted(positive, 1),
  rhythm: duration,
  help: defaulted(byId(object({ title: words, summary: words, hidden: defaulted(Truth, false) })), {}),
  checkIns: defaulted(byId(object({ question: words, every: duration })), {}),
});
export const Experiment = object({ id: Id, variants: list(Variant, limits({ minItems: 2 })) });
export type Experiment = Infer<typeof Experiment>;

const colour = text(limits({ name: "colour", pattern: /^#[0-9a-fA-F]{6}$/ }));

/** Names of families and no more: no quotes, brackets or escapes, so that nothing but names can come of it. */
const font = optional(
  text(limits({ name: "font", pattern: /^-?[A-Za-z][\w -]*(, ?-?[A-Za-z][\w -]*){0,9}$/, maxLength: 200 })),
);
/** One for day and night, or one for each. */
const ground = optional(either(colour, object({ light: colour, dark: colour })));

export const Theme = object({
  accent: optional(colour),
  surface: ground,
  text: ground,
  font,
  scheme: defaulted(oneOf("auto", "light", "dark"), "auto"),
  radius: optional(number(limits({ minimum: 0, maximum: 24 }))),
  density: optional(oneOf("comfortable", "compact")),
});
export type Theme = Infer<typeof Theme>;

/** The whole of what a product team configures. The one source of the types, the defaults and the JSON Schema. */
export const Playbook = object({
  $schema: optional(text()),
  farshore: oneOf(1),
  product: Text,
  languages: defaulted(list(Language, limits({ minItems: 1 })), ["en"]),
  segments: defaulted(list(Segment), []),
  // of each step and score a state remembers what was told last
  journey: object({
    onboarding: defaulted(list(Step, limits({ maxItems: 20 })), []),
    steps: list(Step, limits({ minItems: 1, maxItems: 30 })),
  }),
  outcomes: list(Outcome, limits({ minItems: 1 })),
  obstacles: defaulted(list(Obstacle), []),
  help: defaulted(list(Help), []),
  checkIns: defaulted(list(CheckIn), []),
  slots: defaulted(list(Slot), []),
  // of each a state remembers that it was shown, and put away
  hints: defaulted(list(PageHint, limits({ maxItems: 20 })), []),
  scores: defaulted(list(Score, limits({ maxItems: 10 })), []),
  pressure: prefilled(Pressure),
  experiments: defaulted(list(Experiment), []),
  holdout: defaulted(share, 0),
  theme: prefilled(Theme),
  words: defaulted(byLanguage(byKey({}, text())), {}),
});
/** A playbook as it has been read: every default is filled in, durations stay texts such as `"30d"`. */
export type Playbook = Infer<typeof Playbook>;

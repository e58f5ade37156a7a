import { byId, byLanguage, DateTime, Duration, Id, Language, Link, Text } from "./atoms.ts";
import { Condition, stages } from "./condition.ts";
import { defaulted, either, type Infer, list, number, object, oneOf, optional, text } from "./kinds.ts";
import { limits } from "./limits.ts";

const strength = oneOf("light", "medium", "strong");
const minutes = optional(number(limits({ exclusiveMinimum: 0, maximum: 10_000 })));
const ids = defaulted(list(Id), []);
const words = optional(Text);
const link = optional(Link);
const count = number(limits({ minimum: 0, multipleOf: 1 }));
const zone = text(limits({ minLength: 1, maxLength: 64 }));

/** An obstacle that a help item closes: fully, or as strongly as is said here. */
const Closing = either(Id, object({ obstacle: Id, strength }));

const common = {
  id: Id,
  title: Text,
  summary: words,
  minutes,
  closes: defaulted(list(Closing), []),
  strength: defaulted(strength, "medium"),
  needs: ids,
  segments: optional(list(Id)),
  stages: optional(list(oneOf(...stages))),
  when: optional(Condition),
  until: optional(DateTime),
  price: optional(
    object({
      amount: number(limits({ exclusiveMinimum: 0 })),
      currency: text(limits({ name: "currency", pattern: /^[A-Z]{3}$/ })),
      per: words,
    }),
  ),
  provider: words,
  languages: optional(list(Language)),
};

/** Something on a page of yours, with a few words about it here, and what the customer gets. */
const elsewhere = { ...common, about: words, link: Link, includes: optional(list(Text)) };

// plain unions, here and elsewhere: each option has its own literal, and zod's discriminated ones weigh 0.5 kB
/** What closes an obstacle. `type` says what the customer will do with it. Without `price` it is free. */
export const Help = either(
  object({ type: oneOf("lesson"), ...common, body: Text }),
  object({ type: oneOf("article"), ...common, body: words, link }),
  object({
    type: oneOf("video"),
    ...common,
    link: Link,
    poster: link,
    captions: optional(byLanguage(Link)),
    transcript: words,
  }),
  object({
    type: oneOf("webinar"),
    ...elsewhere,
    starts: DateTime,
    zone,
    repeats: optional(object({ every: Duration, until: DateTime })),
    replay: link,
    seats: optional(object({ total: count, left: optional(count) })),
  }),
  object({ type: oneOf("talk"), ...elsewhere }),
  object({
    type: oneOf("template"),
    ...common,
    /** Plain text with `{{placeholders}}`. */
    body: Text,
    placeholders: defaulted(byId(object({ label: Text, example: words })), {}),
  }),
  object({
    type: oneOf("course"),
    ...common,
    about: words,
    lessons: list(object({ id: Id, title: Text, minutes, body: Text }), limits({ minItems: 1 })),
  }),
  object({ type: oneOf("tool"), ...elsewhere }),
  object({ type: oneOf("training"), ...elsewhere }),
  object({ type: oneOf("consulting"), ...elsewhere }),
  object({ type: oneOf("service"), ...elsewhere }),
);
export type Help = Infer<typeof Help>;
/** The kinds of help. */
export type HelpType = Help["type"];
export const helpTypes = [
  "lesson",
  "article",
  "video",
  "webinar",
  "talk",
  "template",
  "course",
  "tool",
  "training",
  "consulting",
  "service",
] as const satisfies HelpType[];
export type Strength = Infer<typeof strength>;

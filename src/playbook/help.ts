import * as z from "zod/mini";
import { byId, Id, Language, Link, Text } from "./atoms.ts";
import { Condition } from "./condition.ts";
import { limits } from "./limits.ts";

const common = {
  id: Id,
  title: Text,
  summary: z.optional(Text),
  minutes: z.optional(z.number().check(limits({ exclusiveMinimum: 0, maximum: 10_000 }))),
  closes: z._default(z.array(Id), []),
  strength: z._default(z.literal(["light", "medium", "strong"]), "medium"),
  segments: z.optional(z.array(Id)),
  when: z.optional(Condition),
  price: z.optional(
    z.strictObject({
      amount: z.number().check(limits({ exclusiveMinimum: 0 })),
      currency: z.string().check(limits({ name: "currency", pattern: /^[A-Z]{3}$/ })),
      per: z.optional(Text),
    }),
  ),
  provider: z.optional(Text),
  languages: z.optional(z.array(Language)),
};

// plain unions, here and elsewhere: each option has its own literal, and zod's discriminated ones weigh 0.5 kB
/** What closes an obstacle. `type` says what the customer will do with it. Without `price` it is free. */
export const Help = z.union([
  z.strictObject({ type: z.literal("lesson"), ...common, body: Text }),
  z.strictObject({ type: z.literal("article"), ...common, body: z.optional(Text), link: z.optional(Link) }),
  z.strictObject({ type: z.literal("video"), ...common, link: Link }),
  z.strictObject({
    type: z.literal("webinar"),
    ...common,
    /** Wall time in `zone`. */
    starts: z.string().check(limits({ name: "date-time", pattern: /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/ })),
    zone: z.string().check(limits({ minLength: 1, maxLength: 64 })),
    link: Link,
    about: z.optional(Text),
    replay: z.optional(Link),
  }),
  z.strictObject({
    type: z.literal("template"),
    ...common,
    /** Plain text with `{{placeholders}}`. */
    body: Text,
    placeholders: z._default(byId(z.strictObject({ label: Text, example: z.optional(Text) })), {}),
  }),
  z.strictObject({ type: z.literal("service"), ...common, about: z.optional(Text), link: Link }),
]);
export type Help = z.infer<typeof Help>;
export type HelpType = Help["type"];
export const helpTypes = ["lesson", "article", "video", "webinar", "template", "service"] as const satisfies HelpType[];

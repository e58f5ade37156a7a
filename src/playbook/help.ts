import * as z from "zod/mini";
import { Id, Language, Link, Text } from "./atoms.ts";
import { Condition } from "./condition.ts";

const common = {
  id: Id,
  title: Text,
  summary: z.optional(Text),
  minutes: z.optional(z.number().check(z.positive(), z.maximum(10_000))),
  closes: z._default(z.array(Id), []),
  strength: z._default(z.enum(["light", "medium", "strong"]), "medium"),
  segments: z.optional(z.array(Id)),
  when: z.optional(Condition),
  price: z.optional(
    z.strictObject({
      amount: z.number().check(z.positive()),
      currency: z.string().check(z.regex(/^[A-Z]{3}$/, "currency")),
      per: z.optional(Text),
    }),
  ),
  provider: z.optional(Text),
  languages: z.optional(z.array(Language)),
};

/** What closes an obstacle. `type` says what the customer will do with it. Without `price` it is free. */
export const Help = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("lesson"), ...common, body: Text }),
  z.strictObject({ type: z.literal("article"), ...common, body: z.optional(Text), link: z.optional(Link) }),
  z.strictObject({ type: z.literal("video"), ...common, link: Link }),
  z.strictObject({
    type: z.literal("webinar"),
    ...common,
    /** Wall time in `zone`. */
    starts: z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/, "date-time")),
    zone: z.string().check(z.minLength(1), z.maxLength(64)),
    link: Link,
    about: z.optional(Text),
    replay: z.optional(Link),
  }),
  z.strictObject({
    type: z.literal("template"),
    ...common,
    /** Plain text with `{{placeholders}}`. */
    body: Text,
    placeholders: z._default(
      z.record(Id, z.strictObject({ label: Text, example: z.optional(Text) })),
      {},
    ),
  }),
  z.strictObject({ type: z.literal("service"), ...common, about: z.optional(Text), link: Link }),
]);
export type Help = z.infer<typeof Help>;
export type HelpType = Help["type"];
export const helpTypes = ["lesson", "article", "video", "webinar", "template", "service"] as const satisfies HelpType[];

import * as z from "zod/mini";

/** An id in a playbook: letters, digits, `_` and `-`, 1 to 64 characters. */
export const Id = z.string().check(z.regex(/^[A-Za-z0-9_-]{1,64}$/, "id"));

/** The name of an event, metric or trait as the host sends it, 1 to 64 characters. */
export const Name = z.string().check(z.minLength(1), z.maxLength(64));

/** A language tag such as `en`, `fa` or `zh-TW`. */
export const Language = z.string().check(z.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, "language"));

/** Words for a person: one string, or one string per language. */
export const Text = z.union([
  z.string().check(z.minLength(1)),
  z.record(Language, z.string().check(z.minLength(1))),
]);
export type Text = z.infer<typeof Text>;

/** A length of time: a whole number and `m`, `h`, `d` or `w`. */
export const Duration = z.string().check(z.regex(/^[1-9]\d{0,4}[mhdw]$/, "duration"));

const unit: Record<string, number> = { m: 60_000, h: 3_600_000, d: 86_400_000, w: 604_800_000 };

/** Milliseconds of a duration such as `"30d"`; 0 for a text that is none. */
export const milliseconds = (duration: string): number =>
  Number.parseInt(duration, 10) * (unit[duration.slice(-1)] ?? 0) || 0;

/** Where a link leads: a path inside the host product, or an `https:` address. */
export const Link = z.string().check(z.maxLength(2048), z.regex(/^(https:\/\/|\/(?![/\\])|#)/, "link"));

/** Limits on a number; all that are given must hold. */
export const range = {
  is: z.optional(z.number()),
  atLeast: z.optional(z.number()),
  atMost: z.optional(z.number()),
  above: z.optional(z.number()),
  below: z.optional(z.number()),
};
export interface Range {
  is?: number | undefined;
  atLeast?: number | undefined;
  atMost?: number | undefined;
  above?: number | undefined;
  below?: number | undefined;
}

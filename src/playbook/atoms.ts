import * as z from "zod/mini";
import { byKey, type Limits, limits } from "./limits.ts";

// without zod in it, because the page loads it at once

const id: Limits = { name: "id", pattern: /^[A-Za-z0-9_-]{1,64}$/ };
const name: Limits = { minLength: 1, maxLength: 64 };
const language: Limits = { name: "language", pattern: /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/ };

/** An id in a playbook: letters, digits, `_` and `-`, 1 to 64 characters. */
export const Id = z.string().check(limits(id));

/** An object with one entry per id. */
export const byId = <T extends z.core.SomeType>(value: T) => byKey(id, value);

/** The name of an event, metric or trait as the host sends it, 1 to 64 characters. */
export const Name = z.string().check(limits(name));

/** An object with one entry per trait, event or metric. */
export const byName = <T extends z.core.SomeType>(value: T) => byKey(name, value);

/** A language tag such as `en`, `fa` or `zh-TW`. */
export const Language = z.string().check(limits(language));

/** An object with one entry per language. */
export const byLanguage = <T extends z.core.SomeType>(value: T) => byKey(language, value);

/** Words for a person: one string, or one string per language. */
const Words = z.string().check(limits({ minLength: 1 }));
export const Text = z.union([Words, byKey(language, Words, 1)]);
export type Text = z.infer<typeof Text>;

/** True or false; as a literal, because the browser needs that kind anyway. */
export const Truth = z.literal([true, false]);

/** A length of time: a whole number and `m`, `h`, `d` or `w`. */
export const Duration = z.string().check(limits({ name: "duration", pattern: /^[1-9]\d{0,4}[mhdw]$/ }));

/** Where a link leads: a path inside the host product, or an `https:` address. */
export const Link = z.string().check(limits({ name: "link", pattern: /^(https:\/\/|\/(?![/\\])|#)/, maxLength: 2048 }));

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
export const Range = z.strictObject(range);

import { either, type Infer, type Kind, number, object, optional, text, truth } from "./kinds.ts";
import { byKey, type Limits, limits } from "./limits.ts";

const id: Limits = { name: "id", pattern: /^[A-Za-z0-9_-]{1,64}$/ };
const name: Limits = { minLength: 1, maxLength: 64 };
const language: Limits = { name: "language", pattern: /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/ };

/** An id in a playbook: letters, digits, `_` and `-`, 1 to 64 characters. */
export const Id = text(limits(id));

/** An object with one entry per id. */
export const byId = <T extends Kind>(value: T) => byKey(id, value);

/** The name of an event, metric or trait as the host sends it, 1 to 64 characters. */
export const Name = text(limits(name));

/** An object with one entry per trait, event or metric. */
export const byName = <T extends Kind>(value: T) => byKey(name, value);

/** A language tag such as `en`, `fa` or `zh-TW`. */
export const Language = text(limits(language));

/** An object with one entry per language. */
export const byLanguage = <T extends Kind>(value: T) => byKey(language, value);

/** Words for a person: one string, or one string per language. */
const Words = text(limits({ minLength: 1, maxLength: 65_536 }));
export const Text = either(Words, byKey(language, Words, 1));
export type Text = Infer<typeof Text>;

export const Truth = truth();

/** A length of time: a whole number and `m`, `h`, `d` or `w`. */
export const Duration = text(limits({ name: "duration", pattern: /^[1-9]\d{0,4}[mhdw]$/ }));

/** Where a link leads: a path inside the host product, or an `https:` address. */
export const Link = text(limits({ name: "link", pattern: /^(https:\/\/|\/(?![/\\])|#)/, maxLength: 2048 }));

/** Wall time in some zone, to the minute. */
export const DateTime = text(limits({ name: "date-time", pattern: /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/ }));

const limit = optional(number());

/** Limits on a number; all that are given must hold. */
export const range = { is: limit, atLeast: limit, atMost: limit, above: limit, below: limit };
export interface Range {
  is?: number | undefined;
  atLeast?: number | undefined;
  atMost?: number | undefined;
  above?: number | undefined;
  below?: number | undefined;
}
export const Range = object(range);

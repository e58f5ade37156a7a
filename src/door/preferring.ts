import type { Preferences } from "../coach.ts";
import type { Traits } from "../fact.ts";
import type { Scalar } from "../playbook/condition.ts";
import { oneOf, reading } from "./input.ts";
import { slip } from "./slip.ts";

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

type Kind = (value: unknown, now: number) => Scalar | undefined;

/** What each may be, in words, and as it is kept; undefined for what it may not be. */
const kinds: Record<keyof Preferences, [wanted: string, Kind]> = {
  language: [
    'a language tag such as "fa"',
    (tag) => (typeof tag === "string" && /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,4}$/.test(tag) ? tag : undefined),
  ],
  quietHours: [
    '{ from, to }, two times of day such as "20:00" and "08:00"',
    (hours) => {
      const { from, to } = Object(hours) as Partial<Record<string, unknown>>;
      const times = typeof from === "string" && typeof to === "string" && TIME.test(from) && TIME.test(to);
      return times && from !== to ? `${from}-${to}` : undefined;
    },
  ],
  paused: [
    "a time to come in ms since 1970, or true until it is taken back",
    (until, now) =>
      until === true || (typeof until === "number" && Number(new Date(until)) > now) ? until : undefined,
  ],
  launcher: ['"shown" or "hidden"', (one) => (one === "shown" || one === "hidden" ? one : undefined)],
  density: ['"comfortable" or "compact"', (one) => (one === "comfortable" || one === "compact" ? one : undefined)],
};
const names = Object.keys(kinds) as (keyof Preferences)[];

/** What the customer prefers, as it is kept: all of what was given, or a slip that names what is none. */
export function preferencesFrom(given: Preferences, now: number): Traits {
  const known = reading("prefer", () => ({ ...given }));
  const wanted = Object.entries(known).filter(([, value]) => value !== undefined);
  if (!wanted.length) throw slip("oneOf", "prefer", names, undefined);
  return Object.fromEntries(
    wanted.map(([key, value]) => {
      const name = oneOf("prefer", key, names);
      const [words, kind] = kinds[name];
      const kept = value === null ? null : reading("prefer", () => kind(value, now));
      if (kept === undefined) throw slip("notPreferred", name, words, value);
      return [name, kept];
    }),
  );
}

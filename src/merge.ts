import { byAge, keep, later, newest, union } from "./join.ts";
import { hostParts, type Joins, mergeWith } from "./mergeHost.ts";
import type { Scalar } from "./playbook/condition.ts";
import { DAY } from "./playbook/duration.ts";
import {
  type Answer,
  type Confirmation,
  type Expectation,
  helpTime,
  type Judged,
  type Last,
  type Placed,
  type PutOff,
  type State,
} from "./state.ts";

const PRECISE = 40;

/** A customer can finish all that there is, and of what is long ago the day will do; see `help` in `State`. */
const help: Joins<"help">["help"] = (a, b) => {
  const all = union<number>((x, y) => (helpTime(y) > helpTime(x) ? y : x))(a, b);
  const times = Object.entries(all).map(([key, kept]): [string, number] => [key, helpTime(kept)]);
  const changed = times
    .sort(byAge)
    .map(([key, time], i): [string, number] => [key, i < PRECISE ? time : Math.floor(time / DAY)])
    .filter(([key, kept]) => kept !== all[key]);
  return changed.length ? { ...all, ...Object.fromEntries(changed) } : all;
};

/**
 * The newest entries of both by time and then by key, and of each group, up to so many of these, the newest one even where
 * that is old. Any order of merging keeps the same ones, because an entry's place among the others can only fall.
 */
const keepOfEach =
  <T extends Placed>(most: number, group: (entry: T, key: string) => string, groups = 40) =>
  (a: Record<string, T>, b: Record<string, T>): Record<string, T> => {
    const known = new Set<string>();
    const kept = Object.entries(union<T>(later)(a, b))
      .sort(byAge)
      .filter(([key, entry], i) => {
        const before = known.size;
        known.add(group(entry, key));
        return i < most || (known.size > before && before < groups);
      });
    return Object.fromEntries(kept);
  };

const isKept = (key: string): boolean => /^(saved|useful|requested|answered) /.test(key);
// the begin of a key: of what is told of each outcome, say, the newest
const ofKind = (_: unknown, key: string) => key.split("/").slice(0, 2).join("/");
// whatever the asking: "never" holds for ever, and what showed itself once does not do so again
const ofCheckIn = (_: unknown, key: string) => key.replace(/@\S*/, "");
const ofOutcome = ({ outcome }: { outcome: string }) => outcome;

const parts: Joins<keyof State> = {
  ...hostParts,
  help,
  answers: keepOfEach<Answer>(40, ({ of, choice }) => `${of} ${!!choice}`),
  confirmations: keepOfEach<Confirmation>(12, ofOutcome),
  expectations: keepOfEach<Expectation>(
    16,
    ({ outcome, early, period, unreached }) => `${outcome} ${!!early} ${!!period} ${!!unreached}`,
  ),
  notes: keep(10),
  // what they want kept is not lost among what they only looked at
  deeds: (a, b) => {
    const all = Object.entries(union<Placed | Judged>(later)(a, b));
    const [kept, seen] = [true, false].map((is) => Object.fromEntries(all.filter(([key]) => isKept(key) === is)));
    return { ...newest(kept ?? {}, 40), ...newest(seen ?? {}, 32) };
  },
  marks: keep(40),
  surfaces: keepOfEach<Placed | PutOff>(40, ofCheckIn, 160),
  seen: keep(24),
  announced: keepOfEach<Placed>(60, ofKind),
  // of what customers aim for even the oldest, since a time frame begins with it; of the rest there is no more in a playbook
  told: keepOfEach<Last<Scalar>>(100, (_, key) => (/^(aim|gap)\//.test(key) ? key : "")),
  segments: keep(12),
  scores: keep(48),
  preferences: union<Last<Scalar>>(later),
};

/**
 * Two copies of one customer's state as one: commutative, associative and idempotent, so that tabs, devices, replays
 * and old copies may meet in any order without loss. The second may be in part.
 */
export const merge = mergeWith(parts);

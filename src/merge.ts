import { byAge, keep, union } from "./join.ts";
import { hostParts, type Joins, mergeWith } from "./mergeHost.ts";
import { DAY } from "./playbook/duration.ts";
import { type Answer, type Confirmation, type Expectation, helpTime, type Placed, type State } from "./state.ts";

const PRECISE = 100;

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

// all but the end of a key: of what is told of each outcome, say, the newest
const ofKind = (_: unknown, key: string) => key.slice(0, key.lastIndexOf("/"));
const ofOutcome = ({ outcome }: { outcome: string }) => outcome;

const parts: Joins<keyof State> = {
  ...hostParts,
  help,
  answers: keep<Answer>(40, ({ of }) => of),
  confirmations: keep<Confirmation>(12, ofOutcome),
  expectations: keep<Expectation>(16, ofOutcome),
  notes: keep(10),
  deeds: keep(40),
  surfaces: keep(40),
  seen: keep(24),
  announced: keep<Placed>(110, ofKind),
  told: keep(80),
  segments: keep(12),
  scores: keep(48),
};

/**
 * Two copies of one customer's state as one: commutative, associative and idempotent, so that tabs, devices, replays
 * and old copies may meet in any order without loss. The second may be in part.
 */
export const merge = mergeWith(parts);

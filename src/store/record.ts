import type { State } from "../state.ts";

// What a record must look like: an example of each value, `[x]` for "x or nothing", `{"*": x}` for any number of them;
// what has a `length` is a list.
const each = (value: unknown) => ({ "*": value });
const stamped = { order: 0, at: [0] };
const last = (value: unknown) => ({ ...stamped, value });
const lasts = each(last(undefined));
const times = each(0);
const list = { length: 0 };
const three = { ...list, 0: 0, 1: 0, 2: 0 };
const four = { ...three, 3: 0 };
const ofOutcome = { ...stamped, outcome: "" };
const shape = {
  order: 0,
  first: [0],
  user: [last("")],
  account: [last("")],
  traits: lasts,
  accounts: lasts,
  events: each(each({ all: three, days: [times] })),
  metrics: each(each({ all: four, days: [each(four)] })),
  answers: each({ ...stamped, of: "", value: [0], choice: [""], reasons: [list] }),
  confirmations: each({ ...ofOutcome, from: 0, to: 0, counted: 0, value: 0, verdict: "" }),
  expectations: each({ ...ofOutcome, target: 0, base: 0, deadline: [0] }),
  notes: each(last("")),
  help: times,
  deeds: times,
  surfaces: times,
  seen: times,
  announced: times,
  told: lasts,
  segments: lasts,
  scores: each(last(0)),
  recent: times,
};

/** Is a value made like the example? `undefined` in the example stands for anything. */
function like(example: unknown, value: unknown): boolean {
  if (example === undefined) return true;
  if (Array.isArray(example)) return value == null || like(example[0], value);
  if (typeof example !== "object" || example === null) {
    return typeof value === typeof example && (typeof value !== "number" || Number.isFinite(value));
  }
  if (typeof value !== "object" || value === null || Array.isArray(value) !== "length" in example) return false;
  const known = value as Record<string, unknown>;
  if ("*" in example) return Object.values(known).every((one) => like(example["*"], one));
  return Object.entries(example).every(([key, part]) => like(part, known[key]));
}

/** A stored state if it has the shape this version reads, else null: a foreign record is never trusted. */
export const readState = (value: unknown): State | null =>
  like(shape, value) && (value as State).v === 2 ? (value as State) : null;

import type { State } from "../state.ts";

// What a record must look like: an example of each value, `[x]` for "x or nothing", `{"*": x}` for any number of them.
const last = (value: unknown) => ({ value, at: 0, order: 0, id: "" });
const each = (value: unknown) => ({ "*": value });
const list = { length: 0 };
const times = { first: 0, last: 0 };
const traits = each(last(undefined));
const sums = each({ n: 0, sum: 0 });
const shape = {
  order: 0,
  first: [0],
  user: [last("")],
  account: [last("")],
  traits,
  accounts: each(traits),
  events: each({ ...times, by: each(0), days: [each(each(0))] }),
  metrics: each({ first: 0, latest: last(0), by: sums, days: [each({ by: sums, last: last(0) })] }),
  ratings: each(each({ at: 0, order: 0, value: 0, reasons: list })),
  expectations: each(each({ at: 0, order: 0, target: 0, base: 0 })),
  help: each(each(times)),
  surfaces: each({ did: each(times), until: [last(0)] }),
  segment: [last(undefined)],
  announced: each(0),
  recent: each(0),
};

/** Is a value made like the example? `undefined` in the example stands for anything. */
function like(example: unknown, value: unknown): boolean {
  if (example === undefined) return true;
  if (Array.isArray(example)) return value == null || like(example[0], value);
  if (typeof example !== "object" || example === null) {
    return typeof value === typeof example && (typeof value !== "number" || Number.isFinite(value));
  }
  if (typeof value !== "object" || value === null || Array.isArray(value) !== (example === list)) return false;
  const known = value as Record<string, unknown>;
  if ("*" in example) return Object.values(known).every((one) => like(example["*"], one));
  return Object.entries(example).every(([key, part]) => like(part, known[key]));
}

/** A stored state if it has the shape this version reads, else null: a foreign record is never trusted. */
export const readState = (value: unknown): State | null =>
  like(shape, value) && (value as State).v === 1 ? (value as State) : null;

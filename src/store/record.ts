import type { State } from "../state.ts";

type Shape = (value: unknown) => boolean;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const anything: Shape = () => true;
const number: Shape = Number.isFinite;
const text: Shape = (value) => typeof value === "string";
const maybe =
  (shape: Shape): Shape =>
  (value) =>
    value == null || shape(value);
const each =
  (shape: Shape): Shape =>
  (value) =>
    isRecord(value) && Object.values(value).every(shape);
const parts =
  (shapes: Record<string, Shape>): Shape =>
  (value) =>
    isRecord(value) && Object.entries(shapes).every(([key, shape]) => shape(value[key]));

const last = (value: Shape) => parts({ value, at: number, order: number, id: text });
const moments = parts({ first: number, last: number });
const tally = each(number);
const sums = each(parts({ n: number, sum: number }));
const rating = parts({ at: number, order: number, value: number, reasons: Array.isArray });

const state = parts({
  v: (value) => value === 1,
  order: number,
  first: maybe(number),
  user: maybe(last(text)),
  account: maybe(last(text)),
  traits: each(last(anything)),
  accounts: each(each(last(anything))),
  events: each(parts({ first: number, last: number, by: tally, days: maybe(each(tally)) })),
  metrics: each(
    parts({
      first: number,
      latest: last(number),
      by: sums,
      days: maybe(each(parts({ by: sums, last: last(number) }))),
    }),
  ),
  ratings: each(each(rating)),
  expectations: each(each(parts({ at: number, order: number, target: number, base: number }))),
  help: each(each(moments)),
  surfaces: each(parts({ did: each(moments), until: maybe(last(number)) })),
  segment: maybe(last(anything)),
  announced: tally,
  recent: tally,
});

/** A stored state if it has the shape this version reads, else null: a foreign record is never trusted. */
export const readState = (value: unknown): State | null => (state(value) ? (value as State) : null);

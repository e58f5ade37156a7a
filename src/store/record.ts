import { emptyState, type State } from "../state.ts";

const isNumber = Number.isFinite;
const isList = Array.isArray;

/** Is it a record, and does this hold of everything in it? */
const every = (value: unknown, holds: (one: unknown) => boolean): boolean =>
  Object(value) === value && !isList(value) && Object.values(value as object).every(holds);

const areNumbers = (value: unknown, least: number): boolean =>
  isList(value) && value.length >= least && value.every(isNumber);

/** What can be compared, added up and shown, or a list: no other object, and no bigint. */
const isPlain = (value: unknown): boolean => value === null || isList(value) || !(typeof value).endsWith("t");

/** A time, or something with a place in time. */
const isPlaced = (value: unknown): boolean =>
  isNumber(value) || (isNumber(Object(value).order) && every(value, isPlain));

const isCounted = (value: unknown): boolean => {
  const { all, days = {} } = Object(value);
  return areNumbers(all, 3) && every(days, (day) => areNumbers(day, 1));
};

/** Is a part made like the same part of an empty state? */
const isPart = (part: string, empty: unknown, value: unknown): boolean =>
  empty === null
    ? value === null || isPlaced(value)
    : isNumber(empty)
      ? isNumber(value)
      : every(value, /^(event|metric)s$/.test(part) ? (devices) => every(devices, isCounted) : isPlaced);

/** A stored state if it has the shape this version reads, else null: a foreign record is never trusted. */
export function readState(value: unknown): State | null {
  const empty = emptyState();
  if (Object(value).v !== empty.v) return null;
  // a state of before has fewer parts
  const state: State = { ...empty, ...(value as State) };
  return Object.entries(empty).every(([part, none]) => isPart(part, none, state[part as keyof State])) ? state : null;
}

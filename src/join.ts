type Join<T> = (a: T, b: T) => T;

/** What has a place in time: a time itself, something with an `order`, or what a device counted. */
type Placed = number | { order: number; version?: number } | { all: [time: number, n: number, ...rest: number[]] };

type Any = { order?: number; version?: number; all?: number[] };

// A device only ever counts on, whatever time its clock shows.
const placeOf = (one: Placed): number => (one as Any).all?.[1] ?? (one as Any).order ?? (one as number);
/** Of two that stand at the same place, what is newer has more of this. */
const countOf = (one: Placed): number => (one as Any).all?.[0] ?? (one as Any).version ?? 0;

/** The later of two; where the times are the same any rule will do that does not ask which came first. */
export const later = <T extends Placed>(a: T, b: T): T =>
  (placeOf(b) - placeOf(a) || countOf(b) - countOf(a) || (JSON.stringify(b) > JSON.stringify(a) ? 1 : 0)) > 0 ? b : a;

export const union =
  <T>(join: Join<T>): Join<Record<string, T>> =>
  (a, b) => {
    const joined = Object.entries(b).map(([key, value]) => [
      key,
      Object.hasOwn(a, key) ? join(a[key] as T, value) : value,
    ]);
    // Not by assignment: a key such as `__proto__` is a name like any other.
    return { ...a, ...Object.fromEntries(joined) };
  };

/** By time, newest first, and then by key. */
export const byAge = ([a, x]: [string, Placed], [b, y]: [string, Placed]): number =>
  placeOf(y) - placeOf(x) || (a < b ? 1 : -1);

/** The newest entries of a record, by time and then by key. */
export function newest<T extends Placed>(record: Record<string, T>, most: number): Record<string, T> {
  const entries = Object.entries(record);
  if (entries.length <= most) return record;
  // a new fact brings one too many, and then this is cheaper than sorting
  const oldest = entries.length > most + 1 ? null : entries.reduce((a, b) => (byAge(a, b) > 0 ? a : b));
  return Object.fromEntries(oldest ? entries.filter((entry) => entry !== oldest) : entries.sort(byAge).slice(0, most));
}

export const orNull =
  <T>(join: Join<T>): Join<T | null> =>
  (a, b) =>
    a === null || b === null ? (a ?? b) : join(a, b);

/** The newest entries of both. */
export const keep =
  <T extends Placed>(most: number): Join<Record<string, T>> =>
  (a, b) =>
    newest(union<T>(later)(a, b), most);

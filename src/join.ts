import type { Last, Moments, Surface } from "./state.ts";

/** How many of the newest entries are kept where a record could grow without end. */
export const KEEP = { recent: 64, ratings: 60, expectations: 20, surfaces: 100, announced: 300 } as const;

/** The newest entries of a record, by time and then by key, so that any order of merging keeps the same ones. */
export function newest<T>(record: Record<string, T>, most: number, at: (entry: T) => number): Record<string, T> {
  const entries = Object.entries(record);
  if (entries.length <= most) return record;
  entries.sort(([a, x], [b, y]) => at(y) - at(x) || (a < b ? 1 : -1));
  return Object.fromEntries(entries.slice(0, most));
}

export const later = <T extends Last<unknown>>(a: T, b: T): T =>
  b.order > a.order || (b.order === a.order && b.id > a.id) ? b : a;

export const moments: (a: Moments, b: Moments) => Moments = (a, b) => ({
  first: Math.min(a.first, b.first),
  last: Math.max(a.last, b.last),
});

/** When something that asks for attention was last seen or answered, ms. */
export const seenAt = ({ did }: Surface): number => Math.max(0, ...Object.values(did).map((when) => when.last));

import { keysOf, type Store } from "../store/store.ts";

/** What was begun of one thing: its name, when that was, ms, and what there is of it as JSON. */
type Draft = [of: string, at: number, text: string];

/** So many of one customer are kept, each in so many letters and for so long, ms. */
export const MOST = 20;
export const LONGEST = 8_000;
export const AGE = 30 * 86_400_000;

const isDraft = (one: unknown): one is Draft =>
  Array.isArray(one) &&
  typeof one[0] === "string" &&
  Number.isFinite(one[1]) &&
  typeof one[2] === "string" &&
  one[2].length <= LONGEST;

/** What of a record counts, newest first. A time far in the future comes from a clock that was wrong. */
const known = (record: unknown, now: number): Draft[] =>
  (Array.isArray(record) ? record.filter(isDraft) : [])
    .filter(([, at]) => Math.abs(now - at) <= AGE)
    .sort(([a, first], [b, second]) => second - first || (a < b ? -1 : 1))
    .slice(0, MOST);

/** What was begun, or null for what cannot be read. */
function contentOf([, , text]: Draft): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}

/** What was begun in this scope and not sent, by name. */
export async function draftsIn<Entry>(
  store: Store<Entry>,
  scope: string,
  now: number,
): Promise<Record<string, unknown>> {
  const kept = known(await store.get(keysOf(scope)[2]), now);
  return Object.fromEntries(kept.map((draft) => [draft[0], contentOf(draft)]));
}

/** Puts a text under a name, whatever stood there, or with null takes it away; the later of two tabs holds. */
export const keepDraft = <Entry>(
  store: Store<Entry>,
  scope: string,
  of: string,
  text: string | null,
  now: number,
): Promise<void> => {
  const key = keysOf(scope)[2];
  return store.update(key, (record) => {
    const others = known(record, now).filter(([name]) => name !== of);
    const all: Draft[] = text === null ? others : [[of, now, text], ...others.slice(0, MOST - 1)];
    return [all.length ? [key, all] : [key]];
  });
};

/** What was begun in two places, of which one may be no record of ours; of two under one name the later one stays. */
export function joined(one: unknown, other: unknown): Draft[] {
  const newest = new Map<string, Draft>();
  for (const draft of [one, other].flatMap((record) => (Array.isArray(record) ? record.filter(isDraft) : [])))
    if (draft[1] >= (newest.get(draft[0])?.[1] ?? 0)) newest.set(draft[0], draft);
  return [...newest.values()].sort(([, a], [, b]) => b - a).slice(0, MOST);
}

/** Adds what was begun in one scope to another one. A repeat changes nothing. */
export async function moveDrafts<Entry>(
  from: Store<Entry>,
  visitor: string,
  to: Store<Entry>,
  scope: string,
): Promise<void> {
  const moved = joined(await from.get(keysOf(visitor)[2]), []);
  const key = keysOf(scope)[2];
  if (moved.length) await to.update(key, (own) => [[key, joined(moved, own)]]);
}

import { promisifyRequest } from "idb-keyval";
import { END, type Records } from "./records.ts";
import { FORGOTTEN } from "./scope.ts";
import { keysOf, type Store } from "./store.ts";

/** The most that IndexedDB can be asked for. */
export const ALL = 0xffff_ffff;

const OUTBOXES = "outbox/";

/** What says that somebody was forgotten has no scope of theirs; its id begins with this. */
const APART = "!";

const keyOf = (scope: string, id: string): string =>
  id.startsWith(APART) ? keysOf(FORGOTTEN)[3] + id.slice(APART.length) : keysOf(scope)[3] + id;

/** What waits in one outbox, or in all, to say that this customer was forgotten; their ids are for `sentFrom` and `asideFrom`. */
export async function forgottenIn<Entry extends { user: unknown }>(
  store: Store<Entry>,
  user: string | null,
  outbox?: string,
): Promise<{ id: string; entry: Entry }[]> {
  const all = await waitingIn(store, FORGOTTEN, ALL, outbox);
  return all.filter(({ entry }) => entry.user === user).map(({ id, entry }) => ({ id: APART + id, entry }));
}

/** The keys of all entries of all scopes. */
export const waitingKeys = <Entry>(store: Store<Entry>): Promise<string[]> =>
  store.attempt(async ({ use, known }) => {
    if (!use) return [...(known?.keys() ?? [])].filter((key) => key.startsWith(OUTBOXES)).sort();
    const found = await use("readonly", (records) =>
      promisifyRequest(records.getAllKeys(IDBKeyRange.bound(OUTBOXES, OUTBOXES + END))),
    );
    return found.map(String);
  });

/** Records from one key up to another, in the order of their keys. */
async function list(
  { use, known }: Records,
  from: string,
  to: string,
  most: number,
): Promise<[key: string, value: unknown][]> {
  if (!use)
    return [...(known ?? [])]
      .filter(([key]) => key >= from && key <= to)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .slice(0, most);
  return use("readonly", async (store) => {
    const range = IDBKeyRange.bound(from, to);
    const [keys, values] = await Promise.all([
      promisifyRequest(store.getAllKeys(range, most)),
      promisifyRequest<unknown[]>(store.getAll(range, most)),
    ]);
    return keys.map((key, i) => [key as string, values[i]]);
  });
}

/**
 * Entries of a scope that wait to be sent, oldest first, in one outbox or in all; their ids begin with the outbox. Comes
 * only with what sends or moves them.
 */
export async function waitingIn<Entry>(
  store: Store<Entry>,
  scope: string,
  most: number,
  outbox?: string,
): Promise<{ id: string; entry: Entry }[]> {
  const from = keysOf(scope)[3] + (outbox ?? "");
  // those of the others come after those of a lone sink
  const to = from + (outbox === "" ? "~" : END);
  const found = await store.attempt((records) => list(records, from, to, most));
  const { length } = keysOf(scope)[3];
  return found.map(([key, entry]) => ({ id: key.slice(length), entry: entry as Entry }));
}

/** Deletes the entries of a scope that somebody has taken over. */
export const sentFrom = <Entry>(store: Store<Entry>, scope: string, ids: string[]): Promise<void> =>
  store.update("outbox", () => ids.map((id) => [keyOf(scope, id)]));

/** The outbox of what no receiver will ever take: it is kept, and holds nothing up. */
export const ASIDE = "~!/";

/** Moves entries of an outbox to where they hold nothing up; resolves to the ids of those that were still there. */
export async function asideFrom<Entry>(
  store: Store<Entry>,
  scope: string,
  ids: string[],
  outbox: string,
): Promise<string[]> {
  const moved = new Set<string>();
  for (const id of ids) {
    const key = keyOf(scope, id);
    const aside = key.replace(outbox, ASIDE);
    await store.update(key, (entry) => {
      // What was forgotten meanwhile stays so.
      if (entry === undefined) return [];
      moved.add(id);
      return [[aside, entry], [key]];
    });
  }
  return [...moved];
}

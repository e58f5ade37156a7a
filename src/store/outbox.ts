import { promisifyRequest } from "idb-keyval";
import { END, type Records } from "./records.ts";
import { outboxKey, type Store } from "./store.ts";

/** The most that IndexedDB can be asked for. */
export const ALL = 0xffff_ffff;

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
  const from = outboxKey(scope, outbox ?? "");
  // those of the others come after those of a lone sink
  const to = from + (outbox === "" ? "~" : END);
  const found = await store.attempt((records) => list(records, from, to, most));
  const { length } = outboxKey(scope);
  return found.map(([key, entry]) => ({ id: key.slice(length), entry: entry as Entry }));
}

/** Deletes the entries of a scope that somebody has taken over. */
export const sentFrom = <Entry>(store: Store<Entry>, scope: string, ids: string[]): Promise<void> =>
  store.update("outbox", () => ids.map((id) => [outboxKey(scope, id)]));

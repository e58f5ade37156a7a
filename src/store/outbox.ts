import { promisifyRequest } from "idb-keyval";
import { END, type Records } from "./records.ts";
import { keysOf, type Store } from "./store.ts";

/** Records below a prefix, in the order of their keys. */
async function list({ use, known }: Records, prefix: string, most: number): Promise<[key: string, value: unknown][]> {
  if (!use)
    return [...(known ?? [])]
      .filter(([key]) => key.startsWith(prefix))
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .slice(0, most);
  return use("readonly", async (store) => {
    const range = IDBKeyRange.bound(prefix, prefix + END);
    const [keys, values] = await Promise.all([
      promisifyRequest(store.getAllKeys(range, most)),
      promisifyRequest<unknown[]>(store.getAll(range, most)),
    ]);
    return keys.map((key, i) => [key as string, values[i]]);
  });
}

/** Entries of a scope that wait to be sent, oldest first. Comes only with what sends or moves them. */
export async function waitingIn<Entry>(
  store: Store<Entry>,
  scope: string,
  most: number,
): Promise<{ id: string; entry: Entry }[]> {
  const [, , , prefix] = keysOf(scope);
  const found = await store.attempt((records) => list(records, prefix, most));
  return found.map(([key, entry]) => ({ id: key.slice(prefix.length), entry: entry as Entry }));
}

/** Deletes the entries of a scope that somebody has taken over. */
export const sentFrom = <Entry>(store: Store<Entry>, scope: string, ids: string[]): Promise<void> =>
  store.update("outbox", () => ids.map((id) => [keysOf(scope)[3] + id]));

import { promisifyRequest, type UseStore } from "idb-keyval";

/** One write; without a value the key is deleted, and with it everything below it when it ends in `/`. */
export type Write = [key: string, value?: unknown];

/** Records by key, changed one transaction at a time. */
export interface Records {
  read(key: string): Promise<unknown>;
  /**
   * Reads one key and writes what `work` makes of its value, all in one transaction; `work` may run again. Resolves to
   * what `work` threw, since a mistake of ours is no failure of the records.
   */
  update(key: string, work: (value: unknown) => Write[]): Promise<{ error: unknown } | null>;
  /** Where they are, for what few pages ask of them: in a database, or in memory. */
  use?: UseStore;
  known?: Map<string, unknown>;
}

export const END = "\uffff";

/** Writes within a transaction that is under way. */
export function write(store: IDBObjectStore, writes: Write[]): void {
  for (const [to, value] of writes) {
    if (value !== undefined) store.put(value, to);
    else store.delete(to.endsWith("/") ? IDBKeyRange.bound(to, to + END) : to);
  }
}

/** Records in IndexedDB. Rejects when the database fails for good. */
export const databaseRecords = (use: UseStore): Records => ({
  use,
  read: (key) => use("readonly", (store) => promisifyRequest(store.get(key))),
  async update(key, work) {
    let failed: { error: unknown } | null = null;
    await use("readwrite", (store) => {
      const request: IDBRequest<unknown> = store.get(key);
      request.onsuccess = () => {
        try {
          write(store, work(request.result));
        } catch (error) {
          failed = { error };
          store.transaction.abort();
        }
      };
      return promisifyRequest(store.transaction).catch((error) => {
        if (!failed) throw error ?? new Error("it was aborted");
      });
    });
    return failed;
  },
});

/** Records that last as long as the page. */
export function memoryRecords(known: Map<string, unknown>): Records {
  return {
    known,
    read: async (key) => known.get(key),
    async update(key, work) {
      try {
        for (const [to, value] of work(known.get(key))) {
          if (value !== undefined) known.set(to, value);
          else
            for (const gone of known.keys())
              if (gone === to || (to.endsWith("/") && gone.startsWith(to))) known.delete(gone);
        }
        return null;
      } catch (error) {
        return { error };
      }
    },
  };
}

import { promisifyRequest } from "idb-keyval";
import { emptyState, type State } from "../state.ts";
import { openDatabase } from "./database.ts";
import { readState } from "./record.ts";

/** What one transaction writes: the state, unless it is the one that was read, and what waits to be sent, by id. */
export interface Change<Entry> {
  state: State;
  entries: { id: string; entry: Entry }[];
}

/**
 * One project's records on this device. Every method works whatever happens to IndexedDB: when it is refused or lost,
 * `storage` turns to `memory` and the same calls go on there.
 */
export interface Store<Entry> {
  readonly storage: "saved" | "memory";
  /** Which writer this is; a new one in memory, since two copies must not count under one name. */
  device(): Promise<string>;
  read(scope: string): Promise<State>;
  /** Reads, changes and writes one state and adds its entries, all in one transaction. */
  change(scope: string, change: (state: State) => Change<Entry>): Promise<State>;
  /** Entries waiting to be sent, oldest first. */
  waiting(scope: string, most: number): Promise<{ id: string; entry: Entry }[]>;
  sent(scope: string, ids: string[]): Promise<void>;
  /** Anything else that may be lost, such as the last good playbook. */
  get<T>(key: string): Promise<T | undefined>;
  set(key: string, value: unknown): Promise<void>;
  /** Deletes the state and all entries of one scope. */
  forget(scope: string): Promise<void>;
  close(): void;
}

const stateKey = (scope: string) => `state/${scope}`;
const entryKey = (scope: string, id: string) => `outbox/${scope}/${id}`;
const entriesOf = (scope: string) => IDBKeyRange.bound(entryKey(scope, ""), entryKey(scope, "\uffff"));

/** A store that forgets everything when the page closes. */
export function memoryStore<Entry>(id: () => string, known: Map<string, unknown> = new Map()): Store<Entry> {
  const device = id();
  const read = (scope: string) => readState(known.get(stateKey(scope))) ?? emptyState();
  const entries = (scope: string) => [...known.keys()].filter((key) => key.startsWith(entryKey(scope, "")));
  return {
    storage: "memory",
    device: async () => device,
    read: async (scope) => read(scope),
    async change(scope, change) {
      const next = change(read(scope));
      known.set(stateKey(scope), next.state);
      for (const { id: entry, entry: value } of next.entries) known.set(entryKey(scope, entry), value);
      return next.state;
    },
    waiting: async (scope, most) =>
      entries(scope)
        .slice(0, most)
        .map((key) => ({ id: key.slice(entryKey(scope, "").length), entry: known.get(key) as Entry })),
    async sent(scope, ids) {
      for (const entry of ids) known.delete(entryKey(scope, entry));
    },
    get: async <T>(key: string) => known.get(key) as T | undefined,
    async set(key, value) {
      known.set(key, value);
    },
    async forget(scope) {
      for (const key of [stateKey(scope), ...entries(scope)]) known.delete(key);
    },
    close() {},
  };
}

/** A store in IndexedDB. Rejects when the database fails for good. */
export function databaseStore<Entry>(name: string, id: () => string): Store<Entry> {
  const { use, close } = openDatabase(name);
  const get = <T>(key: string) => use("readonly", (store) => promisifyRequest<T | undefined>(store.get(key)));
  const write = (work: (store: IDBObjectStore) => void) =>
    use("readwrite", (store) => {
      work(store);
      return promisifyRequest(store.transaction);
    });
  return {
    storage: "saved",
    close,
    get,
    set: (key, value) => write((store) => store.put(value, key)),
    read: async (scope) => readState(await get(stateKey(scope))) ?? emptyState(),
    device: () =>
      use("readwrite", (store) => {
        const made = id();
        const request = store.get("device");
        request.onsuccess = () => {
          if (typeof request.result !== "string") store.put(made, "device");
        };
        return promisifyRequest(store.transaction).then(() =>
          typeof request.result === "string" ? request.result : made,
        );
      }),
    change: (scope, change) =>
      use("readwrite", (store) => {
        const key = stateKey(scope);
        const request: IDBRequest<unknown> = store.get(key);
        let next: State | undefined;
        let failed: unknown;
        request.onsuccess = () => {
          try {
            const known = readState(request.result);
            // A record this version cannot read is put aside, not overwritten.
            if (!known && request.result !== undefined) store.put(request.result, `unread/${key}`);
            const { state, entries } = change(known ?? emptyState());
            next = state;
            if (state !== known) store.put(state, key);
            for (const { id: entry, entry: value } of entries) store.put(value, entryKey(scope, entry));
          } catch (error) {
            failed = error;
            store.transaction.abort();
          }
        };
        return promisifyRequest(store.transaction).then(
          () => next ?? emptyState(),
          (error: unknown) => Promise.reject(failed ?? error ?? new Error("The transaction was aborted.")),
        );
      }),
    waiting: (scope, most) =>
      use("readonly", async (store) => {
        const range = entriesOf(scope);
        const [keys, entries] = await Promise.all([
          promisifyRequest(store.getAllKeys(range, most)),
          promisifyRequest<Entry[]>(store.getAll(range, most)),
        ]);
        const prefix = entryKey(scope, "").length;
        return keys.flatMap((key, i) => {
          const entry = entries[i];
          return entry === undefined ? [] : [{ id: String(key).slice(prefix), entry }];
        });
      }),
    sent: (scope, ids) =>
      write((store) => {
        for (const entry of ids) store.delete(entryKey(scope, entry));
      }),
    forget: (scope) =>
      write((store) => {
        store.delete(stateKey(scope));
        store.delete(entriesOf(scope));
      }),
  };
}

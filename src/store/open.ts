import type { State } from "../state.ts";
import { databaseStore, memoryStore, type Store } from "./store.ts";

/**
 * The store of a project: IndexedDB, and from the first failure that reopening cannot heal, memory.
 * `lost` is called once when that happens, with the reason.
 */
export function openStore<Entry>(project: string, id: () => string, lost: (reason: string) => void): Store<Entry> {
  const known = new Map<string, unknown>();
  let store: Store<Entry> | null = null;
  const fallBack = (error: unknown): Store<Entry> => {
    if (store?.storage === "memory") return store;
    store?.close();
    store = memoryStore(id, known);
    lost(error instanceof Error ? error.message : String(error));
    return store;
  };
  const current = (): Store<Entry> => {
    if (store) return store;
    try {
      store = databaseStore(`farshore-${project}`, id);
    } catch (error) {
      return fallBack(error);
    }
    return store;
  };
  const attempt = async <T>(work: (store: Store<Entry>) => Promise<T>): Promise<T> => {
    const now = current();
    try {
      return await work(now);
    } catch (error) {
      if (now.storage === "memory") throw error;
      return work(fallBack(error));
    }
  };
  // The newest state stays at hand, so that memory can go on from where the database stopped.
  const remember = (scope: string) => (state: State) => {
    known.set(`state/${scope}`, state);
    return state;
  };
  return {
    get storage() {
      return store?.storage ?? "saved";
    },
    device: () => attempt((one) => one.device()),
    read: (scope) => attempt((one) => one.read(scope)).then(remember(scope)),
    change: (scope, change) => attempt((one) => one.change(scope, change)).then(remember(scope)),
    waiting: (scope, most) => attempt((one) => one.waiting(scope, most)),
    sent: (scope, ids) => attempt((one) => one.sent(scope, ids)),
    get: (key) => attempt((one) => one.get(key)),
    set: (key, value) => attempt((one) => one.set(key, value)),
    forget: (scope) => {
      known.delete(`state/${scope}`);
      return attempt((one) => one.forget(scope));
    },
    close: () => store?.close(),
  };
}

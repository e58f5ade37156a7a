import type { UseStore } from "idb-keyval";

const NAME = "farshore";
const OPEN_TIMEOUT = 4_000;
const REOPENS = 3;

function open(name: string, lost: () => void, version?: number): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, version);
    const timer = setTimeout(() => {
      request.onsuccess = () => request.result.close();
      reject(new Error("it timed out", { cause: "slow" }));
    }, OPEN_TIMEOUT);
    request.onupgradeneeded = () => request.result.createObjectStore(NAME);
    request.onerror = () => {
      clearTimeout(timer);
      reject(request.error);
    };
    request.onsuccess = () => {
      clearTimeout(timer);
      const database = request.result;
      // Another tab wants to delete or upgrade the database: let go at once, or it waits for ever.
      database.onversionchange = () => {
        database.close();
        lost();
      };
      database.onclose = lost;
      if (database.objectStoreNames.contains(NAME)) return resolve(database);
      // Somebody else has made a database of this name, and nothing in it.
      database.close();
      resolve(open(name, lost, database.version + 1));
    };
  });
}

export interface Database {
  use: UseStore;
  close(): void;
}

/**
 * A store function for idb-keyval that survives a lost connection: the handle is dropped and reopened, at most three
 * times a call. Rejects when that does not help; the caller then goes on in memory.
 */
export function openDatabase(name: string): Database {
  let handle: Promise<IDBDatabase> | null = null;
  let closed = false;
  const drop = () => {
    handle = null;
  };
  const use: UseStore = async (mode, callback) => {
    for (let attempt = 0; ; attempt++) {
      try {
        if (closed) throw new Error("closed");
        handle ??= open(name, drop);
        const transaction = (await handle).transaction(NAME, mode, { durability: "strict" });
        return await callback(transaction.objectStore(NAME));
      } catch (error) {
        const opened = await handle?.catch(() => null);
        opened?.close();
        drop();
        // Whoever waited so long is not made to wait again.
        if (attempt >= REOPENS || closed || Object(error).cause) throw error;
      }
    }
  };
  return {
    use,
    close() {
      closed = true;
      handle?.then((database) => database.close()).catch(() => {});
      drop();
    },
  };
}

import { forceCloseDatabase } from "fake-indexeddb";

/** What goes wrong with a database from now on; `end` lets it be well again. */
export interface Fault {
  name: string;
  /** What was kept before is gone on purpose. */
  deletes?: boolean;
  /** Nobody answers while it lasts. */
  hangs?: boolean;
  begin(): void | Promise<void>;
}

const connections = new Set<IDBDatabase>();
const originals = {
  factory: globalThis.indexedDB,
  open: IDBFactory.prototype.open,
  transaction: IDBDatabase.prototype.transaction,
};

const request = (error: DOMException | null, answers: boolean): IDBOpenDBRequest => {
  const made: Record<string, unknown> = { error };
  if (answers) queueMicrotask(() => (made["onerror"] as () => void)());
  return made as unknown as IDBOpenDBRequest;
};

const opens = (work: () => IDBOpenDBRequest | null) => {
  IDBFactory.prototype.open = function (...given) {
    const instead = work();
    if (instead) return instead;
    const made = originals.open.apply(this, given);
    made.addEventListener("success", () => connections.add(made.result));
    return made;
  };
};

/** The first so many openings fail, as Chromium's do when the backing store cannot be read. */
const failOpening = (times: number) => {
  let left = times;
  opens(() =>
    left-- > 0 ? request(new DOMException("Internal error opening backing store.", "UnknownError"), true) : null,
  );
};

const closeAll = () => {
  for (const one of connections) one.close();
};

/** Transactions that write fail so many times, with this error or none. */
export const failWriting = (error: DOMException | null, times = Number.POSITIVE_INFINITY) => {
  let left = times;
  IDBDatabase.prototype.transaction = function (...given) {
    const made = originals.transaction.apply(this, given);
    if (given[1] !== "readwrite" || left-- <= 0) return made;
    Object.defineProperty(made, "error", { value: error });
    // once there is something in it
    queueMicrotask(() => made.abort());
    return made;
  };
};

const refuse = (value: PropertyDescriptor) =>
  Object.defineProperty(globalThis, "indexedDB", { ...value, configurable: true });

const ask = (begin: () => IDBOpenDBRequest) =>
  new Promise<IDBDatabase | undefined>((resolve) => {
    const asked = begin();
    asked.onsuccess = () => resolve(asked.result);
    asked.onblocked = () => resolve(undefined);
  });

/** Every database is well again, and nothing is in the way of anybody. */
export function heal(): void {
  refuse({ value: originals.factory, writable: true });
  IDBDatabase.prototype.transaction = originals.transaction;
  opens(() => null);
}

/** All that may happen to a database of this name, by what it is called. */
export const faultsOf = (database: string): Fault[] => [
  ...[1, 2, 3, Number.POSITIVE_INFINITY].map((times) => ({
    name: Number.isFinite(times) ? `opening fails ${times} times` : "opening always fails",
    begin() {
      closeAll();
      failOpening(times);
    },
  })),
  {
    name: "opening never ends",
    hangs: true,
    begin() {
      closeAll();
      opens(() => request(null, false));
    },
  },
  {
    name: "the browser closes it",
    begin() {
      for (const one of connections) forceCloseDatabase(one as never);
    },
  },
  { name: "it is closed under us", begin: closeAll },
  {
    name: "another page deletes it, and a third one does not let go",
    deletes: true,
    hangs: true,
    async begin() {
      const third = await ask(() => originals.open.call(originals.factory, database));
      await ask(() => originals.factory.deleteDatabase(database));
      setTimeout(() => third?.close(), 30);
    },
  },
  {
    name: "another page has a newer version of it",
    async begin() {
      const found = (await originals.factory.databases()).find(({ name }) => name === database);
      const other = await ask(() => originals.open.call(originals.factory, database, (found?.version ?? 0) + 1));
      other?.close();
    },
  },
  { name: "there is no room", begin: () => failWriting(new DOMException("", "QuotaExceededError")) },
  { name: "there is no room once", begin: () => failWriting(new DOMException("", "QuotaExceededError"), 1) },
  { name: "a transaction ends without a reason", begin: () => failWriting(null, 1) },
  { name: "every transaction ends without a reason", begin: () => failWriting(null) },
  {
    name: "a transaction fails inside",
    begin: () => failWriting(new DOMException("Internal error committing transaction.", "UnknownError"), 2),
  },
  {
    name: "every transaction fails inside",
    begin: () => failWriting(new DOMException("Internal error committing transaction.", "UnknownError")),
  },
  {
    name: "its data is cleared",
    deletes: true,
    async begin() {
      for (const one of connections) forceCloseDatabase(one as never);
      await ask(() => originals.factory.deleteDatabase(database));
    },
  },
  {
    name: "it is deleted",
    deletes: true,
    async begin() {
      await ask(() => originals.factory.deleteDatabase(database));
    },
  },
  {
    name: "it can only be read",
    begin() {
      IDBDatabase.prototype.transaction = function (...given) {
        if (given[1] === "readwrite") throw new DOMException("The database is read-only.", "ReadOnlyError");
        return originals.transaction.apply(this, given);
      };
    },
  },
  {
    name: "even to ask for it throws",
    begin() {
      closeAll();
      refuse({
        get() {
          throw new DOMException("Access is denied for this document.", "SecurityError");
        },
      });
    },
  },
  {
    name: "there is none",
    begin() {
      closeAll();
      refuse({ value: undefined });
    },
  },
];

import { emptyState, type State } from "../state.ts";
import { type Database, openDatabase } from "./database.ts";
import { readState } from "./record.ts";
import { databaseRecords, memoryRecords, type Records, type Write } from "./records.ts";

/**
 * What one transaction writes: the state, unless it is the one that was read, and what waits to be sent, by id. The scope
 * that is `gone` is deleted with it.
 */
export interface Change<Entry> {
  state: State;
  entries?: { id: string; entry: Entry }[];
  gone?: string | null;
}

/**
 * Why nothing is saved: there is no consent; the browser does not let us, or its database is broken; there is no room; or
 * it did not answer in time.
 */
export type Why = "consent" | "refused" | "full" | "slow";

/** Called when a database is lost: with the error, and with what was known of it then. */
export type Lost = (error: unknown, copies: Map<string, unknown>) => void;

/**
 * One project's records on this device. Every method works whatever happens to IndexedDB: when it is refused or lost, the
 * same calls go on in memory, and `why` says so.
 */
export interface Store<Entry> {
  /** Why nothing is saved; null while everything is. */
  why(): Why | null;
  read(scope: string): Promise<State>;
  /**
   * Reads, changes and writes one state and adds its entries, all in one transaction. `device` is which writer this is: a
   * new one in memory, since two copies must not count under one name.
   */
  change(scope: string, change: (state: State, device: string) => Change<Entry>): Promise<void>;
  /** Anything else that may be lost, such as the last good playbook. */
  get(key: string): Promise<unknown>;
  set(key: string, value: unknown): Promise<void>;
  /** Deletes the state, what was begun, and all entries of one scope. */
  forget(scope: string): Promise<void>;
  /** Nothing of a scope stays in memory but that it was forgotten: where it is nowhere else, it is gone. */
  drop(scope: string): void;
  /** For what few pages ask of the records, wherever they are by then. */
  attempt<T>(work: (records: Records) => Promise<T>): Promise<T>;
  update(key: string, work: (value: unknown, device: string) => Write[]): Promise<void>;
  /** The newest states, for memory to go on from; while nothing is saved all that there is. */
  readonly known: Map<string, unknown>;
  /** Goes on in this database, or with null where it is; as another writer, either way. */
  go(on: Database | null): void;
  close(): void;
}

/**
 * Where one customer's records are: the state, one that could not be read, what was begun, what waits to be sent; and in
 * memory, that the database has still to lose all of these.
 */
export const keysOf = (
  scope: string,
): [state: string, unread: string, drafts: string, outbox: string, gone: string] => [
  `state/${scope}`,
  `unread/state/${scope}`,
  `drafts/${scope}`,
  `outbox/${scope}/`,
  `gone/${scope}`,
];
export const databaseOf = (project: string) => openDatabase(`farshore-${project}`);

/** The name under which this browser counts; made once. */
async function writerOf(records: Records, id: () => string): Promise<string> {
  let found = await records.read("device");
  // Two tabs of a new browser may both find none: the one that comes second takes the first one's.
  const write = (value: unknown): Write[] => {
    // told apart only among one customer's browsers, and named in whatever is counted
    found = typeof value === "string" ? value : id().slice(0, 12);
    return value === found ? [] : [["device", found]];
  };
  if (typeof found !== "string") await records.update("device", write);
  return found as string;
}

/** Records, and where they are; from the first failure that reopening cannot heal, in memory. */
function openRecords(project: string | null, id: () => string, lost: Lost) {
  const known = new Map<string, unknown>();
  const memory = memoryRecords(known);
  let why: Why | null = "consent";
  let records = memory;
  let database: Database | null = null;
  let writer: Promise<string> | null = null;
  const go = (on: Database | null) => {
    writer = null;
    if (!on) return;
    database = on;
    records = databaseRecords(on.use);
    why = null;
  };
  if (project !== null) go(databaseOf(project));
  const attempt = async <T>(work: (records: Records) => Promise<T>): Promise<T> => {
    const now = records;
    try {
      return await work(now);
    } catch (error) {
      if (now === memory) throw error;
      // of several that failed at once, the first one
      if (now === records) {
        records = memory;
        writer = null;
        const { name, cause } = Object(error);
        why = cause ?? (name === "QuotaExceededError" ? "full" : "refused");
        database?.close();
        lost(error, new Map(known));
      }
      return attempt(work);
    }
  };
  const writerIn = (one: Records) => (writer ??= writerOf(one, id));
  return {
    known,
    attempt,
    go,
    why: () => why,
    /** `device` is who writes there: what the database did not keep is counted as memory's. */
    async update(key: string, work: (value: unknown, device: string) => Write[]): Promise<void> {
      const failed = await attempt(async (one) => {
        const device = await writerIn(one);
        return one.update(key, (value) => work(value, device));
      });
      if (failed) throw failed.error;
    },
    close: () => database?.close(),
    get: (key: string) => attempt((one) => one.read(key)),
  };
}

/**
 * The store of a project, or with null one that forgets everything when the page closes. `lost` is called when saving has
 * become impossible.
 */
export function openStore<Entry>(project: string | null, id: () => string, lost: Lost = () => {}): Store<Entry> {
  const records = openRecords(project, id, lost);
  const { get, known, update, why } = records;
  const erased = (scope: string): Write[] => {
    const keys = keysOf(scope);
    known.delete(keys[0]);
    return keys.map((key, i) => [key, (i > 3 && why() && id()) || undefined]);
  };
  return {
    ...records,
    set: (key, value) => update(key, () => [[key, value]]),
    async read(scope) {
      const [key] = keysOf(scope);
      const state = readState(await get(key)) ?? emptyState();
      // The newest saved state stays at hand, so that memory can go on from where the database stopped.
      if (!why()) known.set(key, state);
      return state;
    },
    async change(scope, change) {
      const [key, unread, , unsent] = keysOf(scope);
      let next: State | undefined;
      await update(key, (value, device) => {
        const read = readState(value);
        const before = read ?? emptyState();
        const { state, entries = [], gone } = change(before, device);
        next = state;
        const writes: Write[] = entries.map(({ id: entry, entry: content }) => [unsent + entry, content]);
        // A record this version cannot read is put aside, not overwritten.
        if (!read && value !== undefined) writes.push([unread, value]);
        if (state !== before) writes.push([key, state]);
        return gone ? [...writes, ...erased(gone)] : writes;
      });
      // Memory that goes on by itself may have had later ones meanwhile.
      if (next && !why()) known.set(key, next);
    },
    forget: (scope) => update(scope, () => erased(scope)),
    drop(scope) {
      // all but `gone/`
      for (const key of known.keys()) if (key.match(`^[^g].*${scope}`)) known.delete(key);
    },
  };
}

import { emptyState, type State } from "../state.ts";
import { openDatabase } from "./database.ts";
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
 * One project's records on this device. Every method works whatever happens to IndexedDB: when it is refused or lost,
 * `storage` turns to `memory` and the same calls go on there.
 */
export interface Store<Entry> {
  readonly storage: "saved" | "memory";
  /** Which writer this is; a new one in memory, since two copies must not count under one name. */
  device(): Promise<string>;
  read(scope: string): Promise<State>;
  /** Reads, changes and writes one state and adds its entries, all in one transaction. */
  change(scope: string, change: (state: State) => Change<Entry>): Promise<void>;
  /** Anything else that may be lost, such as the last good playbook. */
  get<T>(key: string): Promise<T | undefined>;
  set(key: string, value: unknown): Promise<void>;
  /** Deletes the state, what was begun, and all entries of one scope. */
  forget(scope: string): Promise<void>;
  /** Nothing of a scope stays in memory: where it is nowhere else, it is gone. */
  drop(scope: string): void;
  /** For what few pages ask of the records, wherever they are by then. */
  attempt<T>(work: (records: Records) => Promise<T>): Promise<T>;
  update(key: string, work: (value: unknown) => Write[]): Promise<void>;
  close(): void;
}

const stateKey = (scope: string) => `state/${scope}`;
export const unreadKey = (scope: string) => `unread/${stateKey(scope)}`;
export const draftsKey = (scope: string) => `drafts/${scope}`;
export const outboxKey = (scope: string, id = "") => `outbox/${scope}/${id}`;

/** Records, and where they are; from the first failure that reopening cannot heal, in memory. */
function openRecords(project: string | null, lost: (reason: string) => void) {
  const known = new Map<string, unknown>();
  const memory = memoryRecords(known);
  const database = project === null ? null : openDatabase(`farshore-${project}`);
  let records: Records = database ? databaseRecords(database.use) : memory;
  const attempt = async <T>(work: (records: Records) => Promise<T>): Promise<T> => {
    const now = records;
    try {
      return await work(now);
    } catch (error) {
      if (now === memory) throw error;
      if (records !== memory) {
        records = memory;
        database?.close();
        lost((error as Error | null)?.message ?? String(error));
      }
      return work(memory);
    }
  };
  const update = async (key: string, work: (value: unknown) => Write[]): Promise<void> => {
    const failed = await attempt((one) => one.update(key, work));
    if (failed) throw failed.error;
  };
  return {
    known,
    attempt,
    update,
    saved: () => records !== memory,
    close: () => database?.close(),
    get: (key: string) => attempt((one) => one.read(key)),
  };
}

type Opened = ReturnType<typeof openRecords>;

/** The name under which this browser counts; made once. */
async function writerOf(get: Opened["get"], update: Opened["update"], id: () => string): Promise<string> {
  let found = await get("device");
  // Two tabs of a new browser may both find none: the one that comes second takes the first one's.
  const write = (value: unknown): Write[] => {
    // told apart only among one customer's browsers, and named in whatever is counted
    found = value ?? id().slice(0, 12);
    return value === found ? [] : [["device", found]];
  };
  if (typeof found !== "string") await update("device", write);
  return String(found);
}

/**
 * The store of a project, or with null one that forgets everything when the page closes. `lost` is called once when
 * saving has become impossible, with the reason.
 */
export function openStore<Entry>(
  project: string | null,
  id: () => string,
  lost: (reason: string) => void = () => {},
): Store<Entry> {
  let device: Promise<string> | null = null;
  const { attempt, close, get, known, saved, update } = openRecords(project, (reason) => {
    device = null;
    lost(reason);
  });
  const erased = (scope: string): Write[] => {
    known.delete(stateKey(scope));
    return [[stateKey(scope)], [unreadKey(scope)], [draftsKey(scope)], [outboxKey(scope)]];
  };
  // The newest state stays at hand, so that memory can go on from where the database stopped.
  const remember = (scope: string, state: State) => void known.set(stateKey(scope), state);
  return {
    get storage() {
      return saved() ? "saved" : "memory";
    },
    attempt,
    update,
    close,
    get: <T>(key: string) => get(key) as Promise<T | undefined>,
    set: (key, value) => update(key, () => [[key, value]]),
    device: () => (device ??= writerOf(get, update, id)),
    async read(scope) {
      const state = readState(await get(stateKey(scope))) ?? emptyState();
      remember(scope, state);
      return state;
    },
    async change(scope, change) {
      const key = stateKey(scope);
      let next: State | undefined;
      await update(key, (value) => {
        const known = readState(value);
        const before = known ?? emptyState();
        const { state, entries = [], gone } = change(before);
        next = state;
        const writes: Write[] = entries.map(({ id: entry, entry: content }) => [outboxKey(scope, entry), content]);
        // A record this version cannot read is put aside, not overwritten.
        if (!known && value !== undefined) writes.push([unreadKey(scope), value]);
        if (state !== before) writes.push([key, state]);
        return gone ? [...writes, ...erased(gone)] : writes;
      });
      if (next) remember(scope, next);
    },
    forget: (scope) => update(stateKey(scope), () => erased(scope)),
    drop(scope) {
      for (const key of known.keys()) if (key.includes(scope)) known.delete(key);
    },
  };
}

import { promisifyRequest } from "idb-keyval";
import type { Coach } from "../coach.ts";
import type { Detail, EventType } from "../delivery/event.ts";
import { inTime } from "../inTime.ts";
import type { Database } from "../store/database.ts";
import { type Write, write } from "../store/records.ts";
import { ANONYMOUS } from "../store/scope.ts";
import { databaseOf, keysOf } from "../store/store.ts";
import { broughtBack, type Meeting } from "./broughtBack.ts";
import type { Customer } from "./customer.ts";
import { newId } from "./newId.ts";

/** No database is tried again sooner than this, ms. */
const PAUSE = 60_000;

/** Gives a database what it lacks, in one transaction: all of it, or nothing. */
async function fill(database: Database, meeting: Omit<Meeting, "saved" | "device">): Promise<Write[]> {
  let writes: Write[] = [];
  await database.use("readwrite", (store) => {
    const keys = store.getAllKeys();
    const values: IDBRequest<unknown[]> = store.getAll();
    values.onsuccess = () => {
      const saved = new Map(keys.result.map((key, i) => [`${key as string}`, values.result[i]]));
      const device = saved.get("device");
      try {
        writes = broughtBack({ ...meeting, saved, device: typeof device === "string" ? device : newId().slice(0, 12) });
        write(store, writes);
      } catch {
        store.transaction.abort();
      }
    };
    return promisifyRequest(store.transaction);
  });
  return writes;
}

const [STATE] = keysOf("");
const [VISITOR] = keysOf(ANONYMOUS);

/** What memory is left with once the database has it: the newest states of whoever is here, to go on from. */
function leave(memory: Map<string, unknown>, writes: Write[], scope: string): void {
  const goesOn = (key: string) => key === STATE + scope || key === VISITOR;
  for (const key of [...memory.keys()]) if (!goesOn(key)) memory.delete(key);
  for (const [key, value] of writes) if (goesOn(key)) memory.set(key, value);
}

/** Who was named first, and copies of nobody who has left: looked for with every change. */
function createWitness(memory: Map<string, unknown>, copies: Map<string, unknown>) {
  let first: string | null = null;
  return {
    first: () => first,
    look() {
      first ??= [...memory.keys()].find((key) => key.startsWith(STATE) && key !== VISITOR)?.slice(STATE.length) ?? null;
      for (const key of [...copies.keys()]) if (key !== VISITOR && !memory.has(key)) copies.delete(key);
    },
  };
}

/** Who has lost a database, and how something is done in their turn. */
interface Losing {
  customer: Customer;
  attempt(work: () => Promise<void>): Promise<void>;
}

/** Whom it is told, and who hears of every change. */
interface Hearing {
  say(type: EventType, detail: Detail): void;
  verbs: Pick<Coach, "subscribe">;
}

/**
 * What follows when nothing can be saved any more: the host is told, and with every change the database is tried again, once
 * a minute at most, and as somebody leaves, since nothing of theirs stays. Once it is there, it gets what happened meanwhile.
 */
export function returning(
  { customer, attempt }: Losing,
  project: string,
  { say, verbs }: Hearing,
  error: unknown,
  copies: Map<string, unknown>,
): void {
  const { place } = customer;
  const store = place.store();
  const isOver = () => place.store() !== store || !store.why();
  const writers = new Set<string>();
  const witness = createWitness(store.known, copies);
  let last = performance.now();
  const comeBack = async (database: Database): Promise<void> => {
    const memory = store.known;
    if (isOver()) return database.close();
    const writer = memory.get("device");
    if (typeof writer === "string") writers.add(writer);
    try {
      const adding = await inTime(import("./adopt.ts"));
      witness.look();
      const meeting = { memory, copies, first: witness.first(), writers: [...writers], adding };
      leave(memory, await fill(database, meeting), customer.scope());
      store.go(database);
    } catch {
      // It may be there all the same: then what was counted is not added again, so what follows has another name.
      memory.delete("device");
      store.go(null);
      return database.close();
    }
    end();
    copies.clear();
    customer.tell();
    await customer.happen(null);
    customer.send();
  };
  const end = verbs.subscribe((snapshot) => {
    witness.look();
    const now = performance.now();
    if (isOver()) return;
    const database = databaseOf(project);
    // in a turn before that of whoever comes, who is not made to wait where it takes long
    if (!snapshot && customer.who() !== null && store.why() !== "slow")
      return void attempt(() => comeBack(database)).catch(() => {});
    if (now - last < PAUSE) return;
    last = now;
    // Opening may take long, so facts do not wait for it.
    database
      .use("readonly", (records) => promisifyRequest(records.count()))
      .then(() => attempt(() => comeBack(database)))
      .catch(database.close);
  });
  // It may have been no fact that failed, and what is on the screen says whether all is saved.
  customer.changed([]);
  say("problem", {
    message: `Nothing can be saved in this browser: ${(error as Error | null)?.message ?? String(error)}`,
  });
}

import { type Plus, plusSum, plusTimes } from "../hostFacts.ts";
import { merge } from "../merge.ts";
import { type Counted, emptyState, own, type State, type Sum, type Times } from "../state.ts";
import { readState } from "../store/record.ts";
import type { Write } from "../store/records.ts";
import { ANONYMOUS } from "../store/scope.ts";
import { keysOf } from "../store/store.ts";
import { joined } from "./drafts.ts";

type Records = ReadonlyMap<string, unknown>;

/** What meets once a database that was lost is there again. */
export interface Meeting {
  /** What the database holds. */
  saved: Records;
  /** What memory holds, and what of it was known when the database was lost. */
  memory: Records;
  copies: Records;
  /** The scope of who was named first since then, who may have gone. */
  first: string | null;
  /** The names under which memory has counted. */
  writers: string[];
  /** The name under which this browser counts. */
  device: string;
  /** How what was counted is added, which the page may not have loaded. */
  adding: typeof import("./adopt.ts");
}

type Counts<All extends Times | Sum> = Record<string, Record<string, Counted<All>>>;

/** What these writers counted, as if it had been one of them. */
function countedBy<All extends Times | Sum>(
  counts: Counts<All>,
  writers: string[],
  plus: Plus<All>,
  both: Meeting["adding"]["both"],
): Counts<All> {
  const named = Object.entries(counts).flatMap(([name, devices]) => {
    const theirs = writers.flatMap((writer) => own(devices, writer) ?? []);
    return theirs.length ? [[name, { [String(writers[0])]: theirs.reduce((a, b) => both(a, b, plus)) }] as const] : [];
  });
  return Object.fromEntries(named);
}

/** The entries of a state that its copy does not have. An entry that nobody touched is still the same object. */
function newerIn(state: State, copy: State | null): State {
  const parts = Object.entries(state).map(([part, value]: [string, unknown]) => {
    const before: unknown = copy?.[part as keyof State];
    if (part === "user" || part === "account") return [part, value === before ? null : value];
    if (typeof value !== "object" || value === null) return [part, value];
    return [part, Object.fromEntries(Object.entries(value).filter(([key, one]) => own(Object(before), key) !== one))];
  });
  return Object.fromEntries(parts) as State;
}

const notedAs = (writer: string) => `${writer}~`;

/** A state of memory added to the saved one. What a writer counted is added once, also when it comes a second time. */
function addedTo(to: State, state: State, copy: State | null, { writers, device, adding }: Meeting): State {
  const fresh = writers.filter((writer) => !Object.hasOwn(to.recent, notedAs(writer)));
  const names: [string, string] = [String(fresh[0]), device];
  const notes = fresh.map((writer) => [notedAs(writer), Math.max(to.order, state.order)]);
  const newer = newerIn(state, copy);
  return merge(to, {
    ...newer,
    // with what was deleted meanwhile its beginning went, too
    first: copy?.first ? Math.max(copy.first, copy.order) : state.first,
    events: adding.added(countedBy(state.events, fresh, plusTimes, adding.both), to.events, names, plusTimes),
    metrics: adding.added(countedBy(state.metrics, fresh, plusSum, adding.both), to.metrics, names, plusSum),
    recent: { ...newer.recent, ...Object.fromEntries(notes) },
  });
}

const below = (records: Records, prefix: string): [name: string, value: unknown][] =>
  [...records].flatMap(([key, value]) => (key.startsWith(prefix) ? [[key.slice(prefix.length), value]] : []));

/** Who gets what a visitor left in the database while nothing could be saved; null for nobody. */
function heirOf({ memory, copies, first, adding }: Meeting, gone: Set<string>): string | null {
  const [visitor] = keysOf(ANONYMOUS);
  const copy = copies.get(visitor);
  const went = memory.get(adding.WENT) as [heir: string | null, mark: unknown] | undefined;
  if (!went) {
    // it could never be read: whoever came first would have got it
    return !copy && first !== null && !gone.has(first) ? first : null;
  }
  // another tab's visitor, who came when this one had gone
  if (copy && readState(copy)?.first == null) {
    gone.delete(ANONYMOUS);
    return null;
  }
  const [heir, mark] = went;
  // what was forgotten after they had got it is forgotten with the rest
  return heir !== null && memory.get(keysOf(heir)[4]) === mark ? heir : null;
}

/** Writes that give a database all that happened in memory since it was lost, and nothing that was deleted meanwhile. */
export function broughtBack(meeting: Meeting): Write[] {
  const { saved, memory, copies, device, adding } = meeting;
  const next = new Map<string, unknown>(saved);
  const writes: Write[] = [];
  const write = (key: string, value?: unknown) => {
    writes.push([key, value]);
    if (value === undefined) next.delete(key);
    else next.set(key, value);
  };
  const erase = (scope: string) => {
    for (const key of keysOf(scope)) write(key);
  };
  const stateIn = (records: Records, scope: string) => readState(records.get(keysOf(scope)[0]));
  if (saved.get("device") !== device) write("device", device);

  const gone = new Set(below(memory, keysOf("")[4]).map(([scope]) => scope));
  const visitor = stateIn(saved, ANONYMOUS);
  const heir = heirOf(meeting, gone);
  // theirs is moved below, and gone with that
  if (heir !== null) gone.delete(ANONYMOUS);
  for (const scope of gone) erase(scope);
  if (heir !== null && visitor?.first != null) {
    const to = stateIn(next, heir) ?? emptyState();
    const [key, , begun, unsent] = keysOf(heir);
    const [, , drafts, outbox] = keysOf(ANONYMOUS);
    write(key, merge(to, adding.moved(visitor, to, [device, device])));
    const both = joined(saved.get(drafts), next.get(begun));
    if (both.length) write(begun, both);
    for (const [id, entry] of below(saved, outbox)) write(unsent + id, entry);
    erase(ANONYMOUS);
  }

  for (const [key, value] of memory) {
    const [kind = "", scope = ""] = key.split("/");
    if (kind === "drafts") write(key, joined(next.get(key), value));
    else if (kind === "state") {
      const state = readState(value);
      const copy = gone.has(scope) ? null : stateIn(copies, scope);
      if (!state || state.order <= (copy?.order ?? 0)) continue;
      const there = next.get(key);
      const to = readState(there);
      if (!to && there !== undefined) write(keysOf(scope)[1], there);
      write(key, addedTo(to ?? emptyState(), state, copy, meeting));
    } else if (!["device", "gone", adding.WENT].includes(kind)) write(key, value);
  }
  return writes;
}

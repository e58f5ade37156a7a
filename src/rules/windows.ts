import type { TraitTest } from "../playbook/condition.ts";
import type { Playbook } from "../playbook/schema.ts";
import { daysOf } from "./day.ts";
import { eventKey } from "./eventKey.ts";

/** What the playbook asks of the past, so that nothing else need be kept. */
export interface Windows {
  /** By event key and by metric: days to keep, 0 where only totals are asked for. */
  events: Map<string, number>;
  metrics: Map<string, number>;
  accounts: Map<string, number>;
  traits: Map<string, number>;
  /** The `where` clauses asked of each event, by event key. */
  where: Map<string, Map<string, Record<string, TraitTest>>>;
}

/** The longest window, in days. */
export const LONGEST = 400;

const FAR = `${LONGEST}d`;

const known = new WeakMap<Playbook, Windows>();

/** Every window and `where` of what is counted that a playbook asks about; worked out once. */
export function windowsOf(playbook: Playbook): Windows {
  const made = known.get(playbook);
  if (made) return made;
  const windows: Windows = {
    events: new Map(),
    metrics: new Map(),
    accounts: new Map(),
    traits: new Map(),
    where: new Map(),
  };
  const keep = (map: Map<string, number>, key: unknown, within?: unknown) => {
    if (typeof key !== "string") return;
    const days = typeof within === "string" ? Math.min(LONGEST, daysOf(within)) : 0;
    map.set(key, Math.max(days, map.get(key) ?? 0));
  };
  const walk = (node: unknown): void => {
    if (typeof node !== "object" || node === null) return;
    const { event, after, metric, trait, account, within, over, where, measure } = node as Record<string, unknown>;
    if (typeof event === "string") {
      const clause = where as Record<string, TraitTest> | undefined;
      const key = eventKey(event, clause);
      if (clause) windows.where.set(event, (windows.where.get(event) ?? new Map()).set(key, clause));
      keep(windows.events, event);
      keep(windows.events, key, within);
    }
    // a check-in waits for results of what was tried since the last answer, however long ago that was
    keep(windows.events, after, FAR);
    keep(windows.metrics, metric, within);
    keep(windows.metrics, metric, over);
    keep(windows.accounts, account);
    keep(windows.traits, trait);
    // an outcome, whose time frame ends when the customer says, and whose value waits to be reviewed
    keep(windows.metrics, (measure as { metric?: string } | undefined)?.metric, FAR);
    for (const part of Object.values(node as object)) walk(part);
  };
  walk(playbook);
  known.set(playbook, windows);
  return windows;
}

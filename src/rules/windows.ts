import type { TraitTest } from "../playbook/condition.ts";
import type { Playbook } from "../playbook/schema.ts";
import { daysOf } from "./day.ts";
import { eventKey } from "./eventKey.ts";

/** What the playbook asks of the past, so that nothing else need be kept. */
export interface Windows {
  /** Days to keep, by event key and by metric. */
  events: Map<string, number>;
  metrics: Map<string, number>;
  /** The `where` clauses asked of each event, by event key. */
  where: Map<string, Map<string, Record<string, TraitTest>>>;
}

const LONGEST = 400;

const known = new WeakMap<Playbook, Windows>();

/** Every window and `where` of a playbook; worked out once. Without a playbook nothing is asked of the past. */
export function windowsOf(playbook: Playbook | null): Windows {
  const made = playbook && known.get(playbook);
  if (made) return made;
  const windows: Windows = { events: new Map(), metrics: new Map(), where: new Map() };
  const keep = (map: Map<string, number>, key: unknown, within: unknown) => {
    if (typeof key !== "string" || typeof within !== "string") return;
    map.set(key, Math.max(Math.min(LONGEST, daysOf(within)), map.get(key) ?? 0));
  };
  const walk = (node: unknown): void => {
    if (typeof node !== "object" || node === null) return;
    const { event, metric, within, over, where, measure } = node as Record<string, unknown>;
    if (typeof event === "string") {
      const clause = where as Record<string, TraitTest> | undefined;
      const key = eventKey(event, clause);
      if (clause) windows.where.set(event, (windows.where.get(event) ?? new Map()).set(key, clause));
      keep(windows.events, key, within);
    }
    keep(windows.metrics, metric, within);
    keep(windows.metrics, metric, over);
    // an outcome, whose time frame is a window of what it measures
    keep(windows.metrics, (measure as { metric?: string } | undefined)?.metric, within);
    for (const part of Object.values(node)) walk(part);
  };
  walk(playbook);
  if (playbook) known.set(playbook, windows);
  return windows;
}

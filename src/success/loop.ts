import type { Outcome } from "../playbook/schema.ts";
import { ratingsOf } from "../rules/read.ts";
import type { View } from "../rules/view.ts";
import { own } from "../state.ts";

/** A low rating and what followed; closed by a later rating that reaches the outcome. */
export interface Loop {
  /** Fact id of the low rating that opened it. */
  id: string;
  outcome: string;
  openedAt: number;
  /** The newest rating in the loop. */
  value: number;
  /** Low ratings in the loop; from the second on, stronger help is due. */
  lows: number;
  /** Obstacles named with the newest rating that named any. */
  reasons: string[];
  /** When a result can show and the question comes back, ms; null until something new was tried. */
  askAgainAt: number | null;
  closedAt: number | null;
}

/** The loops of a rated outcome, newest first. They are derived: the same ratings always give the same loops. */
export function loopsOf({ id: outcome, measure, target: usual, targets }: Outcome, view: View): Loop[] {
  const target = own(targets, view.segment ?? "") ?? usual;
  if (measure.from !== "rating") return [];
  const loops: Loop[] = [];
  let open: Loop | null = null;
  for (const { id, at, value, reasons } of ratingsOf(view.state, outcome)) {
    const low = value <= measure.low;
    if (!open && low) {
      open = { id, outcome, openedAt: at, value, lows: 0, reasons: [], askAgainAt: null, closedAt: null };
      loops.unshift(open);
    }
    if (!open) continue;
    open.value = value;
    if (low) open.lows++;
    if (reasons.length) open.reasons = reasons;
    if (value >= target) {
      open.closedAt = at;
      open = null;
    }
  }
  return loops;
}

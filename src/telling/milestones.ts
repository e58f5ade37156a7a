import type { Detail, EventType } from "../delivery/event.ts";
import type { Insight } from "../insightWith.ts";
import { loopsTold } from "../rules/read.ts";
import type { State } from "../state.ts";
import { aimOf } from "../success/bar.ts";
import type { OutcomeInsight } from "../success/outcome.ts";

/** Something that became true and is told once: the key under which that is remembered, what it is, what it is about. */
export type Milestone = [key: string, type: EventType, detail: Detail];

/** Reached, and not by what was there before this bar was set: whoever holds a bar has not reached another one. */
export const isNewlyReached = ({ reached, bar, freshAt, start }: OutcomeInsight): boolean =>
  reached && (bar === 1 || (freshAt ?? 0) >= start);

/** Everything that is true of a customer and is told once. */
export function milestones({ outcomes, loops }: Insight, state: State): Milestone[] {
  const all: Milestone[] = [];
  for (const its of outcomes) {
    const { outcome, bar, target, value, evidence } = its;
    const about = { outcome: outcome.id, bar, target, value, evidence };
    if (isNewlyReached(its)) all.push([`outcome:reached/${outcome.id}/${aimOf(its)}`, "outcome:reached", about]);
  }
  const told = loopsTold(state);
  for (const { id, outcome, value, reasons, closedAt } of loops)
    if (!closedAt && told.get(id) !== null)
      all.push([`loop:opened/${id}`, "loop:opened", { loop: id, outcome, value, reasons }]);
  for (const [id, closed] of told) {
    // of an outcome that the customer has no longer there is none
    const loop = loops.find((one) => one.id === id);
    const about = { loop: id, outcome: id.split("/")[0] ?? id, value: loop?.value ?? null };
    if (closed === null && loop?.closedAt !== null) all.push([`loop:closed/${id}`, "loop:closed", about]);
  }
  return all;
}

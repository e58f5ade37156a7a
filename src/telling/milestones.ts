import type { Detail, EventType } from "../delivery/event.ts";
import type { Insight } from "../insightWith.ts";
import { loopsTold } from "../rules/read.ts";
import type { State } from "../state.ts";
import { aimKey } from "../success/bar.ts";
import type { OutcomeInsight } from "../success/outcome.ts";

/** Something that became true and is told once: the key under which that is remembered, what it is, what it is about. */
export type Milestone = [key: string, type: EventType, detail: Detail];

/** Reached, and not by what was there before this bar was set: whoever holds a bar has not reached another one. */
const isNewlyReached = ({ reached, bar, freshAt, start }: OutcomeInsight): boolean =>
  reached && (bar === 1 || (freshAt ?? 0) >= start);

/** Everything that is true of a customer and is told once. */
export function milestones({ outcomes, stage, loops, journey, values }: Insight, state: State): Milestone[] {
  const all: Milestone[] = [];
  const [required] = outcomes;
  for (const its of outcomes) {
    const { outcome, bar, target, deadline, value, evidence } = its;
    const about = { outcome: outcome.id, bar, target };
    const key = aimKey(outcome, its);
    all.push([`outcome:set/${key}`, "outcome:set", { ...about, deadline }]);
    if (isNewlyReached(its)) all.push([`outcome:reached/${key}`, "outcome:reached", { ...about, value, evidence }]);
  }
  if (required) {
    const about = { outcome: required.outcome.id, bar: required.bar, value: required.value, target: required.target };
    const key = aimKey(required.outcome, required);
    if (stage === "gap") all.push([`gap:opened/${key}`, "gap:opened", about]);
    if (isNewlyReached(required) && journey.complete) all.push([`gap:closed/${key}`, "gap:closed", about]);
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
  for (const { outcome, due, from, to, counted } of values) {
    const key = `value:due/${outcome.id}/`;
    // where two copies met the periods may begin elsewhere: one that was told for the most part is not news
    const known = Object.keys(state.announced).some((one) => Number(one.split(key)[1]) > (from + to) / 2);
    if (due && !known) all.push([key + to, "value:due", { outcome: outcome.id, from, to, counted }]);
  }
  return all;
}

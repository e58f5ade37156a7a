import type { Fact, Happening, Stamp } from "../fact.ts";
import type { Standing } from "../standing.ts";
import { own, type State } from "../state.ts";

/** Everything a host can listen for. */
export const eventTypes = [
  "ready",
  "outcome:set",
  "outcome:reached",
  "gap:opened",
  "gap:closed",
  "step:done",
  "checkin:shown",
  "rating:given",
  "rating:low",
  "loop:opened",
  "loop:closed",
  "help:opened",
  "help:finished",
  "expectation:set",
  "segment:changed",
  "problem",
] as const;
export type EventType = (typeof eventTypes)[number];

/** What others must hear. `id` is the same however often the event is told, so that a receiver can drop repeats. */
export interface CoachEvent {
  id: string;
  type: EventType;
  /** ms since 1970. */
  at: number;
  user: string | null;
  /** What it is about: ids and numbers only. */
  detail: Record<string, string | number | boolean | null | string[]>;
}

export type Detail = CoachEvent["detail"];

/** Things that become true and are told once; the key is remembered in the state. */
function milestones({ outcomes, stage, loops, journey }: Standing): [key: string, type: EventType, detail: Detail][] {
  const all: [string, EventType, Detail][] = [];
  const required = outcomes[0];
  for (const { step, done } of [...journey.onboarding, ...journey.steps]) {
    if (done) all.push([`step:done/${step.id}`, "step:done", { step: step.id }]);
  }
  for (const { outcome, bar, target, deadline, reached, value, evidence } of outcomes) {
    const about = { outcome: outcome.id, bar, target };
    all.push([`outcome:set/${outcome.id}/${bar}`, "outcome:set", { ...about, deadline }]);
    if (reached) all.push([`outcome:reached/${outcome.id}/${bar}`, "outcome:reached", { ...about, value, evidence }]);
  }
  if (required) {
    const about = { outcome: required.outcome.id, bar: required.bar, value: required.value, target: required.target };
    const key = `${about.outcome}/${about.bar}`;
    if (stage === "gap") all.push([`gap:opened/${key}`, "gap:opened", about]);
    if (required.reached && journey.complete) all.push([`gap:closed/${key}`, "gap:closed", about]);
  }
  for (const { id, outcome, value, reasons, closedAt } of loops) {
    all.push([`loop:opened/${id}`, "loop:opened", { loop: id, outcome, value, reasons }]);
    if (closedAt) all.push([`loop:closed/${id}`, "loop:closed", { loop: id, outcome, value }]);
  }
  return all;
}

/** Events that a fact itself is. */
function ofFact(fact: Fact, after: Standing): [EventType, Detail][] {
  if (fact.type === "rating") {
    const { of, value, reasons } = fact;
    const outcome = after.outcomes.find((one) => one.outcome.id === of)?.outcome;
    const low = outcome?.measure.from === "rating" && value <= outcome.measure.low;
    const about = { of, value, reasons };
    return low
      ? [
          ["rating:given", about],
          ["rating:low", about],
        ]
      : [["rating:given", about]];
  }
  if (fact.type === "expectation") return [["expectation:set", { outcome: fact.outcome, target: fact.target }]];
  if (fact.type === "help" && fact.did === "opened") return [["help:opened", { help: fact.help }]];
  if (fact.type === "help" && fact.did === "finished") return [["help:finished", { help: fact.help }]];
  if (fact.type === "surface" && fact.did === "shown") return [["checkin:shown", { asked: fact.surface }]];
  return [];
}

export interface Told {
  events: CoachEvent[];
  /** Facts that remember what was told. */
  remember: Fact[];
}

/**
 * What a change makes worth telling; `fact` is what happened, or only a stamp when nothing but time did. Run inside
 * the transaction of the fact, so that only one tab tells it.
 */
export function eventsOf(fact: Fact | Stamp, state: State, after: Standing): Told {
  const { at, order, device } = fact;
  const user = state.user?.value ?? null;
  const told: Told = { events: [], remember: [] };
  const tell = (id: string, type: EventType, detail: Detail) => told.events.push({ id, type, at, user, detail });
  const remember = (id: string, what: Extract<Happening, { type: "announced" | "told" }>) =>
    told.remember.push({ id, at, order, device, ...what });
  if ("type" in fact) for (const [type, detail] of ofFact(fact, after)) tell(`${fact.id}/${type}`, type, detail);
  const to = after.segment.segment?.id ?? null;
  const segment = own(state.told, "segment");
  if (segment?.value !== to) {
    if (segment) tell(`${fact.id}/segment:changed`, "segment:changed", { from: segment.value, to });
    remember(`${fact.id}/segment`, { type: "told", key: "segment", value: to });
  }
  for (const [key, type, detail] of milestones(after)) {
    if (own(state.announced, key) !== undefined) continue;
    tell(`${user ?? device}/${key}`, type, detail);
    remember(`announced/${key}`, { type: "announced", key });
  }
  return told;
}

import type { Detail, EventType } from "../delivery/event.ts";
import type { Fact } from "../fact.ts";

/** Events that a fact itself is; of what the customer answers see `ofAnswer`. */
export function ofFact(fact: Fact): [EventType, Detail][] {
  if (fact.type === "surface") {
    if (fact.did !== "shown") return [];
    const [, hint] = fact.surface.split("hint/");
    return [hint ? ["hint:shown", { hint }] : ["checkin:shown", { asked: fact.surface }]];
  }
  if (fact.type !== "help") return [];
  const { help, lesson, did } = fact;
  if (did !== "shown" && did !== "opened" && did !== "finished") return [];
  return [[`help:${did}`, { help, ...(lesson && { lesson }) }]];
}

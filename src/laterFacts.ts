import type { AddsOf } from "./hostFacts.ts";
import { dayOf, weekOf } from "./rules/day.ts";
import { last, placed, stamped } from "./stamping.ts";

/** What shows itself, and what follows from facts. */
export const laterFacts: AddsOf<"help" | "surface" | "announced" | "told" | "scored"> = {
  // a course is finished with its last lesson; all else that customers do with help comes with the verbs for it
  help: ({ help, at }) => ({ help: { [help]: at } }),
  surface(fact) {
    const { surface, did, order, at, until } = fact;
    const done = until === undefined ? placed(fact) : { ...stamped(fact), length: until - at };
    return { surfaces: { [`${surface} ${did}`]: done }, ...(did === "shown" && { seen: { [order]: placed(fact) } }) };
  },
  announced: (fact) => ({ announced: { [fact.key]: placed(fact) } }),
  told(fact) {
    const value = last(fact, fact.value);
    return { told: { [fact.key]: value }, ...(fact.key === "segment" && { segments: { [fact.order]: value } }) };
  },
  scored: (fact) => ({ scores: { [`${fact.score} ${weekOf(dayOf(fact.at))}`]: last(fact, fact.value) } }),
};

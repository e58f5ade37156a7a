import type { AddsOf } from "./hostFacts.ts";
import { dayOf, weekOf } from "./rules/day.ts";
import { last, placed, stamped } from "./stamping.ts";
import { helpKey } from "./state.ts";

/** What the customer does with help, what shows itself, and what follows from facts. */
export const laterFacts: AddsOf<"help" | "surface" | "announced" | "told" | "scored"> = {
  help(fact) {
    const { help, lesson, did, at } = fact;
    const key = helpKey(help, lesson);
    if (did === "finished") return { help: { [key]: at } };
    return did === "dismissed" ? { help: { [key]: -at } } : { deeds: { [`${did} ${key}`]: placed(fact) } };
  },
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

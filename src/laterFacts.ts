import type { Stamp } from "./fact.ts";
import type { AddsOf } from "./hostFacts.ts";
import { dayOf, weekOf } from "./rules/day.ts";
import { last, placed, stamped } from "./stamping.ts";
import { helpKey, type State } from "./state.ts";

/** What was said, as it was said, under the id of its fact; what was written with it stands apart. */
const entry =
  (part: "answers" | "confirmations" | "expectations") =>
  (fact: Stamp & { type: string; note?: string }): Partial<State> => {
    const { id, type: _type, device: _device, at: _at, order: _order, note, ...said } = fact;
    return { [part]: { [id]: { ...said, ...stamped(fact) } }, ...(note && { notes: { [id]: last(fact, note) } }) };
  };

type Later =
  | "rating"
  | "answer"
  | "confirmation"
  | "expectation"
  | "help"
  | "surface"
  | "announced"
  | "told"
  | "scored";

/** What the customer says and does in a surface, and what followed from facts. */
export const laterFacts: AddsOf<Later> = {
  rating: entry("answers"),
  answer: entry("answers"),
  confirmation: entry("confirmations"),
  expectation: entry("expectations"),
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

import type { Stamp } from "./fact.ts";
import { type AddsOf, lastOfEach } from "./hostFacts.ts";
import { last, stamped } from "./stamping.ts";
import type { State } from "./state.ts";

/** What was said, as it was said, under the id of its fact; what was written with it stands apart. */
const entry =
  (part: "answers" | "confirmations" | "expectations") =>
  (fact: Stamp & { type: string; note?: string; asked?: string }): Partial<State> => {
    // nobody asks later which asking it was that was answered
    const { id, type: _type, device: _device, at: _at, order: _order, asked: _asked, note, ...said } = fact;
    return { [part]: { [id]: { ...said, ...stamped(fact) } }, ...(note && { notes: { [id]: last(fact, note) } }) };
  };

type Answering = "rating" | "answer" | "confirmation" | "expectation" | "amended" | "preference";

/** What the customer answers, says otherwise later, and prefers. */
export const answerFacts: AddsOf<Answering> = {
  rating: entry("answers"),
  answer: entry("answers"),
  confirmation: entry("confirmations"),
  expectation: entry("expectations"),
  amended: ({ part, given, said, note, ...fact }): Partial<State> => ({
    [part]: { [given]: { ...said, version: fact.order } },
    ...(note !== undefined && { notes: { [given]: last(fact, note) } }),
  }),
  preference: (fact) => ({ preferences: lastOfEach(fact, fact.preferences) }),
};

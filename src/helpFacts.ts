import type { AddsOf } from "./hostFacts.ts";
import { last, placed, stamped } from "./stamping.ts";
import { helpKey } from "./state.ts";

/** What the customer does with help. */
export const helpFacts: AddsOf<"help" | "mark"> = {
  help(fact) {
    const { help, lesson, did, at, against } = fact;
    const key = helpKey(help, lesson);
    if (did === "finished") return { help: { [key]: at } };
    if (did === "dismissed") return { help: { [key]: -at } };
    // one deed under one name, whichever of the two it was last
    const not = did === "unsaved" || did === "not-useful";
    const done = not || against ? { ...stamped(fact), ...(not && { not }), ...(against && { against }) } : placed(fact);
    return { deeds: { [`${did.replace(/^un|^not-/, "")} ${key}`]: done } };
  },
  mark: (fact) => ({ marks: { [helpKey(fact.help, fact.lesson)]: last(fact, fact.place) } }),
};

import { foldWith } from "./foldWith.ts";
import { hostFacts } from "./hostFacts.ts";
import { laterFacts } from "./laterFacts.ts";
import { merge } from "./merge.ts";
import { packed, tidied } from "./tidying.ts";

/** `fold` as a page has it: what only a verb that comes late can say, it knows once that has come. */
export const foldLater = foldWith({ ...hostFacts(packed), ...laterFacts }, merge, tidied);

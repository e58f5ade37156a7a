import { foldWith } from "./foldWith.ts";
import { hostFacts } from "./hostFacts.ts";
import { laterFacts } from "./laterFacts.ts";
import { merge } from "./merge.ts";
import { packed, tidied } from "./tidying.ts";

/**
 * What is remembered after a fact. The only writer; a fact that was folded before changes nothing. Without a playbook
 * totals are kept, and no days.
 */
export const fold = foldWith({ ...hostFacts(packed), ...laterFacts }, merge, tidied);

import { answerFacts } from "./answerFacts.ts";
import type { Fact } from "./fact.ts";
import { foldLater } from "./foldLater.ts";
import { helpFacts } from "./helpFacts.ts";
import type { Playbook } from "./playbook/schema.ts";
import type { State } from "./state.ts";

const all = { ...answerFacts, ...helpFacts };

/**
 * What is remembered after a fact. The only writer; a fact that was folded before changes nothing. Without a playbook
 * totals are kept, and no days.
 */
export const fold = (playbook: Playbook | null, state: State, fact: Fact): State =>
  foldLater(playbook, state, fact, all);

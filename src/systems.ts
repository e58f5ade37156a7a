import type { Askings } from "./advice/asking.ts";
import { askMore } from "./advice/askMore.ts";
import { type Personal, personal } from "./advice/personal.ts";
import type { Playbook } from "./playbook/schema.ts";
import type { Measures } from "./standing.ts";
import { scorecardsOf } from "./success/scorecards.ts";
import { valuesOf } from "./success/value.ts";

/** The parts of an insight that only some playbooks use; a page loads them when its playbook does. */
export interface Systems extends Measures {
  askings: Askings;
  personal(playbook: Playbook, user: string | null): Personal;
}

export const systems: Systems = {
  askings: askMore,
  personal,
  scorecards: scorecardsOf,
  values: valuesOf,
};

import { askMore } from "./advice/askMore.ts";
import type { Askings } from "./advice/asking.ts";
import { type Personal, personal } from "./advice/personal.ts";
import type { Playbook } from "./playbook/schema.ts";
import type { View } from "./rules/view.ts";
import { type ScoreInsight, scorecardsOf } from "./success/scorecards.ts";
import { type ValueInsight, valuesOf } from "./success/value.ts";
import type { Outcome } from "./playbook/schema.ts";

/** The parts of an insight that only some playbooks use; a page loads them when its playbook does. */
export interface Systems {
  askings: Askings;
  personal(playbook: Playbook, user: string | null): Personal;
  scorecards(playbook: Playbook, view: View): ScoreInsight[];
  values(playbook: Playbook, outcomes: Outcome[], view: View): ValueInsight[];
}

export const systems: Systems = { askings: askMore, personal, scorecards: scorecardsOf, values: valuesOf };

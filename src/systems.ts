import type { Situation } from "./advice/asking.ts";
import { askMore } from "./advice/askMore.ts";
import { checkInsOf, type DueCheckIn, type WaitingCheckIn } from "./advice/checkIn.ts";
import { type HintInsight, hintsOf } from "./advice/hints.ts";
import { type Personal, personal } from "./advice/personal.ts";
import type { Playbook } from "./playbook/schema.ts";
import type { Measures } from "./standing.ts";
import { scorecardsOf } from "./success/scorecards.ts";
import { valuesOf } from "./success/value.ts";

/** What asks for attention. */
export interface Asked {
  /** The one check-in due now, or null; every other one says why not. */
  checkIn: DueCheckIn | null;
  /** Every other check-in, why it is not due, and when it may be. */
  waiting: WaitingCheckIn[];
  /** Hints beside things in the host's page, whether they are of use now or not. */
  hints: HintInsight[];
}

/** The parts of an insight that only some playbooks use; a page loads them when its playbook does. */
export interface Systems extends Measures {
  asked(situation: Situation, holdout: boolean): Asked;
  personal(playbook: Playbook, user: string | null): Personal;
}

/** Who is not coached is asked nothing. */
const notCoached = ({ checkIns }: Playbook): Asked => ({
  checkIn: null,
  waiting: checkIns.map(({ id }) => ({ id, becauseNot: [{ code: "holdout", of: id }], at: null })),
  hints: [],
});

export const systems: Systems = {
  asked(situation, holdout) {
    if (holdout) return notCoached(situation.playbook);
    const { checkIn, waiting } = checkInsOf(situation, askMore);
    return { checkIn, waiting, hints: hintsOf(situation, checkIn) };
  },
  personal,
  scorecards: scorecardsOf,
  values: valuesOf,
};

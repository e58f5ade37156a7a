import type { Insight } from "../insightWith.ts";
import type { Playbook } from "../playbook/schema.ts";
import type { State } from "../state.ts";
import type { Works } from "./hostVerbs.ts";
import { slip } from "./slip.ts";

/** The playbook that a verb speaks of; a slip where it could not be loaded. */
export function playbookOf({ playbook }: Works, verb: string): Playbook {
  const known = playbook();
  if (!known) throw slip("unloaded", verb);
  return known;
}

/** What is kept of whoever this call is about, who may have left the screen already. */
export const stateOf = ({ customer }: Works): Promise<State> => customer.place.store().read(customer.scope());

/** What a state means now, by the parts that the playbook uses; verbs wait until these have loaded. */
export function meaningOf(
  { customer, moments }: Works,
  playbook: Playbook,
  state: State,
  moment = moments.now(),
): Insight {
  const understanding = customer.understanding();
  if (!understanding) throw slip("unloaded", "insight");
  return understanding.insight(playbook, state, moment);
}

import { type CoachEvent, eventsOf } from "../delivery/events.ts";
import type { Fact, Stamp } from "../fact.ts";
import { fold } from "../fold.ts";
import { type Insight, insight } from "../insight.ts";
import type { Playbook } from "../playbook/schema.ts";
import type { Moment } from "../rules/view.ts";
import type { State } from "../state.ts";

/** What a state means, and what of it became worth telling, remembered in the state so that it is told once. */
export interface Meaning {
  state: State;
  insight: Insight;
  events: CoachEvent[];
}
export type Derive = (playbook: Playbook, state: State, fact: Fact | Stamp, moment: Moment) => Meaning;

export const derive: Derive = (playbook, state, fact, moment) => {
  const known = insight(playbook, state, moment);
  const { events, remember } = eventsOf(fact, state, known);
  return { state: remember.reduce((all, one) => fold(playbook, all, one), state), insight: known, events };
};

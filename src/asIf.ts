import type { Traits } from "./fact.ts";
import type { Condition } from "./playbook/condition.ts";
import type { Playbook } from "./playbook/schema.ts";
import type { Moment } from "./rules/view.ts";
import type { State } from "./state.ts";
import { stateAsOf } from "./stateAsOf.ts";

/** Another time, or another customer, to look from. What is left out is as it is. */
export interface AsIf {
  /** ms since 1970; before now as far as that is still remembered. */
  at?: number | undefined;
  /** Id of a segment that the customer would be in; null for none. */
  segment?: string | null | undefined;
  /** Traits that the customer would have, beside those that they have. */
  traits?: Traits | undefined;
  /** Language tag of the customer. */
  language?: string | undefined;
}

/** All that an insight is made of. */
export type Basis = readonly [playbook: Playbook, state: State, moment: Moment];

const always: Condition = { all: [] };
const never: Condition = { any: [] };

/** The playbook in which this segment is the one that fits, whoever asks. */
export const inSegment = (playbook: Playbook, segment: string | null): Playbook => ({
  ...playbook,
  segments: playbook.segments.map((one) => ({ ...one, who: one.id === segment ? always : never })),
});

const withTraits = (state: State, traits: Traits): State => {
  const { order } = state;
  const told = Object.entries(traits).map(([name, value]) => [name, { order, value }]);
  return { ...state, traits: { ...state.traits, ...Object.fromEntries(told) } };
};

/** What an insight would be made of then, or for such a customer; nothing of it is to be written. */
export function asIf([playbook, state, moment]: Basis, { at, segment, traits, language }: AsIf): Basis {
  // what lies ahead has nothing to forget
  const then = at !== undefined && at < moment.now ? stateAsOf(state, at) : state;
  return [
    segment === undefined ? playbook : inSegment(playbook, segment),
    traits ? withTraits(then, traits) : then,
    {
      now: at ?? moment.now,
      page: moment.page,
      zone: moment.zone,
      language: language ?? moment.language,
      // on another day it is another visit
      session: at ?? moment.session,
    },
  ];
}

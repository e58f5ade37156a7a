import type { Advise } from "../advising.ts";
import type { CoachEvent } from "../delivery/event.ts";
import type { Fact, Stamp } from "../fact.ts";
import { foldLater } from "../foldLater.ts";
import type { More } from "../foldWith.ts";
import { type Insight, insightWith } from "../insightWith.ts";
import { needsSystems, noSystems } from "../noSystems.ts";
import type { Playbook } from "../playbook/schema.ts";
import type { Moment } from "../rules/view.ts";
import type { State } from "../state.ts";
import type { Systems } from "../systems.ts";
import { eventsOf, type TellMore, type Tells, tellNoMore } from "../telling/eventsOf.ts";

/** What a state means, and what of it became worth telling, remembered in the state so that it is told once. */
export interface Meaning {
  state: State;
  insight: Insight;
  events: CoachEvent[];
}

/** What a verb that comes late brings along for its own facts: what they add, and what is told of them. */
export interface Own {
  adds: More;
  tells?: Tells;
}

/** How facts are understood: the reader, and what follows from a fact. */
export interface Understanding {
  fold: typeof foldLater;
  insight(playbook: Playbook, state: State, moment: Moment): Insight;
  derive(playbook: Playbook, state: State, fact: Fact | Stamp, moment: Moment, tells?: Tells): Meaning;
}

/**
 * Facts understood with these parts, and with advice where that is wanted; `all` tells of every fact, for whoever has no
 * verbs that come late.
 */
export function understandingWith(used: Systems, more: TellMore, advise?: Advise, all?: Tells): Understanding {
  const insight = insightWith(used, advise);
  return {
    fold: foldLater,
    insight,
    derive(playbook, state, fact, moment, tells = all) {
      const known = insight(playbook, state, moment);
      const { events, remember } = eventsOf(fact, state, known, more, tells);
      if (!remember.length) return { state, insight: known, events };
      const told = remember.reduce((all, one) => foldLater(playbook, all, one), state);
      // when a step was done and a stage began is known from what was told
      return { state: told, insight: insight(playbook, told, moment), events };
    },
  };
}

/** Facts understood with all parts that a playbook uses; those that few use are loaded now, as is advice if wanted. */
export async function understandingOf(playbook: Playbook | null, advised: boolean): Promise<Understanding> {
  const few = playbook && needsSystems(playbook) ? await import("./rarelyUsed.ts") : null;
  const advise = playbook && advised ? await (await import("../advising.ts")).adviseFor(playbook) : undefined;
  return understandingWith(few?.systems ?? noSystems, few?.tellMore ?? tellNoMore, advise);
}

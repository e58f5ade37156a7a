import { type CoachEvent, eventsOf } from "../delivery/events.ts";
import type { Fact, Happening, Stamp } from "../fact.ts";
import { fold } from "../fold.ts";
import { type Insight, insight } from "../insight.ts";
import { merge } from "../merge.ts";
import type { Playbook } from "../playbook/schema.ts";
import { segmentOf } from "../rules/segment.ts";
import type { Moment } from "../rules/view.ts";
import type { State } from "../state.ts";
import { ANONYMOUS } from "../store/scope.ts";
import type { Store } from "../store/store.ts";

/** What the keeper needs from the world. */
export interface World {
  moment(): Moment;
  id(): string;
}

export interface Kept {
  state: State;
  insight: Insight;
  /** What became worth telling, once, in the tab that made it so. */
  events: CoachEvent[];
}

const segmentIn = (playbook: Playbook, state: State, moment: Moment) =>
  state.first === null
    ? undefined
    : (segmentOf(playbook, { ...moment, state, steps: new Set(), segment: null })?.id ?? null);

/** Walks one fact through fold, store and insight, as one transaction. */
export function createKeeper(store: Store<CoachEvent>, world: World, outbox: boolean) {
  const stampFor = (id: string, at: number, device: string, scope: string, state: State): Stamp => ({
    id,
    at,
    order: Math.max(at, state.order + 1),
    // What an unnamed visitor did is counted under a name of its own, so that it adds up when they are named.
    device: scope === ANONYMOUS ? `${device}~${(state.first ?? at).toString(36)}` : device,
  });

  /** Writes what happened, if it may be written, and whatever follows from it; with nothing, only what time brought. */
  async function keep(
    playbook: Playbook,
    scope: string,
    happening: Happening | null,
    may?: (before: Insight) => boolean,
  ): Promise<Kept | null> {
    const id = world.id();
    const moment = world.moment();
    const device = await store.device();
    let kept: Kept | null = null;
    await store.change(scope, (old) => {
      kept = null;
      if (may && !may(insight(playbook, old, moment))) return { state: old, entries: [] };
      const stamp = stampFor(id, moment.now, device, scope, old);
      const fact: Fact | null = happening && { ...stamp, ...happening };
      let state = fact ? fold(playbook, old, fact) : old;
      const after = insight(playbook, state, moment);
      const { events, announced } = eventsOf(fact ?? stamp, state, segmentIn(playbook, old, moment), after);
      for (const one of announced) state = fold(playbook, state, one);
      kept = { state, insight: after, events };
      const order = stamp.order.toString(36).padStart(9, "0");
      return { state, entries: outbox ? events.map((event) => ({ id: `${order} ${event.id}`, entry: event })) : [] };
    });
    return kept;
  }

  /** Adds what an unnamed visitor did to the customer they turned out to be; a repeat changes nothing. */
  async function adopt(scope: string): Promise<void> {
    const visitor = await store.read(ANONYMOUS);
    if (visitor.first === null) return;
    await store.change(scope, (state) => ({ state: merge(state, { ...visitor, user: null }), entries: [] }));
    await store.forget(ANONYMOUS);
  }

  return {
    keep,
    adopt,
    /** What is known of a customer now, without writing. */
    async look(playbook: Playbook, scope: string): Promise<Kept> {
      const state = await store.read(scope);
      return { state, insight: insight(playbook, state, world.moment()), events: [] };
    },
    forget: (scope: string) => store.forget(scope),
  };
}
export type Keeper = ReturnType<typeof createKeeper>;

import type { CoachEvent } from "../delivery/event.ts";
import type { Fact, Happening, Stamp } from "../fact.ts";
import { foldHost } from "../foldWith.ts";
import type { Insight } from "../insight.ts";
import type { Playbook } from "../playbook/schema.ts";
import type { Moment } from "../rules/view.ts";
import { last } from "../stamping.ts";
import type { State } from "../state.ts";
import type { Store } from "../store/store.ts";
import type { Own, Understanding } from "./meaning.ts";

/** What the keeper needs from the world. */
export interface World {
  moment(): Moment;
  id(): string;
}

export interface Kept {
  state: State;
  /** Null until the part that derives it has loaded; facts are kept all the same. */
  insight: Insight | null;
  /** What became worth telling, once, in the tab that made it so. */
  events: CoachEvent[];
}

/** Asked inside the transaction: may this be written, as things stand? */
export type May = (before: State, moment: Moment) => boolean;

export interface Keeping {
  playbook: Playbook | null;
  scope: string;
  /** Whose scope it is; null for a visitor who was not named. */
  who?: string | null;
  understanding?: Understanding;
  /** Where what is worth telling waits, once for each receiver. */
  outboxes?: string[];
}

/** Walks one fact through fold, store and insight, as one transaction; null when it might not be written. */
export async function keep(
  store: Store<CoachEvent>,
  world: World,
  { playbook, scope, who, understanding, outboxes = [] }: Keeping,
  happening: Happening | null,
  may?: May,
  own?: Own,
): Promise<Kept | null> {
  const id = world.id();
  const moment = world.moment();
  let kept: Kept | null = null;
  await store.change(scope, (old, device) => {
    kept = null;
    if (may && !may(old, moment)) return { state: old };
    const at = moment.now;
    const stamp: Stamp = { id, at, order: Math.max(at, old.order + 1), device };
    const fact: Fact | null = happening && { ...stamp, ...happening };
    const fold = understanding?.fold ?? foldHost;
    // Somebody of whom all was forgotten, or nothing could be read, is who they are all the same.
    const before = who && !old.user ? { ...old, user: last(stamp, who) } : old;
    const state = fact ? fold(playbook, before, fact, own?.adds) : before;
    kept =
      understanding && playbook
        ? understanding.derive(playbook, state, fact ?? stamp, moment, own?.tells)
        : { state, insight: null, events: [] };
    // Time alone leaves no trace of somebody who has done nothing.
    if (!fact && old.first === null) {
      kept.events = [];
      return { state: old };
    }
    const order = stamp.order.toString(36).padStart(9, "0");
    const { state: next, events } = kept;
    return {
      state: next,
      entries: outboxes.flatMap((outbox) =>
        events.map((event) => ({ id: `${outbox}${order} ${event.id}`, entry: event })),
      ),
    };
  });
  return kept;
}

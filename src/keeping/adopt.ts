import { type Plus, plusDay, plusSum, plusTimes } from "../hostFacts.ts";
import { union } from "../join.ts";
import { merge } from "../merge.ts";
import { spanOf } from "../rules/day.ts";
import { LONGEST } from "../rules/windows.ts";
import { type Counted, type Day, own, type State, type Sum, type Times } from "../state.ts";
import { ALL, waitingIn } from "../store/outbox.ts";
import { keysOf, type Store } from "../store/store.ts";
import { packed } from "../tidying.ts";
import { moveDrafts } from "./drafts.ts";

/**
 * To whom the first visitor went while nothing could be saved, or null where they had forgotten everything; and by what
 * mark the one they went to had last done that.
 */
export const WENT = "went";

/** What two writers counted, as if one had. */
export const both = <All extends Times | Sum>(a: Counted<All>, b: Counted<All>, plus: Plus<All>): Counted<All> => {
  const all = plus(a.all, b.all);
  const days = (a.days || b.days) && union<Day>(plusDay)(a.days ?? {}, b.days ?? {});
  // Of two of which one was counted by a clock that was far ahead, the other one stays.
  const newest = Math.min(
    ...[a, b].map(({ days = {} }) => Math.max(...Object.keys(days).map((key) => spanOf(key)[0]))),
  );
  return { all, ...(days && { days: packed(days, newest, LONGEST) }) };
};

/** What the writer `from` counted, as counted by `to` together with what that had `before`. */
export function added<All extends Times | Sum>(
  counts: Record<string, Record<string, Counted<All>>>,
  before: Record<string, Record<string, Counted<All>>>,
  [from, to]: [string, string],
  plus: Plus<All>,
) {
  const named = Object.entries(counts).map(([name, { [from]: its, ...others }]) => {
    const old = own(own(before, name) ?? {}, to);
    return [name, { ...others, ...(its && { [to]: old ? both(old, its, plus) : its }) }];
  });
  return Object.fromEntries(named) as typeof counts;
}

/**
 * A state as a part of another one. What its writer counted is added to what the writer of the other one did, for it will
 * never go on: else each visit would leave a writer more. That this was done is noted like a fact, and not done again.
 */
export function moved(state: State, to: State, writers: [string, string]): State {
  const visit = `${writers[0]}~${state.first}`;
  const { events, metrics } = Object.hasOwn(to.recent, visit) ? { events: {}, metrics: {} } : state;
  return {
    ...state,
    user: to.user ?? state.user,
    events: added(events, to.events, writers, plusTimes),
    metrics: added(metrics, to.metrics, writers, plusSum),
    // what the customer was and was told, not what the visitor was for a moment
    announced: { ...state.announced, ...to.announced },
    told: { ...state.told, ...to.told },
    segments: Object.keys(to.segments).length ? {} : state.segments,
    scores: { ...state.scores, ...to.scores },
    recent: { ...state.recent, [visit]: Math.max(to.order, state.order) },
  };
}

/** Moves what is kept under one scope, and what waits there to be sent, to another one; a repeat changes nothing. */
export async function adopt<Entry>(
  from: Store<Entry>,
  visitor: string,
  to: Store<Entry>,
  scope: string,
): Promise<void> {
  const [state, entries] = await Promise.all([from.read(visitor), waitingIn(from, visitor, ALL)]);
  const gone = from === to ? visitor : null;
  const other = gone === null ? await from.get("device") : null;
  const [before, mark] = await Promise.all([visitor, scope].map((one) => to.get(keysOf(one)[4])));
  await moveDrafts(from, visitor, to, scope);
  await to.change(scope, (own, device) => {
    const writers: [string, string] = [typeof other === "string" ? other : device, device];
    // somebody who has done nothing leaves nothing
    return { state: state.first === null ? own : merge(own, moved(state, own, writers)), entries, gone };
  });
  if (!gone) await from.forget(visitor);
  else if (to.why()) {
    const went = [before === undefined ? scope : null, mark];
    await to.update(WENT, (known) => (known === undefined ? [[WENT, went]] : []));
  }
}

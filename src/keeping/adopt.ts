import { merge } from "../merge.ts";
import type { Store } from "../store/store.ts";

// the most that IndexedDB can be asked for
const ALL = 0xffff_ffff;

/** Moves what is kept under one scope, and what waits there to be sent, to another one; a repeat changes nothing. */
export async function adopt<Entry>(
  from: Store<Entry>,
  visitor: string,
  to: Store<Entry>,
  scope: string,
): Promise<void> {
  const [state, entries] = await Promise.all([from.read(visitor), from.waiting(visitor, ALL)]);
  await to.change(scope, (own) => ({ state: merge(own, { ...state, user: own.user ?? state.user }), entries }));
  await from.forget(visitor);
}

import { merge } from "../merge.ts";
import type { State } from "../state.ts";
import type { Store } from "../store/store.ts";

/** Adds a state, or what is kept under another scope, to a customer's own; a repeat changes nothing. */
export async function adopt(store: Store<unknown>, from: State | string, scope: string): Promise<void> {
  const state = typeof from === "string" ? await store.read(from) : from;
  await store.change(scope, (own) => ({ state: merge(own, { ...state, user: own.user ?? state.user }), entries: [] }));
  if (typeof from === "string") await store.forget(from);
}

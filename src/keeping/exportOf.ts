import type { Export } from "../export.ts";
import { ALL, forgottenIn, waitingIn } from "../store/outbox.ts";
import { keysOf } from "../store/store.ts";
import type { Customer } from "./customer.ts";

/** A copy of all that is kept of the customer, since memory would hand out what it goes on with. */
export async function exportOf(
  { place, scope, who }: Customer,
  draftsIn: (scope: string) => Promise<Record<string, unknown>>,
): Promise<Export> {
  // Another customer may be on screen already.
  const [kept, user, store] = [scope(), who(), place.store()];
  const [state, drafts, waiting, words, unread] = await Promise.all([
    store.read(kept),
    draftsIn(kept),
    waitingIn(store, kept, ALL),
    // under no scope of theirs
    forgottenIn(store, user),
    store.get(keysOf(kept)[1]),
  ]);
  const unsent = new Map([...words, ...waiting].map(({ entry }) => [entry.id, entry]));
  return structuredClone({ user, state, drafts, unsent: [...unsent.values()], unread: unread ?? null });
}

import type { CoachEvent } from "../delivery/events.ts";
import type { Consent, Happening } from "../fact.ts";
import { createKeeper, type Keeper, type Kept, type World } from "./keeper.ts";
import { merge } from "../merge.ts";
import type { Insight } from "../insight.ts";
import type { Playbook } from "../playbook/schema.ts";
import { openStore } from "../store/open.ts";
import { ANONYMOUS, scopeOf } from "../store/scope.ts";
import { memoryStore, type Store } from "../store/store.ts";
import { openTabs } from "../store/tabs.ts";

export interface CustomerOptions {
  project: string;
  world: World;
  /** True when events are kept until a sink has taken them over. */
  outbox: boolean;
  user: string | null;
  consent: Consent;
  /** Called with what is known now, or null while nothing may be shown, and with events that are new. */
  changed(kept: Kept | null, events: CoachEvent[]): void;
  storeLost(reason: string): void;
}

/** The one customer who is here: whose records are read and written, where they are kept, and who hears of a change. */
export function createCustomer(options: CustomerOptions) {
  const { project, world, outbox, changed } = options;
  let user = options.user;
  const scopeFor = (who: string | null) => (who === null ? ANONYMOUS : scopeOf(who));
  // Writing follows the calls one by one; what may be on screen is decided at once.
  let scope = scopeFor(user);
  let onScreen = scope;
  let store: Store<CoachEvent>;
  let keeper: Keeper;
  let playbook: Playbook | null = null;
  let kept: Kept | null = null;
  let ended = false;

  const use = (next: Store<CoachEvent>) => {
    store = next;
    keeper = createKeeper(next, world, outbox);
  };
  const saved = () => openStore<CoachEvent>(project, world.id, options.storeLost);
  const volatile = () => memoryStore<CoachEvent>(world.id);
  use(options.consent === "granted" ? saved() : volatile());

  const show = (next: Kept, of: string): void => {
    if (ended || of !== onScreen) return;
    kept = next;
    changed(next, next.events);
  };
  const look = async (): Promise<void> => {
    const of = scope;
    if (playbook) show(await keeper.look(playbook, of), of);
  };
  const tabs = openTabs(project, (message) => {
    if (message.scope === scope && store.storage === "saved") void look();
  });

  /** Writes what happened; false when it might not be written. With null only what time brought is looked at. */
  async function happen(happening: Happening | null, may?: (before: Insight) => boolean): Promise<boolean> {
    const of = scope;
    if (!playbook) return false;
    const next = await keeper.keep(playbook, of, happening, may);
    if (!next) return false;
    show(next, of);
    if (store.storage === "saved") tabs.tell({ scope: of, what: "changed" });
    return true;
  }

  /** Nothing of the customer before may stay on screen or in memory, so this half is done at once. */
  function leave(next: string | null): void {
    if (next === user) return;
    user = next;
    onScreen = scopeFor(next);
    kept = null;
    changed(null, []);
  }

  return {
    happen,
    leave,
    look,
    user: () => user,
    storage: () => store.storage,
    kept: () => kept,
    /** Things of the project that are remembered beside the customer. */
    shelf: {
      get: <T>(key: string) => store.get<T>(key),
      set: (key: string, value: unknown) => store.set(key, value),
    },
    outbox: {
      waiting: (most: number) => store.waiting(scope, most),
      sent: (ids: string[]) => store.sent(scope, ids),
    },
    async export() {
      return { user, state: await store.read(scope) };
    },
    /** From now on this playbook is used; until the first call nothing is written or shown. */
    start(loaded: Playbook) {
      playbook = loaded;
    },
    /** The second half of a change of customer: their own records are read, a visitor's are added once. */
    async arrive(who: string | null): Promise<void> {
      const next = scopeFor(who);
      const visitor = scope === ANONYMOUS && next !== ANONYMOUS;
      scope = next;
      if (visitor) await keeper.adopt(next);
    },
    /** Consent decides where records are kept: in memory until it is granted, and not at all on disk once denied. */
    async consent(consent: Consent): Promise<void> {
      const [before, from] = [store, keeper];
      if (consent === "granted") {
        if (before.storage === "saved") return;
        const state = await before.read(scope);
        use(saved());
        await store.change(scope, (old) => ({ state: merge(old, state), entries: [] }));
      } else {
        if (before.storage === "saved") await from.forget(scope);
        use(volatile());
      }
      before.close();
      await look();
    },
    async forget(): Promise<void> {
      await keeper.forget(scope);
      tabs.tell({ scope, what: "forgotten" });
      await look();
    },
    end(): void {
      ended = true;
      kept = null;
      tabs.close();
      store.close();
    },
  };
}
export type Customer = ReturnType<typeof createCustomer>;

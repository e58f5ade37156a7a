import type { CoachEvent } from "../delivery/events.ts";
import type { Consent, Happening } from "../fact.ts";
import type { Playbook } from "../playbook/schema.ts";
import { ANONYMOUS, scopeOf } from "../store/scope.ts";
import { openStore, type Store } from "../store/store.ts";
import { openTabs } from "../store/tabs.ts";
import { type Kept, keep, type May, type World } from "./keeper.ts";
import type { Derive } from "./meaning.ts";

export interface CustomerOptions {
  project: string;
  world: World;
  /** True when events are kept until a sink has taken them over. */
  outbox: boolean;
  user: string | null;
  consent: Consent;
  /** Called when `kept` has changed, with the events that are new. */
  changed(events: CoachEvent[]): void;
  /** Called when something may wait to be sent. */
  send(): void;
  /** Called when another tab has changed what is kept. */
  heard(): void;
  storeLost(reason: string): void;
}

/** The one customer who is here: whose records are read and written, where they are kept, and who hears of a change. */
export function createCustomer(options: CustomerOptions) {
  const { project, world, changed } = options;
  const scopeFor = (who: string | null) => (who === null ? ANONYMOUS : scopeOf(who));
  let { consent } = options;
  const open = (): Store<CoachEvent> => {
    const outbox = options.outbox && consent !== "denied";
    return openStore(consent === "granted" ? project : null, world.id, options.storeLost, outbox);
  };
  let user = options.user;
  // Writing follows the calls one by one; what may be on screen is decided at once.
  let scope = ANONYMOUS;
  let onScreen = scopeFor(user);
  let store = open();
  let playbook: Playbook | null = null;
  let derive: Derive | null = null;
  let kept: Kept | null = null;
  let ended = false;

  const show = (next: Kept, of: string): void => {
    if (ended || of !== onScreen) return;
    kept = next;
    changed(next.events);
    if (next.events.length) options.send();
  };

  /** Writes what happened; false when it might not be written. With null only what time brought is looked at. */
  async function happen(happening: Happening | null, may?: May): Promise<boolean> {
    const of = scope;
    if (!playbook) return false;
    const next = await keep(store, world, { playbook, scope: of, derive }, happening, may);
    if (!next) return false;
    show(next, of);
    // Time alone is noticed by every tab for itself.
    if (happening && store.storage === "saved") tabs.tell({ scope: of });
    return true;
  }
  const look = async (): Promise<void> => void (await happen(null));
  const tabs = openTabs(project, (message) => {
    if (message.scope === scope && store.storage === "saved") options.heard();
  });

  return {
    happen,
    user: () => user,
    storage: () => store.storage,
    kept: () => kept,
    /** Things of the project that are remembered beside the customer. */
    shelf: {
      get: <T>(key: string) => store.get<T>(key),
      set: (key: string, value: unknown) => store.set(key, value),
    },
    outbox: {
      // Without consent nothing leaves the page.
      waiting: async (most: number) => (consent === "granted" ? store.waiting(scope, most) : []),
      sent: (ids: string[]) => store.sent(scope, ids),
    },
    export: async () => ({ user, state: await store.read(scope) }),
    /** From now on this playbook is used; until the first call nothing is written or shown. */
    start(loaded: Playbook) {
      playbook = loaded;
    },
    /** From now on what is written is understood and shown, too. */
    understand(how: Derive): Promise<void> {
      derive = how;
      return look();
    },
    /** Nothing of the customer before may stay on screen or in memory, so this half is done at once. */
    leave(next: string | null): void {
      if (next === user) return;
      user = next;
      onScreen = scopeFor(next);
      kept = null;
      changed([]);
    },
    /** The second half of a change of customer: their own records are read, a visitor's are added once. */
    async arrive(who: string | null): Promise<void> {
      const next = scopeFor(who);
      const visitor = scope === ANONYMOUS && next !== ANONYMOUS;
      scope = next;
      if (visitor && (await store.read(ANONYMOUS)).first !== null) {
        const { adopt } = await import("./adopt.ts");
        await adopt(store, ANONYMOUS, store, next);
      }
      options.send();
    },
    /** Consent decides where records are kept: in memory until it is granted, and not at all on disk once denied. */
    async consent(given: Consent): Promise<void> {
      const before = store;
      consent = given;
      const granted = consent === "granted";
      if (granted && before.storage === "saved") return;
      store = open();
      if (granted) {
        const { adopt } = await import("./adopt.ts");
        await adopt(before, scope, store, scope);
      } else await before.forget(scope);
      before.close();
      await look();
      options.send();
    },
    async forget(): Promise<void> {
      await store.forget(scope);
      tabs.tell({ scope });
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

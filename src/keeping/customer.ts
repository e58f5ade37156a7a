import type { Snapshot } from "../coach.ts";
import type { CoachEvent } from "../delivery/event.ts";
import type { Happening } from "../fact.ts";
import { inTime } from "../inTime.ts";
import type { Playbook } from "../playbook/schema.ts";
import { ANONYMOUS, scopeOf } from "../store/scope.ts";
import { openTabs } from "../store/tabs.ts";
import { type Kept, keep, type May, type World } from "./keeper.ts";
import type { Own, Understanding } from "./meaning.ts";
import { createPlace, type Place, type PlaceOptions } from "./place.ts";

export interface CustomerOptions extends PlaceOptions {
  world: World;
  user: string | null;
  host: Snapshot["host"];
  /** Called when `kept` has changed, with the events that are new. */
  changed(events: CoachEvent[]): void;
  /** Called when something may wait to be sent. */
  send(): void;
  /** Called when another tab has changed what is kept. */
  heard(): void;
  /** Called with what a customer said in another tab. */
  obey(message: string): void;
}

/**
 * Who is here. Writing follows the calls one by one (`scope`, which is that of `who`); what may be on screen is decided at
 * once (`user`, `onScreen`).
 */
interface Here {
  user: string | null;
  who: string | null;
  scope: string;
  onScreen: string;
  /** Undefined until it is known which there is, and nothing is written; null while none can be used. */
  playbook?: Playbook | null;
  understanding?: Understanding;
  kept?: Kept | null;
  /** By which the host's server knows who `scope` is; never stored. */
  token?: unknown;
  ended?: boolean;
}

const ownedBy = (value: string) => ({ value, at: 0, order: 0, id: "" });

/** How one customer goes and another comes. */
const passage = (here: Here, place: Place, { changed, send, world }: CustomerOptions) => ({
  /** Nothing of the customer before may stay on screen or in memory, so this half is done at once. */
  leave(next: string | null): void {
    if (next === here.user) return;
    here.user = next;
    here.onScreen = scopeOf(next);
    here.kept = null;
    delete here.token;
    changed([]);
  },
  /** The second half of a change of customer: their own records are read, a visitor's are added once. */
  async arrive(who: string | null, token?: unknown): Promise<void> {
    const store = place.store();
    const { scope } = here;
    const visited = scope === ANONYMOUS;
    here.who = who;
    here.scope = scopeOf(who);
    if (token || scope !== here.scope) here.token = token;
    if (!visited && scope !== here.scope) store.drop(scope);
    const { first, user } = await store.read(ANONYMOUS);
    const owner = user?.value ?? (visited && first && who);
    if (owner)
      await inTime(import("./adopt.ts")).then(
        ({ adopt }) => adopt(store, ANONYMOUS, store, scopeOf(owner)),
        () => {
          // Whose they are is written down, so that nobody else gets them, and no visitor of this page goes on with them.
          if (!who) here.scope = world.id();
          return store.change(ANONYMOUS, (state) => ({ state: { ...state, user: ownedBy(owner) } }));
        },
      );
    send();
  },
});

/** What is remembered of the customer, and where. */
const records = (here: Here, place: Place, { project, host, outboxes }: CustomerOptions) => ({
  place,
  project,
  outboxes,
  scope: () => here.scope,
  user: () => here.user,
  /** Whose turn it is to be written down; another one may be on screen already. */
  who: () => here.who,
  kept: () => here.kept,
  playbook: () => here.playbook ?? null,
  token: () => here.token,
  sign(token: unknown): void {
    here.token = token;
  },
  understanding: () => here.understanding,
  /** What surfaces see; null while nothing may be shown. */
  snapshot(): Snapshot | null {
    const insight = here.kept?.insight;
    const why = place.store().why();
    const storage = why ? "memory" : "saved";
    if (!insight) return null;
    // onto it, whose other help is not to be read
    const current = Object.assign(insight, { health: { storage, why } as const });
    return { playbook: insight.playbook, insight: current, storage, user: here.user, project, host };
  },
});

/** The one customer who is here: whose records are read and written, where they are kept, and who hears of a change. */
export function createCustomer(options: CustomerOptions) {
  const { project, world, user, changed, send } = options;
  const here: Here = { user, who: null, scope: ANONYMOUS, onScreen: scopeOf(user) };
  const place = createPlace(options);

  /**
   * Writes what happened; false when it might not be written. With null only what time brought is looked at. What only
   * the verb that says it knows of it comes as `own`.
   */
  async function happen(happening: Happening | null, may?: May, own?: Own): Promise<boolean> {
    const { scope, playbook } = here;
    if (playbook === undefined) return false;
    const next = await keep(
      place.store(),
      world,
      { ...here, playbook, outboxes: place.outboxes() },
      happening,
      may,
      own,
    );
    if (!next) return false;
    if (here.ended) return true;
    if (scope === here.onScreen) {
      here.kept = next;
      changed(next.events);
      if (next.events.length) send();
    }
    // Time alone is noticed by every tab for itself.
    if (happening && place.saved()) tabs?.postMessage(scope);
    return true;
  }
  const tabs = openTabs(project, (message) => {
    // a refusal does not wait for the code that carries it out
    if (message === `${here.scope} denied`) place.said = "denied";
    if (message.includes(" ")) options.obey(message);
    else if (message === here.scope && place.saved()) options.heard();
  });

  return {
    happen,
    ...passage(here, place, options),
    ...records(here, place, options),
    /** From now on this playbook is used. */
    start(playbook: Playbook | null) {
      here.playbook = playbook;
    },
    /** From now on what is written is understood and shown, too. */
    async understand(understanding: Understanding): Promise<void> {
      here.understanding = understanding;
      await happen(null);
    },
    send,
    /** Shows what is kept now, and tells everybody who listens of these events. */
    changed,
    /** Tells the other tabs that what is kept of this customer has changed, or what they said. */
    tell: (word: "" | " forgotten" | " denied" = "") => tabs?.postMessage(here.scope + word),
    end(): void {
      send();
      here.ended = true;
      here.kept = null;
      tabs?.close();
      place.store().close();
    },
  };
}
export type Customer = ReturnType<typeof createCustomer>;

import { plainLists } from "../plainLists.ts";
import { isOpen } from "./backOff.ts";
import { deliver, type Held } from "./deliver.ts";
import type { CoachEvent } from "./event.ts";
import type { Answer, Stopped } from "./wire.ts";

/** Who is here: the scope of their entries, and what requests are signed with. */
export interface Here {
  scope: string;
  user: string | null;
  token: unknown;
  /** When what is known of them begins, which is another time once they have forgotten all. */
  since: unknown;
}

/** Are the entries that were read for one those of the other, too? */
export const areSame = (one: Here | null, other: Here): boolean =>
  one?.scope === other.scope && one.since === other.since;

/** Where events wait for the endpoint. */
export interface Outbox {
  /** Null between two customers, and while nothing may be sent. */
  here(): Here | null;
  waiting(scope: string, most: number): Promise<Held[]>;
  sent(scope: string, held: Held[]): Promise<void>;
  setAside(scope: string, held: Held[], why?: string): Promise<void>;
  /** How long the receiver still wants to be left alone, ms; with a number from now on so long, also by other pages. */
  rest(next?: number): Promise<number>;
}

/** How events go out. */
export interface Line {
  post(here: Here, events: CoachEvent[]): Promise<Answer>;
  /** Posts what still goes while the page is left; null where it does not. */
  postLast(here: Here, events: CoachEvent[]): Promise<Answer | null>;
  /** ms, by a clock that nobody can set. */
  ticks(): number;
}

const BATCH = 50;
/** Two requests a second at most, ms between them. */
const GAP = 500;
const LAST_BYTES = 16_384;

/** As many of these as fit into the last request of a page, with what goes around them. */
export function lastOf(events: CoachEvent[]): CoachEvent[] {
  const encoder = new TextEncoder();
  let left = LAST_BYTES - 1_024;
  return events.filter((event) => {
    left -= encoder.encode(JSON.stringify(event, plainLists)).length + 1;
    return left >= 0;
  });
}

/** Requests one after another, not too close together. */
function paced({ post, ticks }: Line): Line["post"] {
  let last = Number.NEGATIVE_INFINITY;
  return async (here, events) => {
    const left = last + GAP - ticks();
    if (left > 0) await new Promise((resolve) => setTimeout(resolve, Math.min(GAP, left)));
    last = ticks();
    return post(here, events);
  };
}

/** Empties the outbox of whoever is here, batch by batch; knows which token was refused, and what is at hand. */
export function createEmptying(outbox: Outbox, line: Line, alive: () => boolean) {
  const post = paced(line);
  let refused: { scope: string; token: unknown } | null = null;
  let held: { here: Here; batch: Held[] } | null = null;
  // What is refused alone may be at fault itself, which only others beside it can show.
  let whole = false;
  const become = ({ scope }: Here) => ({
    sent: (those: Held[]) => outbox.sent(scope, those),
    setAside: (those: Held[], why?: string) => outbox.setAside(scope, those, why),
  });
  const next = async (most: number): Promise<typeof held> => {
    const here = outbox.here();
    if (!here || !alive() || (refused?.scope === here.scope && refused.token === here.token)) return null;
    const batch = await outbox.waiting(here.scope, most);
    // as a page begins, it is only now known since when; nobody else would look again for what waits
    if (!areSame(outbox.here(), here)) return next(most);
    return batch.length ? { here, batch } : null;
  };
  return {
    /** Has what is next at hand, should the page be left. */
    async look(): Promise<void> {
      held = await next(BATCH);
    },
    /** Resolves once nothing is left, or to what stopped it. `went` is called after each batch that went. */
    async empty(failures: () => number, went: () => void): Promise<Stopped | null> {
      for (;;) {
        held = await next(isOpen(failures()) && !whole ? 1 : BATCH);
        if (!held) return null;
        const { here, batch } = held;
        const stopped = await deliver(batch, { ...become(here), post: (events) => post(here, events) });
        whole = !!stopped?.refuses;
        if (stopped?.is === "token") refused = { scope: here.scope, token: stopped.token };
        if (stopped?.is === "failed" || stopped?.is === "token") return stopped;
        if (!stopped) went();
      }
    },
    /** Sends what is at hand while the page is left; what becomes of it costs nothing. */
    async last(): Promise<void> {
      const here = outbox.here();
      if (!here || !held || !areSame(here, held.here)) return;
      const { batch } = held;
      held = null;
      const answer = await line.postLast(here, lastOf(batch.map(({ entry }) => entry)));
      if (answer?.is === "answered")
        await become(here).sent(batch.filter(({ entry }) => answer.taken.includes(entry.id)));
    },
  };
}

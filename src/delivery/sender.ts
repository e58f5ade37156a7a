import { alone } from "./alone.ts";
import type { CoachEvent } from "./event.ts";

/**
 * Receives events for CRM, analytics or e-mail, and answers with the ids that it has taken over. What it does not name
 * is sent again, so a repeat is possible and the id tells it. At most 50 at a time; when it rejects, it is tried again
 * after 5 seconds or more, ever more rarely.
 */
export type Sink = (events: CoachEvent[]) => Promise<string[]>;

/** Where unsent events wait. */
export interface Waiting {
  waiting(most: number): Promise<{ id: string; entry: CoachEvent }[]>;
  sent(ids: string[]): Promise<void>;
}

export interface Sender {
  /** Sends what waits, now or as soon as the last attempt allows. */
  send(): void;
  stop(): void;
}

const BATCH = 50;
const FIRST_WAIT = 5_000;
const LONGEST_WAIT = 300_000;
/** A tab that was put to sleep keeps its lock; after so long, ms, nobody waits for it any more. */
const OTHERS_AT_MOST = 180_000;

/** Empties an outbox into a sink: an entry is deleted only after an answer names its id. */
export function createSender(project: string, outbox: Waiting, sink: Sink, random: () => number): Sender {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let busy = false;
  let again = false;
  let stopped = false;
  let failures = 0;
  // since when another tab has had the lock, 0 where none has
  let others = 0;
  const drain = async (): Promise<void> => {
    for (;;) {
      const batch = await outbox.waiting(BATCH);
      if (!batch.length || stopped) return;
      const taken = new Set(await sink(batch.map(({ entry }) => entry)));
      const done = batch.filter(({ entry }) => taken.has(entry.id)).map(({ id }) => id);
      if (!done.length) throw new Error("The sink took over none of the events.");
      await outbox.sent(done);
    }
  };
  const send = async (): Promise<void> => {
    if (busy) {
      again = true;
      return;
    }
    busy = true;
    again = false;
    clearTimeout(timer);
    const later = (wait: number) => {
      // Full jitter, so that many pages do not come back at once.
      if (!stopped) timer = setTimeout(() => void send(), FIRST_WAIT + random() * wait);
      again = false;
    };
    try {
      if (others && performance.now() - others > OTHERS_AT_MOST) await drain();
      else if (!(await alone(`farshore-${project}`, drain))) {
        others ||= performance.now();
        return later(FIRST_WAIT);
      }
      failures = others = 0;
    } catch {
      others = 0;
      later(Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** failures++));
    } finally {
      busy = false;
    }
    if (again && !stopped) await send();
  };
  return {
    send: () => void send(),
    stop() {
      stopped = true;
      clearTimeout(timer);
    },
  };
}

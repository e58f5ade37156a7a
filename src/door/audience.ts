import type { Listener, Snapshot } from "../coach.ts";
import { tellPage } from "../delivery/domEvents.ts";
import type { CoachEvent, Detail, EventType } from "../delivery/event.ts";

type Subscriber = (snapshot: Snapshot | null) => void;

/** A callback of the host's that cannot disturb us or the other callbacks; what it throws or rejects with is told. */
const guard =
  <T>(callback: (value: T) => unknown) =>
  (value: T): void =>
    void (async () => callback(value))().catch((error: unknown) => {
      console.error("farshore: your callback threw.", error);
    });

/** Everyone who listens: to events by type, in the page, and to every snapshot. `mark` says whose event it is, and when. */
export function createAudience(mark: () => Pick<CoachEvent, "id" | "at" | "user">) {
  const listeners = new Map<string, Map<Listener, Listener>>();
  const subscribers = new Set<Subscriber>();
  let shown: Snapshot | null = null;
  let ended = false;
  const off = (type: EventType, listener: Listener): void => void listeners.get(type)?.delete(listener);
  const listen = (type: EventType, listener: Listener, called: Listener): (() => void) => {
    listeners.set(type, (listeners.get(type) ?? new Map()).set(listener, guard(called)));
    return () => off(type, listener);
  };
  const tell = (event: CoachEvent): void => {
    if (ended) return;
    for (const listener of [...(listeners.get(event.type)?.values() ?? [])]) listener(event);
    tellPage(event);
  };
  const show = (snapshot: Snapshot | null, events: CoachEvent[] = []): void => {
    shown = snapshot;
    for (const subscriber of [...subscribers]) subscriber(snapshot);
    for (const event of events) tell(event);
  };
  return {
    /** An event of our own making, such as a problem. */
    say: (type: EventType, detail: Detail) => tell({ ...mark(), type, detail }),
    show,
    end() {
      ended = true;
      // a surface that is still there shows nothing any more
      show(null);
      subscribers.clear();
    },
    verbs: {
      off,
      on: (type: EventType, listener: Listener) => listen(type, listener, listener),
      once: (type: EventType, listener: Listener) =>
        listen(type, listener, (event) => {
          off(type, listener);
          listener(event);
        }),
      snapshot: () => shown,
      insight: () => shown?.insight ?? null,
      subscribe(listener: Subscriber) {
        const subscriber = guard(listener);
        subscribers.add(subscriber);
        subscriber(shown);
        return () => void subscribers.delete(subscriber);
      },
    },
  };
}

import type { Listener } from "../coach.ts";
import type { EventType } from "../delivery/events.ts";

/** A callback of the host's that cannot disturb us or the other callbacks. */
const guard =
  <T>(listener: (value: T) => void) =>
  (value: T): void => {
    try {
      listener(value);
    } catch (error) {
      console.error("farshore: a callback of yours threw.", error);
    }
  };

/** Listeners by event type. */
export function createEmitter() {
  const all = new Map<string, Map<Listener, Listener>>();
  const off = (type: string, listener: Listener): void => void all.get(type)?.delete(listener);
  const on = (type: EventType, listener: Listener, called = listener): (() => void) => {
    all.set(type, (all.get(type) ?? new Map()).set(listener, guard(called)));
    return () => off(type, listener);
  };
  return {
    guard,
    off,
    on: (type: EventType, listener: Listener) => on(type, listener),
    once: (type: EventType, listener: Listener) =>
      on(type, listener, (event) => {
        off(type, listener);
        listener(event);
      }),
    emit(event: Parameters<Listener>[0]) {
      for (const listener of [...(all.get(event.type)?.values() ?? [])]) listener(event);
    },
    clear: () => all.clear(),
  };
}

import type { Listener } from "../coach.ts";
import type { CoachEvent, EventType } from "../delivery/events.ts";

/** Listeners by event type. One that throws does not stop the others. */
export function createEmitter() {
  const all = new Map<string, Set<Listener>>();
  const off = (type: string, listener: Listener): void => void all.get(type)?.delete(listener);
  const on = (type: EventType, listener: Listener): (() => void) => {
    all.set(type, (all.get(type) ?? new Set()).add(listener));
    return () => off(type, listener);
  };
  return {
    on,
    off,
    once(type: EventType, listener: Listener) {
      const end = on(type, (event) => {
        end();
        listener(event);
      });
      return end;
    },
    emit(event: CoachEvent) {
      for (const listener of [...(all.get(event.type) ?? [])]) {
        try {
          listener(event);
        } catch (error) {
          console.error("farshore: a listener of yours threw.", error);
        }
      }
    },
    clear: () => all.clear(),
  };
}

import { type ReadonlySignal, signal } from "@preact/signals";
import type { Clock } from "./clock.ts";

/** How time passes in Postcard. */
export interface Passing {
  /** The moment that screens show, ms. */
  now: ReadonlySignal<number>;
  tick: () => Promise<void>;
  advance: (days: number) => Promise<void>;
  /** Ends a move that is under way, with the day that it has come to. */
  stop: () => Promise<void>;
}

/** Tells first and shows then: a screen with a number that the coach has not heard makes the coach look wrong. */
export function createPassing(clock: Clock, tell: (at: number) => Promise<unknown>, show: () => void): Passing {
  const now = signal(clock.now());
  let moved = Promise.resolve();
  let stopped = false;
  async function tick() {
    clock.reread();
    const at = clock.now();
    await tell(at);
    show();
    now.value = Math.max(now.value, at);
  }
  async function pass(days: number) {
    for (let day = 0; day < days && !stopped; day++) {
      clock.forward(1);
      await tick();
    }
  }
  return {
    now,
    tick,
    advance(days) {
      moved = moved.then(() => pass(days));
      return moved;
    },
    stop() {
      stopped = true;
      return moved;
    },
  };
}

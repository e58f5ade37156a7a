import type { Desk } from "./desk.ts";

// work that is shorter needs no bar
const PATIENCE = 1000;
const OFTEN = 100;
const WIDE = 30;

/** A bar on the other stream while something takes long and somebody watches; it leaves nothing behind. */
export function createProgress(desk: Desk, all: number, what: string) {
  const began = desk.clock();
  let drawn = began + PATIENCE - OFTEN;
  let visible = false;
  return {
    at(done: number): void {
      const now = desk.clock();
      if (!desk.watched || now - drawn < OFTEN) return;
      drawn = now;
      visible = true;
      const full = Math.round((done / all) * WIDE);
      desk.err(`\r${"█".repeat(full)}${"░".repeat(WIDE - full)} ${done} of ${all} ${what}`);
    },
    /** Clears the bar; ms since it was made. */
    end(): number {
      if (visible) desk.err("\r\u001b[K");
      return desk.clock() - began;
    },
  };
}

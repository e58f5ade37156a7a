import { backOff, isOpen } from "./backOff.ts";
import { createEmptying, type Line, type Outbox } from "./emptying.ts";
import type { Sender } from "./sender.ts";
import type { Stopped } from "./wire.ts";

/** What a poster needs beside a line. */
export interface Around {
  /** Runs while no other tab does the same; false when one does. */
  alone(work: () => Promise<void>): Promise<boolean>;
  /** Says what keeps events from going out: the token, or a receiver that has failed again and again. */
  troubled(why: string): void;
  /** False when the browser says that there is no network. */
  online(): boolean;
  /** How long events are collected before they go, ms. */
  collects(): number;
  random(): number;
}

export interface Poster extends Sender {
  /** Tries again at once what failed for want of a network. */
  online(): void;
  /** Sends what is at hand while the page is left. */
  leave(): void;
}

const LONGEST = 300_000;
const WHILE_OTHERS_SEND = 5_000;
/** A tab that was put to sleep keeps its lock; after so many times nobody waits for it any more. */
const OTHERS_AT_MOST = 24;

/** How long to wait after what stopped a round, ms; null for as long as nothing changes. */
function createWaits(outbox: Outbox, { alone, troubled, random }: Around) {
  let failures = 0;
  let others = 0;
  let asked = false;
  const failed = async (why: string, after: number | null = null): Promise<number> => {
    failures++;
    if (isOpen(failures) && !isOpen(failures - 1)) troubled(`after ${failures} attempts ${why}`);
    asked = after !== null;
    if (after === null) return backOff(failures, random);
    const wait = after + random() * Math.min(after, 30_000);
    await outbox.rest(wait);
    return wait;
  };
  return {
    failures: () => failures,
    went() {
      failures = 0;
    },
    /** True while the receiver has asked to be left alone, or is. */
    quiet: () => asked || isOpen(failures),
    async after(round: () => Promise<Stopped | null>): Promise<number | null> {
      const left = await outbox.rest();
      asked = left > 0;
      if (asked) return left;
      let stopped: Stopped | null = null;
      const work = async () => {
        stopped = await round();
      };
      if (others >= OTHERS_AT_MOST) await work();
      else if (!(await alone(work))) {
        others++;
        return WHILE_OTHERS_SEND * (1 + random());
      }
      others = 0;
      const { is, why, after } = (stopped ?? {}) as Partial<Stopped>;
      if (is === "token") troubled(why ?? "");
      return is === "failed" ? failed(why ?? "", after) : null;
    },
    failed,
  };
}

/**
 * Posts what waits, and tries again what could not be: after longer and longer times, when a network is there again, and
 * not before the receiver wants it.
 */
export function createPoster(outbox: Outbox, line: Line, around: Around): Poster {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let busy = false;
  let again = false;
  let stopped = false;
  const emptying = createEmptying(outbox, line, () => !stopped);
  const waits = createWaits(outbox, around);
  const later = (wait: number) => {
    if (!stopped) timer = setTimeout(() => void run(), wait);
  };
  const run = async (): Promise<void> => {
    timer = undefined;
    busy = true;
    again = false;
    let wait: number | null = LONGEST;
    try {
      if (around.online()) wait = await waits.after(() => emptying.empty(waits.failures, waits.went));
      else await emptying.look();
    } catch (error) {
      // The store failed, which is nobody's fault out there.
      wait = await waits.failed(String(error));
    }
    busy = false;
    if (wait !== null) later(wait);
    else if (again) send();
  };
  const send = (): void => {
    again = true;
    if (stopped || busy) return;
    const collected = around.collects();
    if (timer === undefined && !collected) return void run();
    if (timer === undefined) later(collected);
    emptying.look().catch(() => {});
  };
  return {
    send,
    online() {
      if (timer === undefined || busy || waits.quiet()) return;
      clearTimeout(timer);
      void run();
    },
    leave() {
      if (!stopped && !waits.quiet()) emptying.last().catch(() => {});
    },
    stop() {
      stopped = true;
      clearTimeout(timer);
    },
  };
}

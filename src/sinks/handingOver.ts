import type { CoachEvent, Detail, EventType } from "../delivery/event.ts";
import type { Sink } from "../delivery/sender.ts";
import { repeatKey } from "./repeatKey.ts";

/** A vendor's library, or a function that finds it, asked anew each time: for one that comes later than Farshore. */
export type Library<Vendor> = Vendor | (() => Vendor | null | undefined);

/** An event as a vendor is told of it. */
export interface Handed {
  type: EventType;
  /** By which the vendor drops repeats. */
  key: string;
  /** ms since 1970. */
  at: number;
  /** What it is about, with the key as `event_id`. */
  properties: Detail;
}

/** How long an answer is waited for, in ms. What comes later counts the next time. */
const PATIENCE = 10_000;

const handed = ({ id, type, at, detail }: CoachEvent): Handed => {
  const key = repeatKey(id);
  return { type, key, at, properties: { ...detail, event_id: key } };
};

/** Resolves with the work, or once patience has run out. */
function patiently(work: Promise<unknown>): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, PATIENCE);
    void work.finally(() => {
      clearTimeout(timer);
      resolve();
    });
  });
}

/** Whoever has their browser say so (Global Privacy Control) has nothing passed on to third parties. */
const refused = (): boolean =>
  (globalThis.navigator as { globalPrivacyControl?: unknown } | undefined)?.globalPrivacyControl === true;

/**
 * A sink that hands events to a library of the host's. All of a batch is handed over within the turn of the call, as long
 * as the customer is still here whom it is about. Taken over is what `hand` says true to; false, a throw or a rejection
 * means that it is tried again, and what was handed over and is not answered yet is not handed over twice in this page. Of a
 * customer who wants nothing passed on, events count as taken over and go nowhere.
 */
export function handingOver<Vendor extends object>(
  library: Library<Vendor>,
  hand: (vendor: Vendor, event: Handed) => boolean | PromiseLike<boolean>,
): Sink {
  const unanswered = new Map<string, Promise<boolean>>();
  const start = (vendor: Vendor, event: CoachEvent): Promise<boolean> => {
    const answer = new Promise<boolean>((resolve) => resolve(hand(vendor, handed(event)))).catch(() => false);
    unanswered.set(event.id, answer);
    return answer;
  };
  return async (events) => {
    if (refused()) return events.map(({ id }) => id);
    const vendor = typeof library === "function" ? library() : library;
    if (!vendor) throw new Error("The vendor's library is not there yet.");
    const taken: string[] = [];
    const answers = events.map(async (event) => {
      const yes = await (unanswered.get(event.id) ?? start(vendor, event));
      if (yes) taken.push(event.id);
      else unanswered.delete(event.id);
    });
    await patiently(Promise.all(answers));
    for (const id of taken) unanswered.delete(id);
    return [...taken];
  };
}

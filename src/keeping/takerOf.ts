import type { CoachOptions } from "../coachOptions.ts";
import type { CoachEvent } from "../delivery/event.ts";
import type { Sink } from "../delivery/sender.ts";
import { inTime } from "../inTime.ts";
import type { Place } from "./place.ts";

/** How long an answer is waited for, in ms: one that never came would hold up all that follows, in every tab. */
const PATIENCE = 30_000;

/** To whom the events of a customer go. */
export interface Taking {
  customer: { user(): string | null; place: Pick<Place, "maySend"> };
  options: Pick<CoachOptions, "sink">;
  problem(message: string): void;
}

/** What takes events: a function of the host's, or one for a vendor, which is loaded when it is needed first. */
function find({ options: { sink }, problem }: Taking, outbox: string): (() => Promise<Sink>) | null {
  const name = outbox.slice(1, -1);
  const known: Record<string, Sink> = typeof sink === "function" ? { "": sink } : (sink ?? {});
  if (Object.hasOwn(known, name)) {
    const own = known[name];
    return typeof own === "function" ? async () => own : null;
  }
  if (!name) return null;
  return async () => {
    const { forwarding } = await import("../sinks/forwarding.ts");
    return forwarding(name, (message) => {
      problem(message);
      // Most hosts do not listen for problems.
      console.warn(`farshore: ${message}`);
    });
  };
}

/** What takes over what waits in an outbox; null where the host gave nothing that could. */
export function takerOf(taking: Taking, outbox: string): Sink | null {
  const { user, place } = taking.customer;
  // Whoever takes an event takes it for that of the customer who is here when it is called.
  const theirs = ({ user: whose }: CoachEvent) => whose === null || whose === user();
  const taker = find(taking, outbox);
  return (
    taker &&
    (async (events) => {
      const take = await inTime(taker());
      if (!place.maySend() || !events.every(theirs)) throw new Error("The customer has gone, or the consent.");
      // what it does to them is its own affair
      const copies = events.map((event) => ({ ...event, detail: { ...event.detail } }));
      return inTime(Promise.resolve(take(copies)), PATIENCE);
    })
  );
}

import type { CoachEvent } from "./events.ts";

/** Tells the page: a `CustomEvent` named `farshore:<type>` on `window`, with the event as its `detail`. */
export function tellPage(event: CoachEvent): void {
  if (typeof window === "undefined") return;
  window.dispatchEvent(new CustomEvent(`farshore:${event.type}`, { detail: event }));
}

import type { CoachEvent } from "./event.ts";

/** Tells the page: a `CustomEvent` named `farshore:<type>` on `window`, with the event as its `detail`. */
export const tellPage = (event: CoachEvent): void => {
  if (typeof window === "object") window.dispatchEvent(new CustomEvent(`farshore:${event.type}`, { detail: event }));
};

import type { EventType } from "../delivery/event.ts";

/** The name in words, as Segment, RudderStack, Amplitude and Mixpanel advise: `Farshore Outcome Reached`. */
export const titled = (type: EventType): string =>
  `farshore:${type}`
    .split(":")
    .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
    .join(" ");

/** The name in small letters behind who tells it, as PostHog advises (`:`), and as GA4 allows (`_`). */
export const snaked = (type: EventType, between: ":" | "_"): string => `farshore${between}${type.replaceAll(":", "_")}`;

import type { Sink } from "../delivery/sender.ts";
import { type Amplitude, amplitude } from "./amplitude.ts";
import { type DataLayer, dataLayer } from "./dataLayer.ts";
import { type Mixpanel, mixpanel } from "./mixpanel.ts";
import { type PostHog, postHog } from "./postHog.ts";
import { type RudderAnalytics, rudderstack } from "./rudderstack.ts";
import { type SegmentAnalytics, segment } from "./segment.ts";

/** What vendors' snippets leave in a page; before they have run, nothing. */
interface Page {
  analytics?: SegmentAnalytics;
  rudderanalytics?: RudderAnalytics;
  posthog?: PostHog;
  amplitude?: Amplitude;
  mixpanel?: Mixpanel;
  dataLayer?: DataLayer;
}

const page = globalThis as Page;

/** The sink of each vendor by the name that a host gives; its library is looked for each time. */
const vendors = new Map<string, Sink>([
  ["segment", segment(() => page.analytics)],
  ["rudderstack", rudderstack(() => page.rudderanalytics)],
  ["posthog", postHog(() => page.posthog)],
  ["amplitude", amplitude(() => page.amplitude)],
  ["mixpanel", mixpanel(() => page.mixpanel)],
  ["ga4", dataLayer(() => page.dataLayer)],
]);
const told = new Set<string>();

/**
 * The sink for a vendor in the page. For a name that is none, `tell` is called once in a page, and the sink takes
 * everything, since nobody will ever ask for it.
 */
export function forwarding(name: string, tell: (message: string) => void): Sink {
  const found = vendors.get(name);
  if (found) return found;
  if (!told.has(name)) {
    told.add(name);
    tell(`forward: the vendor "${name}" is not known; name one of ${[...vendors.keys()].join(", ")}.`);
  }
  return async (events) => events.map(({ id }) => id);
}

export { type Amplitude, amplitude } from "./amplitude.ts";
export { type DataLayer, dataLayer } from "./dataLayer.ts";
export type { Library } from "./handingOver.ts";
export { type Mixpanel, mixpanel } from "./mixpanel.ts";
export { type PostHog, postHog } from "./postHog.ts";
export { type RudderAnalytics, rudderstack } from "./rudderstack.ts";
export { type SegmentAnalytics, segment } from "./segment.ts";

import { afterEach, describe, expect, it, vi } from "vitest";
import type { CoachEvent } from "../../src/delivery/event.ts";
import type { Sink } from "../../src/delivery/sender.ts";
import { amplitude } from "../../src/sinks/amplitude.ts";
import { dataLayer } from "../../src/sinks/dataLayer.ts";
import { forwarding } from "../../src/sinks/forwarding.ts";
import { mixpanel } from "../../src/sinks/mixpanel.ts";
import { postHog } from "../../src/sinks/postHog.ts";
import { repeatKey } from "../../src/sinks/repeatKey.ts";
import { rudderstack } from "../../src/sinks/rudderstack.ts";
import { segment } from "../../src/sinks/segment.ts";

// What a vendor's library says only now and then; that it is called rightly is seen on the real ones in test/browser/sinks.test.ts.

const event: CoachEvent = {
  id: "u1/outcome/sales",
  type: "outcome:reached",
  at: Date.UTC(2026, 5, 1),
  user: "u1",
  detail: { outcome: "sales", value: null },
};
const taken = [event.id];
const hand = (sink: Sink) => sink([event]);
const calls = vi.fn<(...given: unknown[]) => unknown>();
afterEach(() => {
  calls.mockReset();
  vi.unstubAllGlobals();
});

/** A call of Mixpanel's that says a status through its callback, and returns something. */
const answering =
  (status: number, returned: unknown) =>
  (_name: string, _own: object, _options: object, done: (answer: unknown) => void) => {
    done(status);
    return returned;
  };

/** A snippet before the library has come: an array that notes calls. */
const snippet = () => Object.assign([], { track: calls, capture: calls });

describe("a library that has not come yet is not called", () => {
  it.each<[string, Sink]>([
    ["Segment's snippet", segment(snippet())],
    ["Segment's AnalyticsBrowser", segment(Object.assign(Promise.resolve(), { track: calls }))],
    ["Segment while it starts", segment({ track: calls, initialized: false })],
    ["RudderStack's snippet", rudderstack(snippet())],
    ["PostHog's snippet", postHog(snippet())],
    ["PostHog before init", postHog({ capture: calls, __loaded: false })],
    ["Amplitude before init", amplitude({ track: calls, getDeviceId: () => undefined })],
    ["Amplitude's snippet", amplitude({ track: calls, getDeviceId: () => ({ promise: Promise.resolve() }) })],
    ["Mixpanel's snippet", mixpanel(snippet())],
    [
      "Mixpanel before init",
      mixpanel({
        track: calls,
        get_config: () => {
          throw new TypeError("no config");
        },
      }),
    ],
    ["an element called dataLayer", dataLayer({ push: () => Number(calls()) })],
  ])("%s", async (_, sink) => {
    expect(await hand(sink)).toEqual([]);
    expect(calls).not.toHaveBeenCalled();
  });
});

describe("while the browser is offline, what keeps events in memory alone is not called", () => {
  it.each<[string, Sink]>([
    ["Segment", segment({ track: calls })],
    ["PostHog", postHog({ capture: calls })],
    ["the data layer", dataLayer(Object.assign([], { push: () => Number(calls()) }))],
  ])("%s", async (_, sink) => {
    vi.stubGlobal("navigator", { onLine: false });
    expect(await hand(sink)).toEqual([]);
    expect(calls).not.toHaveBeenCalled();
    vi.stubGlobal("navigator", { onLine: true });
    expect(await hand(sink)).toEqual(taken);
  });
});

describe("a vendor that throws or rejects has taken over nothing", () => {
  const fails = () => {
    throw new Error("mistake");
  };
  it.each<[string, Sink]>([
    ["Segment throws", segment({ track: fails })],
    ["Segment rejects", segment({ track: () => Promise.reject(new Error("no")) })],
    [
      "Segment could not deliver",
      segment({ track: async () => ({ failedDelivery: () => ({ reason: new Error("400") }) }) }),
    ],
    ["RudderStack", rudderstack({ track: fails })],
    ["PostHog", postHog({ capture: fails })],
    ["Amplitude throws", amplitude({ track: fails })],
    ["Amplitude rejects", amplitude({ track: () => ({ promise: Promise.reject(new Error("no")) }) })],
    [
      "Amplitude gave up",
      amplitude({ track: () => ({ promise: Promise.resolve({ code: 500, message: "retries" }) }) }),
    ],
    ["Mixpanel throws", mixpanel({ track: fails })],
    ["Mixpanel could not queue it", mixpanel({ track: answering(0, {}) })],
    ["Mixpanel could not send it", mixpanel({ track: () => false })],
    [
      "the data layer",
      dataLayer(
        Object.assign([], {
          push() {
            throw new Error("full");
          },
        }),
      ),
    ],
  ])("%s", async (_, sink) => {
    expect(await hand(sink)).toEqual([]);
  });
});

describe("what the customer or the host lets a vendor drop is not kept for later", () => {
  it.each<[string, Sink]>([
    [
      "a middleware of Segment's",
      segment({ track: async () => ({ failedDelivery: () => ({ reason: { retry: false } }) }) }),
    ],
    ["PostHog's before_send", postHog({ capture: () => undefined, __loaded: true })],
    ["a plugin of Amplitude's", amplitude({ track: () => ({ promise: Promise.resolve({ code: 0, message: "" }) }) })],
    ["Amplitude's opt-out", amplitude({ track: calls, getOptOut: () => true })],
    ["Mixpanel's opt-out", mixpanel({ track: answering(0, undefined) })],
    ["a hook of Mixpanel's", mixpanel({ track: () => null })],
  ])("%s", async (_, sink) => {
    expect(await hand(sink)).toEqual(taken);
    expect(calls).not.toHaveBeenCalled();
  });
});

describe("the data layer", () => {
  it("gets what Tag Manager reads: the event, and one variable that is written over whole", async () => {
    const layer: unknown[] = [{ event: "gtm.js" }];
    expect(await hand(dataLayer(layer))).toEqual(taken);
    expect(layer[1]).toEqual({
      event: "farshore_outcome_reached",
      farshore: { outcome: "sales", value: null, event_id: repeatKey(event.id), at: event.at },
      _clear: true,
    });
  });
});

describe("forwarding by name", () => {
  it.each([
    ["segment", "analytics", "track"],
    ["rudderstack", "rudderanalytics", "track"],
    ["posthog", "posthog", "capture"],
    ["amplitude", "amplitude", "track"],
    ["mixpanel", "mixpanel", "track"],
  ])("%s is found as window.%s, however late it comes", async (name, global, method) => {
    const sink = forwarding(name, calls);
    await expect(hand(sink)).rejects.toThrow("not there yet");
    calls.mockImplementation((...given) => (given.at(-1) as (answer: unknown) => void)?.call?.(null, 1) ?? { a: 1 });
    vi.stubGlobal(global, { [method]: calls });
    expect(await hand(sink)).toEqual(taken);
    expect(calls).toHaveBeenCalledOnce();
  });

  it("ga4 is found as window.dataLayer", async () => {
    const layer: unknown[] = [];
    vi.stubGlobal("dataLayer", layer);
    expect(await hand(forwarding("ga4", calls))).toEqual(taken);
    expect(layer).toHaveLength(1);
  });

  it.each(["segmnt", "__proto__", "constructor"])(
    "of %s one sentence says what is wrong, and nothing waits for it",
    async (name) => {
      for (const _ of [1, 2]) expect(await hand(forwarding(name, calls))).toEqual(taken);
      expect(calls.mock.calls).toEqual([
        [
          `forward: the vendor "${name}" is not known; name one of segment, rudderstack, posthog, amplitude, mixpanel, ga4.`,
        ],
      ]);
    },
  );
});

import * as amplitudeLibrary from "@amplitude/analytics-browser";
import { RudderAnalytics } from "@rudderstack/analytics-js/bundled";
import { AnalyticsBrowser } from "@segment/analytics-next";
import { amplitude, mixpanel, postHog, rudderstack, segment } from "farshore/sinks";
import mixpanelLibrary from "mixpanel-browser";
import { posthog } from "posthog-js";

// A host with each vendor's own library, on a server of ours in the place of the vendor's.

const receiver = new URL(new URL(location.href).searchParams.get("receiver") ?? location.href);

const source = {
  source: {
    id: "source",
    name: "source",
    writeKey: "key",
    enabled: true,
    workspaceId: "workspace",
    config: { statsCollection: { errors: { enabled: false }, metrics: { enabled: false } } },
    destinations: [],
    updatedAt: "2026-01-01T00:00:00.000Z",
    dataplanes: {},
  },
};

/** Each as its documentation says, without what it would fetch besides. */
const vendors = {
  segment() {
    const library = new AnalyticsBrowser();
    const start = () =>
      library.load(
        { writeKey: "key", cdnSettings: { integrations: { "Segment.io": { apiKey: "key" } } } },
        { integrations: { "Segment.io": { apiHost: `${receiver.host}/segment`, protocol: "http" } } },
      );
    return { sink: segment(library), start, identify: (user: string) => library.identify(user) };
  },
  rudderstack() {
    const library = new RudderAnalytics();
    const start = () =>
      library.load("key", `${receiver.origin}/rudderstack`, { logLevel: "NONE", getSourceConfig: () => source });
    return { sink: rudderstack(library), start, identify: (user: string) => library.identify(user) };
  },
  postHog() {
    const start = () =>
      posthog.init("key", {
        api_host: `${receiver.origin}/postHog`,
        autocapture: false,
        capture_pageview: false,
        capture_pageleave: false,
        disable_session_recording: true,
        disable_surveys: true,
        disable_external_dependency_loading: true,
        advanced_disable_flags: true,
        disable_compression: true,
        opt_out_useragent_filter: true,
      });
    return {
      sink: postHog(posthog),
      start,
      identify: (user: string) => posthog.identify(user),
      allow: (yes: boolean) => (yes ? posthog.opt_in_capturing() : posthog.opt_out_capturing()),
    };
  },
  amplitude() {
    const start = () =>
      amplitudeLibrary.init("key", {
        serverUrl: `${receiver.origin}/amplitude/`,
        flushIntervalMillis: 50,
        autocapture: false,
        remoteConfig: { fetchRemoteConfig: false },
        enableDiagnostics: false,
        logLevel: amplitudeLibrary.Types.LogLevel.None,
      }).promise;
    return {
      sink: amplitude(amplitudeLibrary),
      start,
      identify: (user: string) => amplitudeLibrary.setUserId(user),
      allow: (yes: boolean) => amplitudeLibrary.setOptOut(!yes),
    };
  },
  mixpanel() {
    const start = () =>
      mixpanelLibrary.init("key", {
        api_host: `${receiver.origin}/mixpanel`,
        batch_flush_interval_ms: 50,
        api_payload_format: "json",
      });
    return {
      sink: mixpanel(mixpanelLibrary),
      start,
      identify: (user: string) => mixpanelLibrary.identify(user),
      allow: (yes: boolean) => (yes ? mixpanelLibrary.opt_in_tracking() : mixpanelLibrary.opt_out_tracking()),
    };
  },
};

export type Vendor = keyof typeof vendors;

Object.assign(window, { vendors });

import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import { build } from "vite";
import { afterAll, beforeAll, beforeEach, describe } from "vitest";
import type { CoachEvent } from "../../src/delivery/event.ts";
import type { Sink } from "../../src/delivery/sender.ts";
import { repeatKey } from "../../src/sinks/repeatKey.ts";
import { filesByMoment } from "../sizes.ts";
import { expect, type Site, test } from "./browser.ts";
import { call } from "./call.ts";
import type { Vendor } from "./hosts/vendors.ts";
import { postcardPlaybook, serve } from "./plainHost.ts";
import { openReceiver, type Posted } from "./receiver.ts";

// Every adapter on the vendor's own library, and what that posts.

const root = fileURLToPath(new URL("../..", import.meta.url));

/** A host's script with all five libraries in it. */
async function bundled(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: "error",
    define: { "process.env.NODE_ENV": '"production"' },
    resolve: { alias: [{ find: /^farshore\/sinks$/, replacement: join(root, "dist/sinks.js") }] },
    build: {
      write: false,
      minify: false,
      target: "es2022",
      lib: { entry: join(root, "test/browser/hosts/vendors.ts"), formats: ["iife"], name: "host", fileName: "host" },
    },
  });
  const [output] = Array.isArray(built) ? built : [];
  const chunk = output?.output.find((file) => file.type === "chunk");
  if (!chunk) throw new Error("The vendors' libraries were not built.");
  return chunk.code;
}

const patient = { timeout: 15_000 };
let script = "";
let receiver: Awaited<ReturnType<typeof openReceiver>>;
beforeAll(async () => {
  [script, receiver] = await Promise.all([bundled(), openReceiver()]);
});
afterAll(() => receiver.close());
beforeEach(() => {
  receiver.posted.length = 0;
});

const event = (id: string, more: Partial<CoachEvent> = {}): CoachEvent => ({
  id: `u42/${id}`,
  type: "outcome:reached",
  at: Date.now() - 3_600_000,
  user: "u42",
  detail: { outcome: "sales", bar: 1, target: 20, value: 21.5, evidence: "measured" },
  ...more,
});

/** What a vendor was told of an event, in the same words for all. */
interface Arrived {
  name: string;
  key: string;
  at: number;
  user: unknown;
  properties: Record<string, unknown>;
}

type Body = Record<string, unknown>;
const list = (value: unknown) => (Array.isArray(value) ? value : [value]) as Body[];
const inside = (value: unknown, key: string) => (value as Body | undefined)?.[key];

/** How each vendor writes it in what it posts. */
const readers: Record<Vendor, (body: Body) => Arrived[]> = {
  segment: (body) => [
    {
      name: String(body["event"]),
      key: String(body["messageId"]),
      at: Date.parse(String(body["timestamp"])),
      user: body["userId"],
      properties: body["properties"] as Body,
    },
  ],
  rudderstack: (body) => [
    {
      name: String(body["event"]),
      key: String(inside(body["properties"], "event_id")),
      at: Date.parse(String(body["originalTimestamp"])),
      user: body["userId"],
      properties: body["properties"] as Body,
    },
  ],
  postHog: (body) =>
    list(body["batch"]).map((one) => ({
      name: String(one["event"]),
      key: String(one["uuid"]),
      at: Date.parse(String(one["timestamp"])),
      user: inside(one["properties"], "distinct_id"),
      properties: one["properties"] as Body,
    })),
  amplitude: (body) =>
    list(body["events"]).map((one) => ({
      name: String(one["event_type"]),
      key: String(one["insert_id"]),
      at: Number(one["time"]),
      user: one["user_id"],
      properties: one["event_properties"] as Body,
    })),
  mixpanel: (body) => [
    {
      name: String(body["event"]),
      key: String(inside(body["properties"], "$insert_id")),
      at: Number(inside(body["properties"], "time")) * 1000,
      user: inside(body["properties"], "distinct_id"),
      properties: body["properties"] as Body,
    },
  ],
};

/** A body as JSON; Mixpanel has it in a form. */
const read = (body: string): Body[] =>
  list(JSON.parse(body.startsWith("data=") ? decodeURIComponent(body.slice("data=".length)) : body));

/** Our events among what a vendor has posted, as they came. */
const arrived = (vendor: Vendor, posted: Posted[]): Arrived[] =>
  posted
    .filter(({ path }) => path.startsWith(`/${vendor}`))
    .flatMap(({ body }) => read(body).flatMap(readers[vendor]))
    .filter(({ name }) => /^farshore/i.test(name));

interface Host {
  sink: Sink;
  start(): unknown;
  identify(user: string): unknown;
  /** Whether the customer lets the vendor measure them, where the vendor knows of that. */
  allow?(yes: boolean): unknown;
}
interface HostWindow {
  vendors: Record<Vendor, () => Host>;
  host: Host;
}

/** In the page: hands events over, does something else within the same turn, and gives back the ids that were taken over. */
function handIn({ events, next }: { events: CoachEvent[]; next?: string }) {
  const { host } = window as unknown as HostWindow;
  const taken = host.sink(events);
  if (next) void host.identify(next);
  return taken;
}

const page = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Host</title>
<link rel="icon" href="data:,"><h1>Host</h1><script src="/vendors.js"></script>`;

/** A host's page with one of the vendors, which has not been started yet. */
async function openHost(site: Site, open: (path: string) => Promise<Page>, vendor: Vendor): Promise<Page> {
  site.pages.set("/vendors.js", { body: script, type: ".js" });
  site.pages.set("/vendors/", page);
  const host = await open(`/vendors/?receiver=${encodeURIComponent(receiver.address)}`);
  await host.evaluate((name) => {
    const own = window as unknown as HostWindow;
    own.host = own.vendors[name]();
  }, vendor);
  return host;
}

const start = (host: Page): Promise<void> =>
  host.evaluate(async () => {
    const own = (window as unknown as HostWindow).host;
    await own.start();
    await own.identify("a");
  });

describe.each<[Vendor, string]>([
  ["segment", "Farshore Outcome Reached"],
  ["rudderstack", "Farshore Outcome Reached"],
  ["postHog", "farshore:outcome_reached"],
  ["amplitude", "Farshore Outcome Reached"],
  ["mixpanel", "Farshore Outcome Reached"],
])("%s", (vendor, name) => {
  const here = () => arrived(vendor, receiver.posted);

  test("is told of each event once, with its id, name, time and properties", async ({ open, site }) => {
    const host = await openHost(site, open, vendor);
    const first = event("first");
    await start(host);
    // whoever comes in the same moment is not given what the one before has reached
    expect(await host.evaluate(handIn, { events: [first], next: "b" })).toEqual([first.id]);
    await expect.poll(() => here().length, patient).toBe(1);
    const [told] = here();
    const key = repeatKey(first.id);
    expect(told).toMatchObject({ name, key, at: first.at, user: "a", properties: { ...first.detail, event_id: key } });
    expect(JSON.stringify(receiver.posted)).not.toContain("u42");

    const second = event("second", { type: "rating:low", detail: { of: "effect", value: 1, reasons: ["spam", "x"] } });
    // each is taken once its vendor has answered, in whatever order
    const taken = await host.evaluate(handIn, { events: [second, first] });
    expect(taken?.sort()).toEqual([first.id, second.id]);
    await expect.poll(() => here().length, patient).toBe(3);
    // some post each event by itself, and nothing says which arrives first
    const under = (one: string) => here().filter((told) => told.key === one);
    expect(under(repeatKey(second.id))).toMatchObject([{ user: "b", properties: second.detail }]);
    expect(under(key)).toMatchObject([
      { at: first.at, name },
      { at: first.at, name },
    ]);

    if (!(await host.evaluate(() => "allow" in (window as unknown as HostWindow).host))) return;
    const [unwanted, wanted] = [event("unwanted"), event("wanted")];
    const allow = (yes: boolean) =>
      host.evaluate((allowed) => void (window as unknown as HostWindow).host.allow?.(allowed), yes);
    await allow(false);
    expect(await host.evaluate(handIn, { events: [unwanted] }), "nothing waits for who has opted out").toHaveLength(1);
    await allow(true);
    expect(await host.evaluate(handIn, { events: [wanted] })).toEqual([wanted.id]);
    await expect.poll(() => here().length, patient).toBe(4);
    expect(here()[3]?.key).toBe(repeatKey(wanted.id));
  });
});

test("data-forward finds vendors that come late, and hands them nothing of a customer who has gone", async ({
  context,
  open,
  site,
}) => {
  site.pages.set("/vendors.js", { body: script, type: ".js" });
  const asked: string[] = [];
  context.on("request", (request) => asked.push(new URL(request.url()).pathname.replace("/farshore/", "")));
  const tag = (user: string) => `${postcardPlaybook} data-user="${user}" data-forward="segment, ga4"`;
  const before = await open(serve(site, { tag: tag("anna") }));
  await call(before, "track", "contacts_added");
  await expect.poll(() => asked, patient).toEqual(expect.arrayContaining(filesByMoment().forwarded));
  await before.close();

  const path = serve(site, { tag: tag("ben") });
  const host = await open(`${path}?receiver=${encodeURIComponent(receiver.address)}`);
  await call(host, "ready");
  await host.addScriptTag({ url: "/vendors.js" });
  await host.evaluate(async () => {
    const own = window as unknown as HostWindow & { analytics: unknown; dataLayer: unknown[] };
    own.dataLayer = [];
    own.host = own.vendors.segment();
    [own.analytics] = (await own.host.start()) as [unknown];
    await own.host.identify("ben");
  });
  const steps = () =>
    arrived("segment", receiver.posted)
      .filter(({ name }) => name === "Farshore Step Done")
      .map(({ user }) => user);
  const layer = () =>
    host.evaluate(() =>
      (window as unknown as { dataLayer: { event: string }[] }).dataLayer.map(({ event: name }) => name),
    );
  await call(host, "track", "contacts_added");
  await expect.poll(steps, patient).toEqual(["ben"]);
  await expect.poll(layer, patient).toContain("farshore_step_done");
  const bens = (await layer()).length;

  await host.evaluate(async () => {
    const own = window as unknown as HostWindow & { farshore(...given: unknown[]): Promise<unknown> };
    const known = own.farshore("identify", "anna");
    await own.host.identify("anna");
    await known;
  });
  await expect.poll(steps, patient).toEqual(["ben", "anna"]);
  await expect.poll(async () => (await layer()).length, patient).toBeGreaterThan(bens);
});

test("a callback is told first, then the page, then the sink: each once, whatever the others do", async ({
  open,
  site,
  troubles,
}) => {
  // the line for each callback that failed
  troubles.allow(/farshore: your callback threw/);
  const host = await open(serve(site));
  const told = await host.evaluate(async () => {
    const { farshore } = window as unknown as { farshore(...given: unknown[]): Promise<unknown> };
    const heard: [who: string, id: string][] = [];
    const note = (who: string, event: { type: string; id: string }) => {
      if (event.type === "step:done") heard.push([who, event.id]);
    };
    const answers = [
      () => Promise.reject(new Error("mine")),
      () => new Promise(() => {}),
      () => "garbage",
      () => {
        throw new Error("mine");
      },
    ];
    for (const [index, answer] of answers.entries())
      void farshore("on", "step:done", (event: { type: string; id: string }) => {
        note(`callback ${index}`, event);
        return answer();
      });
    addEventListener("farshore:step:done", (event) => {
      note("page", (event as CustomEvent<{ type: string; id: string }>).detail);
      event.stopImmediatePropagation();
    });
    let sent: () => void = () => {};
    const all = new Promise<void>((resolve) => {
      sent = resolve;
    });
    const sink = async (events: { type: string; id: string }[]) => {
      for (const event of events) note("sink", event);
      if (events.some(({ type }) => type === "step:done")) sent();
      return events.map(({ id }) => id);
    };
    await farshore("init", { playbook: "/postcard/coach.json", user: "u1", sink });
    await farshore("track", "contacts_added");
    await all;
    return heard;
  });
  expect(told.map(([who]) => who)).toEqual(["callback 0", "callback 1", "callback 2", "callback 3", "page", "sink"]);
  expect(new Set(told.map(([, id]) => id)).size).toBe(1);
});

import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BrowserContext, Page } from "playwright-core";
import { inject } from "vitest";
import { countOf } from "../../../src/rules/read.ts";
import type { State } from "../../../src/state.ts";
import { test as base, expect } from "../browser.ts";
import { call, insightOf, keepEvents, told } from "../call.ts";
import { startChromium } from "../chromiumProcess.ts";
import { postcardPlaybook, serve } from "../plainHost.ts";

// A browser that is short of memory or battery freezes tabs that nobody looks at, in whatever they were doing.

interface Sent {
  id: string;
  type: string;
  detail: Record<string, unknown>;
}

/** A browser in which a tab may be hidden, since no other is ever frozen. */
const test = base.extend<{ tabs: BrowserContext }>({
  tabs: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), "farshore-"));
    const { context, kill } = await startChromium(inject("chromium"), folder, true);
    await use(context);
    await kill();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  },
});

const steps = async (pages: Page[]) =>
  (await Promise.all(pages.map((page) => told(page, "step:done")))).flat().map(({ detail }) => String(detail["step"]));

test("a tab that is frozen while it sends keeps nothing from the others, and what it missed is there when it goes on", async ({
  tabs: context,
  site,
}) => {
  const kept = new Map<string, Sent>();
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  let asked = 0;
  await context.route("**/events", async (route) => {
    asked++;
    await held;
    const { events } = route.request().postDataJSON() as { events: Sent[] };
    for (const event of events) kept.set(event.id, event);
    await route.fulfill({ json: { v: 1, taken: events.map(({ id }) => id) } });
  });
  await keepEvents(context);
  const path = site.address + serve(site, { tag: `${postcardPlaybook} data-user="u1" data-endpoint="/events"` });
  const [frozen, other] = [await context.newPage(), await context.newPage()];
  await frozen.goto(path);
  await call(frozen, "ready");
  await call(frozen, "track", "contacts_added");
  // it has the right to send, and its request is out
  await expect.poll(() => asked).toBe(1);
  await frozen.evaluate(() => {
    const host = window as unknown as { ticks: number };
    host.ticks = 0;
    setInterval(() => host.ticks++, 10);
  });
  const protocol = await context.newCDPSession(frozen);
  await protocol.send("Page.setWebLifecycleState", { state: "frozen" });
  const ticks = () => frozen.evaluate(() => (window as unknown as { ticks: number }).ticks);
  const then = await ticks();

  await other.goto(path);
  expect((await insightOf(other)).journey.done).toBe(1);
  await call(other, "track", "addresses_completed");
  await call(other, "track", "campaign_sent");
  expect((await insightOf(other)).journey.done).toBe(3);
  release();

  // nothing has run in it meanwhile
  expect(await ticks()).toBe(then);
  await protocol.send("Page.setWebLifecycleState", { state: "active" });
  await expect.poll(async () => (await insightOf(frozen)).journey.done).toBe(3);
  await call(frozen, "track", "campaign_sent");
  const { state } = await call<{ state: State }>(frozen, "export");
  expect([countOf(state, "contacts_added", 0), countOf(state, "campaign_sent", 0)]).toEqual([1, 2]);
  expect((await steps([frozen, other])).sort()).toEqual(["add-contacts", "fill-addresses", "send-campaign"]);
  const sentSteps = () =>
    [...kept.values()].filter(({ type }) => type === "step:done").map(({ detail }) => String(detail["step"]));
  await expect
    .poll(() => sentSteps().sort(), { timeout: 20_000 })
    .toEqual(["add-contacts", "fill-addresses", "send-campaign"]);
  await expect
    .poll(async () => (await call<{ unsent: unknown[] }>(other, "export")).unsent, { timeout: 20_000 })
    .toEqual([]);
});

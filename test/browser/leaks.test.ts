import type { BrowserContext, CDPSession, Page } from "playwright-core";
import { long, many } from "../torture.ts";
import { expect, test } from "./browser.ts";
import { countWhatRuns, stillRunning } from "./leftovers.ts";
import { completeSetUp, launcherOf, serve, startCoach } from "./plainHost.ts";

interface HostWindow {
  farshore: (...call: unknown[]) => Promise<unknown>;
}

/** What the page holds once everything that can go has gone: bytes, nodes of the document and of nobody, listeners. */
async function heldBy(session: CDPSession) {
  for (let round = 0; round < 3; round++) await session.send("HeapProfiler.collectGarbage");
  const { metrics } = await session.send("Performance.getMetrics");
  const of = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? Number.NaN;
  return { heap: of("JSHeapUsedSize"), nodes: of("Nodes"), listeners: of("JSEventListeners") };
}

/** A host's page, and a look at what it holds. */
async function watched(context: BrowserContext, path: string): Promise<{ page: Page; session: CDPSession }> {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send("HeapProfiler.enable");
  await session.send("Performance.enable");
  await page.goto(path);
  return { page, session };
}

/** Begins and ends so many times, each with a panel that was open. */
const beginAndEnd = (page: Page, times: number) =>
  page.evaluate(async (count) => {
    const host = window as unknown as HostWindow;
    for (let round = 0; round < count; round++) {
      await host.farshore("init", { playbook: "/postcard/coach.json", user: "u1", shortcut: "Alt+Shift+K" });
      await host.farshore("open");
      await host.farshore("destroy");
    }
  }, times);

const MEGABYTE = 1_000_000;

test("begun and ended again and again it leaves no node, no listener and nothing that runs", async ({
  context,
  site,
}) => {
  await context.addInitScript(countWhatRuns);
  const { page, session } = await watched(context, serve(site));
  await page.evaluate(() => new Promise((done) => setTimeout(done, 500)));
  // by then the browser has compiled all that comes on the way, which is a third of a megabyte, once
  await beginAndEnd(page, 20);
  const before = await heldBy(session);
  const times = many(10, 100);
  await beginAndEnd(page, times);
  await expect.poll(() => stillRunning(page), { timeout: 15_000 }).toEqual({ timers: 0, channels: 0, observers: 0 });
  await expect.poll(async () => (await heldBy(session)).nodes - before.nodes, { timeout: 15_000 }).toBeLessThan(10);
  const grown = async () => (await heldBy(session)).heap - before.heap;
  await expect.poll(grown, { timeout: 15_000 }).toBeLessThan(MEGABYTE / 4);
  const after = await heldBy(session);
  if (long) console.log("100 beginnings and ends:", before, after);
  expect(after.listeners - before.listeners).toBeLessThan(3);
  expect(await page.locator("[data-farshore]").count()).toBe(0);
});

test("screens that come and go, and panels opened and closed, leave nothing in memory", async ({ context, site }) => {
  const { page, session } = await watched(context, serve(site));
  await startCoach(page);
  await completeSetUp(page);
  await launcherOf(page).waitFor();
  const visit = (screens: number, panels: number) =>
    page.evaluate(
      async ([routes, openings]) => {
        const host = window as unknown as HostWindow;
        for (let round = 0; round < routes; round++) {
          history.replaceState(null, "", `#/screen/${round}`);
          await host.farshore("page", `/screen/${round}`);
        }
        for (let round = 0; round < openings; round++) {
          await host.farshore("open", ["crossing", "help", "results", "you"][round % 4]);
          await host.farshore("close");
        }
      },
      [screens, panels] as const,
    );
  // what the browser compiles on the way is no leak: it comes once
  await visit(many(200, 2_000), many(40, 300));
  const before = await heldBy(session);
  await visit(many(300, 10_000), many(60, 1_000));
  const after = await heldBy(session);
  if (long) console.log("10,000 screens and 1,000 openings:", before, after);
  expect(after.heap - before.heap).toBeLessThan(MEGABYTE);
  expect(after.nodes - before.nodes).toBeLessThan(50);
  expect(after.listeners - before.listeners).toBeLessThan(10);
}, 900_000);

test("and a leak would be seen", async ({ context, site }) => {
  const { page, session } = await watched(context, serve(site));
  const before = await heldBy(session);
  await page.evaluate(() => {
    const kept = Array.from({ length: 60 }, () => {
      const node = document.createElement("p");
      node.addEventListener("click", () => {});
      return node;
    });
    Object.assign(window, { kept, letters: Array.from({ length: 200_000 }, (_, i) => `${i} letters`) });
  });
  const after = await heldBy(session);
  expect(after.heap - before.heap).toBeGreaterThan(MEGABYTE);
  expect(after.nodes - before.nodes).toBeGreaterThan(50);
  expect(after.listeners - before.listeners).toBeGreaterThan(10);
});

test("nothing runs while nothing happens: no timer under five seconds, no frame and no idle task is asked for", async ({
  context,
  site,
}) => {
  await context.addInitScript(() => {
    const asked: string[] = [];
    Object.assign(window, { asked });
    Error.stackTraceLimit = 50;
    const ours = () => /\/farshore\//.test(new Error().stack ?? "");
    for (const name of ["setTimeout", "setInterval", "requestAnimationFrame", "requestIdleCallback"] as const) {
      const begin = window[name] as (...given: unknown[]) => number;
      Object.assign(window, {
        [name]: (...given: unknown[]) => {
          const wait = name.startsWith("set") ? Number(given[1] ?? 0) : 0;
          if (ours() && (wait < 5_000 || name === "setInterval")) asked.push(`${name} ${wait}`);
          return begin.apply(window, given);
        },
      });
    }
  });
  const closed = await context.newPage();
  const opened = await context.newPage();
  for (const page of [closed, opened]) {
    await page.goto(serve(site));
    await startCoach(page);
    await launcherOf(page).waitFor();
  }
  await launcherOf(opened).click();
  await opened.getByText("Saved on this device").waitFor();
  const asked = async (page: Page) => page.evaluate(() => (window as unknown as { asked: string[] }).asked.length);
  expect(await asked(opened), "what is asked for is seen").toBeGreaterThan(3);
  // what was begun comes to its end
  for (const page of [closed, opened]) await page.waitForLoadState("networkidle");
  await closed.waitForTimeout(1_000);
  const before = [await asked(closed), await asked(opened)];
  await closed.waitForTimeout(many(5_500, 60_000));
  expect([await asked(closed), await asked(opened)]).toEqual(before);
}, 150_000);

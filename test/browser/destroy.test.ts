import { expect, test } from "./browser.ts";
import { call, insightOf } from "./call.ts";
import { countWhatRuns, listenersOn, lookOf, scriptsOf, stillRunning } from "./leftovers.ts";
import { launcherOf, serve } from "./plainHost.ts";

test("destroy leaves the page as it was before the script came", async ({ context, site }) => {
  const path = serve(site, { body: "<button>Host button</button><dialog><button>In the dialog</button></dialog>" });
  await context.addInitScript(countWhatRuns);
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  const scripts = await scriptsOf(session);
  let release = () => {};
  const held = new Promise<void>((done) => {
    release = done;
  });
  await page.route("**/farshore/farshore.js", async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(path, { waitUntil: "domcontentloaded" });
  const before = await lookOf(page, session, scripts);
  expect(await stillRunning(page)).toEqual({ timers: 0, channels: 0, observers: 0 });
  release();

  // use everything: panel, lesson, check-in, the host's dialog, another customer
  await page.evaluate(async () => {
    const host = window as unknown as { hostNow: number; farshore: (...call: unknown[]) => Promise<unknown> };
    Object.defineProperty(window, "hostNow", { value: Date.UTC(2026, 5, 1, 9), writable: true, configurable: true });
    await host.farshore("init", { playbook: "/postcard/coach.json", clock: () => host.hostNow });
    await host.farshore("identify", "u1", { team_size: 2 });
    for (const event of ["contacts_added", "addresses_completed", "campaign_sent"]) await host.farshore("track", event);
    await host.farshore("measure", "spam_rate", 0.4);
    host.hostNow += 2 * 86_400_000;
    await host.farshore("page", "/");
  });
  await page.getByRole("dialog", { name: "A question from Postcard" }).waitFor();
  await launcherOf(page).click();
  await call(page, "show", "reach-the-inbox");
  await page.getByRole("heading", { name: "Write calmly" }).waitFor();
  await page.evaluate(() => document.querySelector("dialog")?.showModal());
  await page.waitForFunction(() => document.querySelector("dialog > [data-farshore]"));
  await page.evaluate(() => document.querySelector("dialog")?.close());
  await page.waitForFunction(() => document.querySelector("html > [data-farshore]"));
  expect(await stillRunning(page)).toMatchObject({ channels: 1, observers: 1 });
  expect((await lookOf(page, session, scripts)).listeners["window"]).toContain("keydown");

  await call(page, "destroy");
  await page.evaluate(() => {
    (document.activeElement as HTMLElement | null)?.blur();
    delete (window as unknown as { hostNow?: number }).hostNow;
  });
  const after = await lookOf(page, session, scripts);
  // the host's stub is back, too, or its next call would fail
  expect(after).toEqual(before);
  expect(await page.evaluate(() => Object.keys((window as unknown as { farshore: object }).farshore))).toEqual([]);
  await expect.poll(() => stillRunning(page), { timeout: 15_000 }).toEqual({ timers: 0, channels: 0, observers: 0 });
});

test("destroy before anything has loaded takes the launcher away for good", async ({ open, site }) => {
  const path = serve(site, {
    body: '<script>farshore("init", { playbook: "/postcard/coach.json" }); farshore("destroy");</script>',
  });
  const page = await open(path);
  await page.waitForLoadState("networkidle");
  expect(await page.evaluate(() => document.querySelector("[data-farshore]"))).toBeNull();
});

test("destroy leaves no listener of what is on its way, nor of an open sheet on a phone", async ({
  newContext,
  site,
}) => {
  const context = await newContext({ viewport: { width: 390, height: 700 }, hasTouch: true, isMobile: true });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  const scripts = await scriptsOf(session);
  let release = () => {};
  const held = new Promise<void>((done) => {
    release = done;
  });
  await page.route("**/shortcut-*.js", async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(serve(site, {}));
  await page.evaluate(async () => {
    const host = window as unknown as { farshore: (...call: unknown[]) => Promise<unknown> };
    await host.farshore("init", { playbook: "/postcard/coach.json", user: "u1", shortcut: "Alt+Shift+K" });
    await host.farshore("open");
  });
  const onScreen = () => listenersOn(session, scripts, "visualViewport");
  await expect.poll(onScreen).toEqual(["resize", "scroll"]);
  await call(page, "destroy");
  expect(await onScreen()).toEqual([]);
  const shortcut = page.waitForResponse("**/shortcut-*.js");
  release();
  await (await shortcut).finished();
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 100)));
  expect(await listenersOn(session, scripts, "document")).toEqual([]);
});

test("Postcard goes on without its coach, and calls to one that is gone are refused by name", async ({ open }) => {
  const page = await open("/postcard/");
  await insightOf(page);
  const kept = await page.evaluate(async () => {
    const { farshore } = window as unknown as { farshore: (...call: unknown[]) => Promise<unknown> };
    await farshore("destroy");
    return farshore("track", "contacts_added").catch((error: Error) => error.name);
  });
  expect(kept).toBe("NotReady");
  await page.getByRole("link", { name: "Add contacts" }).click();
  await page.getByRole("button", { name: "Use the sample list" }).click();
  await page.getByText("400 contacts added").waitFor();
  expect(await page.locator("[data-farshore]").count()).toBe(0);
});

import type { Page } from "playwright-core";
import { many } from "../../torture.ts";
import { expect, test } from "../browser.ts";
import { call, insightOf, keepEvents, told } from "../call.ts";
import {
  completeSetUp,
  hostPage,
  launcherOf,
  passDays,
  serve,
  startCoach,
  stub,
  tenSecondsInOne,
} from "../plainHost.ts";

// Pages in frames, pages that are not looked at yet, scripts that come twice or not at all, and a `fetch` of the host's.

const script = '<script async src="/farshore/farshore.js"></script>';
const panelOf = (page: Page) => page.getByRole("dialog", { name: /^Your way to the result/ });

/** What the page is told in the console besides errors, which fail the test by themselves. */
function warningsOf(page: Page): string[] {
  const warnings: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "warning") warnings.push(message.text());
  });
  return warnings;
}

test.beforeEach(({ site }) => {
  site.pages.clear();
  for (const header of Object.keys(site.headers)) delete site.headers[header];
});

test.for([
  ["sandboxed without an origin of its own, where nothing can be kept", "allow-scripts"],
  ["sandboxed with its origin", "allow-scripts allow-same-origin"],
] as const)("a page in a frame, %s", async ([, sandbox], { open, site }) => {
  // a page without an origin asks for everything as a stranger does
  site.headers["access-control-allow-origin"] = "*";
  const inner = hostPage({
    tag: 'data-playbook="/postcard/coach.json" data-user="u1"',
    body: '<script>farshore("ready").then(() => farshore("open"))</script>',
  });
  site.pages.set("/inner/", inner);
  site.pages.set(
    "/outer/",
    `<!doctype html><html lang="en"><title>Outer</title><iframe sandbox="${sandbox}" src="/inner/" style="width:900px;height:700px" title="Host"></iframe>`,
  );
  const page = await open("/outer/");
  const frame = page.frameLocator("iframe");
  await frame.getByRole("dialog", { name: /^Your way to the result/ }).waitFor();
  await frame.getByRole("button", { name: "Close" }).click();
  await frame.getByRole("button", { name: /^Your way to the result/ }).waitFor();
  expect(await page.locator("[data-farshore]").count()).toBe(0);
});

test("a page that is rendered ahead of its visit asks nothing until it is looked at", async ({ context, site }) => {
  await keepEvents(context);
  const page = await context.newPage();
  await page.addInitScript(() => {
    let ahead = true;
    Object.defineProperty(document, "prerendering", { get: () => ahead, configurable: true });
    Object.defineProperty(document, "visibilityState", {
      get: () => (ahead ? "hidden" : "visible"),
      configurable: true,
    });
    Object.assign(window, {
      activate() {
        ahead = false;
        document.dispatchEvent(new Event("prerenderingchange"));
        document.dispatchEvent(new Event("visibilitychange"));
      },
    });
  });
  await page.goto(serve(site));
  await startCoach(page);
  await completeSetUp(page);
  await passDays(page, 2);
  await launcherOf(page).waitFor();
  // longer than it takes for a question to come
  await page.waitForTimeout(1_500);
  expect(await page.locator(".nudge").count()).toBe(0);
  expect(await told(page, "checkin:shown")).toEqual([]);
  await page.evaluate(() => (window as unknown as { activate(): void }).activate());
  await page.locator(".nudge").getByRole("radio").first().waitFor();
  await expect.poll(async () => (await told(page, "checkin:shown")).length).toBe(1);
});

test("a page that comes back from the browser's own cache goes on where it was", async ({ open, site }) => {
  const page = await open(serve(site));
  await startCoach(page);
  await launcherOf(page).click();
  await panelOf(page).waitFor();
  site.pages.set("/other/", "<!doctype html><title>Other</title>");
  await page.goto("/other/");
  await page.goBack();
  // without that cache the page is a new one, and Farshore not begun in it
  if (await page.evaluate(() => !("hostNow" in window))) await startCoach(page);
  await call(page, "open");
  await panelOf(page).waitFor();
  await call(page, "track", "contacts_added");
  await panelOf(page).getByText("2 steps to go").first().waitFor();
});

/** Two copies, each in three ways: the stub before both, between them, or not at all. */
const orders: [head: string, warned: number][] = [
  [`${stub}${script}<script type="module">import "/farshore/farshore.js"; import "/copy/farshore.js";</script>`, 2],
  [`${stub}${script}${script}`, 1],
  [`${script}${stub}${script}`, 1],
  [`${script}${script}`, 1],
  [`<script type="module">import "/farshore/farshore.js";</script>${script}`, 1],
  [`${stub}<script async src="/copy/farshore.js"></script>${script}`, 1],
];

test.for(orders.slice(0, many(2, orders.length)))(
  "twice on a page, in any order, there is one: %#",
  async ([head, warned], { context, site }) => {
    const page = await context.newPage();
    const warnings = warningsOf(page);
    await page.route("**/copy/*", async (route) => {
      const answer = await route.fetch({ url: route.request().url().replace("/copy/", "/farshore/") });
      await route.fulfill({ response: answer });
    });
    site.pages.set(
      "/twice/",
      `<!doctype html><html lang="en"><head><title>Host</title>${head}</head><body></body></html>`,
    );
    await page.goto("/twice/", { waitUntil: "networkidle" });
    await startCoach(page);
    await launcherOf(page).click();
    await panelOf(page).waitFor();
    expect(await page.locator("[data-farshore]").count()).toBe(1);
    expect(warnings).toEqual(Array(warned).fill("Farshore is here already; the second script tag is ignored."));
  },
);

test.for([
  ["the script", "**/farshore/farshore.js"],
  ["what the script imports", "**/farshore/script-*.js"],
  ["the panel", "**/farshore/panel-*.js"],
  ["the playbook", "**/postcard/coach.json"],
] as const)(
  "a filter list that keeps away %s costs the page nothing else",
  async ([, what], { context, site, troubles }) => {
    // the browser says so itself
    troubles.allow(/ERR_BLOCKED_BY_CLIENT/);
    const page = await context.newPage();
    await page.route(what, (route) => route.abort("blockedbyclient"));
    await page.goto(serve(site, { body: "<button onclick='this.textContent = 1'>Host button</button>" }));
    const said = page.evaluate(async () => {
      const host = window as unknown as { farshore(...given: unknown[]): Promise<unknown> };
      void host.farshore("init", { playbook: "/postcard/coach.json", user: "u1" });
      void host.farshore("track", "contacts_added");
      await host.farshore.call(null, "open").catch(() => {});
    });
    said.catch(() => {});
    await page.waitForTimeout(1_000);
    await page.getByRole("button", { name: "Host button" }).click();
    await page.getByRole("button", { name: "1", exact: true }).waitFor();
    expect(await page.locator(".panel").count()).toBe(0);
  },
);

test.for([
  ["throws", "() => { throw new Error('not today'); }", false],
  ["never answers", "() => new Promise(() => {})", false],
  [
    "has read the answer already",
    "async (...given) => { const answer = await real(...given); await answer.text(); return answer; }",
    false,
  ],
  [
    "answers with something of its own",
    "() => ({ then: (take) => take({ ok: true, text: () => real('/postcard/coach.json').then((a) => a.text()) }) })",
    true,
  ],
] as const)("a fetch of the host's that %s", async ([, fetch, comes], { open, site }) => {
  const page = await open(
    serve(site, {
      head: `<script>{ const real = window.fetch; window.fetch = ${fetch}; }</script>`,
      tag: 'data-playbook="/postcard/coach.json" data-user="u1"',
    }),
  );
  await page.waitForFunction(() => "track" in (window as unknown as { farshore: object }).farshore);
  if (comes) await launcherOf(page).waitFor();
  else {
    // nobody waits for a playbook that never comes
    await page.evaluate(
      () => void (window as unknown as { farshore(...given: unknown[]): unknown }).farshore("track", "x"),
    );
    await page.waitForTimeout(500);
    expect(await launcherOf(page).count()).toBe(0);
  }
});

test("a fetch of the host's that never answers is given up, and what happened meanwhile is kept", async ({
  context,
  site,
}) => {
  const page = await context.newPage();
  const warnings = warningsOf(page);
  await tenSecondsInOne(page);
  await page.goto(
    serve(site, {
      head: "<script>if (!location.search) window.fetch = () => new Promise(() => {});</script>",
      tag: 'data-playbook="/postcard/coach.json" data-user="u1"',
    }),
  );
  await call(page, "track", "contacts_added");
  await expect
    .poll(() => warnings)
    .toEqual([expect.stringContaining("it timed out. Until it can be, nothing is shown.")]);
  expect(await launcherOf(page).count()).toBe(0);
  await page.goto("/host/?answers");
  expect((await insightOf(page)).journey.done).toBe(1);
});

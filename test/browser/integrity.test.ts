import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import { hashesOf, pinnedTags } from "../../src/cli/integrity.ts";
import { expect, type Site, test } from "./browser.ts";
import { call, insightOf } from "./call.ts";
import { launcherOf, startCoach, stub } from "./plainHost.ts";

// A page that runs the very files somebody has read, or none: `integrity` on the tag, and in an import map for its pieces.

const cdn = new URL("../../dist/cdn/", import.meta.url);
const hashes = hashesOf(fileURLToPath(cdn));
const pasted = readFileSync(new URL("integrity.html", cdn), "utf8");

/** A host's page with the lines that the build wrote, or others. */
function servePinned(site: Site, lines = pasted): string {
  const body = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Host</title>${stub}${lines}</head>
<body><h1>Host</h1><button onclick="this.textContent = 'Works'">Try</button></body></html>`;
  site.pages.set("/pinned/", body);
  return "/pinned/";
}

/** From now on this file of ours holds something else than what was built. */
const tamper = (page: Page, name: string) =>
  page.route(`**/farshore/${name}*.js`, async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ response: answer, body: `${await answer.text()}\n;globalThis.tampered = true;` });
  });

/** All that the page has written to the console, but the browser's own lines. */
function saidBy(page: Page): string[] {
  const said: string[] = [];
  page.on("console", (message) => {
    if (!/integrity|Failed to load resource/.test(message.text())) said.push(message.text());
  });
  return said;
}

async function pageWorks(page: Page) {
  await page.getByRole("button", { name: "Try" }).click();
  await page.getByRole("button", { name: "Works" }).waitFor();
  expect(await page.evaluate(() => "tampered" in globalThis)).toBe(false);
}

test("a page that pins every file runs them, what comes late and what that brings along too", async ({
  context,
  site,
}) => {
  const page = await context.newPage();
  const said = saidBy(page);
  const asked: string[] = [];
  page.on("request", (request) => asked.push(/\/farshore\/(.+\.js)$/.exec(request.url())?.[1] ?? ""));
  await page.goto(servePinned(site));
  await startCoach(page);
  await launcherOf(page).click();
  await page.getByText("Your next step").waitFor();
  await call(page, "show", "reach-the-inbox");
  await page.getByRole("heading", { name: "Write calmly" }).waitFor();
  const files = asked.filter((file) => file);
  expect(files.length).toBeGreaterThan(10);
  expect(files.filter((file) => !hashes[file])).toEqual([]);
  expect(said).toEqual([]);
});

for (const [piece, what] of [
  ["panel-", "a piece"],
  ["parts-", "what a piece brings along"],
] as const)
  test(`${what} that was tampered with is refused, with one warning, and the page and the rest of the coach go on`, async ({
    context,
    site,
    troubles,
  }) => {
    troubles.allow(/integrity/); // the browser's own line
    const page = await context.newPage();
    const said = saidBy(page);
    await tamper(page, piece);
    await page.goto(servePinned(site));
    await startCoach(page);
    await launcherOf(page).click();
    await expect.poll(() => said).toEqual([expect.stringMatching(/^Farshore could not load its panel\./)]);
    await call(page, "track", "contacts_added");
    expect((await insightOf(page)).journey.done).toBe(1);
    await pageWorks(page);
    expect(said).toHaveLength(1);
  });

for (const [what, lines] of [
  ["its first piece", pasted],
  ["the tag itself", pinnedTags({ ...hashes, "farshore.js": `sha384-${"A".repeat(64)}` }, "/farshore/")],
] as const)
  test(`where ${what} is not what the page pins, nothing runs, and the page works`, async ({
    context,
    site,
    troubles,
  }) => {
    troubles.allow(/integrity/);
    const page = await context.newPage();
    const said = saidBy(page);
    if (what === "its first piece") await tamper(page, "script-");
    await page.goto(servePinned(site, lines));
    const refused = page.evaluate(() =>
      Promise.race([
        (window as unknown as { farshore: (...call: unknown[]) => Promise<unknown> })
          .farshore("init", { playbook: "/postcard/coach.json" })
          .catch(() => "refused"),
        new Promise((resolve) => setTimeout(resolve, 1_500, "waits")),
      ]),
    );
    expect(await refused).toBe(what === "the tag itself" ? "waits" : "refused");
    await pageWorks(page);
    expect(await page.locator("[data-farshore]").count()).toBe(0);
    expect(said).toEqual(
      what === "the tag itself"
        ? []
        : [expect.stringMatching(/^Farshore could not be loaded; the page works without it\./)],
    );
  });

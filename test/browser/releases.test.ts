import type { Page } from "playwright-core";
import { expect, type Site, test } from "./browser.ts";
import { call } from "./call.ts";
import { launcherOf, postcardPlaybook, serve, startCoach } from "./plainHost.ts";

// Another release is put on the server while pages are open, or one has to be taken back.

const works = "<button onclick=\"this.textContent = 'Works'\">Try</button>";

async function pageWorks(page: Page) {
  await page.getByRole("button", { name: "Try", exact: true }).click();
  await page.getByRole("button", { name: "Works" }).waitFor();
}

/** What the server says of every file of ours but these, as after a release that left none of the old ones there. */
const takeAway = (site: Site, page: Page, kept: RegExp) =>
  page.route(/\/farshore\/.+\.js$/, (route) =>
    kept.test(route.request().url())
      ? route.continue()
      : route.fulfill({ status: 404, body: `no file in ${site.address}` }),
  );

test("an open page whose later files are gone says so where they are needed, and everything else goes on", async ({
  open,
  site,
  troubles,
}) => {
  troubles.allow(/404/); // the browser's own line
  const page = await open(serve(site, { body: works }));
  await startCoach(page);
  await launcherOf(page).waitFor();
  await page.waitForLoadState("networkidle");
  await takeAway(site, page, /^$/);
  await call(page, "track", "contacts_added");
  await launcherOf(page).click();
  const panel = page.getByRole("dialog", { name: /^Your way to the result/ });
  await panel.getByText(/Steps\s*1 of 3/).waitFor();
  await panel.getByRole("tab", { name: "Help" }).click();
  await panel.getByText("This could not be loaded.").first().waitFor();
  await panel.getByRole("tab", { name: "Crossing" }).click();
  await panel.getByText("Your next step").waitFor();
  await pageWorks(page);
});

test("an old `farshore.js` from a cache, whose entry is gone, is one warning, and every call is refused", async ({
  context,
  site,
  troubles,
}) => {
  troubles.allow(/404/);
  const page = await context.newPage();
  const said: string[] = [];
  page.on("console", (message) => void said.push(message.text()));
  await takeAway(site, page, /farshore\.js$/);
  const early = '<script>farshore("track", "early").catch((error) => { window.early = error.message; });</script>';
  await page.goto(serve(site, { body: works + early, tag: postcardPlaybook }));
  await expect.poll(() => page.evaluate(() => (window as unknown as { early?: string }).early)).toMatch(/dynamically/);
  await expect(call(page, "track", "late")).rejects.toThrow(/dynamically imported module/);
  await pageWorks(page);
  expect(said.filter((line) => !/404/.test(line))).toEqual([
    expect.stringMatching(/^Farshore could not be loaded; the page works without it\./),
  ]);
});

test("an empty `farshore.js` switches it off: nothing runs, nothing is drawn, no call throws", async ({
  context,
  site,
}) => {
  const page = await context.newPage();
  const said: string[] = [];
  page.on("console", (message) => void said.push(message.text()));
  const asked: string[] = [];
  page.on("request", (request) => void asked.push(new URL(request.url()).pathname));
  await page.route("**/farshore/farshore.js", (route) => route.fulfill({ contentType: "text/javascript", body: "" }));
  await page.goto(serve(site, { body: works, tag: postcardPlaybook }));
  await page.evaluate(() => {
    const { farshore } = window as unknown as { farshore: (...call: unknown[]) => Promise<unknown> };
    for (const verb of ["init", "track", "identify", "destroy"]) void farshore(verb, "x");
  });
  await page.waitForLoadState("networkidle");
  await pageWorks(page);
  expect(asked.filter((path) => !path.startsWith("/host/"))).toEqual(["/farshore/farshore.js"]);
  expect([await page.locator("[data-farshore]").count(), said]).toEqual([0, []]);
});

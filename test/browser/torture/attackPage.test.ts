import type { Page } from "playwright-core";
import { expect, test } from "../browser.ts";
import { launcherOf, serve, startCoach } from "../plainHost.ts";

// What scripts of a host do to everything in their page, without knowing that we are there.

const panelOf = (page: Page) => page.getByRole("dialog", { name: /^Your way to the result/ });

test("a key that a browser fills a form with, which has no name, is none of a shortcut's", async ({ open, site }) => {
  const page = await open(serve(site, { body: "<input aria-label=Name>" }));
  const come = page.waitForResponse("**/shortcut-*.js");
  await startCoach(page, { shortcut: "Alt+Shift+K" });
  await (await come).finished();
  await expect.poll(() => launcherOf(page).getAttribute("aria-keyshortcuts")).toBe("Alt+Shift+K");
  await page.evaluate(() => document.querySelector("input")?.dispatchEvent(new Event("keydown", { bubbles: true })));
  await page.keyboard.press("Alt+Shift+K");
  await panelOf(page).waitFor();
});

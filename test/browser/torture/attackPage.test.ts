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

test("a call that names no verb, and comes before the script, is refused alone", async ({ open, site }) => {
  const page = await open(
    serve(site, {
      body: `<script>
        refused = [];
        for (const verb of [Object.create(null), { toString() { throw new Error("none"); } }, Symbol("open"), null])
          farshore(verb).catch((error) => refused.push(error.name));
        farshore("init", { playbook: "/postcard/coach.json", user: "u1" });
      </script>`,
    }),
  );
  await launcherOf(page).waitFor();
  expect(await page.evaluate(() => (window as unknown as { refused: string[] }).refused.length)).toBe(4);
});

test("a touch that a script plays is no error on a phone", async ({ newContext, site }) => {
  const page = await (
    await newContext({ viewport: { width: 390, height: 700 }, hasTouch: true, isMobile: true })
  ).newPage();
  await page.goto(serve(site));
  await startCoach(page);
  const sheet = page.waitForResponse("**/bottomSheet-*.js");
  await launcherOf(page).tap();
  await (await sheet).finished();
  const head = panelOf(page).locator(".panel-head");
  await page.waitForTimeout(200);
  for (const type of ["pointerdown", "pointerup"])
    await head.evaluate(
      (each, name) =>
        each.dispatchEvent(
          new PointerEvent(name, { bubbles: true, pointerType: "touch", isPrimary: true, pointerId: 77 }),
        ),
      type,
    );
  await panelOf(page).waitFor();
});

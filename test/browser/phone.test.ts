import type { Page } from "playwright-core";
import { expect, test } from "./browser.ts";
import { completeSetUp, passDays, serve, startCoach } from "./plainHost.ts";

// On a phone every surface is as wide as the screen; nothing of it may lie outside, in either direction.

const widths = [320, 375, 480];
const launcher = ".launcher";

/** Left and right edge of the surface, and of whatever in it sticks out of it sideways. */
const edgesOf = (page: Page, surface: string) =>
  page.locator(surface).evaluate((element) => {
    const { left, right } = element.getBoundingClientRect();
    const outside = [...element.querySelectorAll("*:not(.unseen):not(svg *)")].filter((each) => {
      const box = each.getBoundingClientRect();
      return box.width > 0 && (box.left < left - 1 || box.right > right + 1);
    });
    return { left, right, outside: outside.map((each) => `${each.tagName}.${each.getAttribute("class")}`) };
  });

for (const language of ["en", "fa"]) {
  for (const corner of ["end", "start"]) {
    test(`panel and check-in fill the width of a phone: ${language}, corner ${corner}`, async ({
      newContext,
      site,
    }) => {
      const context = await newContext({ viewport: { width: 320, height: 640 } });
      const page = await context.newPage();
      await page.goto(serve(site, { html: `lang="${language}"` }));
      await startCoach(page, { corner });
      await completeSetUp(page);
      await page.locator(launcher).click();
      await page.locator(".panel .help-card").first().waitFor();
      await page.locator(".panel").evaluate((each) => Promise.all(each.getAnimations().map((one) => one.finished)));
      for (const width of widths) {
        await page.setViewportSize({ width, height: 640 });
        expect(await edgesOf(page, ".panel")).toEqual({ left: 0, right: width, outside: [] });
      }
      await page.keyboard.press("Escape");
      await passDays(page, 3);
      await page.locator(".nudge").waitFor({ timeout: 15_000 });
      await page.locator(".nudge").evaluate((each) => Promise.all(each.getAnimations().map((one) => one.finished)));
      for (const width of widths) {
        await page.setViewportSize({ width, height: 640 });
        expect(await edgesOf(page, ".nudge")).toEqual({ left: 0, right: width, outside: [] });
      }
    });
  }
}

test("a page that is scrolled stays where it is when a question is answered and put away", async ({ open, site }) => {
  const warnings: string[] = [];
  const page = await open(
    serve(site, { body: '<div tabindex="-1" id="far">far</div><div style="height:3000px"></div>' }),
  );
  page.on("console", (message) => warnings.push(message.text()));
  await startCoach(page);
  await completeSetUp(page);
  await page.locator("#far").focus();
  await page.evaluate(() => scrollTo(0, 900));
  await passDays(page, 3);
  const card = page.locator(".nudge");
  await card.waitFor({ timeout: 15_000 });
  await card.getByRole("radio").nth(3).click();
  await card.getByRole("button", { name: "Send" }).click();
  await card.getByRole("button", { name: "Close", exact: true }).last().click();
  await card.waitFor({ state: "detached" });
  expect(await page.evaluate(() => scrollY)).toBe(900);
  expect(warnings).toEqual([]);
});

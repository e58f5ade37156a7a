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

/** A finger that goes down on the head of the panel, step by step, and stays there until it is lifted. */
async function pull(page: Page, way: number) {
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable");
  const layouts = async () => {
    const { metrics } = await session.send("Performance.getMetrics");
    return metrics.find(({ name }) => name === "LayoutCount")?.value;
  };
  const box = await page.locator(".panel").boundingBox();
  const [x, y] = [(box?.x ?? 0) + 40, (box?.y ?? 0) + 20];
  const touch = (type: "touchStart" | "touchMove" | "touchEnd", down = 0) =>
    session.send("Input.dispatchTouchEvent", { type, touchPoints: type === "touchEnd" ? [] : [{ x, y: y + down }] });
  const frame = () => page.evaluate(() => new Promise((done) => requestAnimationFrame(done)));
  await touch("touchStart");
  // beyond the first pixels, where a finger might as well mean a press
  await touch("touchMove", 20);
  await frame();
  const before = await layouts();
  for (let step = 1; step <= 20; step++) {
    await touch("touchMove", 20 + (step * (way - 20)) / 20);
    await frame();
  }
  const [after, moved] = [await layouts(), (await page.locator(".panel").boundingBox())?.y ?? 0];
  // held still, so that it is no throw
  for (let step = 0; step < 4; step++) {
    await touch("touchMove", way);
    await page.waitForTimeout(60);
  }
  await touch("touchEnd");
  return { layouts: Number(after) - Number(before), moved: moved - (box?.y ?? 0) };
}

test("the panel is pulled down by a finger without any layout, goes back from a short way, and closes from a long one", async ({
  newContext,
  site,
}) => {
  const context = await newContext({ viewport: { width: 375, height: 667 }, hasTouch: true, isMobile: true });
  const page = await context.newPage();
  await page.goto(serve(site, { body: '<div style="height:3000px"></div>' }));
  await startCoach(page);
  await page.evaluate(() => scrollTo(0, 700));
  await page.locator(launcher).tap();
  const panel = page.locator(".panel");
  await panel.locator(".help-card, .steps").first().waitFor();
  await expect
    .poll(() => page.locator(".panel-head").evaluate((each) => getComputedStyle(each).touchAction))
    .toBe("none");
  await panel.evaluate((each) => Promise.all(each.getAnimations().map((one) => one.finished)));
  const place = (await panel.boundingBox())?.y;
  const short = await pull(page, 90);
  expect([short.layouts, Math.round(short.moved)]).toEqual([0, 90]);
  await expect.poll(async () => (await panel.boundingBox())?.y).toBe(place);
  expect(await panel.count()).toBe(1);
  const long = await pull(page, 420);
  expect([long.layouts, Math.round(long.moved)]).toEqual([0, 420]);
  await panel.waitFor({ state: "detached" });
  // the page behind was neither scrolled nor held
  expect(
    await page.evaluate(() => [scrollY, document.body.style.overflow, document.documentElement.style.overflow]),
  ).toEqual([700, "", ""]);
});

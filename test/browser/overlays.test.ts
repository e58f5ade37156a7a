import type { Locator, Page } from "playwright-core";
import { expect, test } from "./browser.ts";
import { call } from "./call.ts";
import { layoutShifts } from "./placesHost.ts";
import { completeSetUp, launcherOf, passDays, serve, startCoach } from "./plainHost.ts";

const panelOf = (page: Page) => page.getByRole("dialog", { name: /^Your way to the result/ });

/** Is this element what a pointer meets at its own middle, through all shadow roots? */
const isOnTop = (target: Locator): Promise<boolean> =>
  target.evaluate((element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    const [x, y] = [left + width / 2, top + height / 2];
    let found = document.elementFromPoint(x, y);
    while (found?.shadowRoot?.elementFromPoint(x, y)) found = found.shadowRoot.elementFromPoint(x, y);
    return element === found || element.contains(found);
  });

test("while the host's modal dialog is open, launcher, panel and a check-in work inside it", async ({ open, site }) => {
  const page = await open(
    serve(site, { body: "<dialog><p>Sure?</p><input aria-label='Note'><button>Yes</button></dialog>" }),
  );
  await startCoach(page);
  await completeSetUp(page);
  await launcherOf(page).click();
  await panelOf(page).waitFor();
  await page.evaluate(() => document.querySelector("dialog")?.showModal());
  await page.waitForFunction(() => document.querySelector("dialog > [data-farshore]"));
  await panelOf(page).getByRole("button", { name: "Reach the inbox", exact: true }).click();
  await panelOf(page).getByRole("heading", { name: "Write calmly" }).waitFor();
  await page.keyboard.press("Escape");
  await page.keyboard.press("Tab");
  await panelOf(page).getByRole("button", { name: "Close" }).click();
  await panelOf(page).waitFor({ state: "detached" });
  expect(await page.evaluate(() => document.querySelector("dialog")?.open)).toBe(true);
  await passDays(page, 2);
  const nudge = page.getByRole("dialog", { name: "A question from Postcard" });
  await nudge.getByRole("radio").nth(1).check();
  // the host's own dialog still answers to Escape
  await page.getByLabel("Note").focus();
  await page.keyboard.press("Escape");
  await page.waitForFunction(() => !document.querySelector("dialog")?.open);
  await page.waitForFunction(() => document.querySelector("html > [data-farshore]"));
  expect(await nudge.getByRole("radio").nth(1).isChecked()).toBe(true);
  expect(await isOnTop(nudge.getByRole("button", { name: "Send" }))).toBe(true);
});

test("an overlay of the host with the highest z-index there is does not cover it", async ({ open, site }) => {
  const page = await open(serve(site));
  await startCoach(page);
  await page.evaluate(() => {
    const cover = document.createElement("div");
    cover.style.cssText = "position:fixed;inset:0;z-index:2147483647;background:gray";
    document.documentElement.append(cover);
  });
  expect(await isOnTop(launcherOf(page))).toBe(true);
  await launcherOf(page).click();
  await panelOf(page).waitFor();
  expect(await isOnTop(panelOf(page).getByRole("button", { name: "Close" }))).toBe(true);
});

test("what the host puts into the top layer later does not lock us out", async ({ open, site }) => {
  const page = await open(serve(site, { body: "<div popover='manual' id='cover'>Sale!</div>" }));
  await startCoach(page);
  await launcherOf(page).waitFor();
  await page.evaluate(() => {
    const cover = document.querySelector<HTMLElement>("#cover");
    if (!cover) return;
    cover.style.cssText = "position:fixed;inset:auto 0 0 auto;width:40px;height:40px";
    cover.showPopover();
  });
  await call(page, "open");
  await panelOf(page).getByRole("button", { name: "Close" }).click();
  await panelOf(page).waitFor({ state: "detached" });
});

test("no style sheet of the host changes how it looks", async ({ newContext, site }) => {
  const page = await (await newContext({ reducedMotion: "reduce" })).newPage();
  await page.goto(serve(site));
  await startCoach(page);
  await launcherOf(page).click();
  await panelOf(page).locator(".steps").waitFor();
  await panelOf(page).locator(".foot").waitFor();
  /** Places and computed styles of every element of ours. */
  const look = () =>
    page.evaluate(() => {
      const root = document.querySelector("[data-farshore]")?.shadowRoot;
      return [...(root?.querySelectorAll("*") ?? [])].map((element) => {
        const { left, top, width, height } = element.getBoundingClientRect();
        const { font, color, letterSpacing, textTransform, direction, cursor, visibility } = getComputedStyle(element);
        return [element.tagName, [left, top, width, height].map(Math.round).join(" "), font, color, letterSpacing]
          .concat(textTransform, direction, cursor, visibility)
          .join(" | ");
      });
    });
  await page.evaluate(() => document.documentElement.style.setProperty("overflow", "hidden"));
  const before = await look();
  expect(before.length).toBeGreaterThan(50);
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`
      * { all: unset !important; display: none !important; visibility: hidden !important; opacity: 0 !important;
          position: static !important; font: 40px/3 fantasy !important; letter-spacing: 1em !important; direction: rtl !important }
      html { font-size: 62.5% !important; display: block !important; text-transform: uppercase; cursor: wait; filter: blur(9px) }
      html > div, [data-farshore], div[popover] { inset: auto !important; transform: scale(3) !important; z-index: -1 !important;
          pointer-events: none !important; width: 0 !important; contain: strict !important; clip-path: inset(50%) !important }`);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  });
  expect(await look()).toEqual(before);
  expect(await isOnTop(panelOf(page).getByRole("button", { name: "Close" }))).toBe(true);
});

test("nothing of the host's moves in a whole visit: launcher, moment, panel, lesson, question and thanks", async ({
  open,
  site,
}) => {
  const page = await open(serve(site, { body: "<p>Some lines of the host's own.</p>".repeat(60) }));
  await startCoach(page);
  await launcherOf(page).waitFor();
  await completeSetUp(page);
  await page.locator(".moment").waitFor();
  await launcherOf(page).click();
  await panelOf(page).locator(".help-card").first().waitFor();
  await page.keyboard.press("Escape");
  await call(page, "show", "reach-the-inbox");
  await page.locator(".reader").waitFor();
  await call(page, "close");
  await passDays(page, 3);
  const card = page.locator(".nudge");
  await card.waitFor({ timeout: 15_000 });
  await card.getByRole("radio").nth(3).click();
  await card.getByRole("button", { name: "Send" }).click();
  await card.locator(".thanks").waitFor();
  expect(await layoutShifts(page)).toEqual([]);
  // and it would be seen
  await page.evaluate(() => document.querySelector("h1")?.style.setProperty("margin-top", "90px"));
  expect(await layoutShifts(page)).not.toEqual([]);
});

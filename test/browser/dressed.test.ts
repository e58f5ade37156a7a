import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { expect, type Site, test } from "./browser.ts";
import { launcherOf, serve, startCoach } from "./plainHost.ts";

const postcard = JSON.parse(readFileSync(new URL("../../demo/postcard/coach.json", import.meta.url), "utf8"));

/** A host whose playbook has this theme; the panel is not open yet. */
async function openThemed(site: Site, page: Page, theme: object, body = ""): Promise<void> {
  site.pages.set("/themed.json", { body: JSON.stringify({ ...postcard, theme }), type: ".json" });
  await page.goto(serve(site, { body }));
  await startCoach(page, { playbook: "/themed.json" });
}

const panelOf = (page: Page) => page.getByRole("dialog", { name: /^Your way to the result/ });
const styleOf = (page: Page, name: string) =>
  panelOf(page).evaluate((panel, property) => getComputedStyle(panel).getPropertyValue(property), name);

test("a dark product has a dark panel by day, and nothing is drawn before it looks so", async ({ site, context }) => {
  const page = await context.newPage();
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(/\/theme-/, async (route) => {
    await held;
    await route.continue();
  });
  await openThemed(site, page, { accent: "#7c5cff", surface: "#0b1020", radius: 0, font: "Georgia, serif" });
  await launcherOf(page).waitFor();
  const opened = page.evaluate('farshore("open")');
  await page.waitForTimeout(500);
  expect(await panelOf(page).count()).toBe(0);
  release();
  await opened;
  await panelOf(page).waitFor();
  expect(await styleOf(page, "background-color")).toBe("rgb(11, 16, 32)");
  expect(await styleOf(page, "color-scheme")).toBe("dark");
  expect(await styleOf(page, "border-start-start-radius")).toBe("4px");
  expect(await styleOf(page, "font-family")).toBe("Georgia, serif, system-ui, sans-serif");
});

test("what stands in the page looks like the product, too", async ({ site, context }) => {
  const page = await context.newPage();
  await openThemed(site, page, { accent: "#7c5cff", surface: "#0b1020" }, '<div data-farshore-slot="results"></div>');
  const card = page.locator(".slot-card");
  await card.waitFor();
  const look = await card.evaluate((element) => {
    const { backgroundColor, colorScheme } = getComputedStyle(element);
    return { backgroundColor, colorScheme };
  });
  expect(look).toEqual({ backgroundColor: "rgb(11, 16, 32)", colorScheme: "dark" });
});

test("a surface for day and one for night follow the device", async ({ site, newContext }) => {
  const theme = { surface: { light: "#fffaf0", dark: "#191613" }, text: { light: "#2b2118", dark: "#f1e9df" } };
  const seen: string[] = [];
  for (const colorScheme of ["light", "dark"] as const) {
    const page = await (await newContext({ colorScheme })).newPage();
    await openThemed(site, page, theme);
    await launcherOf(page).click();
    await panelOf(page).waitFor();
    seen.push(await styleOf(page, "background-color"), await styleOf(page, "color"));
  }
  expect(seen).toEqual(["rgb(255, 250, 240)", "rgb(43, 33, 24)", "rgb(25, 22, 19)", "rgb(241, 233, 223)"]);
});

test("where the looks of the brand cannot be had, the panel opens in ours", async ({ site, context, troubles }) => {
  troubles.allow(/theme-|Failed to load resource/);
  const page = await context.newPage();
  await page.route(/\/theme-/, (route) => route.abort());
  await openThemed(site, page, { surface: "#0b1020" });
  await launcherOf(page).click();
  await panelOf(page).waitFor();
  expect(await styleOf(page, "background-color")).toBe("rgb(255, 255, 255)");
});

test("compact leaves less room, and targets that can be hit", async ({ site, context }) => {
  const heights: number[] = [];
  for (const density of ["comfortable", "compact"]) {
    const page = await context.newPage();
    await openThemed(site, page, { density });
    await launcherOf(page).click();
    const button = panelOf(page).getByRole("button", { name: "Close" });
    await button.waitFor();
    heights.push(Math.round((await button.boundingBox())?.height ?? 0));
    await page.close();
  }
  expect(heights).toEqual([36, 32]);
});

import type { Page } from "playwright-core";
import { first, frameOf } from "../../demo/gallery/cell.ts";
import { expect, test } from "./browser.ts";

/** What has the focus in the widget: its id, or its text. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const inner = document.activeElement?.shadowRoot?.activeElement;
    return inner?.matches(".panel") ? "the panel" : inner?.id || inner?.textContent?.trim();
  });

const widget = (page: Page) => page.locator("[data-farshore='']");
const press = (page: Page, name: RegExp | string) => widget(page).getByRole("button", { name }).first().press("Enter");

for (const { surface, state, way, leads, back, leadsBack } of [
  {
    ...{ surface: "results", state: "told", way: /^Change/, leads: "farshore-change" },
    ...{ back: "Cancel", leadsBack: /^Change/ },
  },
  {
    ...{ surface: "results", state: "told", way: /^Take back/, leads: /^Take this back\?/ },
    ...{ back: "Keep it", leadsBack: /^Change/ },
  },
  {
    ...{ surface: "you", state: "usual", way: /^Change/, leads: "farshore-target" },
    ...{ back: "Cancel", leadsBack: /^Change/ },
  },
  {
    ...{ surface: "you", state: "usual", way: "Delete all of it", leads: /\?/ },
    ...{ back: "Keep it", leadsBack: "Download a copy" },
  },
])
  test(`${surface}: what "${way}" opens has the focus, and so has its place when it closes`, async ({ open }) => {
    const page = await open(`/gallery/${frameOf({ ...first, surface, state })}`);
    await page.locator("html[data-drawn]").waitFor({ state: "attached" });
    await press(page, way);
    await expect.poll(() => focused(page)).toMatch(leads);
    await press(page, back);
    await expect.poll(() => focused(page)).toMatch(leadsBack);
  });

test("whoever aims higher from a thanks is told so, and closes it by Escape", async ({ open }) => {
  const page = await open(`/gallery/${frameOf({ ...first, surface: "thanks", state: "reached" })}`);
  await page.locator("html[data-drawn]").waitFor({ state: "attached" });
  await press(page, /^Aim for/);
  await expect.poll(() => focused(page)).toMatch(/25 orders/);
  await page.keyboard.press("Escape");
  await widget(page).locator(".nudge").waitFor({ state: "detached" });
});

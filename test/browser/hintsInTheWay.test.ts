import type { Page } from "playwright-core";
import { expect, test } from "./browser.ts";
import { call } from "./call.ts";
import { gap, hintCard, hintMark, overlap, serveWith, startPlaces } from "./placesHost.ts";

const field = '<p style="padding:60px 10px"><label>Subject <input data-farshore-hint="subject"></label></p>';

const focused = (page: Page) =>
  page.evaluate(() => {
    const inner = document.activeElement?.shadowRoot?.activeElement ?? document.activeElement;
    return inner?.getAttribute("aria-label") ?? inner?.localName;
  });

for (const { name, width, height, body } of [
  { name: "at 400 %", width: 320, height: 256, body: field },
  {
    ...{ name: "with a target as wide as the screen", width: 320, height: 400 },
    body: '<p data-farshore-hint="subject" style="height:340px;background:#eee">A chart</p>',
  },
])
  test(`asked for where there is no room beside its target, it is on the screen: ${name}`, async ({
    newContext,
    site,
  }) => {
    const context = await newContext({ viewport: { width, height } });
    const page = await context.newPage();
    await page.goto(serveWith(site, body));
    await startPlaces(page);
    await hintMark(page).press("Enter");
    await hintCard(page).waitFor();
    const box = await hintCard(page).boundingBox();
    if (!box) throw new Error("the card is not drawn");
    expect([box.x >= 0, box.y >= 0, box.x + box.width <= width, box.y + box.height <= height]).toEqual(
      Array(4).fill(true),
    );
    await page.keyboard.press("Escape");
    await hintMark(page).waitFor();
    expect(overlap(await hintMark(page).boundingBox(), await page.locator("[data-farshore-hint]").boundingBox())).toBe(
      false,
    );
    expect(await focused(page)).toBe("Hint from Postcard");
  });

test("beside a part of a drawing, too", async ({ open, site }) => {
  const drawing = `<svg width="300" height="120" style="margin:80px"><rect data-farshore-hint="subject" x="20" y="20" width="80" height="50"/></svg>`;
  const page = await open(serveWith(site, `${drawing}<p style="height:2000px"></p>`));
  await startPlaces(page);
  await hintCard(page).waitFor();
  const beside = async () => gap(await hintCard(page).boundingBox(), await page.locator("rect").boundingBox());
  await expect.poll(beside).toBeLessThan(12);
  await page.evaluate(() => scrollTo(0, 60));
  await expect.poll(beside).toBeLessThan(12);
  // what else there is to say of the customer is heard all the same
  await call(page, "track", "sent");
  await page.evaluate(() => scrollTo(0, 1500));
  await hintCard(page).waitFor({ state: "hidden" });
});

test("whoever is in it with the keyboard is beside it once it has gone from the screen", async ({ open, site }) => {
  const page = await open(serveWith(site, `${field}<p style="height:2000px"></p>`));
  await startPlaces(page);
  await hintCard(page).waitFor();
  await page.getByLabel("Subject").focus();
  await page.keyboard.press("Tab");
  expect(await focused(page)).toMatch(/^Close/);
  await page.evaluate(() => scrollTo(0, 1500));
  await hintCard(page).waitFor({ state: "hidden" });
  expect(await focused(page)).toBe("input");
});

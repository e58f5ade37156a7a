import type { Page } from "playwright-core";
import { expect, test } from "./browser.ts";
import { call, focusedText } from "./call.ts";
import { completeSetUp, launcherOf, passDays, serve, startCoach } from "./plainHost.ts";

// News in the corner: what they may cost nobody.

const momentOf = (page: Page) => page.getByRole("region", { name: "Postcard: news on your way" });
const focusedClass = (page: Page) =>
  page.evaluate(() => {
    const inside = document.querySelector("[data-farshore]")?.shadowRoot?.activeElement;
    return (inside ?? document.activeElement)?.className || document.activeElement?.id;
  });

/** Brings the result; the question that follows it is answered beforehand, so that it does not come in between. */
async function reach(page: Page) {
  await call(page, "rate", "way-there", 4);
  await call(page, "measure", "orders", 30);
}

const body =
  '<input id="note" aria-label="Note"><button style="position:fixed;inset:auto 20px 110px auto;inline-size:700px">Behind</button>';

test("a moment takes neither focus nor keys, and covers no more of the page than it fills", async ({ open, site }) => {
  const page = await open(serve(site, { body }));
  await startCoach(page);
  await launcherOf(page).waitFor();
  await page.getByLabel("Note").focus();
  await page.keyboard.type("Dear ");
  await call(page, "track", "contacts_added");
  await momentOf(page).getByText("Done: Add your contacts").waitFor();
  await page.keyboard.type("Ada");
  await page.keyboard.press("Escape");
  expect(await page.getByLabel("Note").inputValue()).toBe("Dear Ada");
  expect(await momentOf(page).count()).toBe(1);
  // the part of the button that is not under the card, and the launcher
  await page.getByRole("button", { name: "Behind" }).click({ position: { x: 20, y: 5 }, timeout: 3000 });
  await launcherOf(page).click({ timeout: 3000 });
  await momentOf(page).waitFor({ state: "detached" });
  await page.getByRole("dialog").waitFor();
});

test("by keyboard it is left to the next stop, and closed without losing the place in the page", async ({
  open,
  site,
}) => {
  const page = await open(serve(site, { body }));
  await startCoach(page);
  await launcherOf(page).focus();
  await completeSetUp(page);
  const moment = momentOf(page);
  await moment.waitFor();
  await page.keyboard.press("Tab");
  expect(await focusedText(page)).toBe("See what helps");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await moment.waitFor({ state: "detached" });
  expect(await focusedClass(page)).toBe("launcher");

  await reach(page);
  await moment.getByText("You got there: 32 orders").waitFor();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.getByRole("tab", { name: "Crossing", selected: true }).waitFor();
  expect(await focusedClass(page)).toBe("panel");
  expect(await moment.count()).toBe(0);
  await page.keyboard.press("Escape");
  expect(await focusedClass(page)).toBe("launcher");
});

test("it leaves when the focus goes to something of the page that lies under it", async ({ open, site }) => {
  const under = '<button id="under" style="position:fixed;inset:auto 60px 120px auto;inline-size:90px">Under</button>';
  const page = await open(serve(site, { body: body + under }));
  await startCoach(page);
  await launcherOf(page).waitFor();
  await call(page, "track", "contacts_added");
  const moment = momentOf(page);
  await moment.waitFor();
  // a part of this one can be seen beside the card
  await page.getByRole("button", { name: "Behind" }).focus();
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  expect(await moment.count()).toBe(1);
  await page.getByRole("button", { name: "Under" }).focus();
  await moment.waitFor({ state: "detached", timeout: 3000 });
  expect(await focusedClass(page)).toBe("under");
});

test("it makes room for a question, and the end of the widget is its end", async ({ open, site }) => {
  const page = await open(serve(site, { body }));
  await startCoach(page);
  await completeSetUp(page);
  await momentOf(page).hover();
  await passDays(page, 2);
  await page.getByRole("dialog", { name: "A question from Postcard" }).waitFor({ timeout: 20_000 });
  expect(await momentOf(page).count()).toBe(0);
  await page.getByRole("button", { name: /close/i }).click();
  await reach(page);
  await momentOf(page).waitFor();
  await momentOf(page).getByRole("button", { name: "Close" }).focus();
  await call(page, "destroy");
  expect(await page.locator("[data-farshore], .moment").count()).toBe(0);
});

import { expect, test } from "./browser.ts";
import { call } from "./call.ts";
import { postcardPage } from "./postcardPage.ts";

// What extensions and the browser itself put into the widget, which neither it nor its host asked for.

test("beside what an extension put next to a field the customer writes on", async ({ open }) => {
  const page = await open("/postcard/");
  const mira = postcardPage(page);
  for (const event of ["contacts_added", "addresses_completed", "campaign_sent"]) await call(page, "track", event);
  await mira.daysPass(2);
  await mira.nudge.getByRole("radio", { name: "No effect I could see" }).check();
  await mira.nudge.getByRole("button", { name: "Send" }).click();
  const note = mira.nudge.getByRole("textbox");
  await note.click();
  for (const [beside, text] of [
    ["after", "nobody "],
    ["before", "opens it"],
  ] as const) {
    await note.evaluate((field, where) => field[where](document.createElement("x-extension")), beside);
    await page.keyboard.type(text);
  }
  expect(await note.inputValue()).toBe("nobody opens it");
});

test("translated by the browser, every sentence is there once, and says what is so by now", async ({ open }) => {
  const page = await open("/postcard/");
  const mira = postcardPage(page);
  await mira.openPanel();
  await mira.panel.getByText("Saved on this device").waitFor();
  await page.evaluate(() => {
    const root = document.querySelector("[data-farshore]")?.shadowRoot?.querySelector(".panel") as Element;
    const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const found: Text[] = [];
    while (texts.nextNode()) found.push(texts.currentNode as Text);
    for (const text of found) {
      const font = document.createElement("font");
      font.textContent = `auf Deutsch: ${text.data}`;
      text.replaceWith(font);
    }
  });
  const stage = page.locator("[data-farshore] .stage");
  expect(await stage.innerText()).toBe("auf Deutsch: 3 steps to go, then the result can come.");
  for (const event of ["one", "two", "three"]) await call(page, "track", event);
  expect(await stage.innerText()).toBe("auf Deutsch: 3 steps to go, then the result can come.");
  await call(page, "track", "contacts_added");
  await expect.poll(() => stage.innerText()).toBe("2 steps to go, then the result can come.");
});

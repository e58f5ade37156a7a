import type { Page } from "playwright-core";
import { expect, test } from "./browser.ts";
import { focusedText } from "./call.ts";
import { completeSetUp, launcherOf, passDays, serve, startCoach } from "./plainHost.ts";
import { postcardPage } from "./postcardPage.ts";

/** Presses Tab until the focused element has this text; fails after a page full of stops. */
async function tabTo(page: Page, text: RegExp, key = "Tab") {
  const name = () =>
    page.evaluate(() => {
      let element = document.activeElement;
      while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
      return element?.getAttribute("aria-label") ?? element?.textContent?.trim() ?? "";
    });
  for (let stop = 0; stop < 60; stop++) {
    await page.keyboard.press(key);
    if (text.test(await name())) return;
  }
  throw new Error(`no stop called ${text}`);
}

test("everything can be done with the keyboard alone", async ({ open }) => {
  const page = await open("/postcard/");
  const mira = postcardPage(page);
  await mira.launcher.waitFor();
  await completeSetUp(page);

  // the launcher, the panel, a lesson
  await tabTo(page, /^Your way to the result/);
  await page.keyboard.press("Enter");
  await mira.panel.waitFor();
  await tabTo(page, /^Reach the inbox$/);
  await page.keyboard.press("Enter");
  await mira.panel.getByRole("heading", { name: "Write calmly" }).waitFor();
  expect(await focusedText(page)).toBe("Reach the inbox");
  await tabTo(page, /^I have read this$/);
  await page.keyboard.press("Enter");
  await mira.panel.getByText("Now it is yours to use").waitFor();

  // Esc closes one layer, and the focus goes back to where it came from
  await page.keyboard.press("Escape");
  await expect.poll(() => focusedText(page)).toBe("What helps now"); // a lesson that is done has left the list
  expect(await mira.panel.count()).toBe(1);
  await page.keyboard.press("Escape");
  await mira.panel.waitFor({ state: "detached" });
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.className))
    .toBe("launcher");

  // a check-in: arrow keys choose, and only Send sends
  await mira.daysPass(2);
  await mira.nudge.waitFor();
  expect(await page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.className)).toBe("launcher");
  await tabTo(page, /^$/); // the radio buttons are one stop
  await page.keyboard.press("ArrowDown");
  expect(await mira.nudge.getByRole("radio").nth(1).isChecked()).toBe(true);
  await page.keyboard.press("ArrowUp");
  expect(await mira.nudge.getByRole("radio").nth(0).isChecked()).toBe(true);
  await page.keyboard.press("Enter");
  await mira.nudge.getByText("What got in the way?").waitFor();
  const reason = mira.nudge.getByRole("checkbox").first();
  await expect.poll(() => reason.evaluate((each) => each.matches(":focus"))).toBe(true);
  await page.keyboard.press("Space");
  expect(await reason.isChecked()).toBe(true);
  await tabTo(page, /^Send$/);
  await page.keyboard.press("Enter");
  await mira.nudge.getByText("Thank you for the honest answer.").waitFor();
  await page.keyboard.press("Escape");
  await mira.nudge.waitFor({ state: "detached" });
});

test("an answer cannot be sent empty, and the sentence about it stands beside the question", async ({ open }) => {
  const page = await open("/postcard/");
  const mira = postcardPage(page);
  await completeSetUp(page);
  await mira.daysPass(2);
  await mira.nudge.getByRole("button", { name: "Send" }).click();
  await mira.nudge.getByRole("alert").getByText("Please choose one answer first.").waitFor();
  const first = mira.nudge.getByRole("radio").first();
  await expect.poll(() => first.evaluate((each) => each.matches(":focus"))).toBe(true);
});

test("a way to put a question off unfolds below its button, and folds again", async ({ open, site }) => {
  const page = await open(serve(site));
  await startCoach(page);
  await completeSetUp(page);
  await passDays(page, 2);
  const question = page.getByRole("dialog", { name: "A question from Postcard" });
  const later = question.getByRole("button", { expanded: false });
  await later.focus();
  await page.keyboard.press("Enter");
  const choices = question.getByRole("group", { name: "Ask me again" });
  await choices.waitFor();
  const opener = question.getByRole("button", { expanded: true });
  expect(await opener.evaluate((each) => each.matches(":focus"))).toBe(true);
  const controlled = await opener.getAttribute("aria-controls");
  expect(await choices.getAttribute("id")).toBe(controlled);
  await page.keyboard.press("Tab");
  expect(
    await choices
      .getByRole("button")
      .first()
      .evaluate((each) => each.matches(":focus")),
  ).toBe(true);
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("Space");
  await choices.waitFor({ state: "hidden" });
});

test("one answer is one stop, and the arrow keys go round in it", async ({ open, site }) => {
  const page = await open(serve(site));
  await startCoach(page);
  await completeSetUp(page);
  await passDays(page, 2);
  const radios = page.getByRole("dialog", { name: "A question from Postcard" }).getByRole("radio");
  await radios.first().focus();
  await page.keyboard.press("Space");
  const chosen = () => radios.evaluateAll((all) => all.findIndex((each) => (each as HTMLInputElement).checked));
  await page.keyboard.press("ArrowUp");
  expect(await chosen()).toBe((await radios.count()) - 1);
  await page.keyboard.press("ArrowDown");
  expect(await chosen()).toBe(0);
  await page.keyboard.press("Tab");
  expect(await focusedText(page)).toBe("Send");
});

test("what is read out is polite, and little: a whole visit in five sentences", async ({ open, site }) => {
  const page = await open(serve(site));
  await page.evaluate(() => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    let last = "";
    const listen = () => {
      const root = document.querySelector("[data-farshore]")?.shadowRoot;
      const regions = [...(root?.querySelectorAll("[role=status], [role=alert], [aria-live]") ?? [])];
      const said = regions.map((each) => each.textContent?.trim()).filter(Boolean);
      for (const each of said) if (each && !last.includes(each)) heard.push(each);
      last = said.join(" | ");
      requestAnimationFrame(listen);
    };
    listen();
  });
  await startCoach(page);
  await completeSetUp(page);
  await launcherOf(page).click();
  await page.getByRole("tab", { name: "Results" }).click();
  await page.getByText("What you told us").waitFor();
  await page.keyboard.press("Escape");
  await passDays(page, 2);
  const question = page.getByRole("dialog", { name: "A question from Postcard" });
  await question.getByRole("radio").nth(1).check();
  await question.getByRole("button", { name: "Send" }).click();
  await question.getByRole("checkbox").first().check();
  await question.getByRole("button", { name: "Send" }).click();
  await question.getByText("Thank you for the honest answer.").waitFor();
  const heard = async () => {
    const all = await page.evaluate(() => (window as unknown as { heard: string[] }).heard);
    return all.filter((each) => each !== "One moment\u2026");
  };
  // whoever listens does so once a frame
  await expect.poll(async () => (await heard()).at(-1)).toBe("Thank you for the honest answer.");
  const told = await heard();
  expect(told.length, told.join("\n")).toBeLessThanOrEqual(5);
  expect(await page.locator("[data-farshore]").locator("[aria-live=assertive]").count()).toBe(0);
});

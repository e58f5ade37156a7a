import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";
import { expect, test } from "./browser.ts";
import { call, focusedText } from "./call.ts";
import { completeSetUp, passDays, serve, startCoach } from "./plainHost.ts";
import { postcardPage } from "./postcardPage.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

interface Violation {
  id: string;
  nodes: { html: string; failureSummary?: string }[];
}

/** What axe has to say of our element, as it is drawn now: one line per node. */
async function violations(page: Page): Promise<string[]> {
  // drawn to its end: axe would judge the colours of a fade halfway
  await page.evaluate(() => {
    const root = document.querySelector("[data-farshore]")?.shadowRoot;
    return Promise.all((root?.getAnimations() ?? []).map((each) => each.finished.catch(() => {})));
  });
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe);
  const found = await page.evaluate(() => {
    const { axe: checker } = window as unknown as { axe: { run(where: object): Promise<{ violations: Violation[] }> } };
    return checker.run({ include: [["[data-farshore]"]] });
  });
  return found.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

interface Look {
  name: string;
  language: "en" | "fa";
  colorScheme: "light" | "dark";
  width: number;
}

const looks: Look[] = [
  { name: "English, light", language: "en", colorScheme: "light", width: 1280 },
  { name: "English, dark", language: "en", colorScheme: "dark", width: 1280 },
  { name: "Persian, light, right to left", language: "fa", colorScheme: "light", width: 1280 },
  { name: "Persian, dark, 320 px", language: "fa", colorScheme: "dark", width: 320 },
];

for (const { name, language, colorScheme, width } of looks) {
  test(`axe finds nothing in launcher, panel, check-in and reader: ${name}`, async ({ newContext, site }) => {
    const context = await newContext({ colorScheme, reducedMotion: "reduce", viewport: { width, height: 720 } });
    const page = await context.newPage();
    await page.goto(serve(site));
    await startCoach(page, { language });
    const surface = page.locator("[data-farshore]").getByRole("dialog");
    const found: Record<string, string[]> = {};
    const look = async (where: string) => {
      found[where] = await violations(page);
    };

    await page.locator("[data-farshore]").getByRole("button").waitFor();
    await look("launcher");
    await call(page, "open");
    await surface.waitFor();
    await look("panel, steps");
    await completeSetUp(page);
    await look("panel, gap");
    await call(page, "rate", "effect", 2, { reasons: ["spam"], note: "Nobody wrote back." });
    for (const [tab, there] of [
      ["help", ".help-tab button[aria-expanded]"],
      ["results", ".results .given"],
      ["you", ".you select"],
    ]) {
      await surface.locator(`#farshore-tab-${tab}`).click();
      await surface.locator(`${there}`).first().waitFor();
      await look(`panel, ${tab}`);
    }
    await surface.locator(".you .target button").first().click();
    await surface.locator("[role=switch]").first().click();
    await surface.locator("#farshore-quiet-from").waitFor();
    await look("panel, you, being changed");
    await surface.locator("#farshore-tab-results").click();
    await surface.locator(".given .ways button").first().click();
    await surface.locator("#farshore-change").waitFor();
    await look("panel, results, being changed");
    await surface.locator("#farshore-tab-help").click();
    await surface.locator("button[aria-expanded]").last().click();
    await look("panel, all help");
    expect(await surface.locator(".panel-body").evaluate((each) => each.scrollWidth - each.clientWidth)).toBe(0);
    for (const help of ["reach-the-inbox", "unsubscribe-footer", "first-orders-live", "campaign-review"]) {
      await call(page, "show", help);
      await surface
        .locator(`.help-reader ${help === "reach-the-inbox" ? "h4" : "h3"}`)
        .first()
        .waitFor();
      await look(help);
    }
    await call(page, "close");
    await surface.waitFor({ state: "detached" });
    // taken back, it is asked again
    for (const { id } of await call<{ id: string }[]>(page, "given")) await call(page, "withdraw", id);
    await passDays(page, 2);
    await surface.waitFor();
    await look("check-in");
    await surface.getByRole("radio").nth(1).check();
    await surface.locator("[type=submit]").click();
    await surface.getByRole("checkbox").first().check();
    await look("check-in, reasons");
    await surface.locator("[type=submit]").click();
    await surface.locator(".thanks").waitFor();
    await look("check-in, thanks");
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
    await call(page, "close");
    await call(page, "measure", "orders", 30);
    await page.locator("[data-farshore] .moment").waitFor();
    await look("moment");
    await call(page, "open");
    await surface.locator(".foot").waitFor();
    await look("panel, reached");
    expect(Object.fromEntries(Object.entries(found).filter(([, each]) => each.length))).toEqual({});
  });
}

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

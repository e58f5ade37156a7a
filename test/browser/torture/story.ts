import type { Locator, Page } from "playwright-core";
import { expect } from "../browser.ts";
import { call } from "../call.ts";
import { completeSetUp, launcherOf, passDays, startCoach } from "../plainHost.ts";

const panelOf = (page: Page) => page.getByRole("dialog", { name: /^Your way to the result/ });
const nudgeOf = (page: Page) => page.getByRole("dialog", { name: "A question from Postcard" });

/** Everything of the page that a guest could have changed. */
const pageOf = (page: Page) =>
  page.evaluate(() => ({
    html: document.documentElement.outerHTML,
    keys: Object.getOwnPropertyNames(window).sort(),
    sheets: document.adoptedStyleSheets.length,
    address: location.href,
  }));

/** What an element of ours looks like: where it stands on the screen, and what a host's styles might have changed. */
export type Look = string[];

/** How everything of ours looks now; what moves by itself is not asked. */
export const lookOf = (page: Page): Promise<Look> =>
  page.evaluate(() => {
    const asked =
      "font color background-color letter-spacing word-spacing line-height text-transform text-indent text-align white-space direction visibility opacity cursor display position float clip-path filter mix-blend-mode pointer-events user-select writing-mode box-sizing margin padding border-top-width".split(
        " ",
      );
    const root = document.querySelector("[data-farshore]")?.shadowRoot;
    return [...(root?.querySelectorAll(":is(.launcher, .panel, .nudge), :is(.launcher, .panel, .nudge) *") ?? [])].map(
      (element) => {
        const { left, top, width, height } = element.getBoundingClientRect();
        const style = getComputedStyle(element);
        const place = [left, top, width, height].map(Math.round).join(" ");
        return `${element.localName} ${place} | ${asked.map((name) => style.getPropertyValue(name)).join(" | ")}`;
      },
    );
  });

/** Is this what a pointer meets at its own middle, through our shadow root? */
const isMet = (target: Locator): Promise<boolean> =>
  target.evaluate((element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    const [x, y] = [left + width / 2, top + height / 2];
    let found = document.elementFromPoint(x, y);
    while (found?.shadowRoot?.elementFromPoint(x, y)) found = found.shadowRoot.elementFromPoint(x, y);
    return element.contains(found);
  });

/** Presses the middle of what it is, where it stands, as a hand does: nothing is scrolled and nothing is waited for. */
async function press(page: Page, target: Locator): Promise<void> {
  await target.waitFor();
  expect(await isMet(target)).toBe(true);
  const box = await target.boundingBox();
  if (!box) throw new Error("there is nothing to press");
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
}

/** The looks of a visit: the panel, and the question. */
export interface Looks {
  panel: Look;
  question: Look;
}

/** The button stands at its corner and opens the panel. */
async function openPanel(page: Page): Promise<Look> {
  await launcherOf(page).waitFor();
  expect(await launcherOf(page).boundingBox()).toEqual({ x: 1204, y: 644, width: 56, height: 56 });
  await press(page, launcherOf(page));
  await panelOf(page).locator(".steps").waitFor();
  await panelOf(page).locator(".foot").waitFor();
  await page.mouse.move(1, 1);
  return lookOf(page);
}

/** The question comes by itself, and is answered without a mouse. */
async function answer(page: Page): Promise<Look> {
  await passDays(page, 2);
  await nudgeOf(page).getByRole("radio").first().waitFor();
  const look = await lookOf(page);
  await nudgeOf(page).getByRole("radio").first().focus();
  for (const key of ["ArrowDown", "Tab", "Enter"]) await page.keyboard.press(key);
  await nudgeOf(page).getByText("What got in the way?").waitFor();
  await page.keyboard.press("Space");
  await nudgeOf(page).getByRole("checkbox").first().and(page.locator(":checked")).waitFor();
  await nudgeOf(page).getByRole("button", { name: "Send" }).press("Enter");
  await nudgeOf(page).getByText("Thank you for the honest answer.").waitFor();
  return look;
}

/**
 * The story in short on a host's page, told by calls and by a real mouse and keyboard: the button, the panel, steps that
 * tick, a question and its answer, a lesson, and the end, which leaves the page as it was.
 */
export async function story(page: Page, meanwhile?: (page: Page) => Promise<unknown>): Promise<Looks> {
  await startCoach(page, { user: `u${Math.random()}` });
  const panel = await openPanel(page);
  await completeSetUp(page);
  await panelOf(page).getByText("All steps are done").waitFor();
  await meanwhile?.(page);
  await press(page, panelOf(page).getByRole("button", { name: "Close" }));
  await panelOf(page).waitFor({ state: "detached" });
  const question = await answer(page);
  await press(page, nudgeOf(page).getByRole("button", { name: "Reach the inbox" }));
  await panelOf(page).getByRole("heading", { name: "Write calmly" }).waitFor();
  await call(page, "close");
  await panelOf(page).waitFor({ state: "detached" });
  await call(page, "destroy");
  return { panel, question };
}

/** What a page does to the story that is told on it. */
export interface Around {
  before?: (page: Page) => Promise<unknown>;
  meanwhile?: (page: Page) => Promise<unknown>;
  own?: RegExp;
}

/** The story on a page, which looks as it does on a clean one; afterwards the page is as it was. */
export async function tell(page: Page, clean: Looks, { before, meanwhile, own }: Around): Promise<void> {
  await page.waitForFunction(() => typeof (window as unknown as { farshore: unknown }).farshore === "function");
  await before?.(page);
  const pageNow = async () => {
    const { html, keys, ...rest } = await pageOf(page);
    const isOurs = (key: string) => /^(farshore|hostNow)$/.test(key) || own?.test(key);
    return { ...rest, html: own ? html.replace(own, "") : html, keys: keys.filter((key) => !isOurs(key)) };
  };
  const was = await pageNow();
  expect(await story(page, meanwhile)).toEqual(clean);
  expect(await pageNow()).toEqual(was);
  expect(await page.locator("[data-farshore]").count()).toBe(0);
}

/// <reference types="vite/client" />
import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import type { Message } from "../../widget/words/message.ts";
import { expect, test } from "./browser.ts";
import { call } from "./call.ts";
import { completeSetUp, passDays, serve, startCoach } from "./plainHost.ts";

// A language that nobody speaks: every sentence half as long again and in letters with marks, so that what is not
// translated shows, and what has no room for another language sticks out.

const english: Record<string, Message> = Object.assign(
  {},
  ...Object.values(import.meta.glob<Record<string, object>>("../../widget/words/en*.ts", { eager: true })).flatMap(
    (module) => Object.values(module),
  ),
);

const marked: Record<string, string> = {
  a: "\u00e5",
  e: "\u00e9",
  i: "\u00ef",
  o: "\u00f6",
  u: "\u00fb",
  n: "\u00f1",
  c: "\u00e7",
};

/** A sentence in the pseudo-language; what is put into it stays as it is. */
const pseudo = (sentence: string): string =>
  `\u27e6${sentence
    .split(/(\{\w+\})/)
    .map((part) =>
      part.startsWith("{")
        ? part
        : part.replace(/[aeiou]/g, "$&$&").replace(/[a-z]/g, (letter) => marked[letter] ?? letter),
    )
    .join("")}\u27e7`;

const words = Object.fromEntries(
  Object.entries(english).map(([key, message]) => [key, pseudo(typeof message === "string" ? message : message.other)]),
);
const playbook = JSON.parse(readFileSync(new URL("../../demo/postcard/coach.json", import.meta.url), "utf8")) as object;

/** What sticks out of the surface sideways, and texts that are cut off. */
const misfits = (page: Page, surface: string) =>
  page.locator(surface).evaluate((element) => {
    const { left, right } = element.getBoundingClientRect();
    return [...element.querySelectorAll<HTMLElement>("*:not(.unseen):not(svg *):not(.unseen *):not(.tab)")].flatMap(
      (each) => {
        const box = each.getBoundingClientRect();
        const out = box.width > 0 && (box.left < left - 1 || box.right > right + 1);
        const cut =
          each.scrollWidth > each.clientWidth + 1 &&
          getComputedStyle(each).overflowX !== "visible" &&
          !each.matches("input, textarea, select, .tabs");
        return out || cut ? `${each.tagName}.${each.getAttribute("class")}: ${each.textContent?.slice(0, 40)}` : [];
      },
    );
  });

/** Whether all of an element of the panel is to be seen in it, from side to side. */
const inView = (page: Page, selector: string) =>
  page.locator(selector).evaluate((element) => {
    const [own, panel] = [element, element.closest(".panel") ?? element].map((each) => each.getBoundingClientRect());
    return own !== undefined && panel !== undefined && own.left >= panel.left - 1 && own.right <= panel.right + 1;
  });

/** English letters that stand outside of the marks of the pseudo-language: what no language could say otherwise. */
const untranslated = (page: Page, surface: string) =>
  page
    .locator(surface)
    .evaluate((element) =>
      (element as HTMLElement).innerText
        .split("\n")
        .filter((line) => /[a-z]{3}/i.test(line) && !/[\u27e6\u27e7]/.test(line)),
    );

for (const width of [320, 480, 900]) {
  test(`every tab and a question have room for another language at ${width} px`, async ({ newContext, site }) => {
    const context = await newContext({ viewport: { width, height: 800 } });
    site.pages.set("/pseudo.json", JSON.stringify({ ...playbook, words: { en: words } }));
    const page = await context.newPage();
    await page.goto(serve(site));
    await startCoach(page, { playbook: "/pseudo.json" });
    await completeSetUp(page);
    await call(page, "open");
    for (const tab of ["crossing", "help", "results", "you"]) {
      await page.locator(`#farshore-tab-${tab}`).click();
      await page.locator(`.panel-body [role=tabpanel] >> text=\u27e6`).first().waitFor();
      await page
        .locator('.panel-body [role="status"]:has-text("\u00d6\u00f6\u00f1\u00e9")')
        .waitFor({ state: "detached" });
      expect(await misfits(page, ".panel"), tab).toEqual([]);
      // where all tabs do not fit beside each other, the chosen one is in view
      await expect.poll(() => inView(page, `#farshore-tab-${tab}`)).toBe(true);
    }
    await page.keyboard.press("Escape");
    await passDays(page, 3);
    await page.locator(".nudge").waitFor({ timeout: 15_000 });
    expect(await misfits(page, ".nudge"), "a question").toEqual([]);
    await call(page, "destroy");
  });
}

test("nothing of ours on the tabs stands there in English alone", async ({ newContext, site }) => {
  const context = await newContext({ viewport: { width: 900, height: 800 } });
  site.pages.set("/pseudo.json", JSON.stringify({ ...playbook, words: { en: words } }));
  const page = await context.newPage();
  await page.goto(serve(site));
  await startCoach(page, { playbook: "/pseudo.json" });
  await completeSetUp(page);
  await call(page, "open");
  await page.locator("#farshore-tab-you").click();
  await page.locator("#farshore-density").waitFor();
  const texts = await untranslated(page, ".panel .you");
  // what the playbook says and names of languages stay as they are
  const names = await page.locator("#farshore-language option").allInnerTexts();
  const ours = texts.filter((line) => !names.includes(line) && !/orders|hoped|mailings|Wrenpost|Postcard/i.test(line));
  expect(ours).toEqual([]);
  await call(page, "destroy");
});

import type { Browser, BrowserContextOptions, Page } from "playwright-core";

/**
 * Does something with each of these, on several pages side by side. What is `alone` gets a browser's storage of its own;
 * the others follow each other in one tab, which starts in a fraction of the time, and forget what the tab was handed.
 */
export async function sideBySide<Item extends { alone?: boolean }>(
  browser: Browser,
  options: BrowserContextOptions,
  items: Item[],
  work: (page: Page, item: Item) => Promise<void>,
): Promise<void> {
  const left = [...items];
  const begin = async () => {
    const context = await browser.newContext({
      reducedMotion: "reduce",
      locale: "en-GB",
      timezoneId: "UTC",
      ...options,
    });
    return context.newPage();
  };
  const hand = async () => {
    const shared = await begin();
    await shared.addInitScript(() => sessionStorage.clear());
    for (let item = left.shift(); item !== undefined; item = left.shift()) {
      const page = item.alone ? await begin() : shared;
      await work(page, item);
      if (item.alone) await page.context().close();
    }
    await shared.context().close();
  };
  await Promise.all([hand(), hand(), hand()]);
}

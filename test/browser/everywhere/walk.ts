import type { Browser, BrowserContextOptions, Page } from "playwright-core";

/** Does something with each of these, on several pages side by side; tells of each what it threw. */
export async function sideBySide<Item>(
  browser: Browser,
  options: BrowserContextOptions,
  items: Item[],
  work: (page: Page, item: Item) => Promise<void>,
): Promise<void> {
  const left = [...items];
  const hand = async () => {
    for (let item = left.shift(); item !== undefined; item = left.shift()) {
      const context = await browser.newContext({
        reducedMotion: "reduce",
        locale: "en-GB",
        timezoneId: "UTC",
        ...options,
      });
      await work(await context.newPage(), item);
      await context.close();
    }
  };
  await Promise.all([hand(), hand(), hand()]);
}

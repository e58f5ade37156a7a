import type { Browser, Page } from "playwright-core";
import { type Cell, frameOf } from "../../../demo/gallery/cell.ts";
import { stateOf } from "../../../demo/gallery/surfaces.ts";

/** On a phone's width the height of a phone; elsewhere as much as a laptop shows. */
const heightOf = (width: number) => (width < 480 ? 667 : 760);

/** A page to take pictures in, one after the other: nothing moves, and no two machines differ in more than their fonts. */
export async function openStage(browser: Browser, address: string): Promise<Page> {
  const context = await browser.newContext({
    baseURL: address,
    reducedMotion: "reduce",
    colorScheme: "light",
    locale: "en-GB",
    timezoneId: "UTC",
    deviceScaleFactor: 1,
  });
  const page = await context.newPage();
  await page.goto("/farshore.svg");
  return page;
}

async function takeOn(page: Page, cell: Cell): Promise<Buffer> {
  const width = Number(cell.width);
  await page.setViewportSize({ width, height: heightOf(width) });
  await page.goto(`/gallery/${frameOf(cell)}`);
  const root = page.locator("html[data-drawn], html[data-failed]");
  await root.waitFor({ state: "attached" });
  const failed = await root.getAttribute("data-failed");
  if (failed !== null) throw new Error(failed);
  await page.evaluate(() => document.fonts.ready);
  return page.screenshot({ animations: "disabled", caret: "hide" });
}

/** The picture of a cell as a PNG; throws with what the gallery says where it cannot be drawn. */
export async function takePicture(page: Page, cell: Cell): Promise<Buffer> {
  const { hold, fail } = stateOf(cell.surface, cell.state) ?? {};
  const browser = page.context().browser();
  if (!browser || !(hold ?? fail)) return takeOn(page, cell);
  // A piece that the last picture loaded would come from memory, also where it has to be late.
  const fresh = await openStage(browser, new URL(page.url()).origin);
  try {
    return await takeOn(fresh, cell);
  } finally {
    await fresh.context().close();
  }
}

/** What pictures depend on besides us: the browser, and how wide its fonts are. */
export interface Machine {
  chromium: string;
  fonts: string;
}

export async function machineOf(browser: Browser, page: Page): Promise<Machine> {
  const fonts = await page.evaluate(() => {
    const canvas = new OffscreenCanvas(1, 1).getContext("2d");
    if (!canvas) throw new Error("no canvas");
    const samples = ["Hamburgefonstiv 0123", "رسیدن به نتیجه", "電子報帶來的訂單", "परिणाम तक"];
    return ["system-ui", "serif", "monospace"].flatMap((family) =>
      samples.map((sample) => {
        canvas.font = `40px ${family}`;
        return Math.round(canvas.measureText(sample).width * 100) / 100;
      }),
    );
  });
  return { chromium: browser.version().split(".")[0] ?? "", fonts: fonts.join(" ") };
}

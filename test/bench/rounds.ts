import { type Browser, type BrowserContext, chromium } from "playwright-core";
import { createDemoServer, listen } from "../../demo/serve.mjs";
import { findChromium } from "../chromium.ts";
import { median } from "./median.ts";
import { makePages } from "./pages.ts";
import { type Seen, type Visit, visit, type Work } from "./visit.ts";

declare global {
  interface Window {
    farshore?(verb: string, ...given: unknown[]): unknown;
  }
}

/** CPU slowdowns. */
export const SLOWDOWNS = [1, 4];

/** Something that a page shows; `again`: in the browser of somebody who has been here before. */
export type Show = Omit<Visit, "slowdown"> & { name: string; on: "first" | "again" };

/** A fresh browser profile each time, so that nobody profits from the visitor before. */
async function showOnce(browser: Browser, baseURL: string, { on, ...show }: Show, slowdown: number): Promise<Seen> {
  const context: BrowserContext = await browser.newContext({ baseURL });
  try {
    if (on === "again") await visit(context, { path: show.path.replace("/due", "/calm"), slowdown: 1 });
    return await visit(context, { ...show, slowdown });
  } finally {
    await context.close();
  }
}

/** The medians of what a page cost, at one speed. */
export type Results = (name: string, slowdown: number) => Seen;

/** Shows each page once a round at each speed, so that a slow minute of the machine meets all of them; medians. */
export async function measure(shows: Show[], rounds: number): Promise<{ of: Results; version: string }> {
  const executablePath = await findChromium();
  const server = createDemoServer({ pages: await makePages() });
  const address = await listen(server, 0);
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-dev-shm-usage"] });
  const all = new Map<string, Seen[]>();
  try {
    for (let round = -1; round < rounds; round++) {
      for (const slowdown of SLOWDOWNS) {
        for (const show of shows) {
          const seen = await showOnce(browser, address, show, slowdown);
          const key = `${show.name} ${slowdown}`;
          // the first round only warms the browser
          if (round >= 0) all.set(key, [...(all.get(key) ?? []), seen]);
        }
      }
    }
  } finally {
    await browser.close();
    server.closeAllConnections();
    server.close();
  }
  const of: Results = (name, slowdown) => {
    const seen = all.get(`${name} ${slowdown}`) ?? [];
    const middle = (pick: (one: Seen) => number | null) => median(seen.map((one) => pick(one) ?? Number.NaN));
    const work = (pick: (one: Seen) => Work): Work => ({
      script: middle((one) => pick(one).script),
      task: middle((one) => pick(one).task),
      longTasks: middle((one) => pick(one).longTasks),
      blocking: middle((one) => pick(one).blocking),
    });
    return {
      ...work((one) => one),
      triggered: work(({ triggered }) => triggered),
      shift: middle(({ shift }) => shift),
      heap: middle(({ heap }) => heap),
      painted: middle(({ painted }) => painted),
    };
  };
  return { of, version: browser.version() };
}

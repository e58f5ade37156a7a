import type { BrowserContext, CDPSession, Page } from "playwright-core";
import { installProbe } from "./probe.ts";

/** One page seen once; times in ms, heap in MB. */
export interface Seen {
  script: number;
  task: number;
  longTasks: number;
  blocking: number;
  shift: number;
  heap: number;
  /** From the trigger, or else from the start of navigation, until the card was painted; null where none was awaited. */
  painted: number | null;
}

export interface Visit {
  path: string;
  /** CPU slowdown. */
  slowdown: number;
  /** Runs in the page once it has settled, and makes the card due; `load` waits for a card that loading brings. */
  trigger?: (() => void) | "load";
  /** The browser never has an idle moment: only what loads at once is seen. */
  busy?: boolean;
}

const metricsOf = async (session: CDPSession) => {
  const { metrics } = await session.send("Performance.getMetrics");
  const known = new Map(metrics.map(({ name, value }) => [name, value]));
  return { script: (known.get("ScriptDuration") ?? 0) * 1000, task: (known.get("TaskDuration") ?? 0) * 1000 };
};

/** Waits until the page does nothing any more: no more main-thread work than asking itself costs, three times running. */
async function settle(page: Page, session: CDPSession, slowdown: number) {
  let last = (await metricsOf(session)).task;
  for (let calm = 0, tries = 0; calm < 3 && tries < 50; tries++) {
    await page.waitForTimeout(150);
    const { task } = await metricsOf(session);
    calm = task - last < 1.5 * slowdown ? calm + 1 : 0;
    last = task;
  }
}

async function paintedBy(page: Page, trigger: () => void): Promise<number> {
  const start = await page.evaluate(`(() => { const now = performance.now(); (${String(trigger)})(); return now; })()`);
  return (await page.evaluate(() => window.probe.painted)) - Number(start);
}

/** Opens a page in a context and says what that cost. */
export async function visit(context: BrowserContext, { path, slowdown, trigger, busy }: Visit): Promise<Seen> {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  if (busy) await page.addInitScript("window.requestIdleCallback = () => 0");
  await page.addInitScript(installProbe);
  // processor time of the main thread, so that other programs on the machine do not count
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  await session.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
  await page.goto(path);
  let painted = trigger === "load" ? await page.evaluate(() => window.probe.painted) : null;
  await settle(page, session, slowdown);
  const { script, task } = await metricsOf(session);
  if (typeof trigger === "function") painted = await paintedBy(page, trigger);
  const { long, shift } = await page.evaluate(() => ({ long: window.probe.long, shift: window.probe.shift }));
  await session.send("HeapProfiler.collectGarbage");
  const { usedSize } = await session.send("Runtime.getHeapUsage");
  await page.close();
  const blocking = long.reduce((sum, length) => sum + Math.max(0, length - 50), 0);
  return { script, task, longTasks: long.length, blocking, shift, heap: usedSize / 1e6, painted };
}

import type { BrowserContext, CDPSession, Page } from "playwright-core";
import { installProbe } from "./probe.ts";

/** Work of the main thread; times in ms. */
export interface Work {
  script: number;
  task: number;
  longTasks: number;
  blocking: number;
}

/** One page seen once; times in ms, heap in MB. */
export interface Seen extends Work {
  shift: number;
  heap: number;
  /** From the trigger, or else from the start of navigation, until it was painted; null where nothing was awaited. */
  painted: number | null;
  /** What the trigger alone led to. */
  triggered: Work;
}

export interface Visit {
  path: string;
  /** CPU slowdown. */
  slowdown: number;
  /** Runs in the page once it has settled, and shows something; `load` waits for a card that loading brings. */
  trigger?: (() => void) | "load";
  /** What the trigger shows; a card where nothing is said. */
  shows?: string;
  /** Runs in the page before that, and is not measured. */
  before?: () => unknown;
  /** The browser never has an idle moment: only what loads at once is seen. */
  busy?: boolean;
}

async function workOf(page: Page, session: CDPSession): Promise<Work> {
  const { metrics } = await session.send("Performance.getMetrics");
  const known = new Map(metrics.map(({ name, value }) => [name, value * 1000]));
  const long = await page.evaluate(() => window.probe.long);
  const blocking = long.reduce((sum, length) => sum + Math.max(0, length - 50), 0);
  return {
    script: known.get("ScriptDuration") ?? 0,
    task: known.get("TaskDuration") ?? 0,
    longTasks: long.length,
    blocking,
  };
}

/** Waits until the page does nothing any more: no more main-thread work than asking itself costs, three times running. */
async function settle(page: Page, session: CDPSession, slowdown: number) {
  let last = (await workOf(page, session)).task;
  for (let calm = 0, tries = 0; calm < 3 && tries < 50; tries++) {
    await page.waitForTimeout(150);
    const { task } = await workOf(page, session);
    calm = task - last < 2 * slowdown ? calm + 1 : 0;
    last = task;
  }
}

async function paintedBy(page: Page, trigger: () => void, shows: string): Promise<number> {
  const [start, end] = await page.evaluate<[number, number]>(`(async () => {
    const painted = window.probe.painted(${JSON.stringify(shows)});
    const now = performance.now();
    (${String(trigger)})();
    return [now, await painted];
  })()`);
  return end - start;
}

/** Opens a page in a context and says what that cost. */
export async function visit(context: BrowserContext, asked: Visit): Promise<Seen> {
  const { path, slowdown, trigger, shows = ".nudge", before, busy } = asked;
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  if (busy) await page.addInitScript("window.requestIdleCallback = () => 0");
  await page.addInitScript(installProbe);
  // processor time of the main thread, so that other programs on the machine do not count
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  await session.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
  await page.goto(path);
  let painted = trigger === "load" ? await page.evaluate(() => window.probe.card) : null;
  await settle(page, session, slowdown);
  if (before) {
    await page.evaluate(before);
    await settle(page, session, slowdown);
  }
  const first = await workOf(page, session);
  if (typeof trigger === "function") {
    painted = await paintedBy(page, trigger, shows);
    await settle(page, session, slowdown);
  }
  const last = await workOf(page, session);
  const shift = await page.evaluate(() => window.probe.shift);
  await session.send("HeapProfiler.collectGarbage");
  const { usedSize } = await session.send("Runtime.getHeapUsage");
  await page.close();
  const { longTasks, blocking } = last;
  const triggered = {
    script: last.script - first.script,
    task: last.task - first.task,
    longTasks: longTasks - first.longTasks,
    blocking: blocking - first.blocking,
  };
  return { ...first, longTasks, blocking, shift, heap: usedSize / 1e6, painted, triggered };
}

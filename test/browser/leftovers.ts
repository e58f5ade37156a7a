import type { CDPSession, Page } from "playwright-core";

/** Counts in the page what our files have started and not stopped, by kind; runs before everything else. */
export function countWhatRuns() {
  const running = {
    timers: new Set<number>(),
    channels: new Set<BroadcastChannel>(),
    observers: new Set<object>(),
    opened: 0,
  };
  Object.defineProperty(window, "running", { value: running, enumerable: false });
  Error.stackTraceLimit = 50;
  // the test tool starts things of its own in the page, and a framework does
  const ours = () => /\/farshore\/|\/dist\//.test(new Error().stack ?? "");
  const { setTimeout: later, setInterval: often, clearTimeout: stopLater, clearInterval: stopOften } = window;
  window.setTimeout = ((work: TimerHandler, ...rest: [number?, ...unknown[]]) => {
    const id: number = later(
      (...args: unknown[]) => {
        running.timers.delete(id);
        if (typeof work === "function") work(...args);
      },
      ...(rest as [number]),
    );
    if (ours()) running.timers.add(id);
    return id;
  }) as typeof setTimeout;
  window.setInterval = ((work: TimerHandler, ...rest: [number?]) => {
    const id: number = often(work, ...rest);
    if (ours()) running.timers.add(id);
    return id;
  }) as typeof setInterval;
  window.clearTimeout = (id) => {
    running.timers.delete(id as number);
    stopLater(id);
  };
  window.clearInterval = (id) => {
    running.timers.delete(id as number);
    stopOften(id);
  };
  const Channel = window.BroadcastChannel;
  window.BroadcastChannel = class extends Channel {
    constructor(name: string) {
      super(name);
      if (!ours()) return;
      running.channels.add(this);
      running.opened++;
    }
    override close() {
      running.channels.delete(this);
      super.close();
    }
  };
  const { observe, disconnect } = MutationObserver.prototype;
  MutationObserver.prototype.observe = function (...given) {
    if (ours()) running.observers.add(this);
    observe.apply(this, given);
  };
  MutationObserver.prototype.disconnect = function () {
    running.observers.delete(this);
    disconnect.apply(this);
  };
}

/** What of it runs now. */
export const stillRunning = (page: Page) =>
  page.evaluate(() => {
    const { timers, channels, observers } = (
      window as unknown as { running: Record<"timers" | "channels" | "observers", Set<unknown>> }
    ).running;
    return { timers: timers.size, channels: channels.size, observers: observers.size };
  });

/** Types of the listeners that scripts of the site have on one of the page's own objects. */
export async function listenersOn(
  session: CDPSession,
  scripts: Map<string, string>,
  expression: string,
): Promise<string[]> {
  const { result } = await session.send("Runtime.evaluate", { expression });
  if (!result.objectId) return [];
  const { listeners } = await session.send("DOMDebugger.getEventListeners", { objectId: result.objectId });
  // the test tool has some of its own, from scripts without an address
  return listeners.flatMap(({ type, scriptId }) => (scripts.get(scriptId) ? type : [])).sort();
}

/** The address of every script that runs in the page, by id. */
export async function scriptsOf(session: CDPSession): Promise<Map<string, string>> {
  const scripts = new Map<string, string>();
  session.on("Debugger.scriptParsed", ({ scriptId, url }) => scripts.set(scriptId, url));
  await session.send("Debugger.enable");
  return scripts;
}

/** Everything of the page that a guest could have changed. */
export async function lookOf(page: Page, session: CDPSession, scripts: Map<string, string>) {
  const places = [
    "window",
    "document",
    "document.documentElement",
    "document.body",
    "document.querySelector('dialog')",
  ];
  const listeners: Record<string, string[]> = {};
  for (const place of places) listeners[place] = await listenersOn(session, scripts, place);
  const rest = await page.evaluate(() => ({
    html: document.documentElement.outerHTML,
    keys: Object.getOwnPropertyNames(window).sort(),
    sheets: document.adoptedStyleSheets.length,
    address: location.href,
    history: history.length,
    title: document.title,
    localStorage: Object.fromEntries(Object.entries(localStorage)),
    cookie: document.cookie,
    active: document.activeElement?.tagName,
  }));
  return { ...rest, listeners };
}

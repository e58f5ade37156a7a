import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { type BrowserContext, chromium } from "playwright-core";

/** A Chromium of our own whose process can be killed; its storage stays in `folder`. */
export interface Killable {
  context: BrowserContext;
  /** Ends it as a power cut would: no page hears of it. */
  kill: () => Promise<void>;
}

/** The address that Chromium prints once it can be driven. */
async function addressOf(child: ChildProcess): Promise<string> {
  let printed = "";
  for await (const piece of child.stderr ?? []) {
    printed += String(piece);
    const found = /DevTools listening on (ws:\S+)/.exec(printed);
    if (found?.[1]) return found[1];
  }
  throw new Error(`Chromium ended before it could be driven:\n${printed}`);
}

/** Starts Chromium as a process of its own, with its profile in `folder`. */
export async function startChromium(program: string, folder: string): Promise<Killable> {
  const flags = [
    "--no-sandbox",
    "--headless",
    "--disable-dev-shm-usage",
    "--no-first-run",
    "--remote-debugging-port=0",
  ];
  const child = spawn(program, [...flags, `--user-data-dir=${folder}`, "about:blank"], {
    stdio: ["ignore", "ignore", "pipe"],
  });
  const ended = once(child, "exit");
  const browser = await chromium.connectOverCDP(await addressOf(child));
  const [context] = browser.contexts();
  if (!context) throw new Error("Chromium has no window");
  return {
    context,
    async kill() {
      child.kill("SIGKILL");
      await ended;
      await browser.close();
    },
  };
}

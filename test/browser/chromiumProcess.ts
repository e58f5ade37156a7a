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

function spawnChromium(program: string, folder: string, more: string[]) {
  const flags = ["--no-sandbox", "--headless", "--disable-dev-shm-usage", "--no-first-run"];
  const child = spawn(program, [...flags, `--user-data-dir=${folder}`, ...more], {
    stdio: ["ignore", "ignore", "pipe"],
  });
  const ended = once(child, "exit");
  const kill = async () => {
    child.kill("SIGKILL");
    await ended;
  };
  return { child, kill };
}

/**
 * Starts Chromium as a process of its own, with its profile in `folder`. With `asItIs` a tab may be hidden by another one,
 * which elsewhere all are kept from.
 */
export async function startChromium(program: string, folder: string, asItIs = false): Promise<Killable> {
  const { child, kill } = spawnChromium(program, folder, ["--remote-debugging-port=0", "about:blank"]);
  const browser = await chromium.connectOverCDP(await addressOf(child), { noDefaults: asItIs });
  const [context] = browser.contexts();
  if (!context) throw new Error("Chromium has no window");
  return {
    context,
    async kill() {
      await kill();
      await browser.close();
    },
  };
}

/** Starts Chromium on a page that nobody drives, as some things are done only then; ends it when what is returned is called. */
export function leaveAlone(program: string, folder: string, address: string): () => Promise<void> {
  const { child, kill } = spawnChromium(program, folder, [address]);
  child.stderr?.resume();
  return kill;
}

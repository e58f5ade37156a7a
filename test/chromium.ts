import { execFile } from "node:child_process";
import { promisify } from "node:util";

const exec = promisify(execFile);

/** What the search asks of the machine; a test gives it another machine. */
export interface Machine {
  environment: Record<string, string | undefined>;
  platform: string;
  isRoot: boolean;
  /** What a command prints; rejects when it is missing or fails. */
  run(command: string, args: string[]): Promise<string>;
  tell(line: string): void;
}

const wellKnown: Record<string, string[]> = {
  linux: ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/opt/google/chrome/chrome"],
  darwin: [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
  ],
  win32: [
    "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
    "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe",
  ],
};

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];

const advice =
  "The browser tests need Chromium or Chrome, and none was found: install it (on Debian `apt-get install chromium`), " +
  "or set CHROME_PATH to its program.";

const thisMachine: Machine = {
  environment: process.env,
  platform: process.platform,
  isRoot: process.getuid?.() === 0,
  run: async (command, args) => (await exec(command, args, { maxBuffer: 1 << 26 })).stdout,
  tell: (line) => console.log(line),
};

/** True when the program really starts: a launcher without its browser (as Ubuntu has) does not count. */
async function starts(machine: Machine, path: string): Promise<boolean> {
  if (machine.platform === "win32") return machine.run("cmd", ["/c", "if", "exist", path, "echo", "yes"]).then(Boolean);
  return machine.run(path, ["--version"]).then(
    (version) => /chrom/i.test(version),
    () => false,
  );
}

async function installed(machine: Machine): Promise<string | null> {
  for (const path of wellKnown[machine.platform] ?? []) if (await starts(machine, path)) return path;
  const finder = machine.platform === "win32" ? "where" : "which";
  for (const name of names) {
    const [path] = (await machine.run(finder, [name]).catch(() => "")).split("\n");
    if (path?.trim() && (await starts(machine, path.trim()))) return path.trim();
  }
  return null;
}

/**
 * The path of a Chromium that starts: `CHROME_PATH`, else one on this machine, else, for root on Debian, one installed
 * from its packages. Throws one sentence that says what to do; the browser tests never skip silently.
 */
export async function findChromium(machine: Machine = thisMachine): Promise<string> {
  const wanted = machine.environment["CHROME_PATH"];
  if (wanted) {
    if (await starts(machine, wanted)) return wanted;
    throw new Error(`CHROME_PATH is ${wanted}, but no Chromium starts from there.`);
  }
  const found = await installed(machine);
  if (found) return found;
  const debian = await machine.run("apt-get", ["--version"]).then(Boolean, () => false);
  if (!debian || !machine.isRoot) throw new Error(advice);
  machine.tell("No Chromium found: installing it from Debian's packages, which takes a minute or two.");
  try {
    await machine.run("apt-get", ["update"]);
    await machine.run("apt-get", ["install", "-y", "--no-install-recommends", "chromium"]);
  } catch (error) {
    throw new Error(`${advice} Installing it here failed: ${error instanceof Error ? error.message : String(error)}`);
  }
  const fresh = await installed(machine);
  if (!fresh) throw new Error(advice);
  return fresh;
}

import { describe, expect, test } from "vitest";
import { findChromium, type Machine } from "./chromium.ts";

/** A machine that has the given programs; `apt-get install` adds what Debian would. */
function machine(programs: string[], changes: Partial<Machine> = {}) {
  const ran: string[] = [];
  const has = new Set(programs);
  const it: Machine = {
    environment: {},
    platform: "linux",
    isRoot: false,
    tell: () => {},
    run: async (command, args) => {
      ran.push([command, ...args].join(" "));
      if (command === "which") return [...has].find((path) => path.endsWith(`/${args[0]}`)) ?? "";
      if (!has.has(command)) throw new Error(`${command}: not found`);
      if (command === "apt-get" && args[0] === "install") has.add("/usr/bin/chromium");
      return command === "apt-get" ? "apt 2.6" : "Chromium 140.0";
    },
    ...changes,
  };
  return { it, ran };
}

describe("finding Chromium", () => {
  test("CHROME_PATH is taken before any other", async () => {
    const { it } = machine(["/opt/mine", "/usr/bin/chromium"], { environment: { CHROME_PATH: "/opt/mine" } });
    expect(await findChromium(it)).toBe("/opt/mine");
  });

  test("a CHROME_PATH that does not start fails, and nothing else is taken in its place", async () => {
    const { it } = machine(["/usr/bin/chromium"], { environment: { CHROME_PATH: "/opt/gone" } });
    await expect(findChromium(it)).rejects.toThrow("CHROME_PATH is /opt/gone, but no Chromium starts from there.");
  });

  test("one on the system is found, by its usual place or by its name", async () => {
    expect(await findChromium(machine(["/usr/bin/google-chrome"]).it)).toBe("/usr/bin/google-chrome");
    expect(await findChromium(machine(["/home/me/bin/chromium"]).it)).toBe("/home/me/bin/chromium");
  });

  test("root on Debian gets it installed", async () => {
    const { it, ran } = machine(["apt-get"], { isRoot: true });
    expect(await findChromium(it)).toBe("/usr/bin/chromium");
    expect(ran).toContain("apt-get update");
  });

  test("everybody else is told what to install, and it fails", async () => {
    await expect(findChromium(machine(["apt-get"]).it)).rejects.toThrow("set CHROME_PATH");
    await expect(findChromium(machine([], { isRoot: true }).it)).rejects.toThrow("apt-get install chromium");
  });
});

import { fileURLToPath } from "node:url";
import { build } from "vite";
import { expect, strictPolicy, test } from "./browser.ts";
import { launcherOf } from "./plainHost.ts";

// What npm users get: the built modules, drawn by Preact itself, in one script of a host's own bundler.

const entry = `
  import { createCoach } from "${fileURLToPath(new URL("../../dist/index.js", import.meta.url))}";
  import { mountWidget } from "${fileURLToPath(new URL("../../dist/widget.js", import.meta.url))}";
  window.hostNow = new Date(2026, 5, 1, 9).getTime();
  window.coach = createCoach({ playbook: "/postcard/coach.json", user: "u1", clock: () => window.hostNow });
  window.mount = () => mountWidget(window.coach);
  window.unmount = window.mount();
`;

/** The entry and all that it brings, by file name. */
async function bundled(): Promise<Map<string, string>> {
  const built = await build({
    configFile: false,
    logLevel: "error",
    define: { "process.env.NODE_ENV": '"production"' },
    plugins: [
      {
        name: "host-app",
        resolveId: (id) => (id.endsWith("host-app") ? "\0host-app" : null),
        load: (id) => (id === "\0host-app" ? entry : null),
      },
    ],
    build: {
      write: false,
      minify: false,
      target: "es2022",
      lib: { entry: "host-app", formats: ["es"], fileName: "app" },
    },
  });
  const [output] = Array.isArray(built) ? built : [];
  return new Map(output?.output.flatMap((file) => (file.type === "chunk" ? [[file.fileName, file.code]] : [])));
}

interface HostWindow {
  hostNow: number;
  coach: Record<string, (...given: unknown[]) => Promise<unknown>>;
  mount: () => () => void;
  unmount: () => void;
}

test("with Preact itself the panel, a lesson and a question work as they do by script tag", async ({ open, site }) => {
  const files = await bundled();
  expect([...files.values()].join(), "Preact is in it, and what stands in for it is not").toMatch(/__k\b[\s\S]*__c\b/);
  const asModule = (body: string) => ({ type: "text/javascript", body });
  for (const [name, code] of files) site.pages.set(`/npm/${name}`, asModule(code));
  site.headers = strictPolicy;
  site.pages.set(
    "/npm/",
    `<!doctype html><html lang="en"><meta charset="utf-8"><title>Host</title><h1>Host</h1><script type="module" src="/npm/app.js"></script>`,
  );
  const page = await open("/npm/");
  const untouched = await page.evaluate(() => document.body.innerHTML);
  await launcherOf(page).click();
  const panel = page.getByRole("dialog");
  await panel.getByText("Your next step").waitFor();
  await panel.getByText("Saved on this device").waitFor();

  await page.evaluate(async () => {
    const { coach } = window as unknown as HostWindow;
    await coach["set"]?.({ team_size: 2 });
    for (const event of ["contacts_added", "addresses_completed", "campaign_sent"]) await coach["track"]?.(event);
    await coach["measure"]?.("orders", 2);
    await coach["measure"]?.("spam_rate", 0.4);
  });
  await panel.getByText("All steps are done").waitFor();
  await panel.getByRole("button", { name: "Reach the inbox", exact: true }).click();
  await panel.getByRole("heading", { name: "Write calmly" }).waitFor();
  await page.keyboard.press("Escape");
  await panel.getByText("What helps now").waitFor();
  await page.keyboard.press("Escape");
  expect(await panel.count()).toBe(0);

  await page.evaluate(async () => {
    const host = window as unknown as HostWindow;
    host.hostNow += 3 * 86_400_000;
    await host.coach["page"]?.("/");
  });
  const question = page.getByRole("dialog", { name: /^A question from/ });
  await question.getByLabel("A little, far less than I need").check();
  await question.getByRole("button", { name: "Send" }).click();
  await question.getByText("What got in the way?").waitFor();
  await question.getByRole("button", { name: "Send" }).click();
  await question.getByText("Thank you for the honest answer.").waitFor();

  // a set-up that runs again gets one widget, and what it got before takes nothing away
  await page.evaluate(() => {
    const host = window as unknown as HostWindow;
    const first = host.unmount;
    host.unmount = host.mount();
    first();
  });
  await launcherOf(page).click();
  await panel.waitFor();
  // it has come with the first thing to show
  expect(await page.locator("[data-farshore]").count()).toBe(1);

  // whoever ends the coach alone has nothing on the screen, and then nothing in the page
  await page.evaluate(() => (window as unknown as HostWindow).coach["destroy"]?.());
  await panel.waitFor({ state: "detached" });
  await launcherOf(page).waitFor({ state: "hidden" });
  await page.evaluate(() => (window as unknown as HostWindow).unmount());
  expect(await page.locator("[data-farshore]").count()).toBe(0);
  expect(await page.evaluate(() => document.body.innerHTML)).toBe(untouched);
});

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe } from "vitest";
import { expect, test } from "./browser.ts";
import { type Framework, frameworks, serveHosts } from "./frameworks.ts";
import { countWhatRuns, lookOf, scriptsOf, stillRunning } from "./leftovers.ts";

let hosts: Awaited<ReturnType<typeof serveHosts>>;
beforeAll(async () => {
  hosts = await serveHosts();
});
afterAll(() => hosts.close());

const press = async (page: Page, ...names: string[]) => {
  for (const name of names) await page.getByRole("button", { name, exact: true }).click();
};
const stepsDone = (page: Page, done: number) => page.getByText(`Steps done: ${done}`, { exact: true }).waitFor();
const nothing = { timers: 0, channels: 0, observers: 0 };

/** There is one widget and one coach; whatever was begun besides has ended. */
async function expectOne(page: Page) {
  const widgets = page.locator("[data-farshore]");
  // it comes with the first thing to show
  await widgets.first().waitFor({ state: "attached" });
  expect(await widgets.count()).toBe(1);
  expect(await stillRunning(page)).toMatchObject({ channels: 1 });
}

/** A host's page, before it has a coach. */
async function start(context: BrowserContext, name: Framework, search = ""): Promise<Page> {
  context.setDefaultTimeout(8_000);
  await context.addInitScript(countWhatRuns);
  const page = await context.newPage();
  await page.goto(`${hosts.address}${name}.html${search}`);
  await page.getByRole("heading", { name: "Host" }).waitFor();
  return page;
}

describe.each(frameworks)("in a host made with %s", (name) => {
  test("the widget comes once, follows login and page, and leaves nothing behind", async ({ context }) => {
    const page = await start(context, name);
    const session = await context.newCDPSession(page);
    const scripts = await scriptsOf(session);
    const look = async () => {
      const { html, keys, ...rest } = await lookOf(page, session, scripts);
      // zod is a package of the host's own here, and Zone.js notes what it has seen
      const own = keys.filter((key) => !/^__(zod|zone_symbol)_/.test(key));
      return { ...rest, keys: own, html: html.replace(/Heard: [\w:]+/, "Heard") };
    };
    const before = await look();
    await press(page, "Coach", "Ada");
    await stepsDone(page, 0);
    await expectOne(page);
    await page.locator("[data-farshore]").getByRole("button").click();
    await page.getByRole("dialog").waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });

    await press(page, "Add contacts");
    await stepsDone(page, 1);
    await page.getByText("Heard: outcome:reached").waitFor();
    await press(page, "Goal");
    await stepsDone(page, 2);
    // Ben has looked at that page, too, by being there
    await press(page, "Ben");
    await stepsDone(page, 1);
    await press(page, "Log out", "Ada");
    await stepsDone(page, 2);

    await press(page, "Coach");
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    expect(await look()).toEqual(before);
    await expect.poll(() => stillRunning(page), { timeout: 15_000 }).toEqual(nothing);

    // and comes back to the same customer
    await press(page, "Coach");
    await stepsDone(page, 2);
    await expectOne(page);
  });

  test("whoever turns it on and off before it has loaded gets what they asked for last", async ({ context }) => {
    const page = await start(context, name);
    const toggle = (times: number) =>
      page.evaluate(async (count) => {
        const coach = [...document.querySelectorAll("button")].find((each) => each.textContent?.trim() === "Coach");
        for (let time = 0; time < count; time++) {
          coach?.click();
          // a turn of the loop each, so that every state is rendered
          await new Promise((done) => setTimeout(done));
        }
      }, times);
    await toggle(6);
    expect(await page.locator("[data-farshore]").count()).toBe(0);
    await page.waitForLoadState("networkidle");
    await expect.poll(() => stillRunning(page), { timeout: 15_000 }).toEqual(nothing);
    await toggle(3);
    await press(page, "Ada");
    await stepsDone(page, 0);
    await expectOne(page);
  });

  test("a hot reload leaves one widget and the same customer", async ({ context }) => {
    const page = await start(context, name);
    const turnOn = async () => {
      // some frameworks begin the changed component anew
      if (!(await page.getByText("Steps done").isVisible())) await press(page, "Coach", "Ada");
    };
    await turnOn();
    await stepsDone(page, 0);
    await press(page, "Add contacts");
    await stepsDone(page, 1);
    await page.evaluate(() => Object.assign(window, { stayed: true }));
    for (const reload of reloads[name]) {
      await reload(page);
      await turnOn();
      await stepsDone(page, 1);
      await expectOne(page);
    }
    expect(await page.evaluate(() => "stayed" in window), "the page itself was not loaded anew").toBe(true);
  });
});

/** Changes a file as its developer does. */
function change(file: string, from: string, to: string) {
  const path = join(hosts.folder, file);
  const text = readFileSync(path, "utf8");
  expect(text).toContain(from);
  writeFileSync(path, text.replace(from, to));
}

/** A change of the recipe is there when the line that it stands before has run again. */
const recipe = (file: string, line: string) => async (page: Page) => {
  change(`demo/recipes/${file}`, line, `performance.mark("edited"); ${line}`);
  await page.waitForFunction(() => performance.getEntriesByName("edited").length > 0);
  // what a framework does with it follows in a moment
  await page.evaluate(() => new Promise((done) => setTimeout(done, 100)));
};

const host = (file: string) => async (page: Page) => {
  change(`test/browser/hosts/${file}`, ">Host<", ">Host, edited<");
  await page.getByRole("heading", { name: "Host, edited" }).waitFor();
};

const reloads: Record<Framework, ((page: Page) => Promise<unknown>)[]> = {
  react: [recipe("react.tsx", "const [coach, setCoach]"), host("react.tsx")],
  vue: [recipe("vue.ts", "const made = createCoach"), host("VueHost.vue")],
  svelte: [recipe("svelte.svelte.ts", "const made = createCoach"), host("SvelteHost.svelte")],
  // its own tools end the app and begin it anew with the new code
  angular: [(page) => page.evaluate(() => (window as unknown as { reloadApp(): Promise<void> }).reloadApp())],
};

test("React's strict mode did begin it twice", async ({ context }) => {
  const page = await start(context, "react");
  await press(page, "Coach");
  await page.locator("[data-farshore]").waitFor({ state: "attached" });
  expect(await page.evaluate(() => (window as unknown as { running: { opened: number } }).running.opened)).toBe(2);
});

test("Angular without its zone sees what changes, too", async ({ context }) => {
  const page = await start(context, "angular", "?zoneless");
  await press(page, "Coach", "Ada");
  await stepsDone(page, 0);
  await press(page, "Add contacts");
  await stepsDone(page, 1);
  await page.getByText("Heard: outcome:reached").waitFor();
});

test("Angular is not made to look for changes while nothing happens, and is stable after what did", async ({
  context,
}) => {
  await context.clock.install();
  const page = await start(context, "angular");
  const looks = () =>
    page.evaluate(() => {
      const { count, stable } = (window as unknown as { looks: { count: number; stable(): boolean } }).looks;
      return { count, stable: stable() };
    });
  await press(page, "Coach", "Ada");
  await stepsDone(page, 0);
  await press(page, "Add contacts");
  await stepsDone(page, 1);
  await context.clock.runFor(10_000);
  const { count, stable } = await looks();
  expect(count).toBeGreaterThan(0);
  expect(stable).toBe(true);
  await context.clock.runFor("03:00:00");
  expect(await looks()).toEqual({ count, stable: true });
  await page.locator("[data-farshore]").getByRole("button").click();
  await page.getByRole("dialog").waitFor();
  await page.keyboard.press("Escape");
  await page.getByRole("dialog").waitFor({ state: "detached" });
  await context.clock.runFor("03:00:00");
  expect(await looks()).toEqual({ count, stable: true });
  // it is alive: what the host does it does see
  await press(page, "Goal");
  await stepsDone(page, 2);
  expect((await looks()).count).toBeGreaterThan(count);
});

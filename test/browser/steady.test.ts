import type { Page } from "playwright-core";
import { long } from "../torture.ts";
import { expect, test } from "./browser.ts";
import { call } from "./call.ts";
import { completeSetUp, launcherOf, passDays, serve, startCoach } from "./plainHost.ts";

// What of the host's must hold whatever state we are in, and whatever of ours breaks.

const body = `<p>${"Lines of the host's own. ".repeat(400)}</p><input aria-label="Name"><p>The end</p>`;

/** What a guest that wants all the attention would change on its host. */
const stateOfHost = (page: Page) =>
  page.evaluate(() => {
    const nodes = [document.documentElement, document.body, ...document.body.querySelectorAll("*")];
    return nodes.map((node) => `${node.tagName} ${[...node.attributes].map(({ name, value }) => `${name}=${value}`)}`);
  });

for (const [device, options] of [
  ["desk", { viewport: { width: 1200, height: 800 } }],
  ["phone", { viewport: { width: 390, height: 700 }, hasTouch: true, isMobile: true }],
] as const)
  test(`thrown out by the host in any state it leaves no lock behind: all can be focused, scrolled and read, on a ${device}`, async ({
    newContext,
    site,
  }) => {
    const page = await (await newContext(options)).newPage();
    await page.goto(serve(site, { body }));
    await startCoach(page);
    await completeSetUp(page);
    await launcherOf(page).waitFor();
    const before = await stateOfHost(page);
    const states: [string, () => Promise<unknown>][] = [
      ["panel", () => call(page, "open")],
      ["lesson", () => call(page, "show", "reach-the-inbox")],
      [
        "question",
        async () => {
          await call(page, "close");
          // none comes while somebody is in a field
          await page.evaluate(() => document.querySelector("input")?.blur());
          await passDays(page, 2);
        },
      ],
    ];
    for (const [state, come] of states) {
      await come();
      await page.getByRole("dialog").first().waitFor();
      expect(await stateOfHost(page), state).toEqual(before);
      await page.evaluate(() => {
        document.querySelector("[data-farshore]")?.remove();
        document.querySelector("input")?.focus();
        window.scrollTo(0, document.body.scrollHeight);
      });
      expect(await page.evaluate(() => document.activeElement?.tagName), state).toBe("INPUT");
      expect(await page.evaluate(() => window.scrollY), state).toBeGreaterThan(50);
      // and it comes back where it can be used
      await page.locator("html > [data-farshore]").waitFor({ state: "attached" });
    }
  });

test("the host's own keys stay silent while somebody writes in a field of ours, and work everywhere else", async ({
  open,
  site,
}) => {
  const page = await open(serve(site, { body }));
  await page.evaluate(() => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    for (const type of ["keydown", "keypress", "keyup"])
      for (const target of [window, document])
        target.addEventListener(type, (event) => heard.push((event as KeyboardEvent).key));
  });
  const heard = () => page.evaluate(() => (window as unknown as { heard: string[] }).heard.length);
  await startCoach(page);
  await call(page, "show", "unsubscribe-footer");
  const field = page.getByLabel("Name of your business");
  await field.focus();
  await page.keyboard.type("jk/?gi");
  expect([await field.inputValue(), await heard()]).toEqual(["jk/?gi", 0]);
  await page.getByLabel("Name", { exact: true }).focus();
  await page.keyboard.type("j");
  expect(await heard()).toBeGreaterThan(0);
});

// a piece of each kind; in the torture run all that draw
const most = ["helpTab-", "resultsTab-", "youTab-", "helpReader-", "moments-"];
const breaks = ["panel-", "lower-", "asking-", "places-", ...(long ? most : [])];

test("whatever part of ours throws as it is drawn, nothing is uncaught, the host works, and the launcher stays", async ({
  context,
  site,
}) => {
  const page = await context.newPage();
  for (const piece of breaks) {
    const said: string[] = [];
    const note = (message: { text(): string }) => void said.push(message.text());
    page.on("console", note);
    await page.route(`**/farshore/${piece}*.js`, async (route) => {
      const answer = await route.fetch();
      // every part of the tree is made by calls of functions that it is given: each says no now
      const text = (await answer.text()).replaceAll(/\.say\(/g, ".nobodySays(");
      await route.fulfill({ response: answer, body: text });
    });
    await page.goto(serve(site, { body: '<input aria-label="Name"><div data-farshore-slot="x"></div>' }));
    await startCoach(page, { user: piece });
    await completeSetUp(page);
    await launcherOf(page).waitFor();
    for (const tab of ["crossing", "help", "results", "you"]) await call(page, "open", tab);
    await call(page, "show", "reach-the-inbox");
    await call(page, "close");
    await passDays(page, 2);
    await page.getByLabel("Name").fill("still here");
    expect(await launcherOf(page).isVisible(), piece).toBe(true);
    const others = said.filter((line) => !line.startsWith("Farshore closed after an error"));
    expect(others, piece).toEqual(piece === "places-" ? [expect.stringMatching(/^farshore: TypeError/)] : []);
    page.off("console", note);
    await page.unrouteAll();
  }
}, 150_000);

import { readFileSync } from "node:fs";
import type { Locator, Page } from "playwright-core";
import { filesByMoment } from "../sizes.ts";
import { expect, strictPolicy, test } from "./browser.ts";
import { call, insightOf } from "./call.ts";
import { violations } from "./everywhere/axe.ts";
import { completeSetUp, launcherOf, serve, startCoach } from "./plainHost.ts";

const inspectorOf = (page: Page): Locator => page.locator("[data-farshore-inspector]");
const tabOf = (page: Page, name: string) => inspectorOf(page).getByRole("tab", { name, exact: true });
const bodyOf = (page: Page) => inspectorOf(page).getByRole("tabpanel");

const choose = async (page: Page, name: string, text: RegExp | string) => {
  await tabOf(page, name).click();
  await bodyOf(page).getByText(text).first().waitFor();
};

/** What is kept of the customer, without what a page that looks notes of itself. */
const stateOf = async (page: Page) => (await call<{ state: unknown }>(page, "export")).state;

test.beforeEach(({ site }) => {
  for (const header of Object.keys(site.headers)) delete site.headers[header];
});

test("no page loads it that does not ask for it, and nothing in the widget leads to it", async ({ context, open }) => {
  const asked: string[] = [];
  context.on("request", (request) => asked.push(/\/farshore\/(.+\.js)$/.exec(request.url())?.[1] ?? ""));
  const { inspector, explained } = filesByMoment();
  // host verbs and advice need parts of the rest
  const own = [...inspector, ...explained].filter((file) => /^(inspector|inspecting|spoken)-/.test(file));
  expect(own).toHaveLength(3);
  const page = await open("/postcard/");
  await launcherOf(page).click();
  await call(page, "explain", "reach-the-inbox");
  await page.waitForLoadState("networkidle");
  expect(asked.filter((file) => own.includes(file))).toEqual([]);
  expect(await page.locator("[data-farshore]").evaluate((each) => each.shadowRoot?.textContent)).not.toMatch(
    /inspect/i,
  );

  await call(page, "debug");
  await inspectorOf(page).getByRole("heading", { name: "Farshore inspector" }).waitFor();
  await page.waitForLoadState("networkidle");
  expect(asked).toEqual(expect.arrayContaining(inspector));
  expect(asked.filter((file) => file.startsWith("spoken-"))).toEqual([]);
  await choose(page, "Why", "Help");
  expect(asked).toEqual(expect.arrayContaining(explained));
});

test("under the strictest policy it shows facts, why, pressure, state and problems, and sends nothing", async ({
  open,
  site,
}) => {
  Object.assign(site.headers, strictPolicy);
  const page = await open("/postcard/");
  await insightOf(page);
  await call(page, "debug");
  const requests: string[] = [];
  page.on("request", (request) => requests.push(`${request.method()} ${new URL(request.url()).pathname}`));
  await call(page, "track", "contacts_added", { how: "import" });
  await bodyOf(page)
    .getByRole("button", { name: /fact in.*event.*contacts_added.*import/ })
    .waitFor();
  await bodyOf(page)
    .getByRole("button", { name: /event out.*step:done.*add-contacts/ })
    .waitFor();
  await choose(page, "Insight", "on the steps");
  await choose(page, "Why", "Reach the inbox");
  await bodyOf(page)
    .getByRole("button", { name: /reach-the-inbox/ })
    .click();
  await bodyOf(page).getByText("the newest spam_rate is above 0.15").waitFor();
  await bodyOf(page).getByText("seen: nothing yet").first().waitFor();
  await choose(page, "Pressure", /0 of 1 used, 1 left/);
  await choose(page, "State", /KiB of at most 64/);
  await choose(page, "Playbook", "No problems.");
  expect(requests.filter((request) => !/^GET \/(farshore\/.+\.js|postcard\/coach\.json)$/.test(request))).toEqual([]);
});

test("a playbook that was broken meanwhile is told in sentences", async ({ open, site }) => {
  const text = readFileSync(new URL("../../dist/demo/postcard/coach.json", import.meta.url), "utf8");
  const page = await open(serve(site));
  site.pages.set("/coach.json", text);
  await startCoach(page, { playbook: "/coach.json" });
  site.pages.set("/coach.json", text.replace('"closes": ["spam"', '"closes": ["spamm"'));
  await call(page, "debug");
  await tabOf(page, "Playbook").click();
  await bodyOf(page).getByText("The last good one stays in use.").waitFor();
  await bodyOf(page)
    .getByText(/spamm.*did you mean.*spam/)
    .waitFor();
  site.pages.set("/coach.json", text);
  await inspectorOf(page).getByRole("button", { name: "Check again" }).click();
  await bodyOf(page).getByText("No problems.").waitFor();
});

test("it travels in time and sees as, with the widget itself, and nothing is recorded", async ({ open, site }) => {
  const page = await open(serve(site));
  await startCoach(page);
  await completeSetUp(page);
  await call(page, "open");
  const panel = page.locator("[data-farshore]").getByRole("dialog");
  await panel.getByText("All steps are done").waitFor();
  // the panel itself notes what help was seen
  await expect.poll(() => stateOf(page)).toMatchObject({ deeds: { "shown reach-the-inbox": {} } });
  const before = await stateOf(page);
  await call(page, "debug");

  // by keyboard: three days on, the question is due in the customer's own panel
  await inspectorOf(page).getByRole("slider", { name: "Day" }).focus();
  for (let day = 0; day < 3; day++) await page.keyboard.press("ArrowRight");
  await panel.getByText("How much did your last mailing do for you?").waitFor();
  await inspectorOf(page).getByText("Seen as in 3 days. What is done there is not recorded.").waitFor();
  await panel.getByRole("radio").last().check();
  await panel.getByRole("button", { name: "Send" }).click();
  await bodyOf(page)
    .getByRole("button", { name: /not recorded.*rate.*effect/ })
    .waitFor();
  await choose(page, "Why", "Check-ins");
  await bodyOf(page)
    .getByRole("button", { name: /campaign-effect is due/ })
    .waitFor();

  // the segment changes what is offered, the language the words and the side
  await inspectorOf(page).getByRole("combobox", { name: "Segment" }).selectOption("team");
  await bodyOf(page)
    .getByRole("button", { name: /A team.*is the customer's segment/ })
    .waitFor();
  await inspectorOf(page).getByRole("combobox", { name: "Language" }).selectOption("Persian");
  await expect.poll(() => page.locator("[data-farshore] .farshore").getAttribute("dir")).toBe("rtl");
  await inspectorOf(page).getByRole("combobox", { name: "Direction" }).selectOption("left to right");
  await expect.poll(() => page.locator("[data-farshore] .farshore").getAttribute("dir")).toBe("ltr");

  await inspectorOf(page).getByRole("button", { name: "As it is" }).click();
  await panel.getByText("All steps are done").waitFor();
  expect(await page.locator("[data-farshore]").count()).toBe(1);
  expect((await insightOf(page)).checkIn).toBeNull();
  expect(await stateOf(page)).toEqual(before);
});

test("a day that has passed is seen as far as it is remembered", async ({ open, site }) => {
  const page = await open(serve(site));
  await startCoach(page);
  await completeSetUp(page);
  await page.evaluate(async () => {
    const host = window as unknown as { hostNow: number; farshore: (...call: unknown[]) => Promise<unknown> };
    host.hostNow += 5 * 86_400_000;
    await host.farshore("rate", "effect", 1, { reasons: ["spam"] });
  });
  await call(page, "debug");
  await choose(page, "Insight", "asks again");
  for (let day = 0; day < 3; day++) await inspectorOf(page).getByRole("button", { name: "A day earlier" }).click();
  await inspectorOf(page).getByText("Seen as 3 days ago.").waitFor();
  await expect.poll(() => bodyOf(page).textContent()).not.toContain("asks again");
});

test("closing it puts the widget back, and destroy leaves nothing of it", async ({ open, site }) => {
  const page = await open(serve(site, { body: "<button>Host button</button>" }));
  const untouched = await page.evaluate(() => document.documentElement.outerHTML);
  await startCoach(page);
  await completeSetUp(page);
  await call(page, "debug");
  await inspectorOf(page).getByRole("combobox", { name: "Language" }).selectOption("Persian");
  await expect.poll(() => page.locator("[data-farshore] .farshore").getAttribute("dir")).toBe("rtl");
  await call(page, "debug", false);
  expect(await inspectorOf(page).count()).toBe(0);
  await launcherOf(page).waitFor();
  expect(await page.locator("[data-farshore] .farshore").getAttribute("dir")).toBe("ltr");

  await call(page, "debug");
  await inspectorOf(page).getByRole("button", { name: "A day later" }).click();
  await inspectorOf(page).getByText("Seen as tomorrow.").waitFor();
  await call(page, "destroy");
  expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(untouched);
});

test("while the host shows a modal dialog it can be used, too", async ({ open, site }) => {
  const page = await open(serve(site, { body: "<dialog><button>In the dialog</button></dialog>" }));
  await startCoach(page);
  await call(page, "debug");
  await page.evaluate(() => document.querySelector("dialog")?.showModal());
  await page.waitForFunction(() => document.querySelector("dialog > [data-farshore-inspector]"));
  await choose(page, "State", /KiB of at most 64/);
  await page.evaluate(() => document.querySelector("dialog")?.close());
  await page.waitForFunction(() => document.querySelector("html > [data-farshore-inspector]"));
  await choose(page, "Playbook", "No problems.");
});

test("without a widget it works, and puts none there", async ({ open, site }) => {
  const page = await open(serve(site));
  await startCoach(page, { widget: false });
  await call(page, "debug");
  await inspectorOf(page).getByRole("button", { name: "A day later" }).click();
  await choose(page, "Insight", "segment");
  await inspectorOf(page).getByText("Seen as tomorrow.").waitFor();
  expect(await page.locator("[data-farshore]").count()).toBe(0);
});

for (const { name, width, dir, ...colours } of [
  { name: "light", width: 1280, colorScheme: "light", dir: "ltr" },
  { name: "forced colours", width: 1280, colorScheme: "dark", dir: "ltr", forcedColors: "active" },
  { name: "dark, 320 px, in a host from right to left", width: 320, colorScheme: "dark", dir: "rtl" },
] as const) {
  test(`axe finds nothing in any tab, and nothing overflows: ${name}`, async ({ newContext, site }) => {
    const context = await newContext({ ...colours, reducedMotion: "reduce", viewport: { width, height: 720 } });
    const page = await context.newPage();
    await page.goto(serve(site, { html: `lang="en" dir="${dir}"` }));
    await startCoach(page);
    await completeSetUp(page);
    await call(page, "debug");
    const found: Record<string, string[]> = {};
    for (const [tab, text] of [
      ["Facts", "What the state remembers"],
      ["Insight", "All of it"],
      ["Why", "Check-ins"],
      ["Pressure", "Budget"],
      ["State", "KiB"],
      ["Playbook", "No problems."],
    ] as const) {
      await choose(page, tab, text);
      if (tab === "Why")
        await bodyOf(page)
          .getByRole("button", { name: /reach-the-inbox/ })
          .click();
      if (tab === "State")
        await bodyOf(page)
          .getByRole("treeitem", { name: /^traits/ })
          .click();
      found[tab] = await violations(page);
    }
    await inspectorOf(page).getByRole("button", { name: "A day later" }).click();
    await inspectorOf(page)
      .getByText(/^Seen as/)
      .waitFor();
    found["as"] = await violations(page);
    expect(Object.fromEntries(Object.entries(found).filter(([, each]) => each.length))).toEqual({});
    const drawer = await inspectorOf(page).getByRole("region").boundingBox();
    expect([drawer && drawer.x >= 0, drawer && drawer.x + drawer.width <= width]).toEqual([true, true]);
    const wide = await inspectorOf(page)
      .locator(".body, .see-as")
      .evaluateAll((all) => all.map((each) => each.scrollWidth - each.clientWidth));
    expect(wide).toEqual([0, 0]);
  });
}

test("by keyboard alone: in, along the tabs, into a tree, and out again to where one was", async ({ open, site }) => {
  const page = await open(serve(site, { body: "<button>Host button</button>" }));
  await startCoach(page);
  await page.getByRole("button", { name: "Host button" }).focus();
  await call(page, "debug");
  expect(await page.evaluate(() => document.activeElement?.textContent), "the focus stays").toBe("Host button");
  await tabOf(page, "Facts").focus();
  await page.keyboard.press("End");
  await page.keyboard.press("ArrowLeft");
  await expect.poll(() => tabOf(page, "State").getAttribute("aria-selected")).toBe("true");
  await bodyOf(page).getByRole("tree").waitFor();
  const first = await bodyOf(page).getByRole("treeitem").first().textContent();
  const focused = () => page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.textContent ?? "");
  for (let stop = 0; stop < 9 && (await focused()) !== first; stop++) await page.keyboard.press("Tab");
  expect(await focused()).toBe(first);
  await page.keyboard.press("ArrowDown");
  expect(await focused()).toBe(await bodyOf(page).getByRole("treeitem").nth(1).textContent());
  await inspectorOf(page).getByRole("button", { name: "Close the inspector" }).focus();
  await page.keyboard.press("Enter");
  await inspectorOf(page).waitFor({ state: "detached" });
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe("Host button");
});

test("as it is again: nothing that was typed stays, and neither focus nor the customer's tab is lost", async ({
  open,
  site,
}) => {
  const page = await open(serve(site));
  await startCoach(page);
  await call(page, "open", "results");
  const widget = page.locator("[data-farshore='']");
  const inNew = page
    .locator("[data-farshore='']:not([data-seen])")
    .getByRole("tab", { name: "Results", selected: true });
  await inNew.waitFor();
  const seen = () => widget.evaluate((each) => each.setAttribute("data-seen", ""));
  await seen();
  await call(page, "debug");
  const traits = inspectorOf(page).getByLabel("Traits");
  await traits.fill("team_size=50");
  await traits.press("Enter");
  await inspectorOf(page).getByText("with team_size 50").waitFor();
  await inNew.waitFor();
  await seen();
  await inspectorOf(page).getByRole("button", { name: "As it is" }).press("Enter");
  await inspectorOf(page).getByText("with team_size 50").waitFor({ state: "detached" });
  expect(await traits.inputValue()).toBe("");
  await inNew.waitFor();
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.ariaLabel))
    .toBe("Day");
});

import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { expect, test } from "./browser.ts";
import { call } from "./call.ts";
import { hintCard, layoutShifts, serveWith, startPlaces } from "./placesHost.ts";

const room = "<style>[data-farshore-slot]{min-block-size:260px}</style>";
const slot = (name: string) => `<div data-farshore-slot="${name}"></div>`;
const cards = (page: Page) => page.getByRole("group", { name: "Orders from your mailings" });

test("a slot of which nothing is said shows the standing and the next step, wherever it stands", async ({
  open,
  site,
}) => {
  const page = await open(serveWith(site, `${room}${slot("anything")}${slot("anything")}<p>Below</p>`));
  await startPlaces(page);
  await cards(page).getByText("0 of 1 step done").first().waitFor();
  expect(await cards(page).count()).toBe(2);
  expect(await cards(page).first().getByRole("link", { name: "Send a mailing" }).getAttribute("href")).toMatch(
    /#\/send$/,
  );
  await call(page, "track", "sent");
  await call(page, "measure", "orders", 7);
  await cards(page).getByText("7 of 20 orders").first().waitFor();
  expect(await layoutShifts(page)).toEqual([]);
});

test("it fits any column from 220 px", async ({ open, site }) => {
  const widths = [220, 300, 480, 900];
  const page = await open(
    serveWith(site, room + widths.map((width) => `<div style="width:${width}px">${slot("any")}</div>`).join("")),
  );
  await startPlaces(page);
  await call(page, "track", "sent");
  await call(page, "measure", "orders", 7);
  await cards(page).nth(3).waitFor();
  const seen = await page
    .locator(".slot-card")
    .evaluateAll((all) =>
      all.map((each) => [Math.round(each.getBoundingClientRect().width), each.scrollWidth > each.clientWidth]),
    );
  expect(seen).toEqual(widths.map((width) => [width, false]));
});

test("what it holds moves nothing on the screen: without room it waits until it is out of sight", async ({
  open,
  site,
}) => {
  const page = await open(
    serveWith(
      site,
      `<div id="screen">${slot("home")}<p>Below</p><div style="height:3000px"></div>${slot("far")}<p>End</p></div>`,
    ),
  );
  await startPlaces(page);
  await cards(page).waitFor({ state: "attached" });
  const filled = () =>
    page.locator("[data-farshore-slot]").evaluateAll((all) => all.map((each) => !each.matches(":empty")));
  expect(await filled(), "what is far away is filled").toEqual([false, true]);
  // another screen of the host's comes with its card
  await page.evaluate(() => {
    const next = document.createElement("section");
    const place = document.createElement("div");
    place.dataset["farshoreSlot"] = "home";
    next.append(place, "The next screen");
    document.querySelector("#screen")?.replaceChildren(next);
  });
  await expect.poll(filled).toEqual([true]);
  expect(await layoutShifts(page)).toEqual([]);
});

test("help for what stands in the way, and a question while it is due", async ({ open, site }) => {
  const page = await open(serveWith(site, `${room}${slot("learn")}${slot("ask")}`));
  await startPlaces(page);
  await call(page, "track", "sent");
  await call(page, "measure", "spam", 0.4);
  await page.getByRole("button", { name: "Open: Reach the inbox" }).click();
  await page.getByText("Write calmly").waitFor();
  await call(page, "close");
  await call(page, "track", "asked");
  const place = page.locator('[data-farshore-slot="ask"]');
  await place.getByRole("radio", { name: "Goods" }).check();
  await place.getByRole("button", { name: "Send" }).click();
  await place.getByRole("button", { name: "Close" }).click();
  await expect.poll(() => place.evaluate((each) => each.textContent)).toBe("");
});

test("found late and in open shadow roots, gone with its element, and filled for a new one", async ({ open, site }) => {
  const page = await open(serveWith(site, "<x-home></x-home>"));
  await startPlaces(page);
  await call(page, "ready");
  await page.evaluate(() => {
    const root = document.querySelector("x-home")?.attachShadow({ mode: "open" });
    const place = document.createElement("div");
    place.dataset["farshoreSlot"] = "home";
    root?.append(place);
    document.body.append(document.createElement("p"));
  });
  await call(page, "track", "anything");
  await cards(page).waitFor();
  await page.evaluate(() => document.querySelector("x-home")?.shadowRoot?.replaceChildren());
  await cards(page).waitFor({ state: "detached" });
});

test("without slots or hints none of it is loaded; it is, once a slot comes", async ({ context, open, site }) => {
  const asked: string[] = [];
  context.on("request", (request) => asked.push(request.url()));
  const page = await open(serveWith(site, "<p>Home</p>", undefined, { slots: [], hints: [] }));
  await startPlaces(page);
  await page.getByRole("button", { name: /^Your way to the result/ }).waitFor();
  await page.waitForLoadState("networkidle");
  expect(asked.filter((url) => /\/places-/.test(url))).toEqual([]);
  await page.evaluate(() => {
    const place = document.createElement("div");
    place.dataset["farshoreSlot"] = "late";
    document.querySelector("main")?.append(place);
  });
  await cards(page).waitFor();
});

test("destroy, and whoever is measured but not coached, leave the page as it was", async ({ open, site }) => {
  const path = serveWith(site, `${room}${slot("home")}<p><input aria-label="S" data-farshore-hint="subject"></p>`);
  const page = await open(path);
  const look = () => page.evaluate(() => document.body.outerHTML);
  const before = await look();
  await startPlaces(page);
  await cards(page).waitFor();
  await hintCard(page).waitFor();
  expect(await look()).not.toBe(before);
  await call(page, "reset");
  await cards(page).getByText("0 of 1").waitFor();
  await call(page, "destroy");
  await expect.poll(look).toBe(before);
  expect(await page.evaluate(() => document.documentElement.children.length)).toBe(2);

  serveWith(site, `${slot("home")}<p><input data-farshore-hint="subject"></p>`, undefined, { holdout: 1 });
  await page.goto(path);
  await startPlaces(page);
  await call(page, "ready");
  await page.waitForLoadState("networkidle");
  expect(await page.locator("[data-farshore-slot]:empty").count()).toBe(1);
});

const axe = await readFile(new URL("../../node_modules/axe-core/axe.min.js", import.meta.url), "utf8");

for (const [colorScheme, language] of [
  ["light", "en"],
  ["dark", "fa"],
] as const)
  test(`axe finds nothing in slots and hints: ${language}, ${colorScheme}`, async ({ newContext, site }) => {
    const context = await newContext({ colorScheme, reducedMotion: "reduce" });
    const page = await context.newPage();
    const html = `lang="${language}"${language === "fa" ? ' dir="rtl"' : ""} style="color-scheme:light dark"`;
    const body = `${room}${slot("home")}${slot("learn")}<p><input aria-label="S" data-farshore-hint="subject"></p>`;
    await page.goto(serveWith(site, body, html));
    await startPlaces(page);
    await call(page, "track", "sent");
    await call(page, "measure", "orders", 7);
    await call(page, "measure", "spam", 0.4);
    await hintCard(page).waitFor();
    await page.locator(".slot-card").nth(1).waitFor();
    await page.evaluate(axe);
    const found = await page.evaluate(async () => {
      const { axe: checker } = window as unknown as {
        axe: { run(where: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
      };
      const { violations } = await checker.run({ include: [["[data-farshore]"]] });
      return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`));
    });
    expect(found).toEqual([]);
  });

test("a question is for its slot in sight, and not for the corner, also where slots come late", async ({
  open,
  site,
}) => {
  const page = await open(serveWith(site, room + slot("ask")));
  await page.route(/\/places-[^/]*\.js/, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 2000));
    await route.continue();
  });
  await startPlaces(page);
  await call(page, "track", "asked");
  await page.locator("[data-farshore-slot]").getByRole("radio", { name: "Goods" }).waitFor();
  await page.waitForTimeout(1000);
  expect(await page.locator(".nudge").count()).toBe(0);
});

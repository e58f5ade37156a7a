import { expect, strictPolicy, test } from "./browser.ts";
import { call, explain, keepEvents, told } from "./call.ts";
import { gap, hintCard, hintMark, overlap, serveWith, startPlaces } from "./placesHost.ts";

const field = '<p style="padding:120px 40px"><label>Subject <input data-farshore-hint="subject"></label></p>';

test("a hint shows itself once beside its target, which keeps focus and clicks", async ({ context, open, site }) => {
  const page = await open(serveWith(site, field));
  await keepEvents(page);
  const target = page.getByLabel("Subject");
  await target.focus();
  await startPlaces(page);
  await hintCard(page).getByText("Say what readers get.").waitFor();
  await expect(page.getByText(/^Postcard has a hint for you/).count()).resolves.toBe(1);
  expect(await target.evaluate((each) => each === document.activeElement)).toBe(true);
  const [card, box] = [await hintCard(page).boundingBox(), await target.boundingBox()];
  expect(overlap(card, box)).toBe(false);
  expect(gap(card, box)).toBeLessThan(12);
  await target.click();
  await page.keyboard.type("Six plates");
  expect(await target.inputValue()).toBe("Six plates");

  const other = await context.newPage();
  await other.goto("/places/");
  await startPlaces(other);
  await hintMark(other).waitFor();
  expect(await hintCard(other).count(), "another tab leaves it a mark").toBe(0);
});

test("it is reached by keyboard after its target, opened, closed, and put away for ever", async ({ open, site }) => {
  const page = await open(serveWith(site, `${field}<button>After</button>`));
  await startPlaces(page);
  await hintCard(page).waitFor();
  await page.getByLabel("Subject").focus();
  await page.keyboard.press("Tab");
  const focused = () =>
    page.evaluate(() => {
      const inner = document.activeElement?.shadowRoot?.activeElement ?? document.activeElement;
      return inner?.getAttribute("aria-label") ?? inner?.textContent;
    });
  expect(await focused()).toBe("Close, keep it for later");
  await page.keyboard.press("Escape");
  await hintCard(page).waitFor({ state: "detached" });
  expect(await focused()).toBe("Hint from Postcard");
  expect(overlap(await hintMark(page).boundingBox(), await page.getByLabel("Subject").boundingBox())).toBe(false);
  await page.keyboard.press("Enter");
  await hintCard(page).waitFor();
  await page.getByRole("button", { name: "Don't show this again" }).press("Enter");
  await hintCard(page).waitFor({ state: "detached" });
  expect(await page.getByLabel("Subject").evaluate((each) => each === document.activeElement)).toBe(true);
  await expect
    .poll(() => explain(page, "subject"))
    .toMatchObject({ shown: false, becauseNot: [{ code: "never-again" }] });
  await page.reload();
  await startPlaces(page);
  await call(page, "track", "styled");
  await page.waitForLoadState("networkidle");
  expect(await hintMark(page).count()).toBe(0);
});

test("its help opens in the panel, and that is the end of it", async ({ open, site }) => {
  const page = await open(serveWith(site, field));
  await startPlaces(page);
  await hintCard(page).getByRole("button", { name: "Reach the inbox" }).click();
  await page.getByText("Write calmly").waitFor();
  await call(page, "close");
  await expect.poll(() => explain(page, "hint:subject")).toMatchObject({ shown: false });
  expect(await hintMark(page).count()).toBe(0);
});

test("in an open shadow root, through a new drawing of it, and gone with it", async ({ open, site }) => {
  const page = await open(serveWith(site, "<x-form></x-form>"));
  await startPlaces(page);
  await page.evaluate(() => {
    const draw = (root: ShadowRoot) => {
      const box = document.createElement("p");
      box.style.padding = "90px 40px";
      const input = document.createElement("input");
      input.dataset["farshoreHint"] = "subject";
      box.append(input);
      root.replaceChildren(box);
    };
    class Form extends HTMLElement {
      constructor() {
        super();
        draw(this.attachShadow({ mode: "open" }));
      }
    }
    customElements.define("x-form", Form);
    Object.assign(window, { again: () => draw(document.querySelector("x-form")?.shadowRoot as ShadowRoot) });
  });
  const target = page.locator("x-form input");
  await hintCard(page).waitFor();
  expect(gap(await hintCard(page).boundingBox(), await target.boundingBox())).toBeLessThan(12);
  await page.evaluate("again()");
  await hintCard(page).waitFor();
  await expect.poll(async () => gap(await hintCard(page).boundingBox(), await target.boundingBox())).toBeLessThan(12);
  await page.evaluate(() => document.querySelector("x-form")?.remove());
  await hintCard(page).waitFor({ state: "hidden" });
});

for (const anchors of [true, false])
  test(`it goes where its target goes, ${anchors ? "by anchors" : "frame by frame"}`, async ({ newContext, site }) => {
    const context = await newContext();
    const page = await context.newPage();
    if (!anchors)
      await page.addInitScript(() => {
        const { supports } = CSS;
        CSS.supports = (...given: string[]) => !given[0]?.includes("anchor") && supports.apply(CSS, given as [string]);
      });
    await page.goto(
      serveWith(
        site,
        `<div id="box" style="height:200px;width:300px;overflow:auto;border:1px solid"><div style="height:60px"></div>
         <input data-farshore-hint="subject" aria-label="Subject"><div style="height:900px"></div></div><p style="height:2000px"></p>`,
      ),
    );
    await startPlaces(page);
    const target = page.getByLabel("Subject");
    await hintCard(page).waitFor();
    const beside = async () => gap(await hintCard(page).boundingBox(), await target.boundingBox());
    expect(await beside()).toBeLessThan(12);
    const scroll = (y: number) => page.evaluate((top) => document.querySelector("#box")?.scrollTo(0, top), y);
    await scroll(30);
    await page.evaluate(() => scrollTo(0, 25));
    await expect.poll(beside).toBeLessThan(12);
    await scroll(400);
    await hintCard(page).waitFor({ state: "hidden" });
    await scroll(0);
    await hintCard(page).waitFor();
    await expect.poll(beside).toBeLessThan(12);
    await target.evaluate((each) => {
      each.style.marginInlineStart = "90px";
      each.style.height = "80px";
    });
    await expect.poll(beside).toBeLessThan(12);
    expect(overlap(await hintCard(page).boundingBox(), await target.boundingBox())).toBe(false);
  });

test("it hides with its target: not displayed, behind a dialog or anything else, taken out", async ({ open, site }) => {
  const page = await open(
    serveWith(
      site,
      `${field}<dialog><p>Sure?</p></dialog><div id="cover" hidden style="position:fixed;inset:0;background:gray">`,
    ),
  );
  await startPlaces(page);
  await hintCard(page).waitFor();
  const there = () => hintCard(page).waitFor();
  const gone = () => hintCard(page).waitFor({ state: "hidden" });
  const style = (text: string) =>
    page.evaluate((css) => {
      const input = document.querySelector("input");
      if (input) input.style.cssText = css;
    }, text);
  await style("display:none");
  await gone();
  await style("");
  await there();
  await style("visibility:hidden");
  await gone();
  await style("");
  await there();
  await page.evaluate(() => document.querySelector("dialog")?.showModal());
  await gone();
  await page.evaluate(() => document.querySelector("dialog")?.close());
  await there();
  await page.evaluate(() => document.querySelector("#cover")?.removeAttribute("hidden"));
  await gone();
  await page.evaluate(() => document.querySelector("#cover")?.setAttribute("hidden", ""));
  await there();
  await page.evaluate(() => document.querySelector("label")?.remove());
  await gone();
});

test("while the panel is open hints step aside", async ({ open, site }) => {
  const page = await open(serveWith(site, field));
  await startPlaces(page);
  await hintCard(page).waitFor();
  await call(page, "open");
  await hintCard(page).waitFor({ state: "detached" });
  await call(page, "close");
  await hintMark(page).waitFor();
});

test("right to left on 320 px it stands beside and not over, and nothing scrolls sideways", async ({
  newContext,
  site,
}) => {
  const context = await newContext({ viewport: { width: 320, height: 640 }, colorScheme: "dark" });
  const page = await context.newPage();
  await page.goto(serveWith(site, field.replace("120px 40px", "200px 0"), 'lang="fa" dir="rtl"'));
  await startPlaces(page);
  await hintCard(page).getByText("بگویید خواننده چه می‌گیرد.").waitFor();
  const [card, box] = [await hintCard(page).boundingBox(), await page.getByLabel("Subject").boundingBox()];
  expect(overlap(card, box)).toBe(false);
  expect(gap(card, box)).toBeLessThan(12);
  expect(card?.x).toBeGreaterThanOrEqual(0);
  expect((card?.x ?? 0) + (card?.width ?? 999)).toBeLessThanOrEqual(320);
  await hintCard(page).getByRole("button").first().click();
  expect(overlap(await hintMark(page).boundingBox(), box)).toBe(false);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
});

test("it is found by a selector, and a selector that is none is told once", async ({ open, site, troubles }) => {
  troubles.allow(/never/);
  const page = await open("about:blank");
  await keepEvents(page);
  await page.goto(serveWith(site, '<p style="padding:90px 40px"><button id="styled">Style</button></p>'));
  await startPlaces(page);
  await call(page, "track", "styled");
  await hintCard(page).getByText("Found by its selector.").waitFor();
  await call(page, "track", "broken");
  await expect.poll(() => told(page, "problem")).toHaveLength(1);
  await page.evaluate(() => document.body.append(document.createElement("p")));
  await call(page, "track", "other");
  await page.waitForLoadState("networkidle");
  const [problem, ...more] = await told(page, "problem");
  expect(more).toEqual([]);
  expect(problem?.detail["message"]).toMatch(
    /The hint "broken" is not shown: "beside" is no CSS selector, found "p\["/,
  );
  expect(await explain(page, "hint:broken")).toMatchObject({ shown: false, becauseNot: [{ code: "no-selector" }] });
});

test("under the strictest policy", async ({ open, site }) => {
  serveWith(site, "");
  site.pages.set(
    "/strict/",
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Host</title>
     <script async src="/farshore/farshore.js" data-playbook="/places.json" data-user="u1"></script></head>
     <body><p><input aria-label="Subject" data-farshore-hint="subject"></p><div data-farshore-slot="anything"></div></body></html>`,
  );
  Object.assign(site.headers, strictPolicy);
  const page = await open("/strict/");
  await hintCard(page).waitFor();
  await page.getByRole("group", { name: "Orders from your mailings" }).waitFor();
  for (const name of Object.keys(strictPolicy)) delete site.headers[name];
});

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";
import { beforeEach } from "vitest";
import { expect, test } from "./browser.ts";
import { call, focusedText } from "./call.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const playbook = {
  farshore: 1,
  product: "Host",
  languages: ["en", "fa"],
  journey: { steps: [{ id: "send", title: "Send one", doneWhen: { event: "sent" }, link: "#/send" }] },
  outcomes: [
    {
      id: "orders",
      title: "20 orders",
      measure: { from: "host", metric: "orders", take: "sum" },
      target: 20,
      within: "60d",
    },
    {
      id: "effect",
      title: "It works",
      measure: { from: "rating", question: "How well did it work?", scale: ["Not", "A bit", "Well"], low: 1 },
      target: 3,
      within: "60d",
      lag: "2d",
    },
  ],
  help: [
    ...[1, 2, 3, 4, 5, 6, 7].map((n) => ({ type: "lesson", id: `n${n}`, title: `Another lesson ${n}`, body: "More." })),
    { type: "lesson", id: "first", title: "A first lesson", body: "Say **one** thing." },
  ],
  checkIns: [{ ask: "result", id: "how", outcome: "effect", after: "sent" }],
};

const html = (attributes = "", body = "") => `<!doctype html>
<html lang="en"><head><title>Host</title>
<script async src="/farshore/farshore.js" data-playbook="/own/coach.json" data-user="u1" ${attributes}></script></head>
<body><h1>Host</h1><label>Note <input id="note"></label>${body}
<dialog id="modal"><button id="inside">Inside</button></dialog></body></html>`;

const launcher = { name: /^Your way to the result/ };
const start = async (page: Page) => page.getByRole("button", launcher).waitFor();
const panel = (page: Page) => page.getByRole("dialog", launcher);
const focused = (page: Page) =>
  page.evaluate(() => {
    const inside = document.querySelector("[data-farshore]")?.shadowRoot?.activeElement;
    return (inside ?? document.activeElement)?.className || document.activeElement?.id || "nothing";
  });

beforeEach<{ site: { pages: Map<string, string | { body: string; type: string }> } }>(({ site }) => {
  site.pages.set("/own/coach.json", { body: JSON.stringify(playbook), type: "application/json" });
  site.pages.set("/own/", { body: html(), type: "text/html" });
  site.pages.set("/own/twice", { body: html("", html().match(/<script.*<\/script>/)?.[0]), type: "text/html" });
  site.pages.set("/own/fa", { body: html('data-language="fa" data-corner="start"'), type: "text/html" });
});

test("the panel opens by key, Esc closes one layer at a time, and the focus goes back to where it was", async ({
  open,
}) => {
  const page = await open("/own/");
  await start(page);
  await page.getByRole("button", launcher).focus();
  await page.keyboard.press("Enter");
  await panel(page).waitFor();
  expect(await focused(page)).toBe("panel");
  await call(page, "show", "first");
  await page.getByRole("heading", { name: "A first lesson", level: 3 }).waitFor();
  await page.keyboard.press("Escape");
  await page.getByText("Saved on this device").waitFor();
  expect(await focused(page)).toBe("panel");
  await page.keyboard.press("Escape");
  await panel(page).waitFor({ state: "detached" });
  expect(await focused(page)).toBe("launcher");
});

test("a tab keeps its place while a help item is read", async ({ open }) => {
  const page = await open("/own/");
  await page.setViewportSize({ width: 800, height: 420 });
  await start(page);
  await page.getByRole("button", launcher).click();
  const body = panel(page).locator(".panel-body");
  await panel(page).getByRole("tab", { name: "Help" }).click();
  const lesson = panel(page).getByRole("button", { name: "A first lesson", exact: true });
  await lesson.scrollIntoViewIfNeeded();
  const place = await body.evaluate((each) => each.scrollTop);
  expect(place).toBeGreaterThan(100);
  await lesson.click();
  await page.getByRole("heading", { name: "A first lesson", level: 3 }).waitFor();
  expect(await body.evaluate((each) => each.scrollTop)).toBe(0);
  await panel(page).getByRole("button", { name: "Back" }).click();
  expect(await body.evaluate((each) => each.scrollTop)).toBe(place);
  expect(await focused(page)).toBe("help-open");
});

test("with the button hidden meanwhile, the focus goes back to what had it before, else to the page, which stays where it is", async ({
  open,
}) => {
  const page = await open("/own/");
  await start(page);
  await page.evaluate(() => {
    document.body.style.minHeight = "4000px";
    scrollTo(0, 900);
  });
  const hide = async () => {
    await page.getByRole("button", launcher).click();
    await call(page, "prefer", { launcher: "hidden" });
    await page.getByRole("button", { name: "Close" }).click();
    await panel(page).waitFor({ state: "detached" });
  };
  await hide();
  expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
  expect(await page.evaluate(() => scrollY)).toBe(900);
  await call(page, "prefer", { launcher: null });
  await page.getByLabel("Note").evaluate((each) => each.focus({ preventScroll: true }));
  await hide();
  expect(await focused(page)).toBe("note");
  expect(await page.evaluate(() => scrollY)).toBe(900);
});

test("opened by the host, it gives the focus back to the host's field", async ({ open }) => {
  const page = await open("/own/");
  await start(page);
  await page.getByLabel("Note").focus();
  await call(page, "open");
  await panel(page).waitFor();
  await page.getByRole("button", { name: "Close" }).click();
  await panel(page).waitFor({ state: "detached" });
  expect(await focused(page)).toBe("note");
});

test("help that the host shows in the open panel takes the focus from the host's button", async ({ open }) => {
  const page = await open("/own/");
  await start(page);
  await page.getByLabel("Note").focus();
  await call(page, "open");
  await panel(page).waitFor();
  await page.getByLabel("Note").focus();
  await call(page, "show", "first");
  await expect.poll(() => focusedText(page)).toBe("A first lesson");
});

test("it can be used while the host's modal dialog is open, and Esc closes only the panel", async ({ open }) => {
  const page = await open("/own/");
  await start(page);
  await page.waitForLoadState("networkidle");
  await page.evaluate(() => (document.querySelector("dialog") as HTMLDialogElement).showModal());
  await page.getByRole("button", launcher).click();
  await panel(page).waitFor();
  await page.keyboard.press("Escape");
  await panel(page).waitFor({ state: "detached" });
  expect(await page.evaluate(() => document.querySelector("dialog")?.open)).toBe(true);
  await page.evaluate(() => document.querySelector("dialog")?.remove());
  await page.waitForFunction(() => document.querySelector("html > [data-farshore]"));
  await page.getByRole("button", launcher).click();
  await panel(page).waitFor();
});

test("it stays when the host replaces the body or throws it out", async ({ open }) => {
  const page = await open("/own/");
  await start(page);
  await page.waitForLoadState("networkidle");
  await page.evaluate(() => {
    document.body.replaceWith(document.createElement("body"));
    document.querySelector("[data-farshore]")?.remove();
  });
  await page.getByRole("button", launcher).click();
  await panel(page).waitFor();
  expect(await page.locator("[data-farshore]").count()).toBe(1);
});

test("no style of the host reaches it", async ({ open }) => {
  const page = await open("/own/");
  await start(page);
  const box = () => page.getByRole("button", launcher).boundingBox();
  const before = await box();
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`html { font-size: 40% } body { opacity: 0; transform: scale(2) }
      *, html > div { display: none !important; position: static !important; visibility: hidden !important; color: red !important }
      html, body { display: block !important }`);
    document.adoptedStyleSheets.push(sheet);
  });
  expect(await box()).toEqual(before);
  await page.getByRole("button", launcher).click();
  await panel(page).waitFor();
  await page.emulateMedia({ media: "print" });
  expect(await page.getByRole("dialog").isVisible()).toBe(false);
});

test("a question shows itself without taking the focus or a key, and Esc in the page leaves it", async ({ open }) => {
  const page = await open("about:blank");
  await page.clock.install();
  await page.goto("/own/");
  await start(page);
  await call(page, "track", "sent");
  await page.getByLabel("Note").focus();
  await page.keyboard.type("abc");
  await page.clock.fastForward(3 * 86_400_000);
  await page.getByRole("button", { name: /a question is waiting/ }).waitFor();
  await page.clock.runFor(8000);
  expect(await page.getByRole("dialog").count()).toBe(0);
  await page.getByLabel("Note").blur();
  await page.clock.runFor(8000);
  const card = page.getByRole("dialog", { name: "A question from Host" });
  await card.waitFor();
  expect(await focused(page)).toBe("nothing");
  await page.keyboard.press("Escape");
  expect(await card.count()).toBe(1);
  await card.getByRole("button", { name: /close/i }).click();
  await card.waitFor({ state: "detached" });
  await page.reload();
  await page.getByRole("button", { name: /a question is waiting/ }).waitFor();
  await page.clock.runFor(20_000);
  expect(await page.getByRole("dialog").count()).toBe(0);
});

test("included twice it warns once and stays one", async ({ open }) => {
  const page = await open("about:blank");
  const warnings: string[] = [];
  page.on("console", (message) => message.type() === "warning" && warnings.push(message.text()));
  await page.goto("/own/twice");
  await start(page);
  expect(warnings).toEqual([expect.stringContaining("second script tag is ignored")]);
  expect(await page.locator("[data-farshore]").count()).toBe(1);
});

test("destroy leaves the page as it was, also with the panel open and the focus in it", async ({ open }) => {
  const page = await open("/own/");
  await start(page);
  await page.getByLabel("Note").focus();
  await call(page, "open");
  await panel(page).waitFor();
  await call(page, "destroy");
  expect(await page.evaluate(() => [document.querySelector("[data-farshore]"), "farshore" in window])).toEqual([
    null,
    false,
  ]);
  expect(await focused(page)).toBe("note");
});

test("Persian stands in its own corner and direction, without a scroll bar at 320 px", async ({ open }) => {
  const page = await open("/own/fa");
  await page.setViewportSize({ width: 320, height: 640 });
  await page.getByRole("button", { name: /راه شما/ }).click();
  const dialog = page.getByRole("dialog", { name: /^راه شما/ });
  await dialog.waitFor();
  expect(await dialog.evaluate((each) => getComputedStyle(each).direction)).toBe("rtl");
  expect(await dialog.locator(".panel-body").evaluate((each) => each.scrollWidth - each.clientWidth)).toBe(0);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`axe finds nothing to mend in the panel, ${colorScheme}`, async ({ newContext }) => {
    const page = await (await newContext({ colorScheme, reducedMotion: "reduce" })).newPage();
    await page.goto("/own/");
    await page.getByRole("button", launcher).click();
    await panel(page).waitFor();
    await page.addScriptTag({ content: axe });
    const found = await page.evaluate(async () => {
      const run = (window as unknown as { axe: { run(where: object): Promise<{ violations: { id: string }[] }> } }).axe;
      return (await run.run({ include: [["[data-farshore]"]] })).violations.map(({ id }) => id);
    });
    expect(found).toEqual([]);
  });
}

test("a host that shows nothing by mistake hears of it, and its customer sees nothing", async ({ open }) => {
  const page = await open("/own/");
  await start(page);
  for (const id of [undefined, null])
    await expect(call(page, "show", id)).rejects.toThrow(`show: there is no help item "${id}" in the playbook.`);
  expect(await panel(page).count()).toBe(0);
});

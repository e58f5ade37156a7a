import type { Page } from "playwright-core";
import { expect, type Site, strictPolicy, test } from "./browser.ts";
import { call } from "./call.ts";
import { hostPage } from "./plainHost.ts";

const paragraphs = (count: number) =>
  Array.from({ length: count }, (_, i) => `Paragraph ${i} of some words.`).join("\n\n");
const body = ["One", "Two", "Three", "Four"].map((name) => `## ${name}\n\n${paragraphs(12)}`).join("\n\n");
const playbook = {
  farshore: 1,
  product: "Host",
  journey: { steps: [{ id: "begin", title: "Begin", doneWhen: { event: "begun" } }] },
  outcomes: [
    {
      id: "orders",
      title: "Orders",
      measure: { from: "host", metric: "orders", take: "sum" },
      target: 5,
      within: "30d",
    },
  ],
  obstacles: [{ id: "spam", title: "Spam", detectedWhen: { event: "begun" } }],
  help: [
    { type: "lesson", id: "long", title: "A long lesson", closes: ["spam"], body },
    {
      type: "video",
      id: "film",
      title: "A film",
      closes: ["spam"],
      link: "https://www.youtube.com/watch?v=dQw4w9WgXcQ",
      poster: "https://elsewhere.example/poster.jpg",
    },
  ],
};

/** A host's page with that playbook, on which a help item is open. */
async function opened(site: Site, open: (path: string) => Promise<Page>, id: string): Promise<Page> {
  site.pages.set("/inside.json", JSON.stringify(playbook));
  site.pages.set("/inside/", hostPage({ tag: 'data-playbook="/inside.json" data-user="u1"' }));
  const page = await open("/inside/");
  await call(page, "ready");
  await call(page, "show", id);
  return page;
}

test.beforeEach(({ site }) => {
  for (const header of Object.keys(site.headers)) delete site.headers[header];
});

test("a video asks nobody else for anything before it is pressed", async ({ context, open, site }) => {
  const asked: string[] = [];
  await context.route(/^https:/, async (route) => {
    asked.push(new URL(route.request().url()).host);
    await route.fulfill({ contentType: "text/html", body: "a film" });
  });
  const page = await opened(site, open, "film");
  await page.getByRole("button", { name: "Play: A film" }).waitFor();
  await page.waitForLoadState("networkidle");
  expect(asked).toEqual([]);
  await page.getByRole("button", { name: "Play: A film" }).click();
  await page.frameLocator("iframe").getByText("a film").waitFor();
  expect(asked).toEqual(["www.youtube-nocookie.com"]);
});

test("a video under a policy that forbids frames says so, and where it can be watched", async ({
  open,
  site,
  troubles,
}) => {
  Object.assign(site.headers, strictPolicy);
  // the host's own inline stub is refused, too
  troubles.allow(/frame-src|script-src-elem|Framing|Content Security Policy/);
  const page = await opened(site, open, "film");
  await page.getByRole("button", { name: "Play: A film" }).click();
  await page.getByText(/^This page does not let videos from youtube.com play here/).waitFor();
  expect(await page.locator("iframe").count()).toBe(0);
  const link = page.getByRole("link", { name: /^Watch at youtube.com/ });
  expect(await link.getAttribute("href")).toBe("https://www.youtube.com/watch?v=dQw4w9WgXcQ");
});

test("a jump to a heading keeps the focus there, and is known as read the next time", async ({ open, site }) => {
  const page = await opened(site, open, "long");
  await page.getByText("Contents").click();
  await page.getByRole("button", { name: "Three" }).click();
  const heading = page.getByRole("heading", { name: "Three" });
  await expect.poll(() => heading.evaluate((element) => element.matches(":focus"))).toBe(true);
  expect(new URL(page.url()).hash).toBe("");
  const read = () => page.locator(".page").evaluate((section: HTMLElement) => section.style.getPropertyValue("--read"));
  await expect.poll(async () => Number(await read())).toBeGreaterThan(0.5);
  await page.getByRole("button", { name: "Back" }).click();
  await call(page, "show", "long");
  await page.getByRole("button", { name: /^Continue reading/ }).click();
  await expect.poll(async () => Number(await read())).toBeGreaterThan(0.5);
  expect(await page.locator(".reader > :focus").count()).toBe(1);
});

test("a lesson is printed alone, and leaves the page as it was", async ({ open, site }) => {
  const page = await opened(site, open, "long");
  await page.getByRole("button", { name: "Print" }).waitFor();
  const before = await page.evaluate(() => document.documentElement.outerHTML);
  await page.evaluate(() => {
    window.print = () => {
      document.title = "printing";
    };
  });
  await page.getByRole("button", { name: "Print" }).click();
  await expect.poll(() => page.title()).toBe("printing");
  const shown = () =>
    page.evaluate(() =>
      [...document.documentElement.children]
        .filter((element) => getComputedStyle(element).display !== "none")
        .map((element) => (element as HTMLElement).dataset["farshorePrint"] ?? element.localName),
    );
  expect(await shown(), "on the screen").toEqual(["body", "div"]);
  await page.emulateMedia({ media: "print" });
  expect(await shown(), "on paper").toEqual([""]);
  const paper = page.locator("[data-farshore-print]");
  expect(await paper.getByRole("heading").allInnerTexts()).toEqual(["A long lesson", "One", "Two", "Three", "Four"]);
  await page.emulateMedia({ media: "screen" });
  await page.evaluate(() => {
    window.dispatchEvent(new Event("afterprint"));
    document.title = "Host";
  });
  expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
  expect(await page.evaluate(() => document.adoptedStyleSheets.length)).toBe(0);
});

test("where nothing can be printed the copy goes with the next key, and with the widget", async ({ open, site }) => {
  const page = await opened(site, open, "long");
  const print = async () => {
    await page.evaluate(() => {
      document.title = "Host";
      // what a frame without the right to dialogs has: nothing opens, and nothing is over
      window.print = () => {
        document.title = "printing";
      };
    });
    await page.getByRole("button", { name: "Print" }).click();
    await expect.poll(() => page.title()).toBe("printing");
  };
  const left = () =>
    page.evaluate(() => [
      document.querySelectorAll("[data-farshore-print]").length,
      document.adoptedStyleSheets.length,
    ]);
  await print();
  expect(await left()).toEqual([1, 1]);
  await page.keyboard.press("Shift");
  expect(await left()).toEqual([0, 0]);
  await print();
  await call(page, "destroy");
  expect(await left()).toEqual([0, 0]);
});

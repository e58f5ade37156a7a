import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Frame, Page } from "playwright-core";
import { long } from "../../torture.ts";
import { test as base, expect } from "../browser.ts";
import { hostPage, postcardPlaybook } from "../plainHost.ts";

// A host's page inside a page of somebody else's, and in a browser that keeps little or nothing.

interface Around {
  /** Address of another site, whose page holds the host's in a frame. */
  other: string;
  /** A browser's own folder, gone afterwards. */
  folder: string;
}

const test = base.extend<Around>({
  other: async ({ site }, use) => {
    const body = `<!doctype html><html lang="en"><title>Other</title><iframe src="${site.address}/host/" style="width: 900px; height: 680px" title="Host"></iframe>`;
    const server = createServer((_, response) => response.setHeader("content-type", "text/html").end(body));
    await new Promise<void>((listens) => server.listen(0, "127.0.0.1", listens));
    await use(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    server.closeAllConnections();
    server.close();
  },
  folder: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), "farshore-"));
    await use(folder);
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  },
});

test.beforeEach(({ site }) => {
  site.pages.clear();
  site.pages.set("/host/", hostPage({ tag: `${postcardPlaybook} data-user="u1"` }));
});

interface Told {
  health: unknown;
  journey: { done: number };
}

/** Goes on with the story by one step, in whatever frame it is. */
async function stepIn(frame: Page | Frame) {
  await frame.getByRole("button", { name: /^Your way to the result/ }).click();
  const panel = frame.getByRole("dialog", { name: /^Your way to the result/ });
  await panel.locator(".foot").waitFor();
  const told = await frame.evaluate(async () => {
    const { farshore } = window as unknown as { farshore(...given: unknown[]): Promise<unknown> };
    const { done } = ((await farshore("insight")) as Told).journey;
    await farshore("track", done ? "addresses_completed" : "contacts_added");
    const { health, journey } = (await farshore("insight")) as Told;
    return { health, before: done, done: journey.done };
  });
  const saysNothingIsKept = (await panel.getByText("Not saved: when this page closes").count()) > 0;
  await panel.getByRole("button", { name: "Close" }).click();
  await panel.waitFor({ state: "detached" });
  return { ...told, saysNothingIsKept };
}

const framed = (page: Page): Frame => {
  const frame = page.frames().find((each) => each.url().endsWith("/host/") && each !== page.mainFrame());
  if (!frame) throw new Error("there is no frame");
  return frame;
};

const saved = { health: { storage: "saved", why: null }, saysNothingIsKept: false };
const refused = { health: { storage: "memory", why: "refused" }, saysNothingIsKept: true };

test("in a frame of another site the story is kept there, and is another one than on the site itself", async ({
  other,
  folder,
  persistent,
}) => {
  // in the place of the list with which tests begin, where frames share what their site has
  const context = await persistent(folder, {}, ["--disable-features=TrackingProtection3pcd"]);
  const page = await context.newPage();
  await page.goto(other);
  expect(await stepIn(framed(page))).toEqual({ ...saved, before: 0, done: 1 });
  await page.reload();
  expect(await stepIn(framed(page))).toEqual({ ...saved, before: 1, done: 2 });
  await page.goto("/host/");
  expect(await stepIn(page)).toEqual({ ...saved, before: 0, done: 1 });
});

test("in a frame of another site that may keep nothing, the story works in memory, and says so", async ({
  other,
  folder,
  persistent,
}) => {
  await mkdir(join(folder, "Default"));
  const profile = { cookie_controls_mode: 1, block_third_party_cookies: true };
  await writeFile(join(folder, "Default", "Preferences"), JSON.stringify({ profile }));
  const context = await persistent(folder);
  const page = await context.newPage();
  await page.goto(other);
  expect(await stepIn(framed(page))).toEqual({ ...refused, before: 0, done: 1 });
  await page.goto("/host/");
  expect(await stepIn(page)).toEqual({ ...saved, before: 0, done: 1 });
});

test.runIf(long)(
  "in an incognito browser the story works from tab to tab, and is gone at its end",
  async ({ folder, persistent }) => {
    // only the tab that it opens by itself, and those which that one opens, are incognito
    const start = async () => {
      const [page] = (await persistent(folder, {}, ["--incognito"])).pages();
      if (!page) throw new Error("it has opened no tab");
      await page.goto("/host/");
      return page;
    };
    const page = await start();
    expect(await stepIn(page)).toEqual({ ...saved, before: 0, done: 1 });
    const [next] = await Promise.all([page.waitForEvent("popup"), page.evaluate(() => void open("/host/"))]);
    expect(await stepIn(next)).toEqual({ ...saved, before: 1, done: 2 });
    await page.context().close();
    expect(await stepIn(await start())).toEqual({ ...saved, before: 0, done: 1 });
  },
);

test("in a frame of a frameset the story works as on a page of its own", async ({ open, site }) => {
  site.pages.set(
    "/set/",
    '<!doctype html><html lang="en"><head><title>Set</title></head><frameset cols="30%,*"><frame src="about:blank"><frame src="/host/"></frameset></html>',
  );
  const page = await open("/set/");
  expect(await stepIn(framed(page))).toEqual({ ...saved, before: 0, done: 1 });
  expect(await page.locator("[data-farshore]").count()).toBe(0);
});

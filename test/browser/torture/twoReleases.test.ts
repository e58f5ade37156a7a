import { readdir, readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { expect, type Site, test } from "../browser.ts";
import { call, insightOf } from "../call.ts";
import { postcardPlaybook, stub } from "../plainHost.ts";

// Two releases of Farshore, each with files and names of its own, on one page or in two tabs.

const cdn = new URL("../../../dist/cdn/", import.meta.url);
const hash = /-[a-z0-9]{7}(?=\.js)/g;

/** Puts another release at `/other/`: every file has another name and is asked for by it, and the button says who it is. */
async function serveOther(site: Site): Promise<void> {
  const names = (await readdir(cdn)).filter((name) => name.endsWith(".js"));
  for (const name of names) {
    const text = await readFile(new URL(name, cdn), "utf8");
    const body = text.replace(hash, "-0000000").replaceAll("Your way to the result", "The other release");
    site.pages.set(`/other/${name.replace(hash, "-0000000")}`, { body, type: ".js" });
  }
}

const tag = (folder: string) => `<script src="/${folder}/farshore.js" ${postcardPlaybook} data-user="u1"></script>`;
const buttons = { farshore: "Your way to the result", other: "The other release" };
type Release = keyof typeof buttons;

/** A visit to a page with these tags: what it warned of, and where its files came from. */
async function visit(page: Page, site: Site, releases: Release[]) {
  const warnings: string[] = [];
  const pieces: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "warning") warnings.push(message.text());
  });
  page.on("request", (request) => {
    const [, folder = "", file = ""] = new URL(request.url()).pathname.split("/");
    if (/-[a-z0-9]{7}\.js$/.test(file)) pieces.push(folder);
  });
  site.pages.set(
    "/two/",
    `<!doctype html><html lang="en"><head><title>Host</title>${stub}${releases.map(tag).join("")}</head><body></body></html>`,
  );
  await page.goto("/two/");
  const first = releases[0] ?? "farshore";
  await page.getByRole("button", { name: new RegExp(`^${buttons[first]}`) }).waitFor();
  return { warnings, pieces };
}

test.beforeAll(async ({ site }) => serveOther(site));

test.for<[Release, Release]>([
  ["farshore", "other"],
  ["other", "farshore"],
])(
  "two releases on a page, %s first: it alone is there, and goes on with what the other one kept",
  async (releases, { context, site }) => {
    const [first, second] = releases;
    const before = await context.newPage();
    await visit(before, site, [second]);
    await call(before, "track", "contacts_added");
    const page = await context.newPage();
    const { warnings, pieces } = await visit(page, site, releases);
    expect((await insightOf(page)).journey.done).toBe(1);
    await call(page, "track", "addresses_completed");
    // the tab of the other release has heard of it
    await expect.poll(async () => (await insightOf(before)).journey.done).toBe(2);
    expect(await page.locator("[data-farshore]").count()).toBe(1);
    expect(new Set(pieces)).toEqual(new Set([first]));
    expect(warnings).toEqual(["Farshore is here already; the second script tag is ignored."]);
  },
);

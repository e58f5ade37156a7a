import type { BrowserContext, Page } from "playwright-core";
import { long } from "../../torture.ts";
import { test as base, expect, type Site, type Troubles } from "../browser.ts";
import { type Install, installs, serveBundled, sourceOf, tagsOf } from "./installs.ts";
import { type Looks, story, tell } from "./story.ts";

/** A host's page of a few lines that makes life hard for its guests. Its markup is XHTML, too. */
export interface HostilePage {
  doctype?: string;
  /** Attributes of `<html>`. */
  html?: string;
  /** What stands before Farshore, and after it. */
  head?: string;
  late?: string;
  body?: string;
  type?: string;
  /** The whole page, for one whose every node counts; `bare` puts Farshore in without leaving a node. */
  whole?: string;
  /** Files of its own, by path. */
  files?: () => Promise<Record<string, string>>;
  /** Runs in the page before its own scripts. */
  early?: (page: Page) => Promise<unknown>;
  /** Runs once Farshore's script is there, before the story. */
  before?: (page: Page) => Promise<unknown>;
  /** Runs while the story's panel is open. */
  meanwhile?: (page: Page) => Promise<unknown>;
  /** What the page itself has put down since, to be left out where it is compared with what it was. */
  own?: RegExp;
  /** Trouble that this page makes by itself. */
  allow?: RegExp;
  /** Only by these ways, for a reason that stands beside it. */
  by?: readonly Install[];
}

export const pageWith = (install: Install, page: HostilePage): string =>
  `${page.doctype ?? "<!doctype html>"}<html ${page.html ?? 'lang="en"'}><head><meta charset="utf-8"/><title>Host</title>` +
  `<link rel="icon" href="data:,"/>${page.head ?? ""}${tagsOf[install]}${page.late ?? ""}</head>` +
  `<body>${page.body ?? "<main><h1>Host</h1><button>Host button</button></main>"}</body></html>`;

interface Fixtures {
  /** One customer's browser for all pages of a file: what it has checked and fetched once it knows. */
  known: BrowserContext;
  /** How a visit looks on a page that does nothing. */
  clean: Looks;
  /** True once what npm users build is on the site. */
  bundle: boolean;
}

export const test = base.extend<Fixtures>({
  bundle: [
    async ({ site }, use) => {
      await serveBundled(site);
      await use(true);
    },
    { scope: "file" },
  ],
  known: [
    async ({ browser, site }, use) => {
      const context = await browser.newContext({ baseURL: site.address, reducedMotion: "reduce" });
      context.setDefaultTimeout(20_000);
      await use(context);
      await context.close();
    },
    { scope: "file" },
  ],
  clean: [
    async ({ known, site, bundle }, use) => {
      expect(bundle).toBe(true);
      site.pages.set("/clean/", pageWith("classic tag", {}));
      const page = await known.newPage();
      await page.goto("/clean/");
      const looks = await story(page);
      await page.close();
      await use(looks);
    },
    { scope: "file" },
  ],
});

/** Notes what goes wrong in a page. */
async function watch(page: Page, { seen }: Troubles): Promise<void> {
  await page.addInitScript(() => {
    addEventListener("securitypolicyviolation", (event) => console.error(`violates ${event.effectiveDirective}`));
  });
  page.on("console", (message) => {
    if (/error|warning/.test(message.type())) seen.push(`console: ${message.text()} (${message.location().url})`);
  });
  page.on("pageerror", (error) => seen.push(`uncaught: ${error.stack ?? error.message}`));
}

/** Puts a script into the page as a tag manager does, and leaves no node. */
function bare({ src, type }: { src: string; type: string }): void {
  addEventListener("DOMContentLoaded", () => {
    const script = document.createElement("script");
    Object.assign(script, { src, type });
    script.addEventListener("load", () => script.remove());
    document.head.append(script);
  });
}

let count = 0;
let turn = 0;

async function visit(known: BrowserContext, site: Site, install: Install, hostile: HostilePage, troubles: Troubles) {
  const path = `/hostile-${count++}/`;
  const body = hostile.whole ?? pageWith(install, hostile);
  site.pages.set(path, { body, type: hostile.type ?? ".html" });
  for (const [name, text] of Object.entries((await hostile.files?.()) ?? {}))
    site.pages.set(name, { body: text, type: "text/javascript" });
  const page = await known.newPage();
  await watch(page, troubles);
  if (hostile.whole) await page.addInitScript(bare, sourceOf[install]);
  await hostile.early?.(page);
  await page.goto(path);
  return page;
}

/** Tells the story on a hostile page, by each way into it; the short run tells it on every fourth page, by one way in turn. */
export function onEveryInstall(name: string, hostile: HostilePage): void {
  const ways = hostile.by ?? installs;
  const mine = (turn >> 2) % ways.length;
  const isShort = turn++ % 4 === 0;
  for (const [i, install] of ways.entries()) {
    const told = long || (isShort && i === mine);
    test.runIf(told)(`${name}, by ${install}`, { timeout: 120_000 }, async ({ known, clean, site, troubles }) => {
      if (hostile.allow) troubles.allow(hostile.allow);
      const page = await visit(known, site, install, hostile, troubles);
      await tell(page, clean, hostile);
      await page.close();
      expect(page.isClosed()).toBe(true);
    });
  }
}

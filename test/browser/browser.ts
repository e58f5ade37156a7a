import type { Server } from "node:http";
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { test as base, expect, inject } from "vitest";
import { createDemoServer, listen, type Page as ServedPage } from "../../demo/serve.mjs";

/** The demo server of a test file: `pages` are extra in-memory pages by path, `headers` go with every answer. */
export interface Site {
  address: string;
  pages: Map<string, ServedPage | string>;
  headers: Record<string, string>;
}

/** What went wrong in the pages of a test; anything left in it at the end fails the test. */
export interface Troubles {
  seen: string[];
  /** Says beforehand that trouble of this kind belongs to the test, for example a file that is missing on purpose. */
  allow(pattern: RegExp): void;
}

/** The strictest policy a host may have; put it into `site.headers` to run a page under it. */
export const strictPolicy = {
  "content-security-policy": [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "font-src 'self'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join("; "),
};

const launchOptions = (args: string[] = []) => ({
  executablePath: inject("chromium"),
  args: ["--no-sandbox", "--disable-dev-shm-usage", ...args],
  headless: true,
});

/** Runs in every page before its own scripts; a violation is told through the console, which no policy can shut. */
function tellViolations() {
  document.addEventListener("securitypolicyviolation", (event) => {
    console.error(`violates ${event.effectiveDirective}: ${event.blockedURI} ${event.sample}`);
  });
}

/** Collects console errors, uncaught errors, unhandled rejections and policy violations of all pages of a context. */
async function watch(context: BrowserContext, seen: string[]) {
  await context.addInitScript(tellViolations);
  context.on("console", (message) => {
    if (message.type() === "error") seen.push(`console: ${message.text()} (${message.location().url})`);
  });
  context.on("weberror", (error) => seen.push(`uncaught: ${error.error().stack ?? error.error().message}`));
}

interface Fixtures {
  browser: Browser;
  site: Site;
  troubles: Troubles;
  newContext: (options?: BrowserContextOptions) => Promise<BrowserContext>;
  persistent: (folder: string, options?: BrowserContextOptions, args?: string[]) => Promise<BrowserContext>;
  context: BrowserContext;
  open: (path: string) => Promise<Page>;
}

/**
 * `test` for real Chromium on the built demo. Fixtures: `browser` and `site`, one per file; `troubles`, empty at the end
 * or the test fails; `newContext(options)`, a fresh customer; `persistent(folder, options, args)`, one whose storage outlives
 * the browser, started with further `args`; `context`, the default fresh customer; `open(path)`, a page of it. All contexts close by themselves.
 */
export const test = base.extend<Fixtures>({
  browser: [
    async ({}, use) => {
      const browser = await chromium.launch(launchOptions());
      await use(browser);
      await browser.close();
    },
    { scope: "worker" },
  ],
  site: [
    async ({}, use) => {
      const site: Site = { address: "", pages: new Map(), headers: {} };
      const server: Server = createDemoServer(site);
      site.address = await listen(server, 0);
      await use(site);
      server.closeAllConnections();
      server.close();
    },
    { scope: "file" },
  ],
  troubles: async ({}, use) => {
    const allowed: RegExp[] = [];
    const seen: string[] = [];
    await use({ seen, allow: (pattern) => allowed.push(pattern) });
    expect(seen.filter((trouble) => !allowed.some((pattern) => pattern.test(trouble)))).toEqual([]);
  },
  newContext: async ({ browser, site, troubles }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async (options = {}) => {
      const context = await browser.newContext({ baseURL: site.address, ...options });
      contexts.push(context);
      await watch(context, troubles.seen);
      return context;
    });
    for (const context of contexts) await context.close();
  },
  persistent: async ({ site, troubles }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async (folder, options = {}, args = []) => {
      const context = await chromium.launchPersistentContext(folder, {
        ...launchOptions(args),
        baseURL: site.address,
        ...options,
      });
      contexts.push(context);
      await watch(context, troubles.seen);
      return context;
    });
    for (const context of contexts) await context.close();
  },
  context: async ({ newContext }, use) => {
    await use(await newContext());
  },
  open: async ({ context }, use) => {
    await use(async (path) => {
      const page = await context.newPage();
      await page.goto(path);
      return page;
    });
  },
});

export { expect };

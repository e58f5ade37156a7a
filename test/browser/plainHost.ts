import type { Locator, Page } from "playwright-core";
import type { Site } from "./browser.ts";
import { call } from "./call.ts";

/** What the head and body of a host's page hold besides Farshore. */
export interface HostPage {
  /** Attributes of the script tag, such as a playbook. */
  tag?: string;
  html?: string;
  head?: string;
  body?: string;
}

/** The stub of the README, as a host pastes it in front of the tag. */
export const stub =
  "<script>window.farshore=window.farshore||function(){var a=arguments,p=new Promise(function(y,n){(farshore.q=farshore.q||[]).push([a,y,n])});p.catch(function(){});return p}</script>";

/** A host's page in a few lines, with the script tag of the README. */
export const hostPage = ({ tag = "", html = 'lang="en"', head = "", body = "" }: HostPage = {}): string =>
  `<!doctype html><html ${html}><head><meta charset="utf-8"><title>Host</title>
<meta name="viewport" content="width=device-width, initial-scale=1">${head}${stub}
<script async src="/farshore/farshore.js" ${tag}></script></head>
<body><main><h1>Host</h1>${body}</main></body></html>`;

/** The attribute that names Postcard's playbook, for hosts of our own that follow it. */
export const postcardPlaybook = 'data-playbook="/postcard/coach.json"';

/** Puts a host's page on the site and returns its path. */
export function serve(site: Site, page: HostPage = {}, path = "/host/"): string {
  site.pages.set(path, hostPage(page));
  return path;
}

/** The launcher, whatever the playbook and as long as the words are English. */
export const launcherOf = (page: Page): Locator => page.getByRole("button", { name: /^Your way to the result/ });

interface HostWindow {
  hostNow: number;
  farshore: (verb: string, ...rest: unknown[]) => Promise<unknown>;
}

/** Starts Farshore on a host's page with Postcard's playbook and a clock that stands at 1 June 2026, 9 o'clock. */
export const startCoach = (page: Page, options: Record<string, unknown> = {}): Promise<void> =>
  page.evaluate(async (given) => {
    const host = window as unknown as HostWindow;
    host.hostNow = new Date(2026, 5, 1, 9).getTime();
    await host.farshore("init", { playbook: "/postcard/coach.json", user: "u1", clock: () => host.hostNow, ...given });
    await host.farshore("set", { team_size: 2 });
  }, options);

/** From its next load on nobody in this page waits ten seconds: they pass in one. */
export const tenSecondsInOne = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    const real = window.setTimeout as (...given: unknown[]) => unknown;
    const soon = (run: unknown, ms: number, ...rest: unknown[]) => real(run, ms === 10_000 ? 1_000 : ms, ...rest);
    Object.assign(window, { setTimeout: soon });
  });

/** Holds the files of a piece back until `go` is called. */
export async function held(page: Page, piece: RegExp) {
  let go = () => {};
  const released = new Promise<void>((resolve) => {
    go = resolve;
  });
  await page.route(piece, async (route) => {
    await released;
    await route.continue();
  });
  return { asked: page.waitForRequest(piece), go };
}

/** Moves the host's clock, and lets the coach look at it. */
export const passDays = (page: Page, days: number): Promise<unknown> =>
  page.evaluate((count) => {
    const host = window as unknown as HostWindow;
    host.hostNow += count * 86_400_000;
    return host.farshore("page", "/");
  }, days);

/** Does by calls what a customer does for functional completion, with a poor result. */
export async function completeSetUp(page: Page): Promise<void> {
  for (const event of ["contacts_added", "addresses_completed", "campaign_sent"]) await call(page, "track", event);
  await call(page, "measure", "orders", 2);
  await call(page, "measure", "spam_rate", 0.4);
}

import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import type { Site } from "./browser.ts";
import { call } from "./call.ts";
import { completeSetUp, launcherOf, passDays, startCoach, stub } from "./plainHost.ts";

/** A host's page that has a policy, or says of each script which text it may have. */
export interface GuardedHost {
  /** Headers of the page alone. */
  headers?: Record<string, string>;
  /** What stands in the head before the tag, such as an import map. */
  head?: string;
  /** Attributes of the tag, such as a nonce or `integrity`. */
  tag?: string;
  /** The page's own stub; none where the policy refuses scripts in a page. */
  stub?: string;
  /** Attributes of the page's own stub. */
  stubTag?: string;
}

const postcard = JSON.parse(readFileSync(new URL("../../demo/postcard/coach.json", import.meta.url), "utf8")) as {
  help: object[];
};

/** Postcard's playbook with looks of a brand, a slot, a picture in a lesson and two films: what else asks for a file. */
const playbook = {
  ...postcard,
  help: [
    ...postcard.help,
    { type: "lesson", id: "pictured", title: "A picture", closes: ["spam"], body: '![a chart](/chart.png "64x36")' },
    { type: "video", id: "framed", title: "In a frame", closes: ["spam"], link: "https://youtu.be/dQw4w9WgXcQ" },
    {
      type: "video",
      id: "filed",
      title: "In a file",
      closes: ["spam"],
      link: "/film.mp4",
      poster: "/chart.png",
      captions: { en: "/film.vtt" },
    },
  ],
  slots: [{ id: "here", show: "standing" }],
  theme: { accent: "#8a3b12", surface: "#fffaf3", text: "#2b2118", radius: 4, font: "Georgia, serif" },
};

const picture = '<svg xmlns="http://www.w3.org/2000/svg" width="64" height="36"><rect width="64" height="36"/></svg>';

/** Puts such a page on the site, with all that its playbook names, and returns its path. */
export function serveGuarded(site: Site, { headers = {}, head = "", tag = "", ...own }: GuardedHost): string {
  const inline = own.stub ?? stub.replace("<script", `<script ${own.stubTag ?? ""}`);
  const body = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Host</title>${head}${inline}
<script async src="/farshore/farshore.js" ${tag}></script></head>
<body><main><h1>Host</h1><input aria-label="Subject" data-farshore-hint="subject-line">
${"<p>Lines of the host's own, below which there is room.</p>".repeat(60)}<div data-farshore-slot="here"></div></main></body></html>`;
  site.pages.set("/guarded/", { body, headers });
  site.pages.set("/guarded.json", { body: JSON.stringify(playbook), type: ".json" });
  site.pages.set("/chart.png", { body: picture, type: ".svg" });
  site.pages.set("/film.mp4", { body: "", type: "video/mp4", status: 200 });
  site.pages.set("/film.vtt", { body: "WEBVTT\n", type: "text/vtt" });
  return "/guarded/";
}

/** What the host sees of a whole visit: names on its window, and lines of any level in its console. */
export interface Seen {
  globals: string[];
  said: string[];
}

/** From now on notes it. */
async function watchFor(page: Page): Promise<() => Promise<Seen>> {
  const said: string[] = [];
  page.on("console", (message) => {
    // the browser's own line about a page in a sandbox
    if (!message.text().startsWith("An iframe which has both")) said.push(`${message.type()}: ${message.text()}`);
  });
  await page.addInitScript(() => Object.assign(window, { first: Object.getOwnPropertyNames(window) }));
  return async () => {
    const globals = await page.evaluate(() => {
      const { first } = window as unknown as { first: string[] };
      // the test's own, and what the browser makes of the frames of a page
      const own = ["first", "hostNow", ...Array.from({ length: 9 }, (_, i) => `${i}`)];
      return Object.getOwnPropertyNames(window).filter((name) => !first.includes(name) && !own.includes(name));
    });
    return { globals, said };
  };
}

/** The story in short where everything draws, loads or saves something of its own: with what asks for other files, if `all`. */
export async function guardedStory(page: Page, path: string, all = false): Promise<Seen> {
  const seen = await watchFor(page);
  await page.route(/^https:/, (route) => route.fulfill({ contentType: "text/html", body: "a film" }));
  await page.goto(path);
  await page.waitForFunction(() => "farshore" in window);
  await startCoach(page, { playbook: "/guarded.json", shortcut: "Alt+Shift+K" });
  const panel = page.getByRole("dialog", { name: /^Your way to the result/ });
  await launcherOf(page).click();
  await panel.getByRole("heading", { name: "Your next step" }).waitFor();
  await completeSetUp(page);
  await call(page, "measure", "open_rate", 0.1);
  await panel.getByRole("button", { name: "Reach the inbox", exact: true }).click();
  await panel.getByRole("heading", { name: "Write calmly" }).waitFor();
  await panel.getByRole("button", { name: "I have read this" }).click();
  await call(page, "show", "unsubscribe-footer");
  await panel.getByLabel("Name of your business").fill("Mira Ceramics");
  await call(page, "show", "pictured");
  await panel.getByRole("img", { name: "a chart" }).waitFor();
  if (all) {
    await call(page, "show", "framed");
    await panel.getByRole("button", { name: /^Play: / }).click();
    await page.frameLocator("iframe").getByText("a film").waitFor();
    await call(page, "show", "filed");
    await panel.getByRole("button", { name: /^Play: / }).click();
    await panel
      .getByText(/could not be played|cannot be played|Watch/)
      .first()
      .waitFor();
    await call(page, "show", "first-orders-live");
    const download = page.waitForEvent("download");
    await panel.getByRole("button", { name: "Add to calendar" }).click();
    await download;
  }
  for (const tab of ["results", "you"]) await call(page, "open", tab);
  await panel.getByRole("button", { name: "Change" }).first().click();
  await panel.getByLabel("Aim (orders)").fill("30");
  await page.keyboard.press("Enter");
  await panel.getByText("30 orders").first().waitFor();
  await call(page, "close");
  await page.locator("[data-farshore-slot] *").first().waitFor({ state: "attached" });
  await passDays(page, 2);
  const nudge = page.getByRole("dialog", { name: "A question from Postcard" });
  await nudge.getByRole("radio", { name: "A little, far less than I need" }).check();
  await nudge.getByRole("button", { name: "Send" }).click();
  await nudge.getByRole("checkbox", { name: "My mail lands in spam" }).check();
  await nudge.getByRole("button", { name: "Send" }).click();
  await nudge.getByText("Thank you for the honest answer.").waitFor();
  await call(page, "debug");
  await page.getByRole("tab", { name: "Pressure" }).click();
  const found = await seen();
  await call(page, "destroy");
  return found;
}

import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { expect, strictPolicy, test } from "./browser.ts";
import { call, insightOf } from "./call.ts";
import { poorMail } from "./mails.ts";
import { postcardPage } from "./postcardPage.ts";

const nonce = "r4nd0mPerAnswer";

/** Only scripts with this answer's nonce run; nothing is said about `strict-dynamic`, which would be easier. */
const noncePolicy = {
  "content-security-policy": [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    "style-src 'self'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join("; "),
};

/** The story in short: everything that draws, loads or saves something of its own. */
async function shortStory(page: Page) {
  await page.goto("/postcard/");
  const mira = postcardPage(page);
  await mira.openPanel();
  await mira.panel.getByRole("link", { name: "Go there" }).click();
  await page.getByRole("button", { name: "Use the sample list" }).click();
  await page.getByRole("button", { name: "Look up in your order records" }).click();
  await mira.panel.getByRole("button", { name: "Close" }).click();
  await mira.go("#/campaigns/new");
  await mira.write(poorMail);
  await mira.send();
  await mira.days(2);
  await mira.nudge.getByRole("radio", { name: "A little, far less than I need" }).check();
  await mira.nudge.getByRole("button", { name: "Send" }).click();
  await mira.nudge.getByRole("checkbox", { name: "My mail lands in spam" }).check();
  await mira.nudge.getByRole("button", { name: "Send" }).click();
  await mira.nudge.getByRole("button", { name: "Reach the inbox" }).click();
  await mira.panel.getByRole("heading", { name: "Write calmly" }).waitFor();
  await mira.panel.getByRole("button", { name: "I have read this" }).click();
  await call(page, "show", "unsubscribe-footer");
  await mira.panel.getByLabel("Name of your business").fill("Mira Ceramics");
  await mira.panel.getByRole("button", { name: "Copy" }).click();
  await mira.panel.getByText("Copied.").waitFor();
  await call(page, "show", "first-orders-live");
  const download = page.waitForEvent("download");
  await mira.panel.getByRole("button", { name: "Add to calendar" }).click();
  await download;
  await call(page, "explain", "first-orders-live");
  const { loops, stage } = await insightOf(page);
  expect([loops[0]?.value, stage]).toEqual([2, "gap"]);
  await call(page, "destroy");
}

test.beforeEach(({ site }) => {
  site.pages.clear();
  for (const header of Object.keys(site.headers)) delete site.headers[header];
});

test("the story in short under a policy that allows only the site's own files, and no HTML sink", async ({
  newContext,
  site,
}) => {
  const context = await newContext({ permissions: ["clipboard-read", "clipboard-write"] });
  Object.assign(site.headers, strictPolicy);
  await shortStory(await context.newPage());
});

test("the story in short under a policy that allows only scripts with a nonce", async ({ newContext, site }) => {
  const context = await newContext({ permissions: ["clipboard-read", "clipboard-write"] });
  const html = await readFile(new URL("../../dist/demo/postcard/index.html", import.meta.url), "utf8");
  site.pages.set("/postcard/", html.replaceAll("<script", `<script nonce="${nonce}"`));
  Object.assign(site.headers, noncePolicy);
  await shortStory(await context.newPage());
});

test("these policies do bite: what a guest may not do is told as trouble", async ({ open, site, troubles }) => {
  Object.assign(site.headers, strictPolicy);
  troubles.allow(/violates|TrustedHTML|Content Security Policy|This document requires/);
  const page = await open("/postcard/");
  await page.evaluate(() => {
    document.body.setAttribute("style", "color: red");
    try {
      document.body.insertAdjacentHTML("beforeend", "<b>bold</b>");
    } catch {
      // told as a violation
    }
  });
  await expect
    .poll(() => troubles.seen.join("\n"))
    .toMatch(/violates style-src-attr[\s\S]*violates require-trusted-types-for/);
});

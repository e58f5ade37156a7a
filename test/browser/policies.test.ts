import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import { hashesOf } from "../../src/cli/integrity.ts";
import { long } from "../torture.ts";
import { expect, strictPolicy, test } from "./browser.ts";
import { call, insightOf } from "./call.ts";
import { type GuardedHost, guardedStory, serveGuarded } from "./guardedHost.ts";
import { poorMail } from "./mails.ts";
import { stub } from "./plainHost.ts";
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

const stubText = stub.replace(/<\/?script>/g, "");
const hashOf = (text: string) => `'sha384-${createHash("sha384").update(text).digest("base64")}'`;
const cdn = new URL("../../dist/cdn/", import.meta.url);
const pinned = hashesOf(fileURLToPath(cdn));
const integrity = JSON.stringify({
  integrity: Object.fromEntries(Object.entries(pinned).map(([file, hash]) => [`/farshore/${file}`, hash])),
});
const trusted = "require-trusted-types-for 'script'; trusted-types 'none'";
const rest = `connect-src 'self'; img-src 'self'; ${trusted}`;
const withNonce = { tag: `nonce="${nonce}"`, stubTag: `nonce="${nonce}"` };
/** The host's stub as a file of its own. */
const stubFile = { stub: '<script src="/stub.js"></script>' };

/** Policies of hosts, with what their pages do about scripts. */
const policies: [name: string, policy: string, host: GuardedHost][] = [
  ["a nonce alone", `default-src 'none'; script-src 'nonce-${nonce}'; ${rest}`, withNonce],
  [
    "strict-dynamic with a nonce",
    `default-src 'none'; script-src 'nonce-${nonce}' 'strict-dynamic'; base-uri 'none'; object-src 'none'; ${rest}`,
    withNonce,
  ],
  [
    "hashes alone, of every file",
    `default-src 'none'; script-src ${hashOf(stubText)} ${hashOf(integrity)} ${Object.values(pinned)
      .map((hash) => `'${hash}'`)
      .join(" ")}; ${rest}`,
    {
      head: `<script type="importmap">${integrity}</script>`,
      tag: `integrity="${pinned["farshore.js"]}"`,
    },
  ],
  ["the site's own files, and not one style", `script-src 'self'; style-src 'none'; ${trusted}`, stubFile],
  ["a sandbox", "sandbox allow-scripts allow-same-origin; script-src 'self' 'unsafe-inline'", {}],
];

// the short run leaves out what others hold as well
const easier = ["strict-dynamic with a nonce", "a sandbox"];

for (const [name, policy, host] of policies)
  test.runIf(long || !easier.includes(name))(
    `everything that draws, loads or saves, under a policy of ${name}`,
    async ({ newContext, site }) => {
      site.pages.set("/stub.js", { body: stubText, type: ".js" });
      const page = await (await newContext()).newPage();
      const path = serveGuarded(site, { ...host, headers: { "content-security-policy": policy } });
      expect(await guardedStory(page, path)).toEqual({ globals: ["farshore"], said: [] });
    },
  );

test.runIf(long)(
  "what a policy would refuse is reported of nothing either: the strictest one that only reports",
  async ({ newContext, site }) => {
    site.pages.set("/stub.js", { body: stubText, type: ".js" });
    const page = await (await newContext()).newPage();
    const policy = `default-src 'none'; script-src 'self'; ${rest}`;
    await guardedStory(
      page,
      serveGuarded(site, { ...stubFile, headers: { "content-security-policy-report-only": policy } }),
    );
  },
);

test("everything, films and downloads too, under the policy that the README gives to hosts", async ({
  newContext,
  site,
}) => {
  const readme = await readFile(new URL("../../README.md", import.meta.url), "utf8");
  const policy = /<!-- policy -->\n```\n([\s\S]*?)```\n<!-- \/policy -->/.exec(readme)?.[1]?.replaceAll("\n", " ");
  expect(policy).toMatch(/^default-src 'none'; .*trusted-types 'none' $/);
  site.pages.set("/stub.js", { body: stubText, type: ".js" });
  const page = await (await newContext()).newPage();
  const headers = { "content-security-policy": policy ?? "" };
  await guardedStory(page, serveGuarded(site, { ...stubFile, headers }), true);
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

import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { expect, type Site, test } from "./browser.ts";
import { call, insightOf, keepEvents, told } from "./call.ts";
import { postcardPage } from "./postcardPage.ts";

const address = "/postcard/coach.json";
const own = () => readFile(new URL("../../demo/postcard/coach.json", import.meta.url), "utf8");

/** What the site answers where the playbook should be. */
const answer = (site: Site, body: string, status = 200) => site.pages.set(address, { body, type: ".json", status });

/** A visit to Postcard with whatever the playbook is; `warnings` grows while the page is open. */
async function visit(page: Page) {
  const warnings: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "warning") warnings.push(message.text());
  });
  await keepEvents(page);
  await page.goto("/postcard/");
  await call(page, "ready");
  return { warnings, mira: postcardPage(page) };
}

/** The host works: a contact can be added, and no part of Farshore is to be seen. */
async function hostIsUntouched(page: Page) {
  const mira = postcardPage(page);
  await mira.go("#/contacts");
  await mira.pasteContacts("Ulla Brandt, ulla@post.example");
  await page.getByText("1 contact added").waitFor();
  expect(await mira.launcher.count()).toBe(0);
  expect(await page.locator("[data-farshore]").isVisible()).toBe(false);
}

test.beforeEach(({ site }) => site.pages.clear());

test("a malformed file on the first visit shows nothing, says one line, and leaves the host alone", async ({
  context,
  site,
}) => {
  answer(site, '{ "farshore": 1, "product": ');
  const page = await context.newPage();
  const { warnings } = await visit(page);
  await hostIsUntouched(page);
  expect(warnings).toHaveLength(1);
  expect(warnings[0]).toMatch(/^farshore: The playbook \/postcard\/coach\.json cannot be used: it is not JSON/);
  const problems = await told(page, "problem");
  expect(problems[0]?.detail["message"]).toContain("Until it can be, nothing is shown.");
  await expect(call(page, "open")).resolves.toBeUndefined();
  expect(await page.getByRole("dialog").count()).toBe(0);
  expect(await call(page, "insight")).toBeNull();
  // what the host told meanwhile is not an error of the host's
  await expect(call(page, "track", "contacts_added")).resolves.toBeUndefined();
});

test("a playbook that is not there, on the first visit", async ({ context, site, troubles }) => {
  troubles.allow(/404/); // the browser's own line
  answer(site, "nothing here", 404);
  const page = await context.newPage();
  const { warnings } = await visit(page);
  await hostIsUntouched(page);
  expect(warnings).toEqual([expect.stringMatching(/cannot be used: it answered 404/)]);
});

test("a broken playbook after a good one: the good one stays, and the sentences of the check are told", async ({
  context,
  site,
}) => {
  const page = await context.newPage();
  await page.goto("/postcard/");
  await call(page, "track", "contacts_added");
  answer(site, (await own()).replace('"atMost": 3', '"atMots": 3'));
  const { warnings, mira } = await visit(page);
  await mira.launcher.waitFor();
  expect(await mira.stepsDone()).toBe(1);
  await mira.openPanel();
  await mira.panel.getByRole("heading", { name: "Orders from your mailings" }).waitFor();
  expect(warnings).toHaveLength(1);
  expect(warnings[0]).toContain("The last good one stays in use.");
  const problems = (await told(page, "problem")).map(({ detail }) => detail);
  const misspelt = problems.find(({ message }) => String(message).includes("atMots"));
  expect(misspelt).toMatchObject({ severity: "error", path: "segments.0.who.atMots" });
  expect(misspelt?.["message"]).toMatch(/did you mean "atMost"/);
  expect(warnings[0]).toContain(String(misspelt?.["message"]));
});

test("a playbook that cannot be fetched any more: the last good one stays", async ({ context, site, troubles }) => {
  troubles.allow(/50\d/);
  const page = await context.newPage();
  await page.goto("/postcard/");
  await call(page, "ready");
  answer(site, "the server is down", 503);
  const { warnings, mira } = await visit(page);
  await mira.openPanel();
  expect(warnings).toEqual([expect.stringContaining("it answered 503. The last good one stays in use.")]);
});

test("an error page in place of the playbook is no playbook", async ({ context, site }) => {
  answer(site, "<!doctype html><title>Oops</title>");
  const page = await context.newPage();
  const { warnings } = await visit(page);
  await hostIsUntouched(page);
  expect(warnings).toEqual([expect.stringContaining("it is not JSON")]);
});

test("a slow playbook holds up nothing of the host's, and what happened meanwhile is kept", async ({ context }) => {
  const page = await context.newPage();
  let release = () => {};
  const held = new Promise<void>((done) => {
    release = done;
  });
  await page.route(`**${address}`, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto("/postcard/");
  const mira = postcardPage(page);
  await mira.go("#/contacts");
  await mira.pasteContacts("Ulla Brandt, ulla@post.example");
  await page.getByText("1 contact added").waitFor();
  expect(await mira.launcher.count()).toBe(0);
  release();
  await mira.launcher.waitFor();
  const { journey } = await insightOf(page);
  expect(journey.steps.map(({ done }) => done)).toEqual([true, true, false]);
});

test("a playbook that changed is used at the next visit, and checked again", async ({ context, site }) => {
  const page = await context.newPage();
  await page.goto("/postcard/");
  await call(page, "ready");
  answer(site, (await own()).replace('"target": 20', '"target": 25'));
  const { mira } = await visit(page);
  await mira.openPanel();
  await mira.panel.getByText("25 orders").first().waitFor();
  expect((await insightOf(page)).outcomes[0]?.target).toBe(25);
});

import type { BrowserContext, Page } from "playwright-core";
import { filesByMoment } from "../sizes.ts";
import { expect, type Site, test } from "./browser.ts";
import { completeSetUp, launcherOf, serve, startCoach } from "./plainHost.ts";

/** The script tag's files that the pages of a context ask for, as they ask; but for those that come whenever they are due. */
function filesAsked(context: BrowserContext, whenever: string[] = []): string[] {
  const asked: string[] = [];
  context.on("request", (request) => {
    const file = /\/farshore\/(.+\.js)$/.exec(new URL(request.url()).pathname)?.[1];
    if (file && !whenever.includes(file)) asked.push(file);
  });
  return asked;
}

/** The path of a host's page whose customer has done every step, with a poor result. */
async function hostWithGap(site: Site, open: (path: string) => Promise<Page>): Promise<string> {
  const host = serve(site);
  const before = await open(host);
  await startCoach(before);
  await completeSetUp(before);
  await before.close();
  return host;
}

test("each moment loads what the sizes count for it, and nothing else", async ({ context, open }) => {
  const files = filesByMoment();
  const asked = filesAsked(context, files.daily);
  const launcher = { name: /^Your way to the result/ };

  const before = await open("/postcard/");
  await before.getByRole("button", launcher).waitFor();
  expect(asked, "a playbook that is new here is checked").toEqual(expect.arrayContaining(files.check));
  await before.close();

  asked.length = 0;
  const page = await open("about:blank");
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  const lower = files.help.find((file) => file.startsWith("lower-"));
  await page.route(/\/(advising|lower)-/, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto("/postcard/");
  await page.getByRole("button", launcher).click();
  const panel = page.getByRole("dialog", launcher);
  await panel.getByText("Your next step").waitFor();
  await expect.poll(() => asked, { message: "what stands below the steps follows" }).toContain(lower);
  // a part of the lesson reader is fetched ahead of need, once the panel is open
  const first = [...files.page, ...files.panel, ...files.systems, ...files.after];
  const later = [...files.lesson, ...files.help, ...files.dates].filter((file) => !first.includes(file));
  const needed = asked.filter((file) => !later.includes(file));
  expect(new Set(needed), "page load and panel").toEqual(new Set(first));
  release();
  await panel.getByText("Saved on this device").waitFor();

  await page.evaluate('farshore("show", "reach-the-inbox")');
  const everything = new Set([
    ...first,
    ...files.help,
    ...files.steps,
    ...files.dates,
    ...files.lesson,
    ...files.reading,
    ...files.asked,
  ]);
  await expect.poll(() => new Set(asked), { timeout: 15_000, message: "first lesson" }).toEqual(everything);
});

test("in the gap, too, what helps comes once the panel is open", async ({ context, open, site }) => {
  const files = filesByMoment();
  const host = await hostWithGap(site, open);
  const asked = filesAsked(context, files.daily);
  const page = await open(host);
  await startCoach(page);
  const panel = new Set([...files.page, ...files.panel, ...files.systems, ...files.after]);
  await expect.poll(() => new Set(asked)).toEqual(panel);
  await page.waitForLoadState("networkidle");
  expect(new Set(asked), "ahead of need").toEqual(panel);
  await launcherOf(page).click();
  await page.getByText("Reach the inbox").first().waitFor();
  const alone = (all: string[]) => new Set(all.filter((file) => !files.lesson.includes(file)));
  expect(alone(asked)).toEqual(alone([...panel, ...files.help, ...files.dates]));
});

for (const tab of ["Help", "Results", "You"] as const)
  test(`a tab brings along what the sizes count for it, and no other tab: ${tab}`, async ({ context, open, site }) => {
    const { helpTab, resultsTab, youTab, typed, begun, daily } = filesByMoment();
    const page = await open(await hostWithGap(site, open));
    await startCoach(page);
    await launcherOf(page).click();
    await page.getByText("Reach the inbox").first().waitFor();
    await page.waitForLoadState("networkidle");
    const asked = filesAsked(context, daily);
    await page.getByRole("tab", { name: tab }).click();
    await page.locator(".panel .tab-body, .panel [role=tabpanel]").first().waitFor();
    await page.waitForLoadState("networkidle");
    // a form stands in it, beside which comes what keeps what is begun
    const kept = begun.filter((file) => !file.startsWith("keepAnswers-"));
    const counted = { Help: helpTab, Results: [...resultsTab, ...typed], You: [...youTab, ...typed, ...kept] };
    await expect.poll(() => new Set(asked)).toEqual(new Set(counted[tab]));
  });

test("a check-in that shows itself comes without the panel", async ({ context, open, site }) => {
  const files = filesByMoment();
  const host = await hostWithGap(site, open);
  const asked = filesAsked(context);
  const page = await open(host);
  const days = 3;
  await page.evaluate((passed) => {
    const at = new Date(2026, 5, 1 + passed, 9).getTime();
    const { farshore } = window as unknown as { farshore: (...call: unknown[]) => Promise<unknown> };
    return farshore("init", { playbook: "/postcard/coach.json", user: "u1", clock: () => at });
  }, days);
  const question = page.getByRole("dialog", { name: /^A question from/ });
  await question.waitFor();
  await page.waitForLoadState("networkidle");
  // on another day than the page before
  const aside = [...files.after, ...files.daily];
  const shown = new Set([...files.page, ...files.asking, ...files.begun, ...files.systems, ...aside]);
  await expect.poll(() => new Set(asked)).toEqual(shown);

  await question.getByRole("radio").first().focus();
  await page.keyboard.press("Space");
  await expect
    .poll(() => asked.some((file) => file.startsWith("customerVerbs-")), { message: "who begins" })
    .toBe(true);
});

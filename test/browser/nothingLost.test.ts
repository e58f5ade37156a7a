import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { inject } from "vitest";
import { countOf } from "../../src/rules/read.ts";
import type { State } from "../../src/state.ts";
import { many } from "../torture.ts";
import { expect, test } from "./browser.ts";
import { call, insightOf, keepEvents, told } from "./call.ts";
import { startChromium } from "./chromiumProcess.ts";
import { postcardPage } from "./postcardPage.ts";

/** How often an event is counted for the customer, over all devices. */
async function counted(page: Page, event: string): Promise<number> {
  const { state } = await call<{ state: State }>(page, "export");
  return countOf(state, event, 0);
}

/** Tracks an event `times` times without waiting in between; resolves once every call is acknowledged. */
const trackMany = (page: Page, event: string, times: number) =>
  page.evaluate(
    ([name, count]) => {
      const { farshore } = window as unknown as { farshore: (...call: unknown[]) => Promise<unknown> };
      return Promise.all(Array.from({ length: count }, () => farshore("track", name)));
    },
    [event, times] as const,
  );

/** Everything that must have happened for the first check-in to be due. */
async function setUp(page: Page) {
  await page.goto("/postcard/");
  for (const event of ["contacts_added", "addresses_completed", "campaign_sent"]) await call(page, "track", event);
  return postcardPage(page);
}

test("a reload in the middle of the story keeps steps, an unsent answer's question, and what was opened", async ({
  open,
}) => {
  const page = await open("/postcard/");
  const mira = postcardPage(page);
  await call(page, "track", "contacts_added");
  await page.reload();
  expect(await mira.stepsDone()).toBe(1);
  await call(page, "track", "addresses_completed");
  await call(page, "track", "campaign_sent");
  await mira.daysPass(2);
  await mira.nudge.getByRole("radio", { name: "No effect I could see" }).check();
  await page.reload();
  // chosen and not sent is not said
  const { checkIn, loops } = await insightOf(page);
  expect(checkIn?.id).toBe("campaign-effect");
  expect(loops).toEqual([]);
  await mira.openPanel();
  await mira.panel.getByRole("radio", { name: "No effect I could see" }).check();
  await mira.panel.getByRole("button", { name: "Send" }).click();
  await mira.panel.getByRole("checkbox", { name: "Hardly anybody opens it" }).check();
  await mira.panel.getByRole("button", { name: "Send" }).click();
  await mira.panel.getByText("Thank you for the honest answer.").waitFor();
  await page.reload();
  expect((await insightOf(page)).help[0]?.help.id).toBe("subject-lines");
  expect((await insightOf(page)).checkIn).toBeNull();
});

test("two tabs that both track at once lose nothing and count nothing twice", async ({ context }) => {
  const [left, right] = [await context.newPage(), await context.newPage()];
  await Promise.all([left.goto("/postcard/"), right.goto("/postcard/")]);
  await Promise.all([trackMany(left, "mail_drafted", 100), trackMany(right, "mail_drafted", 100)]);
  expect(await counted(left, "mail_drafted")).toBe(200);
  expect(await counted(right, "mail_drafted")).toBe(200);
});

test("what one tab learns the other shows", async ({ context }) => {
  const [left, right] = [await context.newPage(), await context.newPage()];
  await Promise.all([left.goto("/postcard/"), right.goto("/postcard/")]);
  const there = postcardPage(right);
  await there.launcher.waitFor();
  await call(left, "track", "contacts_added");
  await expect.poll(() => there.launcher.getAttribute("aria-label")).toContain("1 of 3 steps done");
});

test("of two tabs in which a check-in is due, one shows it", async ({ context }) => {
  await keepEvents(context);
  const left = await context.newPage();
  const first = await setUp(left);
  await first.daysPass(1);
  const right = await context.newPage();
  await right.goto("/postcard/");
  const second = postcardPage(right);
  await second.launcher.waitFor();
  await Promise.all([left, right].map((page) => page.evaluate(() => localStorage.getItem("postcard:ahead"))));
  // both clocks move at once, in both tabs
  await left.evaluate(() => {
    const day = 86_400_000;
    localStorage.setItem("postcard:ahead", String(Number(localStorage.getItem("postcard:ahead")) + day));
  });
  const look = () => {
    dispatchEvent(new Event("storage"));
    const { farshore } = window as unknown as { farshore: (...call: unknown[]) => Promise<unknown> };
    return farshore("page", "/");
  };
  await Promise.all([left.evaluate(look), right.evaluate(look)]);
  // what one page puts aside reaches the other one's process a moment later
  const due = async (page: Page) => {
    await page.evaluate(look);
    return (await insightOf(page)).checkIn?.id;
  };
  for (const page of [left, right]) await expect.poll(() => due(page)).toBe("campaign-effect");
  await expect.poll(async () => (await first.nudge.count()) + (await second.nudge.count())).toBe(1);
  // the tab that lost has looked, too: its launcher says that a question waits
  for (const tab of [first, second]) {
    await expect.poll(() => tab.launcher.getAttribute("aria-label")).toContain("a question is waiting");
  }
  const shown = [...(await told(left, "checkin:shown")), ...(await told(right, "checkin:shown"))];
  expect(shown).toHaveLength(1);
  expect((await first.nudge.count()) + (await second.nudge.count())).toBe(1);
});

/** The keys of what lies in a database of ours and cannot be read; in every browser that was killed there is none. */
const torn = (page: Page) =>
  page.evaluate(async () => {
    const open = indexedDB.open("farshore-default");
    await new Promise((resolve) => {
      open.onsuccess = resolve;
    });
    const keys = open.result.transaction("farshore").objectStore("farshore").getAllKeys();
    await new Promise((resolve) => {
      keys.onsuccess = resolve;
    });
    open.result.close();
    return keys.result.filter((key) => typeof key !== "string" || key.startsWith("unread/"));
  });

test(
  "a browser that is killed right after an acknowledged call has kept it",
  async ({ site, troubles }) => {
    troubles.allow(/./); // the pages of this test belong to a browser of its own
    const folder = await mkdtemp(join(tmpdir(), "farshore-killed-"));
    const rounds = many(3, 100);
    let wanted = 0;
    try {
      for (let round = 0; round <= rounds; round++) {
        const { context, kill } = await startChromium(inject("chromium"), folder);
        const page = context.pages()[0] ?? (await context.newPage());
        await page.goto(`${site.address}/postcard/`);
        expect(await counted(page, "mail_drafted"), `after ${round} kills`).toBe(wanted);
        expect(await torn(page)).toEqual([]);
        await trackMany(page, "mail_drafted", 25);
        wanted += 25;
        await kill();
      }
    } finally {
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    }
  },
  many(60_000, 1_800_000),
);

test("without a network calls are kept, the panel opens with what is loaded, and a lesson can be tried again", async ({
  context,
  troubles,
}) => {
  troubles.allow(/ERR_INTERNET_DISCONNECTED/); // the lesson's reader, which was never asked for before
  const page = await context.newPage();
  const mira = await setUp(page);
  const loaded = (name: string) =>
    page.waitForFunction(
      (part) => performance.getEntriesByType("resource").some((each) => each.name.includes(part)),
      name,
    );
  await loaded("/surfaces-");
  await page.waitForLoadState("networkidle");
  await context.setOffline(true);
  await call(page, "track", "mail_drafted");
  await call(page, "measure", "spam_rate", 0.4);
  await mira.openPanel();
  await mira.panel.getByText("All steps are done").waitFor();
  const failed = mira.panel.getByText("This could not be loaded.");
  await failed.waitFor();
  await context.setOffline(false);
  await mira.panel.getByRole("button", { name: "Try again" }).click();
  const help = mira.panel.getByRole("button", { name: "Reach the inbox", exact: true });
  await help.waitFor();
  await context.setOffline(true);
  await help.click();
  await failed.waitFor();
  await context.setOffline(false);
  await mira.panel.getByRole("button", { name: "Try again" }).click();
  await mira.panel.getByRole("heading", { name: "Write calmly" }).waitFor();
  await page.reload();
  expect(await counted(page, "mail_drafted")).toBe(1);
});

test("a check-in that was put away stays away, one put off comes back at its time and not before", async ({ open }) => {
  const page = await open("/postcard/");
  const mira = await setUp(page);
  await mira.daysPass(2);
  await mira.nudge.getByRole("button", { name: "Later", exact: true }).click();
  await mira.nudge.getByRole("button", { name: "in 3 days" }).click();
  await mira.nudge.waitFor({ state: "detached" });
  await page.reload();
  const { checkIn, waiting } = await insightOf(page);
  expect(checkIn).toBeNull();
  expect(waiting.find(({ id }) => id === "campaign-effect")?.becauseNot[0]?.code).toBe("snoozed");
  await mira.daysPass(2);
  expect((await insightOf(page)).checkIn).toBeNull();
  await mira.daysPass(1);
  await mira.nudge.getByRole("button", { name: "Don't ask this again" }).click();
  await mira.nudge.waitFor({ state: "detached" });
  await page.reload();
  await mira.daysPass(30);
  const later = await insightOf(page);
  expect(later.checkIn?.id).not.toBe("campaign-effect");
  expect(later.waiting.find(({ id }) => id === "campaign-effect")?.becauseNot[0]?.code).toBe("never-again");
  expect(await mira.nudge.getByText("How much did your last mailing do for you?").count()).toBe(0);
});

test("help that was put away stays away", async ({ open }) => {
  const page = await open("/postcard/");
  const mira = await setUp(page);
  await call(page, "measure", "spam_rate", 0.4);
  await mira.openPanel();
  await mira.panel.getByRole("button", { name: "Not for me : Reach the inbox" }).click();
  await expect.poll(() => mira.helpCard("Reach the inbox").count()).toBe(0);
  await page.reload();
  const { help, otherHelp } = await insightOf(page);
  expect(help.map((item) => item.help.id)).not.toContain("reach-the-inbox");
  expect(otherHelp.find((item) => item.help.id === "reach-the-inbox")?.becauseNot[0]?.code).toBe("dismissed");
});

test("without a network a question that is put away says that this was not kept, and stays until it is", async ({
  context,
  troubles,
}) => {
  troubles.allow(/ERR_INTERNET_DISCONNECTED/); // what keeps it, which no key has asked for before
  const page = await context.newPage();
  const mira = await setUp(page);
  await mira.daysPass(2);
  const never = mira.nudge.getByRole("button", { name: "Don't ask this again" });
  await never.waitFor();
  await context.setOffline(true);
  await never.press("Enter");
  await mira.nudge.getByRole("alert").filter({ hasText: "This could not be saved." }).waitFor();
  await context.setOffline(false);
  await never.press("Enter");
  await mira.nudge.waitFor({ state: "detached" });
  await page.reload();
  const { checkIn, waiting } = await insightOf(page);
  expect(checkIn).toBeNull();
  expect(waiting.find(({ id }) => id === "campaign-effect")?.becauseNot[0]?.code).toBe("never-again");
});

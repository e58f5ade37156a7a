import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { beforeEach } from "vitest";
import { expect, test } from "./browser.ts";
import { call } from "./call.ts";
import { completeSetUp, held, launcherOf, passDays, postcardPlaybook, serve, startCoach } from "./plainHost.ts";

// Pieces that come late, or not at all: what that may not cost.

beforeEach<{ troubles: { allow(pattern: RegExp): void } }>(({ troubles }) => {
  troubles.allow(/Failed to load resource/);
});

interface HostPage {
  farshore: (verb: string, ...rest: unknown[]) => Promise<unknown>;
  got: string[];
  shown: Promise<unknown>;
}
type Exported = { user: string | null; state: { events: object; user: { value: string } | null } };

test("without the piece that sends, facts are kept for whoever they are about, and sent once it can be loaded", async ({
  open,
  site,
}) => {
  const page = await open(serve(site));
  await page.route(/\/sending-/, (route) => route.abort());
  await page.evaluate(async (playbook) => {
    const host = window as unknown as HostPage;
    host.got = [];
    const sink = async (events: { id: string; type: string }[]) => {
      host.got.push(...events.map(({ type }) => type));
      return events.map(({ id }) => id);
    };
    await host.farshore("init", { playbook, user: "u1", sink });
    await host.farshore("track", "contacts_added");
  }, "/postcard/coach.json");
  expect((await call<Exported>(page, "export")).state).toMatchObject({ user: { value: "u1" } });
  expect(await page.evaluate(() => (window as unknown as HostPage).got)).toEqual([]);
  await call(page, "identify", "u2");
  expect((await call<Exported>(page, "export")).state.events).toEqual({});
  await page.unroute(/\/sending-/);
  await call(page, "identify", "u1");
  await expect.poll(() => page.evaluate(() => (window as unknown as HostPage).got)).toContain("step:done");
});

test("consent that cannot be carried out yet loses nothing of what was kept in memory", async ({ open, site }) => {
  const page = await open(serve(site));
  await startCoach(page, { consent: "pending" });
  await call(page, "track", "contacts_added");
  await page.route(/\/adopt-/, (route) => route.abort());
  await expect(call(page, "consent", "granted")).rejects.toThrow();
  await page.unroute(/\/adopt-/);
  await call(page, "consent", "granted");
  expect((await call<Exported>(page, "export")).state.events).toHaveProperty("contacts_added");
});

test("a visitor can be named without the piece that adds up their records; those follow with the next page", async ({
  open,
  site,
}) => {
  const page = await open(serve(site));
  await startCoach(page, { user: undefined });
  await call(page, "track", "contacts_added");
  await page.route(/\/adopt-/, (route) => route.abort());
  await call(page, "identify", "u1");
  await call(page, "track", "campaign_sent");
  const eventsOf = async () => Object.keys((await call<Exported>(page, "export")).state.events).sort();
  expect(await eventsOf()).toEqual(["campaign_sent"]);
  await page.unroute(/\/adopt-/);
  await page.reload();
  await startCoach(page);
  expect(await eventsOf()).toEqual(["campaign_sent", "contacts_added"]);
});

test("a visitor's records that could not be added yet go to nobody else", async ({ open, site }) => {
  const page = await open(serve(site));
  await startCoach(page, { user: undefined });
  await call(page, "track", "contacts_added");
  await page.route(/\/adopt-/, (route) => route.abort());
  await call(page, "identify", "anna");
  const eventsOf = async () => Object.keys((await call<Exported>(page, "export")).state.events);
  await call(page, "reset");
  expect(await eventsOf(), "the next visitor").toEqual([]);
  await call(page, "track", "campaign_sent");
  await call(page, "identify", "bert");
  expect(await eventsOf(), "the next customer").toEqual([]);
  await page.unroute(/\/adopt-/);
  await page.reload();
  await startCoach(page, { user: "bert" });
  expect(await eventsOf(), "the next customer, on the next page").toEqual([]);
  await call(page, "identify", "anna");
  expect(await eventsOf(), "whose they are").toEqual(["contacts_added"]);
});

/** Whether a fact is kept soon, or stands in line. */
const trackSoon = (page: Page): Promise<unknown> =>
  page.evaluate(() =>
    Promise.race([
      (window as unknown as HostPage).farshore("track", "contacts_added").then(() => "kept"),
      new Promise((resolve) => setTimeout(() => resolve("waits"), 1500)),
    ]),
  );

test("a fact does not wait for the piece that understands it", async ({ open, site }) => {
  const page = await open("about:blank");
  const { asked, go } = await held(page, /\/meaning-/);
  await page.goto(serve(site, { tag: `${postcardPlaybook} data-user="u1"` }));
  await asked;
  expect(await trackSoon(page)).toBe("kept");
  go();
  await launcherOf(page).waitFor();
});

test("a fact does not wait for the piece that finds out what helps", async ({ open, site }) => {
  const page = await open(serve(site));
  const { asked, go } = await held(page, /\/advising-/);
  await startCoach(page);
  await launcherOf(page).click();
  await asked;
  expect(await trackSoon(page)).toBe("kept");
  go();
});

test("a fact does not wait for the piece that only some playbooks need", async ({ open, site }) => {
  site.pages.set("/crm.json", readFileSync(new URL("../../demo/playbooks/crm/playbook.json", import.meta.url), "utf8"));
  const page = await open("about:blank");
  const { asked, go } = await held(page, /\/systems-/);
  // it is known that the piece is needed only once the playbook has come
  await page.route("**/crm.json", async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1000));
    await route.continue();
  });
  await page.goto(serve(site, { tag: 'data-playbook="/crm.json" data-user="u1"' }));
  await asked;
  expect(await trackSoon(page)).toBe("kept");
  go();
  await page.locator("[data-farshore] .launcher").waitFor();
});

test("taken away while its words are on their way, it stays away", async ({ open, site }) => {
  const page = await open("about:blank");
  const { asked, go } = await held(page, /\/fa-/);
  await page.goto(serve(site, { html: 'lang="fa"', tag: `${postcardPlaybook} data-user="u1"` }));
  await call(page, "ready");
  await asked;
  await call(page, "destroy");
  const come = page.waitForEvent("requestfinished");
  go();
  await come;
  await page.waitForTimeout(300);
  expect(await page.locator("[data-farshore]").count()).toBe(0);
});

test("opened and closed before it has come, it stays closed", async ({ open, site }) => {
  const page = await open(serve(site));
  await page.evaluate(() => {
    const { farshore } = window as unknown as HostPage;
    void farshore("init", { playbook: "/postcard/coach.json", user: "u1" });
    void farshore("open");
    void farshore("close");
  });
  await launcherOf(page).waitFor();
  await page.waitForTimeout(1000);
  expect(await page.getByRole("dialog").count()).toBe(0);
});

test("a copy asked for before another customer comes is told under the name of its own", async ({ open, site }) => {
  const page = await open(serve(site));
  await startCoach(page);
  await completeSetUp(page);
  const copy = await page.evaluate(async () => {
    const { farshore } = window as unknown as HostPage;
    const [exported] = await Promise.all([farshore("export"), farshore("expect", "orders", 30), farshore("reset")]);
    return exported as Exported;
  });
  expect([copy.user, copy.state.user?.value]).toEqual(["u1", "u1"]);
});

test("without the piece that understands, the launcher comes by itself as soon as that can be loaded", async ({
  open,
  site,
}) => {
  const page = await open("about:blank");
  let refused = 0;
  await page.route(/\/meaning-/, (route) => {
    refused++;
    return route.abort();
  });
  await page.goto(serve(site, { tag: `${postcardPlaybook} data-user="u1"` }));
  await expect.poll(() => refused).toBeGreaterThan(0);
  await page.unroute(/\/meaning-/);
  expect(await launcherOf(page).isVisible()).toBe(false);
  await launcherOf(page).waitFor({ timeout: 15_000 });
});

test("a piece that cannot be loaded is not asked for at every fact, and at once by a click", async ({ open, site }) => {
  const page = await open("about:blank");
  let asked = 0;
  await page.route(/\/panel-/, (route) => {
    asked++;
    return route.abort();
  });
  await page.goto(serve(site, { tag: postcardPlaybook }));
  const launcher = page.locator("[data-farshore] .launcher");
  await launcher.waitFor();
  await expect.poll(() => asked).toBeGreaterThan(0);
  await page.waitForTimeout(500);
  const before = asked;
  for (const event of ["a", "b", "c", "d"]) await call(page, "track", event);
  await page.waitForTimeout(200);
  expect(asked).toBe(before);
  await page.unroute(/\/panel-/);
  await launcher.click();
  await page.getByRole("dialog").waitFor();
});

test("a panel that comes late leaves the focus to whoever writes in the page by then", async ({ open, site }) => {
  const page = await open("about:blank");
  const { asked, go } = await held(page, /\/panel-/);
  await page.goto(serve(site, { tag: `${postcardPlaybook} data-user="u1"`, body: "<input aria-label=Notes>" }));
  await page.locator("[data-farshore] .launcher").click();
  await asked;
  await page.getByLabel("Notes").click();
  go();
  await page.getByRole("dialog").waitFor();
  await page.keyboard.type("still here");
  expect(await page.getByLabel("Notes").inputValue()).toBe("still here");
});

test("help that could not be worked out can be tried again, and comes with the next opening of the panel", async ({
  open,
  site,
}) => {
  const page = await open(serve(site));
  await page.route(/\/advising-/, (route) => route.abort());
  await startCoach(page);
  await completeSetUp(page);
  await launcherOf(page).click();
  const panel = page.getByRole("dialog");
  const help = panel.getByText("Reach the inbox").first();
  const failed = panel.getByText("This could not be loaded.");
  await panel.getByText("All steps are done").waitFor();
  await failed.waitFor();
  await page.keyboard.press("Escape");
  await launcherOf(page).click();
  await failed.waitFor();
  await page.unroute(/\/advising-/);
  await panel.getByRole("button", { name: "Try again" }).click();
  await help.waitFor();
  expect(await failed.count()).toBe(0);
});

test("a question that the panel could not load at first can be answered and put off once it is there", async ({
  open,
  site,
}) => {
  const page = await open(serve(site));
  await page.route(/\/asking-/, (route) => route.abort());
  await startCoach(page);
  await completeSetUp(page);
  await passDays(page, 2);
  await launcherOf(page).click();
  const question = page.getByRole("dialog").getByRole("region", { name: "One question for you" });
  await question.getByText("This could not be loaded.").waitFor();
  await page.unroute(/\/asking-/);
  await question.getByRole("button", { name: "Try again" }).click();
  for (const name of ["Send", "Later", "Don't ask this again"])
    await question.getByRole("button", { name, exact: true }).waitFor();
  const choices = question.locator(".choices");
  expect(await choices.evaluate((each) => getComputedStyle(each).display)).toBe("grid");
});

test("a panel that the customer closes while help for it is on its way stays closed", async ({ open, site }) => {
  const page = await open(serve(site));
  await startCoach(page);
  await completeSetUp(page);
  let go = () => {};
  const held = new Promise<void>((resolve) => {
    go = resolve;
  });
  await page.route(/\/lower-/, async (route) => {
    await held;
    await route.continue();
  });
  await launcherOf(page).click();
  await page.getByRole("dialog").waitFor();
  await page.evaluate(() => {
    const host = window as unknown as HostPage;
    host.shown = host.farshore("show", "subject-lines");
  });
  await page.keyboard.press("Escape");
  await page.getByRole("dialog").waitFor({ state: "detached" });
  go();
  await page.evaluate(() => (window as unknown as HostPage).shown);
  expect(await page.getByRole("dialog").count()).toBe(0);
});

test("help that failed to come after the panel was closed is there when it is opened again", async ({ open, site }) => {
  const page = await open(serve(site));
  let fail = () => {};
  const held = new Promise<void>((resolve) => {
    fail = resolve;
  });
  await page.route(/\/lower-/, async (route) => {
    await held;
    await route.abort();
  });
  await startCoach(page);
  await completeSetUp(page);
  await launcherOf(page).click();
  const panel = page.getByRole("dialog");
  await panel.getByText("One moment").waitFor();
  await page.keyboard.press("Escape");
  const refused = page.waitForEvent("requestfailed");
  fail();
  await refused;
  await page.waitForTimeout(100);
  await page.unroute(/\/lower-/);
  await launcherOf(page).click();
  await panel.getByText("Reach the inbox").first().waitFor({ timeout: 5000 });
});

test("a moment whose piece comes late, or never, leaves nothing behind when the widget is taken away", async ({
  open,
  site,
}) => {
  for (const end of ["continue", "abort"] as const) {
    const page = await open(serve(site));
    let go = () => {};
    const held = new Promise<void>((resolve) => {
      go = resolve;
    });
    await page.route(/\/moments-/, async (route) => {
      await held;
      await route[end]();
    });
    await startCoach(page, { user: end });
    await launcherOf(page).waitFor();
    const asked = page.waitForRequest(/\/moments-/);
    await call(page, "track", "contacts_added");
    await asked;
    await call(page, "destroy");
    const over = end === "abort" ? page.waitForEvent("requestfailed") : page.waitForEvent("requestfinished");
    go();
    await over;
    await page.waitForTimeout(300);
    expect(await page.locator("[data-farshore], .moment").count()).toBe(0);
    await page.close();
  }
});

test("a language that could not be loaded speaks English, and is loaded once it is chosen anew", async ({
  open,
  site,
}) => {
  const page = await open(serve(site));
  await page.route(/\/fr-/, (route) => route.abort());
  await startCoach(page, { language: "fr" });
  await page.getByRole("button", { name: /^Your way to the result/ }).waitFor();
  await page.unroute(/\/fr-/);
  await call(page, "prefer", { language: "de" });
  await page.getByRole("button", { name: /^Ihr Weg/ }).waitFor();
  await call(page, "prefer", { language: "fr" });
  await page.getByRole("button", { name: /^Votre parcours/ }).waitFor();
});

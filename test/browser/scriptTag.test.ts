import type { Page } from "playwright-core";
import { countOf } from "../../src/rules/read.ts";
import type { State } from "../../src/state.ts";
import { expect, test } from "./browser.ts";
import { call, insightOf } from "./call.ts";
import { hostPage, launcherOf, postcardPlaybook, serve } from "./plainHost.ts";
import { postcardPage } from "./postcardPage.ts";

/** Warnings that a page has written to the console. */
function warningsOf(page: Page): string[] {
  const warnings: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "warning") warnings.push(message.text());
  });
  return warnings;
}

const stateOf = async (page: Page) => (await call<{ state: State }>(page, "export")).state;

test.beforeEach(({ site }) => site.pages.clear());

test("calls before the script has loaded run in order, `init` first, and their promises settle", async ({
  open,
  site,
}) => {
  const path = serve(site, {
    body: `<script>
      window.order = [];
      const note = (name) => (value) => order.push(name);
      farshore("identify", "u42", { team_size: 2 }).then(note("identify"));
      farshore("track", "contacts_added").then(note("track 1"));
      farshore("set", { plan: "pro" }).then(note("set"));
      farshore("init", { playbook: "/postcard/coach.json" });
      farshore("track", "contacts_added").then(note("track 2"));
      farshore("export").then((kept) => { window.kept = kept; });
    </script>`,
  });
  // the script tag is held back until everything above has been called
  const page = await open("about:blank");
  let release = () => {};
  const held = new Promise<void>((done) => {
    release = done;
  });
  await page.route("**/farshore/farshore.js", async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(path, { waitUntil: "commit" });
  await page.waitForFunction(() => (window as unknown as { farshore: { q: unknown[] } }).farshore.q?.length === 6);
  release();
  await page.waitForFunction(() => "kept" in window);
  const { order, kept } = await page.evaluate(() => {
    const host = window as unknown as { order: string[]; kept: { user: string; state: State } };
    return { order: host.order, kept: host.kept };
  });
  expect(order).toEqual(["identify", "track 1", "set", "track 2"]);
  expect(kept.user).toBe("u42");
  expect(countOf(kept.state, "contacts_added", 0)).toBe(2);
  expect(kept.state.traits["plan"]?.value).toBe("pro");
  await launcherOf(page).waitFor();
});

test("the form with attributes needs no call at all", async ({ open, site }) => {
  const page = await open(serve(site, { tag: `${postcardPlaybook} data-user="u7" data-language="fa"` }));
  await page.getByRole("button", { name: /راه شما تا نتیجه/ }).waitFor();
  expect((await call<{ user: string }>(page, "export")).user).toBe("u7");
});

test('after loading, `farshore.track(…)` is the same as `farshore("track", …)`', async ({ open, site }) => {
  const page = await open(serve(site, { tag: postcardPlaybook }));
  await launcherOf(page).waitFor();
  await page.evaluate(async () => {
    const { farshore } = window as unknown as {
      farshore: { (verb: string, event: string): Promise<void>; track(event: string): Promise<void> };
    };
    await farshore("track", "contacts_added");
    await farshore.track("contacts_added");
  });
  const { events } = await stateOf(page);
  expect(Object.values(events["contacts_added"] ?? {}).map(({ all }) => all[1])).toEqual([2]);
});

test("twice on a page: the second warns once and is ignored", async ({ open, site }) => {
  const page = await open("about:blank");
  const warnings = warningsOf(page);
  const tag = `<script async src="/farshore/farshore.js" ${postcardPlaybook}></script>`;
  await page.goto(serve(site, { tag: postcardPlaybook, body: `${tag}${tag}` }));
  await launcherOf(page).waitFor();
  await page.waitForLoadState("networkidle");
  expect(await page.locator("[data-farshore]").count()).toBe(1);
  expect(warnings).toHaveLength(2);
  expect(new Set(warnings).size).toBe(1);
});

test("an unknown verb rejects by name, early or late, and is no error of the page", async ({ open, site }) => {
  const page = await open(
    serve(site, {
      tag: postcardPlaybook,
      body: `<script>
        farshore("levitate").catch((error) => { window.early = error.name; });
        farshore("levitate", "and nobody waits");
      </script>`,
    }),
  );
  await launcherOf(page).waitFor();
  const late = await page.evaluate(async () => {
    const { farshore } = window as unknown as { farshore: (verb: string) => Promise<unknown> };
    void farshore("levitate");
    return farshore("levitate").catch((error: Error) => [error.name, error.message]);
  });
  expect(late).toEqual(["UnknownVerb", expect.stringContaining('"levitate"')]);
  expect(await page.evaluate(() => (window as unknown as { early: string }).early)).toBe("UnknownVerb");
});

test("wrong input rejects by name with a sentence, and nothing is written", async ({ open, site }) => {
  const page = await open(serve(site, { tag: postcardPlaybook }));
  await launcherOf(page).waitFor();
  const mistakes: [string, ...unknown[]][] = [
    ["track"],
    ["track", ""],
    ["measure", "orders", "many"],
    ["measure", "orders", null],
    ["rate", "effect", 9],
    ["rate", "orders", 3],
    ["expect", "nothing", 3],
    ["identify", ""],
  ];
  for (const [verb, ...rest] of mistakes) {
    const answer = await call(page, verb, ...rest).then(
      () => "no error",
      (error: Error) => error.message,
    );
    expect([verb, rest, answer]).toEqual([verb, rest, expect.stringMatching(/BadInput: /)]);
  }
  const { events, metrics, answers } = await stateOf(page);
  expect({ events, metrics, answers }).toEqual({ events: {}, metrics: {}, answers: {} });
});

test("an element that sits at our name, or at `currentScript`, leads nobody astray", async ({ open, site }) => {
  site.pages.set(
    "/clobbered/",
    hostPage({
      head: '<a id="farshore" href="/"></a><img name="currentScript" src="/icon.svg" alt="">',
      tag: postcardPlaybook,
    }).replace(/<script>.*?<\/script>/, ""),
  );
  site.pages.set("/icon.svg", { body: '<svg xmlns="http://www.w3.org/2000/svg"/>', type: ".svg" });
  const page = await open("/clobbered/");
  await launcherOf(page).waitFor();
  await call(page, "track", "contacts_added");
  expect((await insightOf(page)).journey.done).toBe(1);
});

test("a set-up that begins, ends and begins again before the script has come is there once", async ({ open, site }) => {
  // as React's strict mode runs every effect
  const page = await open(
    serve(site, {
      body: `<script>
        for (const verb of ["init", "destroy", "init"]) farshore(verb, { playbook: "/postcard/coach.json", user: "u1" });
        farshore("track", "contacts_added").then(() => { tracked = true; });
      </script>`,
    }),
  );
  await launcherOf(page).waitFor();
  await page.waitForFunction("window.tracked");
  expect(await page.locator("[data-farshore]").count()).toBe(1);
  expect((await insightOf(page)).journey.done).toBe(1);
});

test("a set-up that runs again with nobody there leaves nobody there", async ({ open, site }) => {
  const page = await open(serve(site));
  const setUp = async (who: object) => {
    await call(page, "init", { playbook: "/postcard/coach.json", ...who });
    return (await call<{ user: string | null }>(page, "export")).user;
  };
  expect(await setUp({ user: "anna" })).toBe("anna");
  expect(await setUp({ user: null })).toBe(null);
  expect(await setUp({ user: 0 })).toBe("0");
  expect(await setUp({ user: "" })).toBe(null);
  expect(await setUp({ user: "ben" })).toBe("ben");
  // of whom nothing is said, nothing changes
  expect(await setUp({})).toBe("ben");
});

test("a second customer on the same page finds nothing of the first", async ({ open }) => {
  const page = await open("/postcard/");
  const shop = postcardPage(page);
  for (const event of ["contacts_added", "addresses_completed", "campaign_sent"]) await call(page, "track", event);
  await shop.daysPass(2);
  await shop.nudge.getByRole("radio", { name: "No effect I could see" }).check();
  await shop.nudge.getByRole("button", { name: "Send" }).click();
  await shop.nudge.getByLabel("Something else").fill("My kiln is broken and Kofi knows");
  const shadowText = () =>
    page.evaluate(
      () => document.querySelector("[data-farshore]")?.shadowRoot?.querySelector(".farshore")?.innerHTML ?? "",
    );
  // what is on the screen changes before the call has done its work
  const atOnce = await page.evaluate(async () => {
    const { farshore } = window as unknown as { farshore: (...call: unknown[]) => Promise<unknown> };
    const done = farshore("identify", "jonas", { team_size: 8 });
    await new Promise(requestAnimationFrame);
    const shadow = document.querySelector("[data-farshore]")?.shadowRoot;
    const fields = [...(shadow?.querySelectorAll("textarea, input") ?? [])].map(
      (each) => (each as HTMLInputElement).value,
    );
    const text = `${shadow?.querySelector(".farshore")?.innerHTML} ${fields}`;
    await done;
    return text;
  });
  expect(atOnce).not.toMatch(/Kofi|effect I could see|got in the way/);
  expect(await shadowText()).not.toMatch(/Kofi/);
  const { journey, segment } = await insightOf(page);
  expect([journey.done, segment.segment?.id]).toEqual([0, "team"]);
  expect(JSON.stringify(await call(page, "export"))).not.toMatch(/Kofi|mira/);
  await call(page, "identify", "mira");
  expect((await insightOf(page)).journey.done).toBe(3);
  await call(page, "reset");
  expect((await insightOf(page)).journey.done).toBe(0);
});

test("what a visitor did before signing in becomes theirs, once", async ({ open, site }) => {
  const page = await open(serve(site, { tag: postcardPlaybook }));
  await call(page, "track", "contacts_added");
  await call(page, "identify", "u1", { team_size: 2 });
  expect((await insightOf(page)).journey.done).toBe(1);
  await call(page, "reset");
  await call(page, "identify", "u2");
  expect((await insightOf(page)).journey.done).toBe(0);
});

test("when the rest cannot be loaded, calls are refused, one line says so, and nothing is uncaught", async ({
  open,
  site,
  troubles,
}) => {
  troubles.allow(/ERR_FAILED/); // the browser's own line
  const page = await open("about:blank");
  const warnings = warningsOf(page);
  await page.route("**/farshore/script-*.js", (route) => route.abort());
  await page.goto(
    serve(site, {
      tag: postcardPlaybook,
      body: '<script>farshore("track", "x"); farshore("track", "y").catch(() => { window.refused = true; });</script>',
    }),
  );
  await page.waitForFunction(() => "refused" in window);
  expect(warnings).toEqual([expect.stringMatching(/^Farshore could not be loaded; the page works without it\./)]);
});

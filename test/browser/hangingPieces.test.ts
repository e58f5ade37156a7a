import type { Page } from "playwright-core";
import { expect, test } from "./browser.ts";
import { call } from "./call.ts";
import { completeSetUp, held, launcherOf, postcardPlaybook, serve, startCoach, tenSecondsInOne } from "./plainHost.ts";

// Pieces that a network never brings, nor refuses: nobody is kept waiting for them, and nothing is lost meanwhile.

interface HostPage {
  farshore: (verb: string, ...rest: unknown[]) => Promise<unknown>;
  got: string[];
  answer: () => void;
}
type Exported = { state: { events: object } };

/** Calls a verb and, without waiting for it, tells a fact; how both end. */
const withFact = (page: Page, verb: string, ...rest: unknown[]) =>
  page.evaluate(
    async ([name, args]) => {
      const { farshore } = window as unknown as HostPage;
      const how = (promise: Promise<unknown>) =>
        promise.then(
          () => "done",
          (error: Error) => error.message,
        );
      const late = new Promise((resolve) => setTimeout(resolve, 8_000, "waits"));
      return Promise.all(
        [farshore(name, ...args), farshore("track", "campaign_sent")].map((each) => Promise.race([how(each), late])),
      );
    },
    [verb, rest] as const,
  );

const cases: [piece: string, verb: string, ...given: unknown[]][] = [
  ["customerVerbs", "expect", "orders", 30],
  ["helpVerbs", "help", "subject-lines", "opened"],
  ["ownVerbs", "prefer", { language: "de" }],
  ["recordVerbs", "given"],
  ["exportOf", "export"],
  ["drafting", "export"],
  ["look", "explain", "subject-lines"],
  ["giveConsent", "consent", "pending"],
  ["adopt", "consent", "granted"],
  ["forget", "forget"],
];

test.for(cases)(
  "without %s, %s is given up, and a fact behind it is kept",
  async ([piece, verb, ...given], { context, site }) => {
    const page = await context.newPage();
    await tenSecondsInOne(page);
    const path = serve(site);
    await page.goto(path);
    await page.route(new RegExp(`/${piece}-`), () => {});
    await startCoach(page);
    expect(await withFact(page, verb, ...given)).toEqual(["it timed out", "done"]);
    // what is left of its requests ends with the page
    await page.goto("about:blank");
    await page.unroute(new RegExp(`/${piece}-`));
    await page.goto(path);
    await startCoach(page);
    expect((await call<Exported>(page, "export")).state.events).toHaveProperty("campaign_sent");
  },
);

test("without the piece that adds up a visitor's records, a name is taken all the same", async ({ context, site }) => {
  const page = await context.newPage();
  await tenSecondsInOne(page);
  await page.goto(serve(site));
  await page.route(/\/adopt-/, () => {});
  await startCoach(page, { user: undefined });
  await call(page, "track", "contacts_added");
  expect(await withFact(page, "identify", "u1")).toEqual(["done", "done"]);
  expect((await call<Exported>(page, "export")).state.events).toEqual({ campaign_sent: expect.anything() });
});

test("without the words for it, a slip is told by its code, and a broken playbook keeps no fact waiting", async ({
  context,
  site,
}) => {
  site.pages.set("/broken.json", "{");
  const page = await context.newPage();
  await tenSecondsInOne(page);
  await page.goto(serve(site));
  await page.route(/\/(sentences|troubles)-/, () => {});
  await startCoach(page, { playbook: "/broken.json" });
  expect(await withFact(page, "track", "")).toEqual(["name", "done"]);
});

test("consent that is withdrawn holds at once, also where the code that carries it out never comes", async ({
  open,
  site,
}) => {
  const page = await open(serve(site));
  await page.evaluate(async () => {
    const host = window as unknown as HostPage;
    host.got = [];
    const answered = new Promise<void>((resolve) => {
      host.answer = resolve;
    });
    const sink = async (events: { id: string; type: string }[]) => {
      host.got.push(...events.map(({ type }) => type));
      await answered;
      return events.map(({ id }) => id);
    };
    await host.farshore("init", { playbook: "/postcard/coach.json", user: "u1", sink });
  });
  const got = () => page.evaluate(() => (window as unknown as HostPage).got);
  await expect.poll(async () => (await got()).length).toBeGreaterThan(0);
  const before = await got();
  // waits for the answer to those before
  await call(page, "track", "contacts_added");
  await page.route(/\/(recordVerbs|giveConsent)-/, () => {});
  await page.evaluate(() => {
    const host = window as unknown as HostPage;
    void host.farshore("consent", "denied");
    host.answer();
  });
  await page.waitForTimeout(1_500);
  expect(await got()).toEqual(before);
});

test("without the piece that understands, an answer is given up, and facts are kept", async ({ context, site }) => {
  const page = await context.newPage();
  await tenSecondsInOne(page);
  await page.route(/\/meaning-/, () => {});
  // nothing is ever ready here, so nobody waits for that
  await page.goto(serve(site, { tag: `${postcardPlaybook} data-user="u1"` }));
  expect(await withFact(page, "expect", "orders", 30)).toEqual(["it timed out", "done"]);
  await page.goto("about:blank");
  await page.unroute(/\/meaning-/);
  await page.goto(serve(site));
  await startCoach(page);
  expect((await call<Exported>(page, "export")).state.events).toHaveProperty("campaign_sent");
});

test("help that never comes is said to be missing, and is there once it can be loaded and is asked for again", async ({
  context,
  site,
}) => {
  const page = await context.newPage();
  await tenSecondsInOne(page);
  await page.goto(serve(site));
  const { go } = await held(page, /\/lower-/);
  await startCoach(page);
  await completeSetUp(page);
  await launcherOf(page).click();
  const panel = page.getByRole("dialog");
  await panel.getByText("One moment").waitFor();
  await panel.getByText("This could not be loaded.").waitFor({ timeout: 5_000 });
  go();
  await panel.getByRole("button", { name: "Try again" }).click();
  await panel.getByText("Reach the inbox").first().waitFor({ timeout: 5_000 });
});

import type { Page } from "playwright-core";
import { expect, test } from "./browser.ts";
import { call, insightOf, keepEvents, told } from "./call.ts";
import { betterMail, poorMail } from "./mails.ts";
import { postcardPage } from "./postcardPage.ts";

/** Ways in which browsers refuse storage; each runs in the page before anything else. */
const refusals: [name: string, refuse: () => void][] = [
  [
    "asking for the database throws",
    () => {
      indexedDB.open = () => {
        throw new DOMException("The operation is insecure.", "SecurityError");
      };
    },
  ],
  [
    "there is no database at all",
    () => Object.defineProperty(window, "indexedDB", { value: undefined, configurable: true }),
  ],
  [
    "reading the property throws",
    () =>
      Object.defineProperty(window, "indexedDB", {
        get() {
          throw new DOMException("Access is denied for this document.", "SecurityError");
        },
      }),
  ],
  [
    "opening the database fails",
    () => {
      indexedDB.open = () => {
        const request = Object.assign(new EventTarget(), {
          error: new DOMException("Internal error opening backing store for indexedDB.open.", "UnknownError"),
          onerror: null as ((event: Event) => void) | null,
        });
        setTimeout(() => request.onerror?.(new Event("error")));
        return request as unknown as IDBOpenDBRequest;
      };
    },
  ],
  [
    "every transaction is aborted",
    () => {
      const begin = IDBDatabase.prototype.transaction;
      IDBDatabase.prototype.transaction = function (...given) {
        const transaction = begin.apply(this, given);
        transaction.abort();
        return transaction;
      };
    },
  ],
];

/** The way from the first contact to a closed loop, in one page that is never left. */
async function walk(page: Page) {
  const mira = postcardPage(page);
  await mira.go("#/contacts");
  await page.getByRole("button", { name: "Use the sample list" }).click();
  await page.getByRole("button", { name: "Look up in your order records" }).click();
  await mira.go("#/campaigns/new");
  await mira.write(poorMail);
  await mira.send();
  await mira.daysPass(2);
  await mira.nudge.getByRole("radio", { name: "A little, far less than I need" }).check();
  await mira.nudge.getByRole("button", { name: "Send" }).click();
  await mira.nudge.getByRole("checkbox", { name: "My mail lands in spam" }).check();
  await mira.nudge.getByRole("button", { name: "Send" }).click();
  await mira.nudge.getByRole("button", { name: "Reach the inbox" }).click();
  await mira.panel.getByRole("heading", { name: "Write calmly" }).waitFor();
  await mira.panel.getByRole("button", { name: "Close" }).click();
  await mira.go("#/campaigns/new");
  await mira.write(betterMail);
  await mira.send();
  await mira.daysPass(2);
  await mira.nudge.getByRole("radio", { name: "What I had hoped for" }).check();
  await mira.nudge.getByRole("button", { name: "Send" }).click();
  await mira.nudge.getByText("Great. Let's get that again next time.").waitFor();
  await mira.nudge.getByRole("button", { name: "Close, keep it for later" }).click();
}

for (const [name, refuse] of refusals) {
  test(`when ${name}, everything works as long as the page is open, and says so`, async ({ context }) => {
    await context.addInitScript(refuse);
    await keepEvents(context);
    const page = await context.newPage();
    await page.goto("/postcard/");
    const mira = postcardPage(page);
    await mira.openPanel();
    await mira.panel.getByText("Not saved: when this page closes, what is shown here is forgotten.").waitFor();
    await mira.panel.getByRole("button", { name: "Close" }).click();
    const problems = await told(page, "problem");
    expect(problems).toHaveLength(1);
    expect(problems[0]?.detail["message"]).toMatch(/^Nothing can be saved in this browser: ./);
    await call(page, "track", "contacts_added");
    expect((await insightOf(page)).journey.done).toBe(1);
  });
}

test("without storage the whole way can be walked in one visit, and a reload begins anew", async ({ context }) => {
  const [, refuse] = refusals[0] ?? [];
  if (refuse) await context.addInitScript(refuse);
  await keepEvents(context);
  const page = await context.newPage();
  await page.goto("/postcard/");
  await walk(page);
  const reached = (await told(page, "outcome:reached")).map(({ detail }) => detail["outcome"]);
  expect(reached).toEqual(["orders", "effect"]);
  expect((await insightOf(page)).loops[0]?.closedAt).not.toBeNull();
  await page.reload();
  expect((await insightOf(page)).journey.done).toBe(0);
});

test("a database that is deleted under an open page is made again at the next call", async ({ open }) => {
  const page = await open("/postcard/");
  await call(page, "track", "contacts_added");
  const deleted = await page.evaluate(async () => {
    const names = (await indexedDB.databases())
      .map(({ name }) => name ?? "")
      .filter((name) => name.startsWith("farshore"));
    const gone = names.map(
      (name) =>
        new Promise((done) => {
          const request = indexedDB.deleteDatabase(name);
          request.onsuccess = () => done(true);
          request.onblocked = () => done(false);
        }),
    );
    return Promise.all(gone);
  });
  expect(deleted).toEqual([true]);
  await call(page, "track", "addresses_completed");
  await page.reload();
  const { journey } = await insightOf(page);
  expect(journey.steps.map(({ done }) => done)).toContain(true);
});

import type { Page } from "playwright-core";
import { expect, type Site, test } from "./browser.ts";
import { call } from "./call.ts";
import { completeSetUp, launcherOf, serve } from "./plainHost.ts";

const question = (page: Page) => page.getByRole("dialog", { name: /^A question from/ });
const panel = (page: Page) => page.getByRole("dialog", { name: /^Your way to the result/ });
const low = (page: Page) => page.getByRole("radio", { name: "No effect I could see" });

/** A host's page with Farshore on it, three days after all was set up; requests go to it. */
async function visit(page: Page, site: Site, user: string | null = "u1") {
  await page.goto(serve(site));
  await page.evaluate((who) => {
    const at = new Date(2026, 5, 4, 9).getTime();
    const host = window as unknown as { farshore: (...call: unknown[]) => Promise<unknown>; taken: unknown[] };
    host.taken = [];
    return host.farshore("init", {
      playbook: "/postcard/coach.json",
      ...(who && { user: who }),
      clock: () => at,
      takeRequest: (request: unknown) => host.taken.push(request),
    });
  }, user);
}

/** Makes a question about the mailing due. */
async function setUp(page: Page, site: Site) {
  await page.goto(serve(site));
  await page.evaluate(() => {
    const at = new Date(2026, 5, 1, 9).getTime();
    const { farshore } = window as unknown as { farshore: (...call: unknown[]) => Promise<unknown> };
    return farshore("init", { playbook: "/postcard/coach.json", user: "u1", clock: () => at });
  });
  await completeSetUp(page);
}

/** What is on disk of what was begun, by scope. */
const onDisk = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const request = indexedDB.open("farshore-default");
    await new Promise((done) => {
      request.onsuccess = done;
    });
    const store = request.result.transaction("farshore").objectStore("farshore");
    const [keys, values] = [store.getAllKeys(), store.getAll()];
    await new Promise((done) => {
      store.transaction.oncomplete = done;
    });
    request.result.close();
    return JSON.stringify(
      keys.result.flatMap((key, at) => ((key as string).startsWith("drafts/") ? [values.result[at]] : [])),
    );
  });

const show = (page: Page, help: string) => call(page, "show", help);
const blank = (page: Page) => panel(page).getByLabel("What you offer, with a number if there is one");
const message = (page: Page) => panel(page).getByLabel("Your message");

test("an answer that was begun is there after a reload, and gone once it is sent", async ({ open, site }) => {
  const page = await open("about:blank");
  await setUp(page, site);
  await visit(page, site);
  await low(page).check();
  await question(page).getByRole("button", { name: "Send" }).click();
  await question(page).getByRole("checkbox", { name: "My mail lands in spam" }).check();
  await question(page).getByRole("textbox").fill("The provider says no");
  await expect.poll(() => onDisk(page)).toContain("The provider says no");

  await visit(page, site);
  await launcherOf(page).click();
  await expect.poll(() => panel(page).getByRole("textbox").inputValue()).toBe("The provider says no");
  expect(await panel(page).getByRole("checkbox", { name: "My mail lands in spam" }).isChecked()).toBe(true);
  await panel(page).getByRole("button", { name: "Back", exact: true }).click();
  expect(await low(page).isChecked()).toBe(true);

  await panel(page).getByRole("button", { name: "Send" }).click();
  await panel(page).getByRole("button", { name: "Send" }).click();
  await panel(page).getByText("Thank you for the honest answer.").waitFor();
  expect(await onDisk(page)).toBe("[]");
});

test("a template, a request and a target that were begun are there after a reload, and for nobody else", async ({
  open,
  site,
}) => {
  const page = await open("about:blank");
  await setUp(page, site);
  await visit(page, site);
  await show(page, "campaign-that-sells");
  await blank(page).fill("2 bowls");
  await show(page, "campaign-review");
  await panel(page).getByRole("button", { name: "Ask for it" }).click();
  await message(page).fill("My June mailing");
  await call(page, "open", "you");
  await panel(page)
    .getByRole("button", { name: /^Change/ })
    .first()
    .click();
  await panel(page).getByRole("textbox").first().fill("3o");
  await expect.poll(() => onDisk(page)).toContain("3o");

  await visit(page, site);
  await show(page, "campaign-that-sells");
  await expect.poll(() => blank(page).inputValue()).toBe("2 bowls");
  await panel(page).getByText("2 bowls for").first().waitFor();
  await call(page, "identify", "u2");
  await show(page, "campaign-that-sells");
  await page.waitForLoadState("networkidle");
  expect(await blank(page).inputValue()).toBe("");
  await call(page, "identify", "u1");
  await show(page, "campaign-review");
  await expect.poll(() => message(page).inputValue()).toBe("My June mailing");
  await call(page, "open", "you");
  // what is no number is not lost for that
  await expect.poll(() => panel(page).getByRole("textbox").first().inputValue()).toBe("3o");

  await show(page, "campaign-review");
  await panel(page).getByRole("button", { name: "Send" }).click();
  await panel(page).getByText("Sent.", { exact: false }).waitFor();
  await expect.poll(() => onDisk(page)).not.toContain("June");
  expect(await onDisk(page)).toContain("2 bowls");
});

test("what was typed last before the page is left is there on the next one", async ({ open, site }) => {
  const page = await open("about:blank");
  await setUp(page, site);
  await visit(page, site);
  await show(page, "campaign-that-sells");
  await blank(page).fill("first");
  await expect.poll(() => onDisk(page)).toContain("first");
  await blank(page).pressSequentially(" and last");
  await visit(page, site);
  await show(page, "campaign-that-sells");
  await expect.poll(() => blank(page).inputValue()).toBe("first and last");
});

test("what is typed as another customer comes is kept for who typed it", async ({ open, site }) => {
  const page = await open("about:blank");
  await setUp(page, site);
  await visit(page, site);
  await show(page, "campaign-that-sells");
  await blank(page).fill("first");
  await expect.poll(() => onDisk(page)).toContain("first");
  await blank(page).evaluate(async (field: HTMLInputElement) => {
    field.value = "first and last";
    field.dispatchEvent(new Event("input", { bubbles: true }));
    // in the same task, before anything that waits for a while
    for (let turn = 0; turn < 9; turn++) await Promise.resolve();
    const { farshore } = window as unknown as { farshore: (...call: unknown[]) => Promise<unknown> };
    await farshore("identify", "u2");
  });
  await show(page, "campaign-that-sells");
  await expect.poll(() => onDisk(page)).toContain("first and last");
  expect(await blank(page).inputValue()).toBe("");
  await call(page, "identify", "u1");
  await show(page, "campaign-that-sells");
  await expect.poll(() => blank(page).inputValue()).toBe("first and last");
});

test("forgetting takes it off the disk and out of every tab", async ({ context, site }) => {
  const [left, right] = [await context.newPage(), await context.newPage()];
  await setUp(left, site);
  await visit(left, site);
  await visit(right, site);
  await show(right, "campaign-that-sells");
  await blank(right).fill("2 bowls");
  await expect.poll(() => onDisk(left)).toContain("2 bowls");
  await call(left, "forget");
  expect(await onDisk(left)).toBe("[]");
  await expect.poll(() => blank(right).inputValue()).toBe("");
  expect(await onDisk(left)).toBe("[]");
});

test("of two tabs the later one holds, and what is being typed is never written over", async ({ context, site }) => {
  const [left, right] = [await context.newPage(), await context.newPage()];
  await setUp(left, site);
  await visit(left, site);
  await visit(right, site);
  for (const tab of [left, right]) await show(tab, "campaign-that-sells");
  await blank(left).fill("left");
  await expect.poll(() => onDisk(left)).toContain("left");
  await blank(right).fill("right");
  await expect.poll(() => onDisk(left)).toContain("right");
  expect(await blank(left).inputValue()).toBe("left");
  // as it comes on the screen again it is as it was left last
  await panel(left).getByRole("button", { name: "Close" }).click();
  await show(left, "campaign-that-sells");
  await expect.poll(() => blank(left).inputValue()).toBe("right");
});

test("without storage it lasts as long as the page", async ({ context, site }) => {
  await context.addInitScript(() => {
    indexedDB.open = () => {
      throw new DOMException("The operation is insecure.", "SecurityError");
    };
  });
  const page = await context.newPage();
  await visit(page, site);
  await show(page, "campaign-that-sells");
  await blank(page).fill("2 bowls");
  await panel(page).getByRole("button", { name: "Close" }).click();
  await show(page, "campaign-that-sells");
  await expect.poll(() => blank(page).inputValue()).toBe("2 bowls");
});

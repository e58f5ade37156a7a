import { sampleList } from "../../demo/postcard/shop/sampleList.ts";
import { expect, test } from "./browser.ts";
import { focusedText, insightOf } from "./call.ts";
import { poorMail } from "./mails.ts";
import { postcardPage } from "./postcardPage.ts";

const customers = ["name,email", ...sampleList().map(({ name, email }) => `${name},${email}`)].join("\n");

test("what Postcard shows of a campaign, its coach knows: spam at once, shares once there are any", async ({
  open,
}) => {
  const page = await open("/postcard/#/contacts");
  const mira = postcardPage(page);
  const obstacles = async () => (await insightOf(page)).obstacles.map(({ obstacle }) => obstacle.id);
  const spam = page.getByRole("listitem").filter({ hasText: "Spam folder" });
  const opened = page.getByRole("listitem").filter({ hasText: "of delivered" });
  await mira.uploadContacts(customers);
  await mira.go("#/campaigns/new");
  await mira.write(poorMail);
  await mira.send();
  expect(await spam.innerText()).toMatch(/6\d(\.\d)?% of/);
  expect(await obstacles()).toEqual(["spam"]);
  await mira.openPanel();
  await mira.panel.getByRole("heading", { name: "Reach the inbox" }).waitFor();

  await mira.days(1);
  await page.getByText("so far").first().waitFor();
  expect(await opened.count()).toBe(0);
  expect(await obstacles()).toEqual(["spam"]);
  await mira.days(1);
  await opened.first().waitFor();
  // a handful of clicks says nothing about the offer
  expect(await obstacles()).toEqual(["spam", "subject", "no-call"]);
});

test("the button that was pressed keeps the focus, and a second press counts", async ({ open }) => {
  const page = await open("/postcard/#/contacts");
  const mira = postcardPage(page);
  await mira.uploadContacts(customers);
  await page.getByText("400 contacts added").waitFor();
  await page.getByRole("button", { name: "Look up in your order records" }).press("Enter");
  await page.getByText("32 addresses found").waitFor();
  expect(await focusedText(page)).toBe("Look up in your order records");
  expect(await page.getByText("contacts added").count()).toBe(0);

  await page.getByRole("button", { name: /^\+1 day/ }).focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  await page.getByText("Wed 3 June").waitFor();
  expect(await focusedText(page)).toBe("+1 day");
  await page.getByRole("button", { name: /^\+1 week/ }).press("Enter");
  await page.getByText("Wed 10 June").waitFor();
  expect(await focusedText(page)).toBe("+1 week");
});

test("starting over asks first, and Enter pressed twice deletes nothing", async ({ open }) => {
  const page = await open("/postcard/#/contacts");
  await postcardPage(page).uploadContacts(customers);
  const over = page.getByRole("button", { name: "Start over" });
  const question = page.getByRole("dialog", { name: "Start the demo over?" });
  await over.press("Enter");
  await question.waitFor();
  await page.keyboard.press("Enter");
  await question.waitFor({ state: "detached" });
  expect(await focusedText(page)).toBe("Start over");
  await page.getByText("400 people").waitFor();

  await over.press("Enter");
  await question.getByRole("button", { name: "Delete everything" }).click();
  await page.getByText("You are in a demo of").waitFor();
});

test("two tabs of a slow script tell every number once", async ({ context, open }) => {
  const page = await open("/postcard/#/contacts");
  const mira = postcardPage(page);
  await mira.uploadContacts(customers);
  await mira.go("#/campaigns/new");
  await mira.write(poorMail);
  await mira.send();
  await context.route(/\/farshore\/farshore\.js/, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 2500));
    await route.continue();
  });
  await page.evaluate(() => {
    const key = "postcard:shop:mira";
    const shop = JSON.parse(localStorage.getItem(key) ?? "{}") as { told: string[] };
    localStorage.setItem(key, JSON.stringify({ ...shop, told: [] }));
  });
  await page.close();
  const tabs = await Promise.all([open("/postcard/"), open("/postcard/")]);
  const told = () =>
    tabs[0].evaluate(() => (JSON.parse(localStorage.getItem("postcard:shop:mira") ?? "{}") as { told: string[] }).told);
  await expect.poll(async () => (await told()).length, { timeout: 15_000 }).toBeGreaterThan(0);
  await tabs[1].waitForTimeout(1000);
  const all = await told();
  expect(new Set(all).size).toBe(all.length);
});

import type { Locator, Page } from "playwright-core";
import { expect, test } from "./browser.ts";
import { insightOf } from "./call.ts";
import { betterMail, poorMail } from "./mails.ts";

// The whole story of Mira and Postcard by what the accessibility tree says alone: roles and names, and what is read out.
// Nothing is found by a selector or hit at a place; what is activated is so as a screen reader does it.

type Role = Parameters<Page["getByRole"]>[0];

const byNames = (page: Page) => {
  const find = (role: Role, name: RegExp | string, within: Page | Locator = page) =>
    within.getByRole(role, { name, exact: typeof name === "string" });
  return {
    find,
    activate: async (role: Role, name: RegExp | string, within?: Locator) =>
      find(role, name, within).first().dispatchEvent("click"),
    type: (name: RegExp | string, text: string) => find("textbox", name).fill(text),
    /** What a part of the page says, as the accessibility tree has it. */
    says: (part: Locator, wanted: RegExp) =>
      expect.poll(() => part.ariaSnapshot().catch(() => ""), { timeout: 15_000 }).toMatch(wanted),
    /** What is read out, in the region that is there for it. */
    readOut: (wanted: RegExp) =>
      expect
        .poll(async () => (await page.getByRole("status").allInnerTexts()).join("\n"), { timeout: 15_000 })
        .toMatch(wanted),
  };
};

async function write(page: Page, { subject, preview, body, page: landing }: typeof poorMail): Promise<void> {
  const { type, activate } = byNames(page);
  await type("Subject line", subject);
  await type(/^Preview line/, preview);
  await type("Message", body);
  await type("Headline", landing.headline);
  await type("Offer", landing.offer);
  await type("Price", landing.price);
  await type("Offer ends", landing.deadline);
  await activate("button", /^Send to all/);
  await activate("button", "Send now");
}

test("Mira crosses by names and roles alone", async ({ open, context }) => {
  context.setDefaultTimeout(15_000);
  const page = await open("/postcard/");
  const { find, activate, says, readOut } = byNames(page);
  const panel = find("dialog", /^Your way to the result/);
  const question = find("dialog", "A question from Postcard");
  const wait = async () => {
    await activate("button", /^\+1 day/);
    await activate("button", /^\+1 day/);
  };

  // the steps
  await find("button", /^Your way to the result, 0 of 3 steps done/).waitFor();
  await activate("button", /^Your way to the result/);
  await says(panel, /Orders from your mailings/);
  expect(await find("tab", "Crossing", panel).getAttribute("aria-selected")).toBe("true");
  await activate("link", /^Go there/, panel);
  await find("heading", "Contacts").waitFor();
  await activate("button", /sample/i);
  await activate("button", "Look up in your order records");
  await says(panel, /2 of 3/);
  await activate("link", /^Go there/, panel);
  await find("heading", "New campaign").waitFor();
  await activate("button", "Close", panel);
  await write(page, poorMail);
  await find("heading", "From sent to sold").waitFor();

  // the gap is read out, and stands in the panel
  await readOut(/All steps are done\s+Now for the result: Orders from your mailings/);
  await activate("button", /^Your way to the result/);
  await says(panel, /All steps are done\. The result is not there yet: 0 now, the aim is 20 orders/);
  await activate("button", "Close", panel);

  // the question is announced, once
  await wait();
  await question.waitFor();
  await readOut(/question/i);
  await says(
    question,
    /group "How much did your last mailing do for you\?"|radiogroup "How much did your last mailing do for you\?"/,
  );
  await find("radio", "A little, far less than I need", question).check();
  await activate("button", "Send", question);
  await says(question, /group "What got in the way\?/);
  await find("checkbox", "My mail lands in spam", question).check();
  await activate("button", "Send", question);
  await readOut(/Thank you for the honest answer\./);
  await says(question, /Because you said: My mail lands in spam/);

  // the lesson
  await activate("button", "Reach the inbox", question);
  await find("heading", "Write calmly", panel).waitFor();
  await activate("button", "I have read this", panel);
  await says(panel, /Now it is yours to use/);
  await activate("button", "Back", panel);
  await activate("button", "Close", panel);

  // better, asked again, closed
  await activate("link", "Campaigns");
  await activate("link", /New campaign/);
  await find("heading", "New campaign").waitFor();
  await write(page, betterMail);
  await find("heading", "From sent to sold").first().waitFor();
  await wait();
  await says(question, /How much did your last mailing do for you\?/);
  await find("radio", "What I had hoped for", question).check();
  await activate("button", "Send", question);
  await readOut(/Great\. Let's get that again next time\./);
  expect((await insightOf(page)).loops[0]?.closedAt).not.toBeNull();

  // the higher bar
  await activate("button", "Aim for 30 orders", question);
  await expect.poll(async () => (await insightOf(page)).outcomes[0]?.target).toBe(30);
});

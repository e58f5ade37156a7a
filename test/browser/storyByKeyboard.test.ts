import { expect, test } from "./browser.ts";
import { insightOf } from "./call.ts";
import { type Keyboard, keyboardOf } from "./everywhere/tree.ts";
import { betterMail, poorMail } from "./mails.ts";
import { postcardPage } from "./postcardPage.ts";

// The whole story of Mira and Postcard, with Tab, Enter, Space, Escape and the arrow keys.

async function write(keys: Keyboard, { subject, preview, body, page }: typeof poorMail): Promise<void> {
  const fields: [string | RegExp, string][] = [
    ["Subject line", subject],
    [/^Preview line/, preview],
    ["Message", body],
    ["Headline", page.headline],
    ["Offer", page.offer],
    ["Price", page.price],
    ["Offer ends", page.deadline],
  ];
  for (const [name, text] of fields) {
    await keys.tabTo("textbox", name);
    await keys.press("ControlOrMeta+a", "Delete");
    if (text) await keys.paste(text);
  }
  await keys.tabTo("button", /^Send to all/);
  await keys.press("Enter");
  await keys.tabTo("button", "Send now");
  await keys.press("Enter");
}

test("Mira crosses with the keyboard alone", async ({ open, context }) => {
  context.setDefaultTimeout(15_000);
  const page = await open("/postcard/");
  const mira = postcardPage(page);
  const keys = await keyboardOf(page);
  const go = async (role: string, name: RegExp | string, ...more: string[]) => {
    await keys.tabTo(role, name);
    await keys.press("Enter", ...more);
  };
  /** Two days, by the buttons at the top of the page. */
  const wait = async () => {
    await keys.tabTo("button", /^\+1 day/, "back");
    await keys.press("Enter", "Enter");
  };
  await mira.launcher.waitFor();

  // the steps, each from the panel
  await go("button", /^Your way to the result/);
  await mira.panel.getByRole("link", { name: /^Go there/ }).waitFor();
  await expect.poll(() => keys.focused()).toMatchObject({ role: "dialog" });
  await go("link", /^Go there/);
  await page.getByRole("heading", { level: 1, name: "Contacts" }).waitFor();
  await keys.tabTo("button", /sample/i, "back");
  await keys.press("Enter");
  await keys.tabTo("button", "Look up in your order records");
  await keys.press("Enter");
  await expect.poll(() => mira.stepsDone()).toBe(2);
  await go("link", /^Go there/);
  await page.getByRole("heading", { level: 1, name: "New campaign" }).waitFor();
  await write(keys, poorMail);
  await page.getByRole("heading", { name: "From sent to sold" }).waitFor();

  // the gap, in the panel that was left open; it closes with Escape, and the focus is where it was opened
  await keys.tabTo("tab", "Crossing");
  await mira.panel.getByText("All steps are done.").waitFor();
  await keys.press("Escape");
  await mira.panel.waitFor({ state: "detached" });
  expect(await keys.focused()).toMatchObject({
    role: "button",
    name: expect.stringMatching(/^Your way to the result/),
  });

  // the question comes by itself and leaves the focus alone; nothing is sent by choosing
  await wait();
  await mira.nudge.waitFor();
  expect((await keys.focused()).name).toMatch(/^\+1 day/);
  await keys.tabTo("radio", /./);
  await keys.press("ArrowDown", "ArrowUp", "ArrowDown");
  expect((await keys.focused()).name).toBe("A little, far less than I need");
  await go("button", "Send");
  await mira.nudge.getByText("What got in the way?").waitFor();
  await expect.poll(async () => (await keys.focused()).role).toBe("checkbox");
  for (let stop = 0; stop < 9 && (await keys.focused()).name !== "My mail lands in spam"; stop++)
    await keys.press("Tab");
  await keys.press("Space");
  await go("button", "Send");
  await mira.nudge.getByText("Thank you for the honest answer.").waitFor();

  // the lesson, and back out of it
  await go("button", "Reach the inbox");
  await mira.panel.getByRole("heading", { name: "Write calmly" }).waitFor();
  await go("button", "I have read this");
  await mira.panel.getByText("Now it is yours to use").waitFor();
  await keys.press("Escape", "Escape");
  await mira.panel.waitFor({ state: "detached" });

  // a better campaign, the same question again, and a closed loop
  await keys.tabTo("link", "Campaigns", "back");
  await keys.press("Enter");
  await page.getByRole("heading", { level: 1, name: "Campaigns" }).waitFor();
  await go("link", /New campaign|Write a campaign/);
  await page.getByRole("heading", { level: 1, name: "New campaign" }).waitFor();
  await write(keys, betterMail);
  await page.getByRole("heading", { name: "From sent to sold" }).first().waitFor();
  await wait();
  await mira.nudge.getByText("How much did your last mailing do for you?").waitFor();
  await keys.tabTo("radio", /./);
  for (let i = 0; i < 5 && (await keys.focused()).name !== "What I had hoped for"; i++) await keys.press("ArrowDown");
  await go("button", "Send");
  await mira.nudge.getByText("Great. Let's get that again next time.").waitFor();
  expect((await insightOf(page)).loops[0]?.closedAt).not.toBeNull();

  // the higher bar
  await go("button", /^Aim for 30 orders/);
  await expect.poll(async () => (await insightOf(page)).outcomes[0]?.target).toBe(30);
});

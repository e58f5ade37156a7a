import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";
import type { CoachEvent } from "../../src/delivery/event.ts";
import { expect, test } from "./browser.ts";
import { keepEvents, told } from "./call.ts";

// Another surface than the widget: everything a customer sees, answers and does goes through the public coach.

/** The page as its customer uses it. */
function guestbook(page: Page) {
  const region = (name: string) => page.getByRole("region", { name });
  const question = region("A question for you");
  const said = (text: string) => page.getByRole("status").getByText(text).waitFor();
  const product = async (...names: string[]) => {
    for (const name of names) await page.getByRole("button", { name, exact: true }).click();
  };
  return {
    standing: region("Where you stand"),
    help: region("What helps next"),
    steps: region("Steps"),
    target: region("A target of your own"),
    question,
    said,
    product,
    /** Chooses one answer of a question and sends it. */
    async choose(asked: string, answer: string) {
      await question.getByRole("group", { name: asked }).getByRole("radio", { name: answer, exact: true }).check();
      await question.getByRole("button", { name: "Send" }).click();
      await question.getByRole("group", { name: asked }).waitFor({ state: "detached" });
    },
    reason: (name: string) => question.getByRole("checkbox", { name }),
  };
}

/** Details of the events of one type, as told so far. */
const details = async (page: Page, type: CoachEvent["type"]) => (await told(page, type)).map(({ detail }) => detail);

/** Presses Tab until the focused element says this. */
async function tabTo(page: Page, name: string) {
  const focused = () =>
    page.evaluate(() => {
      const { activeElement: here } = document;
      return (here?.closest("label") ?? here)?.textContent?.trim();
    });
  for (let stop = 0; stop < 60; stop++) {
    await page.keyboard.press("Tab");
    if ((await focused()) === name) return;
  }
  throw new Error(`no stop called ${name}`);
}

test("Olive gets there on a surface of 150 lines, and answers every kind of question", async ({ context, open }) => {
  await keepEvents(context);
  context.setDefaultTimeout(8_000);
  await context.clock.setFixedTime(new Date(2026, 5, 1, 9));
  const page = await open("/");
  await page.getByRole("link", { name: "the same coach behind another surface" }).click();
  const olive = guestbook(page);
  await olive.standing.getByText("A few things to set up first").waitFor();
  await olive.standing.getByText("0 first orders, aim: 40 first orders by 31 July").waitFor();

  // a choice, and the steps
  await olive.product("Install it");
  await olive.choose("What would you like your contacts to change?", "A steady flow over the year");
  await olive.product("Write the promise", "Build a form", "Show the form");
  await olive.question.getByText("How is it for you to make an offer to a new contact?").waitFor();
  await olive.question.getByRole("button", { name: "Don't ask this again" }).click();
  await olive.said("We do not ask this again.");
  await olive.product("10 contacts sign up", "10 contacts sign up", "10 contacts sign up");
  await olive.standing.getByText("All steps are done. The result is not there yet.").waitFor();
  expect(await olive.steps.getByText("done", { exact: true }).count()).toBe(5);

  // behind: a reason, named by the keyboard alone, then the help that fits it
  await olive.product("14 days");
  await olive.standing.getByText("Behind pace: time for a different tactic.").waitFor();
  await olive.question.getByText("What stands in the way?").waitFor();
  await page.getByRole("button", { name: "14 days" }).focus();
  await tabTo(page, "I hardly write to them after they sign up");
  await page.keyboard.press("Space");
  await tabTo(page, "Send");
  await page.keyboard.press("Enter");
  await olive.said("Thank you for the honest answer.");
  expect(await details(page, "answer:given")).toContainEqual(
    expect.objectContaining({ of: "new-customers", reasons: ["unheard"] }),
  );
  // the question went, and whoever had answered it goes on from the heading
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("A question for you");
  await olive.help.getByText("Why this: you told us: New contacts hear little after signing up").waitFor();
  const first = await olive.help.getByRole("heading", { level: 3 }).innerText();
  await tabTo(page, "Open");
  await page.keyboard.press("Enter");
  await olive.help.getByRole("link", { name: "Go to the page" }).waitFor();
  await tabTo(page, "I have done this");
  await page.keyboard.press("Enter");
  await olive.said("Now it is yours to use.");
  expect(await olive.help.getByRole("heading", { level: 3 }).innerText()).not.toBe(first);
  expect(await details(page, "help:finished")).toHaveLength(1);
  expect(await details(page, "help:finished")).toEqual(await details(page, "help:opened"));

  // later
  await olive.question.getByText("How much time can you give your contacts in a usual week?").waitFor();
  await olive.question.getByRole("button", { name: "Later" }).click();
  await olive.said("We ask you again tomorrow.");
  await olive.choose("Who answers a contact who asks for something?", "I do, on the same day");
  await olive.product("1 day");
  await olive.choose("How much time can you give your contacts in a usual week?", "About two hours");

  // a target of her own
  await olive.target.getByLabel("Target").fill("50");
  await olive.target.getByLabel("Until").fill("2026-08-15");
  await olive.target.getByLabel("Why").fill("The autumn fair");
  await olive.target.getByRole("button", { name: "Set the target" }).click();
  await olive.standing.getByText("0 first orders, aim: 50 first orders by 15 August").waitFor();
  expect(await details(page, "expectation:set")).toEqual([expect.objectContaining({ target: 50 })]);

  // orders come: how they feel, with reasons for a low answer only; the feeling and the number disagree
  await olive.choose("Was the way here right for you?", "Right for me");
  for (let count = 0; count < 9; count++) await olive.product("5 first orders");
  await olive.product("1 day");
  const felt = olive.question.getByRole("group", { name: "What do you think of the customers your contacts become?" });
  await felt.getByRole("radio", { name: "Mixed" }).check();
  expect(await olive.reason("They read, but nothing follows").isVisible()).toBe(false);
  await felt.getByRole("radio", { name: "Hardly worth the effort" }).check();
  await olive.reason("They read, but nothing follows").check();
  await olive.question.getByLabel("In your own words").fill("They come for the gift.");
  await olive.question.getByRole("button", { name: "Send" }).click();
  await olive.choose("The number and what you told us disagree. Which is closer to the truth?", "The number is right");
  expect(await details(page, "rating:low")).toEqual([
    expect.objectContaining({ of: "new-customers", value: 2, reasons: ["no-step"] }),
  ]);
  await olive.product("5 first orders");
  await olive.standing.getByText("You got there. That was your work.").waitFor();

  // what the period was worth, what she expects of the next one, and a word to others
  await olive.product("14 days", "14 days", "14 days", "14 days", "14 days", "14 days", "1 day");
  while (!(await olive.question.getByText("We counted").isVisible())) {
    await olive.question.getByRole("radio").last().check();
    await olive.question.getByRole("button", { name: "Send" }).click();
    await olive.said("Thank you");
    await olive.product("1 day");
  }
  await olive.question.getByRole("radio", { name: "No, it was another number" }).check();
  await olive.question.getByRole("button", { name: "Send" }).click();
  expect(await details(page, "value:confirmed"), "a correction needs its number").toEqual([]);
  await olive.question.getByLabel("Your number").fill("48");
  await olive.question.getByRole("button", { name: "Send" }).click();
  await olive.question.getByText("What do you expect of the next period?").waitFor();
  expect(await details(page, "value:confirmed")).toEqual([
    expect.objectContaining({ outcome: "new-customers", counted: 50, value: 48, verdict: "corrected" }),
  ]);
  await olive.question.getByLabel("Your number").fill("60");
  await olive.question.getByRole("button", { name: "Send" }).click();
  await olive.standing.getByText("aim: 60 first orders").waitFor();
  const praise = olive.question.getByText("Would you tell other shops what your contacts have become for you?");
  for (let day = 0; day < 40 && !(await praise.isVisible()); day++) {
    await olive.product("1 day");
    if (await olive.question.getByRole("radio").count()) {
      if (await praise.isVisible()) break;
      await olive.question.getByRole("radio").last().check();
      await olive.question.getByRole("button", { name: "Send" }).click();
    }
  }
  expect(await olive.question.getByRole("link", { name: "Open the page for it" }).getAttribute("href")).toBe(
    "https://example.com/guestbook/review",
  );
  await olive.choose("Would you tell other shops what your contacts have become for you?", "Yes, I have done it");
  expect((await details(page, "answer:given")).at(-1)).toMatchObject({ of: "orders-review", choice: "given" });

  // somebody else logs in, whose result is a number that only she knows; and Olive's is still there
  await olive.product("Marta, who coaches");
  await olive.standing.getByText("not known yet, aim: 6 clients").waitFor();
  await olive.product(
    "Install it",
    "Write the promise",
    "Build a form",
    "Show the form",
    "10 contacts sign up",
    "14 days",
  );
  await olive.question.getByText("How many of your contacts have become paying clients so far?").waitFor();
  await olive.question.getByLabel("Your number").fill("1");
  await olive.reason("I don't like to push people").check();
  await olive.question.getByRole("button", { name: "Send" }).click();
  await olive.standing.getByText("1 clients, aim: 6 clients").waitFor();
  expect((await details(page, "rating:low")).at(-1)).toMatchObject({
    of: "clients",
    value: 1,
    reasons: ["new-to-selling"],
  });
  await page.reload();
  await olive.standing.getByText("aim: 60 first orders").waitFor();
  expect(await page.getByRole("button", { name: "Olive, who has a shop", pressed: true }).count()).toBe(1);
});

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

test("axe finds nothing in the other surface, light, dark and on a phone", async ({ open }) => {
  const page = await open("/headless/");
  const olive = guestbook(page);
  await olive.product(
    "Install it",
    "Write the promise",
    "Build a form",
    "Show the form",
    "10 contacts sign up",
    "14 days",
  );
  await olive.reason("I don't like to push people").waitFor();
  await olive.help.getByText("Why this:").waitFor();
  await page.evaluate(axe);
  // its sheet alone knows of colours and width
  for (const [colorScheme, width] of [
    ["light", 1280],
    ["dark", 375],
  ] as const) {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 800 });
    const found = await page.evaluate(() =>
      (
        window as unknown as { axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } }
      ).axe.run(),
    );
    expect(found.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
  }
});

import { readFile } from "node:fs/promises";
import { sampleList } from "../../demo/postcard/shop/sampleList.ts";
import { expect, test } from "./browser.ts";
import { call, focusedText, insightOf, keepEvents, told } from "./call.ts";
import { betterMail, poorMail } from "./mails.ts";
import { postcardPage } from "./postcardPage.ts";

const customers = ["name,email", ...sampleList().map(({ name, email }) => `${name},${email}`)].join("\n");

test("Mira crosses from the first click to a closed gap, and the bar goes up", async ({ newContext }) => {
  const context = await newContext({ permissions: ["clipboard-read", "clipboard-write"] });
  const reached: string[] = [];
  await context.exposeFunction("hostHeard", (outcome: string) => void reached.push(outcome));
  await keepEvents(context);
  context.setDefaultTimeout(8_000);
  const page = await context.newPage();
  const mira = postcardPage(page);
  /** The host's own listener; it is set anew on every load, as a host's is. */
  const listen = (where = page) =>
    where.evaluate(() => {
      const host = window as unknown as {
        farshore: (verb: string, type: string, then: (event: { detail: { outcome: string } }) => void) => void;
        hostHeard: (outcome: string) => void;
      };
      host.farshore("on", "outcome:reached", ({ detail }) => host.hostHeard(detail.outcome));
    });

  // 1: a new customer
  await page.goto("/postcard/");
  await listen();
  expect(await mira.launcher.getAttribute("aria-label")).toContain("0 of 3 steps done");
  await mira.openPanel();
  await expectText(mira.panel, /Steps\s*0 of 3/);
  await expectText(mira.panel, "Orders from your mailings");
  await expectText(mira.panel, /20 orders/);
  await expectText(mira.panel, /by 31 July/);
  await expectText(mira.panel, /3 steps to go/);
  expect((await insightOf(page)).outcomes[0]).toMatchObject({ target: 20, value: 0 });

  // 2: the steps complete by what happens in Postcard, with the panel open or not
  await mira.panel.getByRole("link", { name: "Go there" }).click();
  await mira.uploadContacts(customers);
  await expectText(mira.panel, /Steps\s*1 of 3/);
  await mira.pasteContacts("Ulla Brandt, ulla.brandt@post.example");
  await page.getByText("1 contact added").waitFor();
  const first = page.getByRole("list", { name: "Contacts that need an address" }).getByRole("textbox").first();
  await first.fill("somebody@post.example");
  await first.press("Enter");
  await page.getByRole("heading", { name: "31 contacts need an address" }).waitFor();
  expect(await mira.stepsDone()).toBe(1);
  await page.getByRole("button", { name: "Look up in your order records" }).click();
  await expectText(mira.panel, /Steps\s*2 of 3/);
  await mira.panel.getByRole("link", { name: "Go there" }).click();
  await page.getByRole("heading", { level: 1, name: "New campaign" }).waitFor();
  await mira.panel.getByRole("button", { name: "Close" }).click();
  await mira.write(poorMail);
  await mira.send();
  await mira.openPanel();
  await expectText(
    mira.panel,
    /All steps are done\. The result is not there yet: 0 now, the aim is 20 orders, 20 to go by/,
  );
  expect(await insightOf(page)).toMatchObject({ stage: "gap", desired: "on-the-way", checkIn: null });
  await mira.panel.getByRole("button", { name: "Close" }).click();

  // 3: two days later one check-in, once, not while typing, not stealing the focus
  await mira.go("#/campaigns/new");
  const subject = page.getByLabel("Subject line");
  await subject.click();
  await subject.pressSequentially("Bo");
  await mira.daysPass(2);
  const due = await insightOf(page);
  expect(due.checkIn).toMatchObject({ id: "campaign-effect", mayInterrupt: true });
  const since = await page.evaluate(() => performance.now());
  await page.waitForFunction((from) => performance.now() - from > 2_000, since);
  expect(await told(page, "checkin:shown")).toEqual([]);
  expect(await mira.nudge.count()).toBe(0);
  const lastKey = await page.evaluate(() => performance.now());
  await subject.press("w");
  await page.getByRole("button", { name: "Add a button" }).focus();
  await mira.nudge.waitFor();
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Add a button");
  const shown = await told(page, "checkin:shown");
  expect(shown).toHaveLength(1);
  expect((shown[0]?.seenAt ?? 0) - lastKey).toBeGreaterThanOrEqual(5_000);
  expect(await page.getByRole("dialog", { name: /question/ }).count()).toBe(1);

  // low: what got in the way, and help for exactly that first
  await mira.nudge.getByRole("radio", { name: "A little, far less than I need" }).check();
  await mira.nudge.getByRole("button", { name: "Send" }).click();
  await mira.nudge.getByText("What got in the way?").waitFor();
  expect(await told(page, "rating:given")).toEqual([]);
  await mira.nudge.getByRole("checkbox", { name: "My mail lands in spam" }).check();
  await mira.nudge.getByRole("button", { name: "Send" }).click();
  await mira.nudge.getByText("Thank you for the honest answer.").waitFor();
  await expectText(mira.nudge, "Because you said: My mail lands in spam");
  const low = await insightOf(page);
  expect(low.loops[0]).toMatchObject({ outcome: "effect", value: 2, reasons: ["spam"], closedAt: null });
  expect(low.help[0]?.help).toMatchObject({ id: "reach-the-inbox" });
  for (const { because } of low.help) expect(because.length).toBeGreaterThan(0);

  // 4: the lesson, the template, the date
  await mira.nudge.getByRole("button", { name: "Reach the inbox" }).click();
  await mira.panel.getByRole("heading", { name: "Write calmly" }).waitFor();
  await mira.panel.getByRole("button", { name: "I have read this" }).click();
  await mira.panel.getByText("Now it is yours to use").waitFor();
  await mira.panel.getByRole("button", { name: "Back" }).click();
  await mira.panel.getByRole("button", { name: /^See \d+ more/ }).click();
  await mira.panel.getByRole("tab", { name: "Help", selected: true }).waitFor();
  await mira.panel
    .getByRole("button", { name: /^Show all/ })
    .first()
    .click();
  for (const card of await mira.panel.getByRole("article").all()) {
    expect((await card.innerText()).trim()).toMatch(/Because |It /);
  }
  await mira.panel.getByRole("button", { name: "A campaign that sells", exact: true }).click();
  await mira.panel.getByLabel("What you offer, with a number if there is one").fill("2 stoneware bowls");
  await mira.panel.getByRole("textbox", { name: "Price" }).fill("€39");
  await mira.panel.getByRole("button", { name: "Copy" }).click();
  await mira.panel.getByText("Copied.").waitFor();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain("2 stoneware bowls for €39 until ");
  await mira.panel.getByRole("button", { name: "Back" }).click();
  await mira.panel.getByRole("button", { name: "Your first orders by e-mail, live", exact: true }).click();
  const download = page.waitForEvent("download");
  await mira.panel.getByRole("button", { name: "Add to calendar" }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe("first-orders-live.ics");
  const event = parseCalendar(await readFile(await file.path(), "utf8"));
  expect(event).toMatchObject({
    DTSTART: "20260611T140000Z",
    DTEND: "20260611T144500Z",
    SUMMARY: "Your first orders by e-mail\\, live",
  });
  await page.keyboard.press("Escape");
  await expect.poll(() => focusedText(page)).toBe("Your first orders by e-mail, live");
  await page.keyboard.press("Escape");
  await expectGone(mira.panel);

  // a better campaign, typed; the measured result rises
  await mira.write(betterMail);
  await mira.send();
  expect((await insightOf(page)).outcomes[0]?.value).toBeLessThan(3);
  expect((await insightOf(page)).loops[0]?.askAgainAt).not.toBeNull();
  await mira.days(2);
  await page.waitForFunction(async () => {
    const host = window as unknown as { farshore: (verb: string) => Promise<{ outcomes: { value: number }[] }> };
    return ((await host.farshore("insight")).outcomes[0]?.value ?? 0) >= 20;
  });
  await mira.nudge.getByText("How much did your last mailing do for you?").waitFor();
  await mira.nudge.getByRole("radio", { name: "What I had hoped for" }).check();
  await mira.nudge.getByRole("button", { name: "Send" }).click();
  await mira.nudge.getByText("Great. Let's get that again next time.").waitFor();
  await mira.nudge.getByRole("button", { name: "Aim for 30 orders" }).waitFor();
  const good = await insightOf(page);
  expect(good.loops[0]?.closedAt).not.toBeNull();
  expect(good).toMatchObject({ stage: "reached", desired: "succeeding" });
  expect(good.outcomes[1]).toMatchObject({ value: 4, reached: true });
  await mira.nudge.getByRole("button", { name: "Close", exact: true }).last().click();

  // the outcome was told once, over reloads and in a second tab
  await page.reload();
  await listen();
  const second = await context.newPage();
  await second.goto("/postcard/");
  await listen(second);
  await call(second, "ready");
  await postcardPage(second).daysPass(1);
  expect(reached).toEqual(["orders", "effect"]);
  await second.getByText("you got the result you came for").waitFor();
  await second.close();
  await mira.openPanel();
  await expectText(mira.panel, /You got there: 2\d orders/);
  await mira.panel.getByRole("button", { name: "Aim for 30 orders" }).click();
  await expectText(mira.panel, /The next aim is 30 orders by [^:]*: 0 now/);
  await mira.panel.getByRole("button", { name: "Close", exact: true }).click();

  // 5: was the way there right for her?
  expect((await insightOf(page)).checkIn).toMatchObject({ id: "way-there", ask: "experience" });
  expect(await mira.launcher.getAttribute("aria-label")).toContain("a question is waiting");
  await mira.openPanel();
  await mira.panel.getByText("Was the way here right for you?").waitFor();
  await mira.panel.getByRole("radio", { name: "Rather hard going" }).check();
  await mira.panel.getByRole("button", { name: "Send" }).click();
  await mira.panel.getByText("It is good to know how the way was for you.").waitFor();
  expect((await insightOf(page)).desired).toBe("succeeding-unhappy");
});

test("every tab keeps what its customer does there, and gives it back", async ({ open, context }) => {
  context.setDefaultTimeout(8_000);
  const page = await open("/postcard/");
  const mira = postcardPage(page);
  await mira.launcher.waitFor();
  for (const event of ["contacts_added", "addresses_completed", "campaign_sent"]) await call(page, "track", event);
  await call(page, "measure", "spam_rate", 0.4);
  await call(page, "rate", "effect", 2, { reasons: ["spam"], note: "Nobody wrote back." });

  // Help: what the gap brings leads there; what is kept for later is found there, and by its words
  const moment = page.getByRole("region", { name: "Postcard: news on your way" });
  await moment.getByRole("button", { name: "See what helps" }).click();
  await mira.panel.getByRole("tab", { name: "Help", selected: true }).waitFor();
  await expectGone(moment);
  const search = mira.panel.getByRole("searchbox", { name: "Search help" });
  await search.fill("INVITATION list");
  await mira.panel.getByText("1 found").waitFor();
  const save = mira.panel.getByRole("button", { name: /^Save for later: .*An invitation to your list/ });
  expect(await save.getAttribute("aria-pressed")).toBe("false");
  await save.click();
  await expect.poll(() => save.getAttribute("aria-pressed")).toBe("true");
  await search.fill("no such thing");
  await mira.panel.getByText("Nothing found. Try another word, or clear the search.").waitFor();
  await mira.panel.getByRole("button", { name: "Clear the search" }).click();
  expect(await search.evaluate((each) => each.matches(":focus"))).toBe(true);
  const saved = mira.panel.locator("section", { has: page.getByRole("heading", { name: "Saved for later" }) });
  await saved.getByRole("button", { name: "An invitation to your list", exact: true }).waitFor();
  await mira.panel.getByRole("combobox", { name: "Price" }).selectOption("Paid");
  await mira.panel.getByText("2 found").waitFor();

  // Results: what she told is there in her words, to be told otherwise, and to be taken back
  await mira.panel.getByRole("tab", { name: "Results" }).click();
  const given = mira.panel.locator("section", { hasText: "What you told us" });
  await expectText(given, /A little, far less than I need[\s\S]*My mail lands in spam[\s\S]*Nobody wrote back\./);
  await given.getByRole("button", { name: /^Change/ }).click();
  await given.getByLabel("New answer").selectOption("What I had hoped for");
  await given.getByRole("button", { name: "Save" }).click();
  await expectText(given, /What I had hoped for[\s\S]*changed/);
  expect((await insightOf(page)).outcomes[1]).toMatchObject({ value: 4, reached: true });
  await given.getByRole("button", { name: /^Take back/ }).click();
  await given.getByRole("button", { name: "Take it back" }).click();
  await expectText(given, /Nothing yet/);
  expect((await insightOf(page)).outcomes[1]).toMatchObject({ value: null, reached: false });

  // You: another aim by another day
  await mira.panel.getByRole("tab", { name: "You" }).click();
  await mira.panel.getByRole("button", { name: /^Change ?: Orders from your mailings$/ }).click();
  await mira.panel.getByLabel("Aim (orders)").fill("25");
  await mira.panel.getByLabel("By", { exact: true }).fill("2026-08-15");
  await mira.panel.getByLabel("Why, if you want to say").fill("The kiln is paid by then.");
  await mira.panel.getByRole("button", { name: "Save" }).click();
  await expectText(mira.panel, /25 orders by 15 August[\s\S]*Set by you on[\s\S]*The kiln is paid by then\./);
  expect((await insightOf(page)).outcomes[0]).toMatchObject({
    target: 25,
    own: true,
    deadline: new Date(2026, 7, 15, 23, 59, 59).getTime(),
  });

  // paused, nothing shows itself, though a question is due
  await mira.panel.getByLabel("Pause coaching").selectOption("Until I turn it on again");
  await expect.poll(async () => (await insightOf(page)).preferences.paused).toBe(true);
  await mira.panel.getByRole("button", { name: "Close", exact: true }).click();
  await expectGone(mira.panel);
  await mira.daysPass(9);
  await call(page, "measure", "orders", 30);
  expect((await insightOf(page)).stage).toBe("reached");
  const due = await insightOf(page);
  expect([due.checkIn?.mayInterrupt, due.stage]).toEqual([false, "reached"]);
  await page.waitForTimeout(1_500);
  expect(await mira.nudge.count()).toBe(0);
  expect(await moment.count()).toBe(0);

  // her language at once; no button in the corner, and the host can still open the panel
  await mira.openPanel();
  await mira.panel.getByRole("tab", { name: "You" }).click();
  await mira.panel.getByLabel("Pause coaching").selectOption("Not paused");
  await mira.panel.getByLabel("Language").focus();
  await mira.panel.getByLabel("Language").selectOption("de");
  const inGerman = page.getByRole("dialog", { name: /^Ihr Weg zum Ergebnis/ });
  await inGerman.getByRole("tab", { name: "Ergebnisse" }).waitFor();
  expect(await inGerman.evaluate((each) => (each.getRootNode() as ShadowRoot).activeElement?.id)).toBe(
    "farshore-language",
  );
  await inGerman.locator("#farshore-language").selectOption("");
  await mira.panel.getByLabel("Show the button in the corner").click();
  await mira.panel.getByText(/^Hidden\. From now on the panel opens where Postcard/).waitFor();
  await mira.panel.getByRole("button", { name: "Close", exact: true }).click();
  await expectGone(mira.panel);
  expect(await mira.launcher.isVisible()).toBe(false);
  await call(page, "open");

  // a copy to take away, and the end of all of it
  await mira.panel.getByRole("tab", { name: "You" }).click();
  const download = page.waitForEvent("download");
  await mira.panel.getByRole("button", { name: "Download a copy" }).click();
  const copy = await download;
  expect(copy.suggestedFilename()).toBe("Postcard.json");
  expect(await readFile(await copy.path(), "utf8")).toContain("The kiln is paid by then.");
  await mira.panel.getByRole("button", { name: "Delete all of it" }).click();
  await mira.panel.getByRole("button", { name: "Delete it" }).click();
  await expect.poll(async () => (await insightOf(page)).outcomes[0]).toMatchObject({ target: 20, own: false });
  await mira.panel.getByRole("button", { name: "Close", exact: true }).click();
  await expectGone(mira.panel);
  await mira.launcher.waitFor();
  await call(page, "destroy");
  expect(await page.locator("[data-farshore]").count()).toBe(0);
});

type Area = import("playwright-core").Locator;

const expectText = async (area: Area, wanted: string | RegExp) =>
  expect.poll(() => area.innerText(), { timeout: 5_000 }).toMatch(wanted);

const expectGone = (area: Area) => area.waitFor({ state: "detached" });

/** The properties of the one event in a calendar file, unfolded. */
function parseCalendar(text: string): Record<string, string> {
  expect(text).toMatch(/^BEGIN:VCALENDAR\r\n/);
  expect(text).toMatch(/END:VCALENDAR\r\n$/);
  expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
  const lines = text.replaceAll("\r\n ", "").split("\r\n").filter(Boolean);
  return Object.fromEntries(lines.map((line) => [line.slice(0, line.indexOf(":")), line.slice(line.indexOf(":") + 1)]));
}

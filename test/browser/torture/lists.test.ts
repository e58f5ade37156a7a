import { readFile } from "node:fs/promises";
import { expect, test } from "../browser.ts";
import { call, insightOf } from "../call.ts";
import { completeSetUp, launcherOf, serve } from "../plainHost.ts";
import { likePrototype } from "./builtins.ts";

// Prototype.js gives all lists a `toJSON` by which each is written as a text. What we write has lists in it all the same.

interface HostWindow {
  hostNow: number;
  farshore(verb: string, ...rest: unknown[]): Promise<unknown>;
}

/** A visit so many days after the first one, with the playbook as an object. */
const visit = async (page: Parameters<typeof call>[0], path: string, days: number) => {
  await page.goto(path);
  await page.evaluate(async (later) => {
    const host = window as unknown as HostWindow;
    const playbook = await (await fetch("/postcard/coach.json")).json();
    const now = new Date(2026, 5, 1 + later, 9).getTime();
    await host.farshore("init", { playbook, user: "u1", clock: () => now, endpoint: "/events" });
  }, days);
};

test("a playbook given as an object, what was begun, what is sent and what is downloaded have their lists", async ({
  context,
  site,
}) => {
  await context.addInitScript(likePrototype);
  const page = await context.newPage();
  const sent: { events: { id: string; type: string; detail: Record<string, unknown> }[] }[] = [];
  await page.route("**/events", (route) => {
    const body = route.request().postDataJSON() as (typeof sent)[number];
    sent.push(body);
    return route.fulfill({ json: { v: 1, taken: body.events.map(({ id }) => id) } });
  });
  const path = serve(site);
  await visit(page, path, 0);
  expect(await page.evaluate(() => JSON.stringify([1]))).toBe('"[1]"');
  await completeSetUp(page);
  expect((await insightOf(page)).journey.done).toBe(3);

  await visit(page, path, 3);
  const question = page.getByRole("dialog", { name: /^A question from/ });
  await question.getByRole("radio").first().check();
  await question.getByRole("button", { name: "Send" }).click();
  await question.getByRole("checkbox").first().check();
  // a page that is left puts down what was begun last for the next one
  await visit(page, path, 3);
  await launcherOf(page).click();
  const panel = page.getByRole("dialog", { name: /^Your way to the result/ });
  await expect.poll(() => panel.getByRole("checkbox").first().isChecked()).toBe(true);
  await panel.getByRole("button", { name: "Send" }).click();

  await expect
    .poll(() => sent.flatMap(({ events }) => events).find(({ type }) => type === "rating:low")?.detail["reasons"])
    .toEqual([expect.any(String)]);

  await call(page, "open", "you");
  const coming = page.waitForEvent("download");
  await panel.getByRole("button", { name: "Download a copy" }).click();
  const copy = JSON.parse(await readFile(await (await coming).path(), "utf8"));
  const [counted] = Object.values(copy.state.events.contacts_added) as { all: unknown }[];
  expect(counted?.all).toEqual([expect.any(Number), 1, expect.any(Number)]);
});

import { expect, test } from "./browser.ts";
import { call } from "./call.ts";
import { serve, startCoach } from "./plainHost.ts";

const words = "Sell many more tickets for the spring concert by the end of the season. ".repeat(24).trim();

const playbook = {
  farshore: 1,
  product: "Postcard",
  journey: { steps: [{ id: "send", title: words, why: words, doneWhen: { event: "sent" }, link: "#/send" }] },
  outcomes: [
    { id: "orders", title: words, target: 20, within: "60d", measure: { from: "host", metric: "orders", take: "sum" } },
  ],
};

for (const { width, height } of [
  { width: 1280, height: 800 },
  { width: 320, height: 568 },
])
  test(`a title of ${words.length} letters leaves the panel usable: ${width} x ${height}`, async ({
    newContext,
    site,
  }) => {
    const context = await newContext({ viewport: { width, height } });
    const page = await context.newPage();
    await page.goto(serve(site));
    await startCoach(page, { playbook });
    await call(page, "open");
    const panel = page.getByRole("dialog");
    await panel.getByRole("button", { name: "Close" }).waitFor();
    const body = await panel.locator(".panel-body").boundingBox();
    expect(body?.height).toBeGreaterThan(height / 3);
    for (const name of ["Help", "Results", "You", "Crossing"]) {
      await panel.getByRole("tab", { name }).click();
      await panel.getByRole("tabpanel", { name }).waitFor();
    }
    await panel.getByRole("button", { name: "Close" }).click();
    await panel.waitFor({ state: "detached" });
  });

import type { Page } from "playwright-core";
import { expect, test } from "../browser.ts";
import { call } from "../call.ts";
import { serveWith, startPlaces } from "../placesHost.ts";
import { completeSetUp, launcherOf, serve, startCoach } from "../plainHost.ts";

// What scripts of a host do to everything in their page, without knowing that we are there.

const panelOf = (page: Page) => page.getByRole("dialog", { name: /^Your way to the result/ });

/** The focused element, also inside shadow roots. */
const focusedId = (page: Page): Promise<string | undefined> =>
  page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    return element?.id;
  });

/** Opens the form of the customer's own target, and returns its field. */
async function openField(page: Page) {
  await startCoach(page);
  await completeSetUp(page);
  await call(page, "open", "you");
  await panelOf(page).getByRole("button", { name: "Change" }).first().click();
  return panelOf(page).getByLabel("Aim (orders)");
}

test("a key that a browser fills a form with, which has no name, is none of a shortcut's", async ({ open, site }) => {
  const page = await open(serve(site, { body: "<input aria-label=Name>" }));
  const come = page.waitForResponse("**/shortcut-*.js");
  await startCoach(page, { shortcut: "Alt+Shift+K" });
  await (await come).finished();
  await expect.poll(() => launcherOf(page).getAttribute("aria-keyshortcuts")).toBe("Alt+Shift+K");
  await page.evaluate(() => document.querySelector("input")?.dispatchEvent(new Event("keydown", { bubbles: true })));
  await page.keyboard.press("Alt+Shift+K");
  await panelOf(page).waitFor();
});

for (const [what, away] of [
  ["takes out", "each.remove()"],
  ["moves into its body", "document.body.append(each)"],
] as const)
  test(`a host that ${what} whatever stands beside its body is not held up, and the page goes on`, async ({
    open,
    site,
  }) => {
    const page = await open(
      serve(site, {
        body: "<button onclick='this.textContent = 1'>Host button</button>",
        head: `<script>
          let times = 0;
          new MutationObserver(() => {
            for (const each of document.documentElement.querySelectorAll(":scope > :not(head, body)")) {
              // so that a test of a page that would hang comes to an end
              if (++times > 2000) throw new Error("without end");
              ${away};
            }
          }).observe(document.documentElement, { childList: true });
        </script>`,
      }),
    );
    await startCoach(page);
    await page.waitForTimeout(1_500);
    await page.getByRole("button", { name: "Host button" }).click();
    await page.getByRole("button", { name: "1", exact: true }).waitFor();
    await call(page, "destroy");
    expect(await page.locator("[data-farshore]").count()).toBe(0);
  });

test("a call that names no verb, and comes before the script, is refused alone", async ({ open, site }) => {
  const page = await open(
    serve(site, {
      body: `<script>
        refused = [];
        for (const verb of [Object.create(null), { toString() { throw new Error("none"); } }, Symbol("open"), null])
          farshore(verb).catch((error) => refused.push(error.name));
        farshore("init", { playbook: "/postcard/coach.json", user: "u1" });
      </script>`,
    }),
  );
  await launcherOf(page).waitFor();
  expect(await page.evaluate(() => (window as unknown as { refused: string[] }).refused.length)).toBe(4);
});

test("what is pasted and typed into a field of ours is not taken for the host's own", async ({ open, site }) => {
  const page = await open(
    serve(site, {
      // as boards and lists do, where one pastes anywhere to add something
      body: `<script>
        heard = [];
        document.addEventListener("paste", (event) => {
          if (event.target.matches("input, textarea")) return;
          event.preventDefault();
          heard.push("paste");
        });
        document.addEventListener("input", ({ target }) => heard.push(target.value.trim()));
      </script>`,
    }),
  );
  const field = await openField(page);
  await field.fill("30");
  await field.press("Control+a");
  await field.press("Control+c");
  await field.press("End");
  await field.press("Control+v");
  expect(await field.inputValue()).toBe("3030");
  expect(await page.evaluate(() => (window as unknown as { heard: string[] }).heard)).toEqual([]);
});

test("a host that keeps its page from being scrolled does not keep the panel from it", async ({ open, site }) => {
  const page = await open(serve(site));
  await startCoach(page);
  await completeSetUp(page);
  await page.evaluate(() => document.addEventListener("wheel", (event) => event.preventDefault(), { passive: false }));
  await launcherOf(page).click();
  const body = panelOf(page).locator(".panel-body");
  await panelOf(page).getByText("Reach the inbox").first().waitFor();
  await body.hover();
  await page.mouse.wheel(0, 200);
  await expect.poll(() => body.evaluate((each) => each.scrollTop)).toBeGreaterThan(100);
});

test("opened from within a shadow root of the host's, it gives the focus back to what had it there", async ({
  open,
  site,
}) => {
  const page = await open(serve(site, { body: "<my-app></my-app>" }));
  await page.evaluate(() => {
    const button = document.createElement("button");
    button.id = "opener";
    button.textContent = "Coach";
    button.onclick = () => (window as unknown as { farshore(verb: string): unknown }).farshore("open");
    document.querySelector("my-app")?.attachShadow({ mode: "open" }).append(button);
  });
  await startCoach(page);
  await page.getByRole("button", { name: "Coach" }).click();
  await panelOf(page).waitFor();
  await expect.poll(() => focusedId(page)).toBe("");
  await page.keyboard.press("Escape");
  await panelOf(page).waitFor({ state: "detached" });
  expect(await focusedId(page)).toBe("opener");
});

test("Escape that ends a composition closes nothing", async ({ open, site }) => {
  const page = await open(serve(site));
  const field = await openField(page);
  await field.evaluate((each) =>
    each.dispatchEvent(
      new KeyboardEvent("keydown", { key: "Escape", isComposing: true, bubbles: true, composed: true }),
    ),
  );
  await field.press("End");
  await field.press("Escape");
  await panelOf(page).waitFor({ state: "detached" });
});

test("a touch that a script plays is no error on a phone", async ({ newContext, site }) => {
  const page = await (
    await newContext({ viewport: { width: 390, height: 700 }, hasTouch: true, isMobile: true })
  ).newPage();
  await page.goto(serve(site));
  await startCoach(page);
  const sheet = page.waitForResponse("**/bottomSheet-*.js");
  await launcherOf(page).tap();
  await (await sheet).finished();
  const head = panelOf(page).locator(".panel-head");
  await page.waitForTimeout(200);
  for (const type of ["pointerdown", "pointerup"])
    await head.evaluate(
      (each, name) =>
        each.dispatchEvent(
          new PointerEvent(name, { bubbles: true, pointerType: "touch", isPrimary: true, pointerId: 77 }),
        ),
      type,
    );
  await panelOf(page).waitFor();
});

test("a slot that the host draws anew is filled anew", async ({ open, site }) => {
  const page = await open(serveWith(site, '<div data-farshore-slot="x" style="min-height:300px"></div>'));
  await startPlaces(page);
  const filled = page.locator("[data-farshore-slot] > [data-farshore]");
  await filled.waitFor();
  // as Turbo, LiveView and others do, which take out what their server did not send
  await page.evaluate(() => document.querySelector("[data-farshore-slot]")?.replaceChildren());
  await filled.waitFor({ timeout: 3_000 });
});

test("a slot that the host keeps empty stays so, and holds nobody up", async ({ open, site }) => {
  const page = await open(
    serveWith(
      site,
      `<div data-farshore-slot="x" style="min-height:300px"></div><script>
        wiped = 0;
        const slot = document.querySelector("[data-farshore-slot]");
        new MutationObserver(() => {
          if (!slot.firstChild) return;
          if (++wiped > 500) throw new Error("without end");
          slot.replaceChildren();
        }).observe(slot, { childList: true });
      </script>`,
    ),
  );
  await startPlaces(page);
  await page.waitForTimeout(2_000);
  expect(await page.evaluate(() => (window as unknown as { wiped: number }).wiped)).toBeLessThan(20);
});

test("a language of the page that is written with a low line is understood", async ({ open, site }) => {
  const page = await open(serve(site, { html: 'lang="fa_IR"' }));
  await startCoach(page);
  await page.locator("[data-farshore] .launcher").waitFor();
  expect(await page.locator("[data-farshore] .farshore").getAttribute("dir")).toBe("rtl");
});

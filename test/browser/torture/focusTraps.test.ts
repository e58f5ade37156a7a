import { many } from "../../torture.ts";
import { expect, test } from "../browser.ts";
import { call } from "../call.ts";
import { completeSetUp, launcherOf, passDays, serve, startCoach } from "../plainHost.ts";

// Hosts that keep the focus to themselves, and win.

/** Ways to pull back the focus against which nothing in the page has a say; `pulled` is how often. */
const traps: [name: string, set: () => void][] = [
  [
    "as it comes down",
    () => {
      const host = window as unknown as { trap: HTMLElement; pulled: number };
      const back = ({ target }: Event) => {
        if (target === window || target === document || host.trap.contains(target as Node)) return;
        host.pulled++;
        host.trap.focus();
      };
      for (const type of ["focus", "focusin"]) window.addEventListener(type, back, true);
    },
  ],
  [
    "again and again",
    () => {
      const host = window as unknown as { trap: HTMLElement; pulled: number };
      setInterval(() => {
        if (host.trap.contains(document.activeElement)) return;
        host.pulled++;
        host.trap.focus();
      }, 20);
    },
  ],
];

test.for(traps.slice(0, many(1, traps.length)))(
  "a trap that pulls back the focus %s keeps the keyboard, and the mouse tells the story",
  async ([, set], { open, site }) => {
    const page = await open(serve(site, { body: '<div role="dialog" aria-modal="true" tabindex="-1"><input></div>' }));
    await startCoach(page);
    await page.evaluate(() => {
      const trap = document.querySelector<HTMLElement>("[role=dialog]");
      Object.assign(window, { trap, pulled: 0 });
      trap?.focus();
    });
    await page.evaluate(set);
    const pulled = () => page.evaluate(() => (window as unknown as { pulled: number }).pulled);
    await launcherOf(page).click();
    const panel = page.getByRole("dialog", { name: /^Your way to the result/ });
    await panel.getByRole("tab", { name: "Results" }).click();
    await panel.getByRole("tab", { name: "Results", selected: true }).waitFor();
    await completeSetUp(page);
    await panel.getByRole("button", { name: "Close" }).click();
    await panel.waitFor({ state: "detached" });
    await passDays(page, 2);
    const nudge = page.getByRole("dialog", { name: "A question from Postcard" });
    await nudge.getByRole("radio").first().click();
    await nudge.getByRole("button", { name: "Send" }).click();
    await nudge.getByRole("checkbox").first().click();
    await nudge.getByRole("button", { name: "Send" }).click();
    await nudge.getByText("Thank you for the honest answer.").waitFor();
    const before = await pulled();
    // each click was pulled back a few times at most, and nothing goes on by itself
    expect(before).toBeGreaterThan(4);
    expect(before).toBeLessThan(40);
    await page.waitForTimeout(300);
    expect(await pulled()).toBe(before);
    expect(await page.evaluate(() => document.activeElement?.getAttribute("role"))).toBe("dialog");
    await call(page, "destroy");
  },
);

test("a trap that lets pass what the README says leaves us the keyboard", async ({ open, site }) => {
  const page = await open(serve(site, { body: '<div role="dialog" aria-modal="true" tabindex="-1"><input></div>' }));
  await startCoach(page);
  await page.evaluate(() => {
    const trap = document.querySelector<HTMLElement>("[role=dialog]");
    const back = ({ target }: Event) => {
      if (target instanceof Element && !target.closest("[data-farshore]") && !trap?.contains(target)) trap?.focus();
    };
    document.addEventListener("focusin", back, true);
  });
  await launcherOf(page).focus();
  await page.keyboard.press("Enter");
  await page.getByRole("dialog", { name: /^Your way to the result/ }).waitFor();
  await expect.poll(() => page.evaluate(() => document.activeElement?.hasAttribute("data-farshore"))).toBe(true);
  await page.locator("h1").evaluate((heading: HTMLElement) => {
    heading.tabIndex = 0;
    heading.focus();
  });
  expect(await page.evaluate(() => document.activeElement?.getAttribute("role"))).toBe("dialog");
});

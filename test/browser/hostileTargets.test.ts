import { long } from "../torture.ts";
import { expect, test } from "./browser.ts";
import { call } from "./call.ts";
import { hintCard, serveWith, startPlaces } from "./placesHost.ts";

const hint = (beside: string) => ({ hints: [{ id: "wide", text: "Found by its selector.", beside }], slots: [] });

test.runIf(long)(
  "a selector that fits a hundred thousand elements watches eight of them, and the page stays as it is",
  async ({ context, open, site }) => {
    await context.addInitScript(() => {
      const seen = { watched: 0 };
      Object.assign(window, { seen });
      const { observe } = IntersectionObserver.prototype;
      IntersectionObserver.prototype.observe = function watch(target) {
        if (target.localName === "i") seen.watched++;
        observe.call(this, target);
      };
    });
    const page = await open(
      serveWith(
        site,
        `<p style="padding:90px 40px"><i>Many</i></p><div hidden>${"<i></i>".repeat(100_000)}</div>`,
        'lang="en"',
        hint("i"),
      ),
    );
    const before = await page.evaluate(() => document.querySelector("div")?.outerHTML.length);
    await startPlaces(page);
    await hintCard(page).waitFor();
    expect(await page.evaluate(() => (window as unknown as { seen: { watched: number } }).seen.watched)).toBe(8);
    await call(page, "track", "sent");
    expect(await page.evaluate(() => document.querySelector("div")?.outerHTML.length)).toBe(before);
  },
);

test("a hint beside a field for a password reads nothing of it", async ({ context, open, site }) => {
  await context.addInitScript(() => {
    const read: string[] = [];
    Object.assign(window, { read });
    for (const name of ["value", "defaultValue", "valueAsNumber", "selectionStart"]) {
      const { get, set } = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, name) ?? {};
      if (!get) continue;
      Object.defineProperty(HTMLInputElement.prototype, name, {
        configurable: true,
        enumerable: true,
        get(this: HTMLInputElement) {
          if (this.type === "password") read.push(name);
          return get.call(this) as unknown;
        },
        ...(set && { set }),
      });
    }
  });
  const body = '<label>Password <input type="password" value="s3cret-word"></label>';
  const page = await open(serveWith(site, body, 'lang="en"', hint("input[type=password]")));
  await startPlaces(page);
  await hintCard(page).waitFor();
  const kept = JSON.stringify(await call(page, "export")) + JSON.stringify(await call(page, "insight"));
  expect(kept).not.toContain("s3cret");
  expect(await page.evaluate(() => (window as unknown as { read: string[] }).read)).toEqual([]);
  // the trap does see what reads it
  expect(await page.evaluate(() => document.querySelector("input")?.value)).toBe("s3cret-word");
  expect(await page.evaluate(() => (window as unknown as { read: string[] }).read)).toEqual(["value"]);
});

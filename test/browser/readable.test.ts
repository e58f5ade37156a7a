import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { expect, type Site, test } from "./browser.ts";
import { looks, wear } from "./everywhere/looks.ts";
import { measure, spacing } from "./everywhere/measures.ts";
import { groups, type Scene } from "./everywhere/scenes.ts";
import { sideBySide } from "./everywhere/walk.ts";

const usual = Object.values(groups)
  .flat()
  .filter(
    ({ usual: is, name }) =>
      is ||
      /^(panel\.(way|reached|question|hundred)|results\.(told|change|back)|you\.|rating\.|reasons\.|launcher\.)/.test(
        name,
      ),
  );

type Note = (where: string, told: string[]) => void;
const found = new Map<string, Record<string, string[]>>();

/** Walks all surfaces once, and keeps what falls short by what was looked for. */
async function walk(
  browser: Browser,
  site: Site,
  options: BrowserContextOptions,
  look: (page: Page, note: Note) => Promise<void>,
  scenes: Scene[] = usual,
) {
  await sideBySide(browser, { baseURL: site.address, ...options }, scenes, async (page, scene) => {
    const note: Note = (what, told) => {
      if (!told.length) return;
      const before = found.get(what) ?? {};
      found.set(what, { ...before, [scene.name]: told });
    };
    await scene.enter(page, site).catch((error: unknown) => note("entering", [String(error)]));
    await look(page, note);
  });
}

/** Of everything that is measured, a way to break it. */
const broken = {
  moving: ".panel { transition: translate 1s }",
  targets: ".panel .icon-button { block-size: 20px }",
  cut: ".panel .card { inline-size: 500px }",
  unreadable: ".panel .soft { color: color-mix(in srgb, var(--ink) 25%, var(--surface)) !important }",
  unseenFocus: ".farshore.farshore :focus-visible { outline-color: var(--surface) }",
} as const;

test("what is measured can be found", async ({ browser, site }) => {
  const panel = usual.filter(({ name }) => name === "panel.usual");
  const missed: string[] = [];
  await walk(
    browser,
    site,
    {},
    async (page) => {
      await page.keyboard.press("Tab");
      for (const what of ["moving", "targets", "cut", "unreadable", "unseenFocus"] as const) {
        await wear(page, { name: what, sheet: broken[what] });
        if (!(await measure(page, what, 24)).length) missed.push(what);
      }
    },
    panel,
  );
  expect([panel.length, missed]).toEqual([1, []]);
});

const shortOf = (what: string) => found.get(what) ?? {};

test("every surface can be walked", async ({ browser, site }) => {
  await walk(browser, site, { viewport: { width: 1024, height: 760 } }, async (page, note) => {
    note("moving", await measure(page, "moving"));
    note("targets by mouse", await measure(page, "targets", 24));
    await page.keyboard.press("Tab");
    for (const look of looks) {
      await wear(page, look);
      note(`focus: ${look.name}`, await measure(page, "unseenFocus"));
    }
    await wear(page, { name: "spaced", sheet: spacing });
    note("text spacing", await measure(page, "cut"));
    await wear(page, { name: "plain", sheet: "" });
    await page.setViewportSize({ width: 320, height: 256 });
    note("400 %", [...(await measure(page, "cut")), ...(await measure(page, "unseenFocus"))]);
    await page.setViewportSize({ width: 320, height: 640 });
    note("320 px", await measure(page, "cut"));
  });
  await walk(
    browser,
    site,
    { viewport: { width: 375, height: 667 }, hasTouch: true, isMobile: true },
    async (page, note) => {
      note("targets by touch", await measure(page, "targets", 44));
    },
  );
  expect(shortOf("entering")).toEqual({});
}, 400_000);

test("nothing moves for who asks for less motion", () => expect(shortOf("moving")).toEqual({}));
test("what is pressed is at least 24 px by mouse", () => expect(shortOf("targets by mouse")).toEqual({}));
test("what is pressed is at least 44 px by touch", () => expect(shortOf("targets by touch")).toEqual({}));
for (const { name } of looks)
  test(`the focus can be seen: ${name}`, () => expect(shortOf(`focus: ${name}`)).toEqual({}));
test("nothing is cut with more space in the text", () => expect(shortOf("text spacing")).toEqual({}));
test("nothing is cut at 400 %, and the focus stays in sight", () => expect(shortOf("400 %")).toEqual({}));
test("nothing is cut at 320 px", () => expect(shortOf("320 px")).toEqual({}));

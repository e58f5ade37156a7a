import type { BrowserContextOptions, Page } from "playwright-core";
import { long } from "../torture.ts";
import { expect, type Site, test } from "./browser.ts";
import { violations } from "./everywhere/axe.ts";
import { languages, looks, measureInLooks, speak, wear } from "./everywhere/looks.ts";
import { measure, spacing } from "./everywhere/measures.ts";
import { groups, type Scene } from "./everywhere/scenes.ts";
import { sideBySide } from "./everywhere/walk.ts";

type Note = (where: string, told: string[]) => void;

const desk: BrowserContextOptions = { viewport: { width: 1024, height: 760 } };
const phone: BrowserContextOptions = { viewport: { width: 375, height: 667 }, hasTouch: true, isMobile: true };

/** What falls short, by what was looked for and by scene. */
const found = new Map<string, Record<string, string[]>>();
const shortOf = (what: string) => found.get(what) ?? {};

/** Notes what a scene falls short of. */
const noteOf =
  ({ name }: Scene): Note =>
  (what, told) => {
    if (told.length) found.set(what, { ...shortOf(what), [name]: told });
  };

/** Enters a scene as if it were the first one; false where it could not be. */
async function enter(page: Page, site: Site, scene: Scene, note: Note, { viewport }: BrowserContextOptions) {
  if (viewport) await page.setViewportSize(viewport);
  await page.emulateMedia({ forcedColors: "none", colorScheme: "light" });
  try {
    await scene.enter(page, site);
    return true;
  } catch (error) {
    note("entering", [String(error)]);
    return false;
  }
}

/** By all rules in each language, and its contrast in each look, too; what is no surface's usual state in one language. */
async function judge(page: Page, { usual }: Scene, turn: number, note: Note) {
  note("axe", await violations(page));
  const spoken = languages.filter((_, i) => usual || i === turn % languages.length);
  for (const language of spoken) {
    await speak(page, language);
    // what is no text looks alike in every language
    const whats = language === spoken[0] ? (["unreadable", "faint"] as const) : (["unreadable"] as const);
    for (const { what, look, told } of await measureInLooks(page, whats))
      note(what === "faint" ? `edges: ${look}` : `contrast: ${language}, ${look}`, told);
    // what came is judged already, in its own colours
    if (language !== languages[0]) note(`axe: ${language}`, await violations(page));
  }
}

/** What is there for a hand and an eye: targets, focus, and room for larger text and for narrow screens. */
async function handle(page: Page, note: Note) {
  await speak(page, "en");
  await wear(page, { name: "plain", sheet: "" });
  note("moving", await measure(page, "moving"));
  note("disclosures", await measure(page, "otherMarks"));
  note("targets by mouse", await measure(page, "targets", 24));
  await page.keyboard.press("Tab");
  for (const { look, told } of await measureInLooks(page, ["unseenFocus"])) note(`focus: ${look}`, told);
  await wear(page, { name: "spaced", sheet: spacing });
  note("text spacing", await measure(page, "cut"));
  await wear(page, { name: "plain", sheet: "" });
  await page.setViewportSize({ width: 320, height: 256 });
  note("400 %", [...(await measure(page, "cut")), ...(await measure(page, "unseenFocus"))]);
  await page.setViewportSize({ width: 320, height: 640 });
  note("320 px", await measure(page, "cut"));
}

/** What is there for a finger, on a screen that has become a phone's. */
async function touch(page: Page, note: Note) {
  const session = await page.context().newCDPSession(page);
  const become = (mobile: boolean, viewport = { width: 1024, height: 760 }) =>
    Promise.all([
      session.send("Emulation.setTouchEmulationEnabled", { enabled: mobile, maxTouchPoints: 1 }),
      session.send("Emulation.setDeviceMetricsOverride", { ...viewport, deviceScaleFactor: 1, mobile }),
    ]);
  await become(true, { width: 375, height: 667 });
  await page.waitForFunction(() => matchMedia("(max-width: 480px) and (pointer: coarse)").matches);
  note("targets by touch", await measure(page, "targets", 44));
  await become(false);
  await session.detach();
}

/** The focus in a brand's own colours. */
async function focusIn(page: Page, note: Note) {
  await wear(page, { name: "plain", sheet: "" });
  await page.keyboard.press("Tab");
  note("focus: brands", await measure(page, "unseenFocus"));
}

/** What is handled too: every surface as it usually is, and what else has more to press. */
const isHandled = ({ usual, name }: Scene) =>
  usual ||
  /^(panel\.(way|reached|question|hundred)|results\.(told|change|back)|you\.|rating\.|reasons\.|launcher\.)/.test(name);
const handled = Object.values(groups).flat().filter(isHandled);

/** Of everything that is measured, a way to break it. */
const broken = {
  moving: ".panel { transition: translate 1s }",
  otherMarks: ".panel summary { display: list-item }",
  targets: ".panel .icon-button { block-size: 20px }",
  cut: ".panel .card { inline-size: 500px }",
  unreadable: ".panel .soft { color: color-mix(in srgb, var(--ink) 25%, var(--surface)) !important }",
  faint: ".farshore.farshore { --edge: var(--line) }",
  unseenFocus: ".farshore.farshore :focus-visible { outline-color: var(--surface) }",
} as const;

test("what is measured can be found", async ({ browser, site }) => {
  const panel = handled.filter(({ name }) => name === "panel.usual");
  const missed: string[] = [];
  await sideBySide(browser, { baseURL: site.address }, panel, async (page, scene) => {
    await scene.enter(page, site);
    await page.keyboard.press("Tab");
    for (const what of ["moving", "otherMarks", "targets", "cut", "unreadable", "faint", "unseenFocus"] as const) {
      await wear(page, { name: what, sheet: broken[what] });
      if (!(await measure(page, what, 24)).length) missed.push(what);
    }
  });
  expect([panel.length, missed]).toEqual([1, []]);
});

let turn = 0;
for (const [group, scenes] of Object.entries(groups))
  test(`every surface can be walked: ${group}`, async ({ browser, site }) => {
    await sideBySide(browser, { baseURL: site.address, ...desk }, scenes, async (page, scene) => {
      const note = noteOf(scene);
      if (!(await enter(page, site, scene, note, desk))) return;
      await judge(page, scene, turn++, note);
      if (isHandled(scene)) {
        await handle(page, note);
        await touch(page, note);
      }
      if (scene.branded) await focusIn(page, note);
    });
    expect(shortOf("entering")).toEqual({});
  }, 240_000);

test.runIf(long)(
  "every surface can be walked on a phone from the start",
  async ({ browser, site }) => {
    await sideBySide(browser, { baseURL: site.address, ...phone }, handled, async (page, scene) => {
      const note = noteOf(scene);
      if (await enter(page, site, scene, note, phone)) note("targets by touch", await measure(page, "targets", 44));
    });
    expect(shortOf("entering")).toEqual({});
  },
  240_000,
);

test("axe finds nothing in what comes", () => expect(shortOf("axe")).toEqual({}));
for (const language of languages.slice(1))
  test(`axe finds nothing: ${language}`, () => expect(shortOf(`axe: ${language}`)).toEqual({}));
for (const { name } of looks)
  test(`every text can be read: ${name}`, () => {
    for (const language of languages) expect(shortOf(`contrast: ${language}, ${name}`)).toEqual({});
  });
for (const { name } of looks)
  test(`every edge can be seen: ${name}`, () => expect(shortOf(`edges: ${name}`)).toEqual({}));
test("what unfolds has one mark everywhere", () => expect(shortOf("disclosures")).toEqual({}));
test("nothing moves for who asks for less motion", () => expect(shortOf("moving")).toEqual({}));
test("what is pressed is at least 24 px by mouse", () => expect(shortOf("targets by mouse")).toEqual({}));
test("what is pressed is at least 44 px by touch", () => expect(shortOf("targets by touch")).toEqual({}));
for (const name of [...looks.map((look) => look.name), "brands"])
  test(`the focus can be seen: ${name}`, () => expect(shortOf(`focus: ${name}`)).toEqual({}));
test("nothing is cut with more space in the text", () => expect(shortOf("text spacing")).toEqual({}));
test("nothing is cut at 400 %, and the focus stays in sight", () => expect(shortOf("400 %")).toEqual({}));
test("nothing is cut at 320 px", () => expect(shortOf("320 px")).toEqual({}));

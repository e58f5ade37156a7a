import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import pixelmatch from "pixelmatch";
import { PNG } from "pngjs";
import { nameOf } from "../../demo/gallery/cell.ts";
import { expect, test } from "./browser.ts";
import { type Machine, machineOf, openStage, takePicture } from "./looks/picture.ts";
import { core, planned } from "./looks/plan.ts";

const looks = fileURLToPath(new URL("looks/", import.meta.url));
const differing = fileURLToPath(new URL("../../shots/differing/", import.meta.url));
/** Of a picture so many pixels may differ: what smooths the edges of letters is not always the same. */
const TOLERANCE = 0.0005;

/** What differs between a picture and its reference; null where that is too little to be seen. */
function difference(name: string, picture: Buffer): string | null {
  const file = `${looks}${name}.png`;
  if (!existsSync(file)) return `${name} has no reference`;
  const [is, was] = [PNG.sync.read(picture), PNG.sync.read(readFileSync(file))];
  if (is.width !== was.width || is.height !== was.height) return `${name} has another size`;
  const drawn = new PNG({ width: is.width, height: is.height });
  const pixels = pixelmatch(is.data, was.data, drawn.data, is.width, is.height, { threshold: 0.1 });
  if (pixels <= TOLERANCE * is.width * is.height) return null;
  mkdirSync(differing, { recursive: true });
  writeFileSync(`${differing}${name}.png`, picture);
  writeFileSync(`${differing}${name}.differs.png`, PNG.sync.write(drawn));
  return `${name}: ${pixels} pixels differ, see shots/differing`;
}

test("surfaces look as they did", async ({ browser, site, skip }) => {
  const page = await openStage(browser, site.address);
  const machine = await machineOf(browser, page);
  const theirs = JSON.parse(readFileSync(`${looks}machine.json`, "utf8")) as Machine;
  const other = machine.chromium !== theirs.chromium ? "Chromium" : machine.fonts !== theirs.fonts && "fonts";
  skip(
    Boolean(other),
    `the references were made with other ${other}: \`npm run shots -- --update\` makes them anew, from a version you trust`,
  );
  rmSync(differing, { recursive: true, force: true });
  const found: (string | null)[] = [];
  const left = [...core];
  const work = async () => {
    const stage = await openStage(browser, site.address);
    for (let cell = left.shift(); cell; cell = left.shift())
      found.push(difference(nameOf(cell), await takePicture(stage, cell)));
    await stage.context().close();
  };
  await Promise.all([work(), work(), work()]);
  await page.context().close();
  expect(
    found.filter((each) => each !== null),
    "if it is meant so, `npm run shots -- --update` makes the references anew",
  ).toEqual([]);
  expect(found).toHaveLength(core.length);
});

test("no reference is left of what is not compared any more", () => {
  const files = readdirSync(looks).filter((file) => file.endsWith(".png"));
  expect(files.sort()).toEqual(core.map((cell) => `${nameOf(cell)}.png`).sort());
});

test("words choose pictures", () => {
  expect(planned(["panel", "dark", "usual"]).map(nameOf)).toEqual(["panel--usual--postcard--dark--en--560"]);
  expect(planned(["launcher", "reached", "theme=all"])).toHaveLength(8);
  expect(planned(["rating"]).map(({ state }) => state)).toContain("later");
  expect(() => planned(["panle"])).toThrow('"panle" is no surface');
});

test("the gallery shows what its address says, and what is chosen", async ({ open }) => {
  const page = await open("/gallery/?surface=rating&state=chosen&theme=night");
  const frame = page.frameLocator("iframe");
  await frame.getByRole("radio", { checked: true }).waitFor();
  await page.getByRole("combobox", { name: "State", exact: true }).selectOption("later");
  await frame.getByText("Ask me again").waitFor();
  expect(new URL(page.url()).searchParams.get("state")).toBe("later");
  await page.getByRole("combobox", { name: "State", exact: true }).selectOption("all");
  await page.getByText(/^\d pictures$/).waitFor();
  await page.goBack();
  expect(await page.locator("iframe").count()).toBe(1);
});

import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { type Cell, choices, nameOf } from "../../../demo/gallery/cell.ts";
import { createDemoServer, listen } from "../../../demo/serve.mjs";
import { findChromium } from "../../chromium.ts";
import { machineOf, openStage, takePicture } from "./picture.ts";
import { core, planned } from "./plan.ts";

const looks = fileURLToPath(new URL(".", import.meta.url));
const shots = fileURLToPath(new URL("../../../shots/", import.meta.url));
/** Pages at work side by side; more than this only wait for each other. */
const PAGES = 4;

/** A page of thumbnails, by surface. */
function contactSheet(cells: Cell[], title: string): string {
  const groups = Object.entries(choices.surface)
    .map(([surface, name]) => ({ name, cells: cells.filter((cell) => cell.surface === surface) }))
    .filter((group) => group.cells.length);
  const figure = (cell: Cell) => {
    const { surface: _, ...rest } = cell;
    return `<a href="${nameOf(cell)}.png"><img src="${nameOf(cell)}.png" alt="" loading="lazy">${Object.values(rest).join(" · ")}</a>`;
  };
  return `<!doctype html><meta charset="utf-8"><title>${title}</title>
<style>body{margin:24px;font:13px/1.4 system-ui,sans-serif;background:#f2f7f5;color:#0b2f33}h2{margin:28px 0 12px}
div{display:flex;flex-wrap:wrap;gap:16px;align-items:end}a{color:inherit;text-decoration:none;inline-size:220px}
img{display:block;inline-size:100%;max-block-size:360px;object-fit:cover;object-position:bottom;margin-block-end:6px;
border-radius:8px;box-shadow:0 2px 12px #0b2f3333}</style><h1>${title}</h1>
${groups.map(({ name, cells }) => `<h2>${name}</h2><div>${cells.map(figure).join("")}</div>`).join("\n")}`;
}

/** Takes the pictures that `words` ask for into `shots/`, or with `update` the references of the comparison. */
export async function takeShots(words: string[], update: boolean): Promise<void> {
  const cells = update ? core : planned(words);
  const folder = update ? looks : shots;
  if (!cells.length) throw new Error("no surface has such a state");
  mkdirSync(folder, { recursive: true });
  if (update) for (const file of readdirSync(looks)) if (file.endsWith(".png")) rmSync(`${looks}${file}`);
  const server = createDemoServer();
  const address = await listen(server, 0);
  const browser = await chromium.launch({ executablePath: await findChromium(), args: ["--no-sandbox"] });
  const left = [...cells];
  const failed: string[] = [];
  const work = async () => {
    const page = await openStage(browser, address);
    for (let cell = left.shift(); cell; cell = left.shift()) {
      const name = nameOf(cell);
      try {
        writeFileSync(`${folder}${name}.png`, await takePicture(page, cell));
      } catch (error) {
        failed.push(`${name}: ${error instanceof Error ? error.message : String(error)}`);
      }
    }
    return page;
  };
  const [page] = await Promise.all(Array.from({ length: PAGES }, work));
  if (update && page)
    writeFileSync(`${looks}machine.json`, `${JSON.stringify(await machineOf(browser, page), null, 2)}\n`);
  await browser.close();
  server.closeAllConnections();
  server.close();
  if (!update) writeFileSync(`${shots}index.html`, contactSheet(cells, `Farshore: ${words.join(" ") || "everything"}`));
  console.log(`${cells.length - failed.length} pictures in ${folder}`);
  for (const line of failed) console.error(`not drawn: ${line}`);
  if (failed.length) process.exitCode = 1;
}

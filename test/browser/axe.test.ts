import type { Page } from "playwright-core";
import { expect, type Site, test } from "./browser.ts";
import { violations } from "./everywhere/axe.ts";
import { languages, looks, speak, wear } from "./everywhere/looks.ts";
import { measure } from "./everywhere/measures.ts";
import { groups, type Scene } from "./everywhere/scenes.ts";
import { sideBySide } from "./everywhere/walk.ts";

/** By all rules in each language, and its contrast in each look, too; what is no surface's usual state in one language. */
async function judge(page: Page, { usual }: Scene, turn: number, note: (where: string, told: string[]) => void) {
  note("as it comes", await violations(page));
  for (const [i, language] of languages.entries()) {
    if (!usual && i !== turn % languages.length) continue;
    await speak(page, language);
    for (const [j, look] of looks.entries()) {
      await wear(page, look);
      note(`${language}, ${look.name}`, j ? [] : await violations(page));
      note(`${language}, ${look.name}, contrast`, await measure(page, "unreadable"));
    }
  }
}

async function enter(page: Page, site: Site, scene: Scene): Promise<string | null> {
  try {
    await scene.enter(page, site);
    return null;
  } catch (error) {
    return String(error);
  }
}

for (const [group, scenes] of Object.entries(groups)) {
  test(`axe finds nothing, and every text can be read, in any theme and direction: ${group}`, async ({
    browser,
    site,
  }) => {
    const found: Record<string, string[]> = {};
    let turn = 0;
    const view = { baseURL: site.address, viewport: { width: 1024, height: 760 } };
    await sideBySide(browser, view, scenes, async (page, scene) => {
      const trouble = await enter(page, site, scene);
      if (trouble) found[scene.name] = [trouble];
      else
        await judge(page, scene, turn++, (where, told) => {
          if (told.length) found[`${scene.name}, ${where}`] = told;
        });
    });
    expect(found).toEqual({});
  }, 240_000);
}

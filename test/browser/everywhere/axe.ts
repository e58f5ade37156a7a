import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

interface Found {
  id: string;
  nodes: { html: string; any: { message: string }[] }[];
}
interface Axe {
  getRules(): { ruleId: string }[];
  run(where: object, options: object): Promise<{ violations: Found[] }>;
}

/**
 * Contrast is measured by `unreadable` in `measures.ts`: our element hangs outside of the body, where axe knows no ground,
 * finds everything "incomplete" and never a violation. `region` is about whole pages, of which we are a part.
 */
const exceptions = ["color-contrast", "color-contrast-enhanced", "region"];

/** Everything of ours in a page: the widget, what fills slots, and the inspector. */
const ours = [["[data-farshore]"], ["[data-farshore-slot]"], ["[data-farshore-inspector]"]];

/** Until nothing moves: axe would judge the colours of a fade halfway. */
const still = (page: Page) =>
  page.evaluate(() =>
    Promise.all(document.getAnimations().map((each) => each.finished.catch(() => undefined))).then(() => undefined),
  );

/** What axe has to say of everything of ours, by all of its rules or those named: one line per node. */
export async function violations(page: Page, rules?: string[]): Promise<string[]> {
  await still(page);
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(source);
  const found = await page.evaluate(
    async ([where, only, without]) => {
      const { axe } = window as unknown as { axe: Axe };
      const all = axe.getRules().map(({ ruleId }) => ruleId);
      const include = where.filter(([selector]) => document.querySelector(selector as string));
      const values = only ?? all.filter((id) => !without.includes(id));
      const { violations: told } = await axe.run(
        { include },
        { runOnly: { type: "rule", values }, resultTypes: ["violations"] },
      );
      return told;
    },
    [ours, rules, exceptions] as const,
  );
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ html, any }) => `${id}: ${html.slice(0, 300)} ${any.map(({ message }) => message).join("; ")}`),
  );
}

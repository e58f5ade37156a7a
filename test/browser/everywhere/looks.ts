import type { Page } from "playwright-core";
import { call } from "../call.ts";
import { measure, measureWearing } from "./measures.ts";

/** What a theme of a playbook, the customer's device and their language make of a surface. */
export interface Look {
  name: string;
  sheet: string;
  forced?: boolean;
}

const scheme = (name: "light" | "dark", more = "") => `.farshore { color-scheme: ${name} !important; ${more} }`;
const pale = "--accent: #ffe9a8 !important";

export const looks: Look[] = [
  { name: "light", sheet: scheme("light") },
  { name: "dark", sheet: scheme("dark") },
  { name: "pale", sheet: scheme("light", pale) },
  { name: "pale, dark", sheet: scheme("dark", pale) },
  { name: "forced colours", sheet: scheme("dark"), forced: true },
];

export const languages = ["en", "fa", "ar"] as const;

/** Lets the customer's device force its colours, or not. */
const force = (page: Page, forced = false) =>
  page.emulateMedia({ forcedColors: forced ? "active" : "none", colorScheme: forced ? "dark" : "light" });

/** Shows everything of ours in another look, without drawing it anew. */
export async function wear(page: Page, { sheet, forced }: Look): Promise<void> {
  await force(page, forced);
  await measure(page, "wear", sheet);
}

type Told<What extends string> = { what: What; look: string; told: string[] };

/** Measures things in each look, one look after the other. */
export async function measureInLooks<What extends "unreadable" | "faint" | "unseenFocus">(
  page: Page,
  whats: readonly What[],
): Promise<Told<What>[]> {
  const found: Told<What>[] = [];
  for (const forced of [false, true]) {
    await force(page, forced);
    const worn = looks.filter((look) => (look.forced ?? false) === forced);
    const told = await measureWearing(
      page,
      whats,
      worn.map(({ sheet }) => sheet),
    );
    for (const [i, { name }] of worn.entries())
      for (const [at, what] of whats.entries())
        found.push({ what, look: name, told: told[i]?.[at] ?? ["was not measured"] });
  }
  return found;
}

/** Speaks another language from here on, by the customer's own word. */
export async function speak(page: Page, language: string): Promise<void> {
  await call(page, "prefer", { language });
  await page.waitForFunction(
    (tag) =>
      document.querySelector("[data-farshore='']")?.shadowRoot?.querySelector<HTMLElement>(".farshore")?.lang === tag,
    language,
  );
}

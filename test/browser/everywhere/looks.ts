import type { Page } from "playwright-core";
import { call } from "../call.ts";

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

/** Shows everything of ours in another look, without drawing it anew. */
export async function wear(page: Page, { sheet, forced }: Look): Promise<void> {
  await page.emulateMedia({ forcedColors: forced ? "active" : "none", colorScheme: forced ? "dark" : "light" });
  await page.evaluate((text) => {
    const worn = new CSSStyleSheet();
    worn.replaceSync(text);
    const roots = [...document.querySelectorAll("*")].flatMap(({ shadowRoot }) => shadowRoot ?? []);
    for (const root of roots) {
      const holder = root as ShadowRoot & { worn?: CSSStyleSheet };
      root.adoptedStyleSheets = [...root.adoptedStyleSheets.filter((each) => each !== holder.worn), worn];
      holder.worn = worn;
    }
  }, sheet);
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

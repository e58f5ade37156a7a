import { palette, schemeOf } from "../../src/playbook/palette.ts";
import type { Theme } from "../../src/playbook/schema.ts";

/** Sizes of the compact density; those of the comfortable one are in `tokens.css`. */
const compact = {
  "space-1": "3px",
  "space-2": "6px",
  "space-3": "9px",
  "space-4": "12px",
  "space-5": "16px",
  "space-6": "18px",
  gutter: "16px",
  control: "max(30px, var(--target))",
  text: "14px / calc(20px * var(--tall)) var(--font)",
  "text-small": "12px / calc(17px * var(--tall)) var(--font)",
  "text-large": "16px / calc(22px * var(--tall)) var(--font)",
  "text-title": "18px / calc(24px * var(--tall)) var(--font)",
};

/** What a font is called that every browser has; a name in quotation marks would be another font. */
const generic = /^(-apple-system|math|emoji|fangsong|cursive|fantasy|monospace|(sans-)?serif|system-ui|ui-[a-z-]+)$/;

const families = (font: string) =>
  font
    .split(",")
    .map((name) => name.trim())
    .map((name) => (generic.test(name) ? name : `"${name}"`))
    .join();

/** What tokens of ours a brand puts others in place of. */
function tokensOf({ font, radius }: Theme, density: Theme["density"]): Record<string, string> {
  return {
    ...(density === "compact" && compact),
    ...(radius !== undefined && { radius: `${radius}px` }),
    // what the font has no letters for, such as another script, is left to the system
    ...(font && { font: `${families(font)}, system-ui, sans-serif` }),
  };
}

function coloursOf(theme: Theme): Record<string, string> {
  if (!theme.surface && !theme.text) return {};
  const [light, dark] = [palette(theme, "light"), palette(theme, "dark")];
  const both = Object.entries(light).map(([name, colour]): [string, string] => [
    name,
    `light-dark(${colour}, ${dark[name as keyof typeof dark]})`,
  ]);
  // an image in the place of a colour would be fetched, and what stands for another value may come to be one
  return Object.fromEntries(
    both.filter(([, colour]) => CSS.supports("color", colour) && !/(var|env|attr|if)\(/.test(colour)),
  );
}

/**
 * Makes the sheet that dresses the widget in the looks of a brand, and returns what changes it. Values go in one by one
 * through the CSSOM, so nothing in a playbook is ever read as style text. Where the system chooses colours, none are set.
 */
export function createTheme(root: HTMLElement): (theme: Theme, density: Theme["density"]) => void {
  const sheet = new CSSStyleSheet();
  // twice the name, because the sheets of later parts may set the same tokens
  const rules = [".farshore.farshore {}", "@media (forced-colors: none) { .farshore.farshore {} }"].map(
    (rule) => sheet.cssRules[sheet.insertRule(rule, sheet.cssRules.length)],
  );
  const shadow = root.getRootNode() as ShadowRoot;
  shadow.adoptedStyleSheets = [...shadow.adoptedStyleSheets, sheet];
  const [always, coloured] = rules.map((rule) =>
    rule instanceof CSSMediaRule ? rule.cssRules[0] : rule,
  ) as CSSStyleRule[];
  const put = (rule: CSSStyleRule | undefined, values: Record<string, string>) => {
    if (!rule) return;
    rule.style.cssText = "";
    for (const [name, value] of Object.entries(values)) rule.style.setProperty(`--${name}`, value);
  };
  return (theme, density) => {
    put(always, tokensOf(theme, density));
    // A single surface is stronger than what else is said of light and dark.
    if (typeof theme.surface === "string") always?.style.setProperty("color-scheme", schemeOf(theme), "important");
    put(coloured, coloursOf(theme));
  };
}

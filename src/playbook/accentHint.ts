import type { HintCode, Report } from "./problems.ts";
import type { Playbook } from "./schema.ts";

/** What text needs by WCAG 2. */
const WANTED = 4.5;
/** The widget's dark surface; its light one is white. */
const DARK = "#172127";

function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((share) => (share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

/** An accent that cannot be read as it is. Where both schemes are used, nearly every colour is too dark for one of them. */
export function accentHint({ theme: { accent, scheme } }: Playbook, report: Report<HintCode>): void {
  if (!accent) return;
  const found = contrast(accent, scheme === "dark" ? DARK : "#ffffff");
  if (found < WANTED) report("pale-accent", ["theme", "accent"], accent, { scheme, found, wanted: WANTED });
}

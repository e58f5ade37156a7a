import { contrast, givenFor, palette, type Scheme, schemeOf, WANTED } from "./palette.ts";
import type { HintCode, Report } from "./problems.ts";
import type { Playbook, Theme } from "./schema.ts";

/** What is shown in the place of a colour that was given. */
export interface Repair {
  name: "accent" | "surface" | "text";
  given: string;
  shown: string;
  /** The surface that it would stand on, and how far apart they are; of a surface none. */
  on?: string;
  contrast?: number;
  wanted?: number;
}

/** What of a theme cannot be read in one scheme. */
function repairsIn(theme: Theme, scheme: Scheme): Repair[] {
  const { surface: on, ink, "accent-text": accent } = palette(theme, scheme);
  const surface = givenFor(theme.surface, scheme);
  const pairs = [
    ["text", givenFor(theme.text, scheme), ink],
    ["accent", theme.accent, accent],
  ] as const;
  return [
    ...(surface && surface.toLowerCase() !== on ? [{ name: "surface" as const, given: surface, shown: on }] : []),
    ...pairs.flatMap(([name, given, shown]) => {
      const found = given ? contrast(given, on) : WANTED.text;
      return given && found < WANTED.text ? [{ name, given, shown, on, contrast: found, wanted: WANTED.text }] : [];
    }),
  ];
}

/**
 * Colours that cannot be read as they are. An accent has to be readable by day: where both schemes are used, nearly every
 * one is too dark for the night. A text that was given once may be for either.
 */
export function themeHint({ theme }: Playbook, report: Report<HintCode>): void {
  const decided = schemeOf(theme);
  if (theme.scheme !== "auto" && theme.scheme !== decided) report("scheme-decided", ["theme", "scheme"], theme.scheme);
  const schemes: Scheme[] = decided === "auto" ? ["light", "dark"] : [decided];
  const found = schemes.map((scheme) => repairsIn(theme, scheme));
  found.forEach((repairs, i) => {
    for (const repair of repairs) {
      const { name, given } = repair;
      const paired = typeof theme[name] === "object";
      const elsewhere = name === "text" && !found.every((all) => all.some((each) => each.name === name));
      if (!paired && (i || elsewhere)) continue;
      report("unreadable-colour", ["theme", name, ...(paired ? [schemes[i] ?? ""] : [])], given, repair);
    }
  });
}

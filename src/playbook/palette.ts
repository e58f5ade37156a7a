import type { Theme } from "./schema.ts";

/** Parts of red, green and blue in linear light, 0 to 1. */
type Light = readonly [number, number, number];
export type Scheme = "light" | "dark";

/** What text and what the edges of controls need at least, by WCAG 2. */
export const WANTED = { text: 4.5, edge: 3 };

/** What stands in where the brand says nothing: the values of `tokens.css`. */
export const usual = {
  light: { surface: "#ffffff", text: "#14222b", good: "#17683f", warn: "#874c00", bad: "#a5281f" },
  dark: { surface: "#172127", text: "#e9eff1", good: "#7dd3a6", warn: "#f1bb70", bad: "#ff9c91" },
};
const ACCENT = "#0e6a75";

// Between these a surface carries neither dark nor light text that could still be told from softer text.
const DARKEST_LIGHT = 0.3;
const LIGHTEST_DARK = 0.1;
/** No tint that text may stand on has more of another colour in it than this. */
const TINT = 0.1;

const read = (colour: string): Light =>
  [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)) as unknown as Light;

/** In the 256 steps of a screen, rounded by `round`, so that no step takes away what was wanted. */
const write = (light: Light, round = Math.round): string =>
  `#${light
    .map((part) => (part <= 0.0031308 ? part * 12.92 : 1.055 * part ** (1 / 2.4) - 0.055))
    .map((part) => Math.min(255, Math.max(0, round(part * 255))))
    .map((part) => part.toString(16).padStart(2, "0"))
    .join("")}`;

const brightness = ([r, g, b]: Light) => 0.2126 * r + 0.7152 * g + 0.0722 * b;
const luminance = (colour: string) => brightness(read(colour));

/** How far apart two colours are, by WCAG 2: 1 to 21. */
export function contrast(a: string, b: string): number {
  const [x, y] = [luminance(a), luminance(b)];
  return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
}

/** So much of `other` in a colour, as `color-mix(in srgb, …)` has it. */
function mixed(colour: string, other: string, share: number): string {
  const parts = [1, 3, 5].map((at) => {
    const [a = 0, b = 0] = [colour, other].map((each) => Number.parseInt(each.slice(at, at + 2), 16));
    return Math.round(a + (b - a) * share)
      .toString(16)
      .padStart(2, "0");
  });
  return `#${parts.join("")}`;
}

/** The colour no lighter than a luminance: less of its own light. */
function darkened(colour: string, most: number): string {
  const light = read(colour);
  const y = brightness(light);
  return y <= most ? colour : write(light.map((part) => (part * most) / y) as unknown as Light, Math.floor);
}

/** The colour no darker than a luminance: more of its own light as far as that goes, then white. */
function lifted(colour: string, least: number): string {
  const light = read(colour);
  const y = brightness(light);
  if (y >= least) return colour;
  const up = Math.min(least / Math.max(y, 1e-3), 1 / Math.max(...light, 1e-3));
  const white = (least - y * up) / (1 - y * up);
  return write(light.map((part) => part * up + (1 - part * up) * white) as unknown as Light, Math.ceil);
}

const isLight = (surface: string) => luminance(surface) >= DARKEST_LIGHT;

/** The surface as it can carry text: as given, unless it is neither light nor dark. */
function surfaceFor(given: string): string {
  const y = luminance(given);
  if (y >= DARKEST_LIGHT || y <= LIGHTEST_DARK) return given;
  return y * y > DARKEST_LIGHT * LIGHTEST_DARK ? lifted(given, DARKEST_LIGHT) : darkened(given, LIGHTEST_DARK);
}

/** What a brand gave for one scheme. */
export const givenFor = (given: Theme["surface"], scheme: Scheme): string | undefined =>
  typeof given === "object" ? given[scheme] : given;

/** One surface for day and night says itself which of them it is. */
export const schemeOf = ({ surface, scheme }: Theme): Theme["scheme"] =>
  typeof surface === "string" ? (isLight(surfaceFor(surface)) ? "light" : "dark") : scheme;

/**
 * All colours of the widget in one scheme, from the accent, surface and text of a brand. Text reaches 4.5:1 and edges of
 * controls 3:1 on the surface and on every tint of it; what does not is moved as little as it takes.
 */
export function palette(theme: Theme, scheme: Scheme) {
  const surface = surfaceFor(givenFor(theme.surface, scheme) ?? usual[scheme].surface);
  const light = isLight(surface);
  const own = usual[light ? "light" : "dark"];
  // the hardest of all grounds that text may stand on
  const ground = mixed(surface, light ? "#000000" : "#ffffff", TINT);
  const y = luminance(ground) + 0.05;
  // moved as little as it takes
  const apart = (colour: string, wanted: number) =>
    light ? darkened(colour, y / wanted - 0.05) : lifted(colour, y * wanted - 0.05);
  const readable = (colour: string) => apart(colour, WANTED.text);
  const given = givenFor(theme.text, scheme);
  // light text on a light surface was meant for another surface
  const wrong = given !== undefined && luminance(given) > luminance(surface) === light;
  const ink = readable(wrong ? own.text : (given ?? own.text));
  const toSurface = (share: number) => mixed(ink, surface, share);
  return {
    surface,
    sunken: toSurface(0.955),
    ink,
    soft: readable(toSurface(0.3)),
    line: toSurface(0.85),
    edge: apart(toSurface(0.5), WANTED.edge),
    "accent-text": readable(theme.accent ?? ACCENT),
    good: readable(own.good),
    warn: readable(own.warn),
    bad: readable(own.bad),
  };
}
export type Palette = ReturnType<typeof palette>;

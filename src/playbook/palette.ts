import type { Theme } from "./schema.ts";

export type Scheme = "light" | "dark";

/** What text and what the edges of controls need at least, by WCAG 2. */
export const WANTED = { text: 4.5, edge: 3 };

/** What stands in where a brand says nothing: the values of `tokens.css`. */
export const usual = {
  light: { surface: "#ffffff", text: "#14222b", good: "#17683f", warn: "#874c00", bad: "#a5281f" },
  dark: { surface: "#172127", text: "#e9eff1", good: "#7dd3a6", warn: "#f1bb70", bad: "#ff9c91" },
};

// Between these a surface carries neither dark nor light text that could still be told from softer text.
const DARKEST_LIGHT = 0.3;
const LIGHTEST_DARK = 0.1;
/** No tint that text may stand on has more of another colour in it than this. */
const TINT = 0.1;
/** How light an accent is by night at least, so that it looks alike on every dark surface. */
const LIT = 0.79;

/** Red, green and blue, 0 to 1 as a screen gets them. */
const read = (colour: string) => [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255);

/** In the 256 steps of a screen. */
const write = (parts: number[], round = Math.round): string =>
  `#${parts
    .map((part) =>
      round(Math.min(1, Math.max(0, part)) * 255)
        .toString(16)
        .padStart(2, "0"),
    )
    .join("")}`;

const linear = (part: number) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
const encoded = (light: number) => (light <= 0.0031308 ? light * 12.92 : 1.055 * light ** (1 / 2.4) - 0.055);

function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = read(colour).map(linear);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** How far apart two colours are, by WCAG 2: 1 to 21. */
export function contrast(a: string, b: string): number {
  const [x, y] = [luminance(a), luminance(b)];
  return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
}

/** So much of `other` in a colour, as `color-mix(in srgb, …)` has it. */
function mixed(colour: string, other: string, share: number): string {
  const to = read(other);
  return write(read(colour).map((part, i) => part + ((to[i] ?? 0) - part) * share));
}

/** The colour no lighter than a luminance: less of its own light. */
function darkened(colour: string, most: number): string {
  const less = most / luminance(colour);
  // rounded down, so that no step of the screen takes away what was wanted
  return less < 1
    ? write(
        read(colour).map((part) => encoded(linear(part) * less)),
        Math.floor,
      )
    : colour;
}

/** The colour no darker than a luminance, nor than a lightness: the same hue and saturation further up. */
function lightened(colour: string, least: number, lit = 0): string {
  const parts = read(colour);
  const l = (Math.max(...parts) + Math.min(...parts)) / 2;
  const room = (lightness: number) => 1 - Math.abs(2 * lightness - 1);
  let found = colour;
  for (let to = Math.max(l, lit); to === lit || luminance(found) < least; to += 0.01)
    found = write(parts.map((part) => to + ((part - l) * room(to)) / (room(l) || 1)));
  return found;
}

const isLight = (surface: string) => luminance(surface) >= DARKEST_LIGHT;

/** The surface as it can carry text: as given, unless it is neither light nor dark. */
function surfaceFor(given: string): string {
  const y = luminance(given);
  if (y >= DARKEST_LIGHT || y <= LIGHTEST_DARK) return given;
  return y * y > DARKEST_LIGHT * LIGHTEST_DARK ? lightened(given, DARKEST_LIGHT) : darkened(given, LIGHTEST_DARK);
}

/** What a brand gave for one scheme. */
export const givenFor = (given: Theme["surface"], scheme: Scheme): string | undefined =>
  typeof given === "object" ? given[scheme] : given;

/** One surface for day and night says itself which of them it is. */
export const schemeOf = ({ surface, scheme }: Theme): Theme["scheme"] =>
  typeof surface === "string" ? (isLight(surfaceFor(surface)) ? "light" : "dark") : scheme;

/**
 * All colours of the widget in one scheme, from the accent, surface and text of a brand. Text reaches 4.5:1 and edges of
 * controls 3:1 on the surface and on every tint of it; what does not is moved as far as it takes.
 */
export function palette(theme: Theme, scheme: Scheme) {
  const surface = surfaceFor(givenFor(theme.surface, scheme) ?? usual[scheme].surface);
  const light = isLight(surface);
  const own = usual[light ? "light" : "dark"];
  // the hardest of all grounds that text may stand on
  const ground = mixed(surface, light ? "#000000" : "#ffffff", TINT);
  const y = luminance(ground) + 0.05;
  const readable = (colour: string, lit?: number) =>
    light ? darkened(colour, y / WANTED.text - 0.05) : lightened(colour, y * WANTED.text - 0.05, lit);
  const given = givenFor(theme.text, scheme);
  // what is light on a light surface, or nearly so, was meant for another one
  const wrong = given && (luminance(given) > luminance(surface) === light || contrast(given, surface) < 2);
  const ink = readable((!wrong && given) || own.text);
  /** The ink with so much of the surface in it, or with less until it can be told from the ground. */
  const softer = (share: number, wanted: number): string => {
    const colour = mixed(ink, surface, share);
    return share > 0 && contrast(colour, ground) < wanted ? softer(share - 0.02, wanted) : colour;
  };
  return {
    surface,
    sunken: softer(0.955, 0),
    ink,
    soft: softer(0.28, WANTED.text),
    line: softer(0.85, 0),
    edge: softer(0.5, WANTED.edge),
    "accent-text": readable(theme.accent ?? "#0e6a75", LIT),
    good: readable(own.good),
    warn: readable(own.warn),
    bad: readable(own.bad),
  };
}
export type Palette = ReturnType<typeof palette>;

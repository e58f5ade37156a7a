/** The accent as fill, the text on it, and the accent as text on the light and on the dark surface. */
export interface AccentColours {
  fill: string;
  on: string;
  light: string;
  dark: string;
}

type Rgb = [number, number, number];

const parse = (hex: string): Rgb => {
  const all = Number.parseInt(hex.slice(1), 16);
  return [(all >> 16) & 255, (all >> 8) & 255, all & 255];
};

/** Relative luminance as WCAG 2 defines it, 0 to 1. */
const luminance = (rgb: Rgb): number => {
  const [r, g, b] = rgb.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as Rgb;
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};

const ratio = (a: Rgb, b: Rgb): number => {
  const [x, y] = [luminance(a), luminance(b)];
  return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
};

/** Contrast of two `#rrggbb` colours, 1 to 21. */
export const contrast = (a: string, b: string): number => ratio(parse(a), parse(b));

const write = (rgb: Rgb): string => `#${rgb.map((part) => Math.round(part).toString(16).padStart(2, "0")).join("")}`;

/** Moves a colour towards `end` in steps of 5 % until it can be read as text on `surface`. */
function readable(colour: Rgb, surface: Rgb, end: Rgb): string {
  for (let share = 0; share < 1; share += 0.05) {
    const mixed = colour.map((part, index) => Math.round(part + ((end[index] ?? 0) - part) * share)) as Rgb;
    // 5.2 and not 4.5, because the text also stands on surfaces tinted with the accent itself.
    if (ratio(mixed, surface) >= 5.2) return write(mixed);
  }
  return write(end);
}

const white: Rgb = [255, 255, 255];
const black: Rgb = [13, 23, 29];

/** Colours for one accent, so that every text reaches 4.5:1 whatever the playbook asks for. */
export function accentColours(accent: string): AccentColours {
  const rgb = parse(accent);
  return {
    fill: accent,
    on: write(ratio(rgb, white) >= ratio(rgb, black) ? white : black),
    light: readable(rgb, white, black),
    dark: readable(rgb, [23, 33, 39], white),
  };
}

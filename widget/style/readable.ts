import { luminance, parseColour, type Rgb } from "./accent.ts";

const ratio = (a: Rgb, b: Rgb): number => {
  const [x, y] = [luminance(a), luminance(b)];
  return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
};

/** Contrast of two `#rrggbb` colours as WCAG 2 defines it, 1 to 21. */
export const contrast = (a: string, b: string): number => ratio(parseColour(a), parseColour(b));

const write = (rgb: Rgb): string => `#${rgb.map((part) => part.toString(16).padStart(2, "0")).join("")}`;

/** Moves a colour towards white or near-black in steps of 5 % until it can be read as text on `surface`. */
export function readable(colour: string, surface: string): string {
  const [from, on] = [parseColour(colour), parseColour(surface)];
  const end = parseColour(luminance(on) > 0.198 ? "#0d171d" : "#ffffff");
  for (let share = 0; share < 1; share += 0.05) {
    const mixed = from.map((part, index) => Math.round(part + ((end[index] ?? 0) - part) * share));
    // 5.2 and not 4.5, because the text also stands on surfaces tinted with the accent itself.
    if (ratio(mixed, on) >= 5.2) return write(mixed);
  }
  return write(end);
}

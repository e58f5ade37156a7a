/** Red, green and blue, 0 to 255. */
export type Rgb = readonly number[];

export const parseColour = (hex: string): Rgb => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));

/** Relative luminance as WCAG 2 defines it, 0 to 1. */
export const luminance = (rgb: Rgb): number =>
  rgb
    .map((part) => part / 255)
    .map((share) => (share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4))
    .reduce((sum, share, index) => sum + share * ([0.2126, 0.7152, 0.0722][index] ?? 0), 0);

/** Text on a fill of this colour: white or black, whichever contrasts more; one of them always reaches 4.5:1. */
export const textOn = (fill: string): string => (luminance(parseColour(fill)) > 0.179 ? "#000000" : "#ffffff");

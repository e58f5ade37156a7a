/** How Postcard writes numbers and times. */
export const number = (value: number): string => new Intl.NumberFormat("en-GB").format(value);

export const percent = (part: number, whole: number): string =>
  whole > 0 ? `${Math.round((part / whole) * 1000) / 10}%` : "–";

export const plural = (count: number, one: string, more: string): string =>
  `${number(count)} ${count === 1 ? one : more}`;

const format = (options: Intl.DateTimeFormatOptions) => (at: number) =>
  new Intl.DateTimeFormat("en-GB", options).format(at);

export const clockTime = format({ hour: "2-digit", minute: "2-digit" });
export const day = format({ weekday: "short", day: "numeric", month: "long" });
export const longDay = format({ weekday: "long", day: "numeric", month: "long", year: "numeric" });

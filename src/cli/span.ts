const unit: Record<string, number> = { m: 60_000, h: 3_600_000, d: 86_400_000, w: 604_800_000 };

/** `"3d 4h"`: days, hours and so on since the start of a life. */
export const spanPattern = /^\d{1,5}[mhdw]( \d{1,5}[mhdw])*$/;

/** Milliseconds of a time such as `"3d 4h"`; null for a text that is none. */
export const spanOf = (text: string): number | null =>
  spanPattern.test(text)
    ? text.split(" ").reduce((sum, part) => sum + Number.parseInt(part, 10) * (unit[part.slice(-1)] ?? 0), 0)
    : null;

/** The same the other way round, to the minute: `"12d 4h"`. */
export function spanText(ms: number): string {
  const minutes = Math.round(ms / 60_000);
  const parts = [
    [Math.floor(minutes / 1440), "d"],
    [Math.floor((minutes % 1440) / 60), "h"],
    [minutes % 60, "m"],
  ] as const;
  const said = parts.filter(([n]) => n).map(([n, word]) => `${n}${word}`);
  return said.join(" ") || "0d";
}

/** ms */
export const DAY = 86_400_000;

const unit: Record<string, number> = { m: 60_000, h: 3_600_000, d: DAY, w: 7 * DAY };

/** Milliseconds of a duration such as `"30d"`; 0 for a text that is none. */
export const milliseconds = (duration: string): number =>
  Number.parseInt(duration, 10) * (unit[duration.slice(-1)] ?? 0) || 0;

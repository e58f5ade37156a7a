const unit: Record<string, number> = { m: 60_000, h: 3_600_000, d: 86_400_000, w: 604_800_000 };

/** Milliseconds of a duration such as `"30d"`; 0 for a text that is none. */
export const milliseconds = (duration: string): number =>
  Number.parseInt(duration, 10) * (unit[duration.slice(-1)] ?? 0) || 0;

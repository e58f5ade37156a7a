/** Offset of a time zone at an instant, ms; 0 for a zone that is not known. */
export function offsetOf(zone: string, at: number): number {
  try {
    const format = new Intl.DateTimeFormat("en-US", {
      timeZone: zone,
      hourCycle: "h23",
      year: "numeric",
      month: "numeric",
      day: "numeric",
      hour: "numeric",
      minute: "numeric",
      second: "numeric",
    });
    const part: Record<string, number> = {};
    for (const { type, value } of format.formatToParts(at)) part[type] = Number(value);
    const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part;
    return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(at / 1000) * 1000;
  } catch {
    return 0;
  }
}

/** The instant of a wall time such as `2026-06-11T16:00` in a zone, ms. A wall time that DST skips is taken after the gap. */
export function instantOf(wallTime: string, zone: string): number {
  const wall = Date.parse(`${wallTime}Z`);
  const guess = wall - offsetOf(zone, wall);
  return wall - offsetOf(zone, guess);
}

const WEEK = 604_800_000;

/** When a webinar starts and ends, ms, and whether that is within a week. */
export function webinarTimes(webinar: { starts: string; zone: string; minutes?: number | undefined }, now: number) {
  const starts = instantOf(webinar.starts, webinar.zone);
  const ends = starts + (webinar.minutes ?? 60) * 60_000;
  return { starts, ends, past: now > ends, soon: now <= ends && starts - now < WEEK };
}

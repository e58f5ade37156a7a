const formats = new Map<string, Intl.DateTimeFormat>();

/** The calendar and clock of a zone; throws a RangeError for a zone the browser does not know. */
function clockOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known) return known;
  const made = new Intl.DateTimeFormat("en-US", {
    timeZone: zone,
    calendar: "gregory",
    numberingSystem: "latn",
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  });
  formats.set(zone, made);
  return made;
}

/** How far the clocks of a zone are ahead of UTC at an instant, ms. Throws for an unknown zone. */
export function offsetAt(instant: number, zone: string): number {
  const part: Record<string, number> = {};
  for (const { type, value } of clockOf(zone).formatToParts(instant)) part[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part;
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(instant / 1000) * 1000;
}

const day = 86_400_000;

/**
 * The instant at which the clocks of `zone` show `wall` (`2026-06-11T16:00`), ms since 1970; null for a zone or time
 * that does not exist. A time that happens twice means the first; one that is skipped moves on by the length of the skip.
 */
export function instantOf(wall: string, zone: string): number | null {
  const asUtc = Date.parse(`${wall}Z`);
  if (Number.isNaN(asUtc)) return null;
  try {
    const before = asUtc - offsetAt(asUtc - day, zone);
    const after = asUtc - offsetAt(asUtc + day, zone);
    const real = [before, after].filter((instant) => instant + offsetAt(instant, zone) === asUtc);
    return real.length > 0 ? Math.min(...real) : before;
  } catch {
    return null;
  }
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** What tells how far a zone is from UTC; throws a RangeError for a zone the browser does not know. */
function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone) ?? new Intl.DateTimeFormat("en-US", { timeZone: zone, timeZoneName: "longOffset" });
  formats.set(zone, known);
  return known;
}

/** How far the clocks of a zone are ahead of UTC at an instant, ms. Throws for an unknown zone. */
export function offsetAt(instant: number, zone: string): number {
  // such as "6/1/2026, GMT-09:30", and no more than "GMT" where there is nothing between
  const [, sign = "+", ...parts] = /GMT(.)(\d+):(\d+):?(\d*)/.exec(formatOf(zone).format(instant)) ?? [];
  const [hours = 0, minutes = 0, seconds = 0] = parts.map(Number);
  return Number(`${sign}1`) * (hours * 3600 + minutes * 60 + seconds) * 1000;
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

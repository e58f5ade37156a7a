import { offsetAt } from "../src/advice/instant.ts";

/** A date that is held again and again by the clocks of one zone. */
export interface Series {
  zone: string;
  /** The first date as those clocks show it: `2026-06-11T16:00`. */
  wall: string;
  /** The time between two dates, ms: whole days. */
  every: number;
  /** When the last one begins at the latest, ms since 1970. */
  last: number;
}

const minute = 60_000;
const month = 30 * 86_400_000;

/** The first minute of a span at which the clocks of a zone show another time than at its beginning. */
function changeIn(zone: string, from: number, to: number): number {
  const before = offsetAt(from, zone);
  let [low, high] = [from, to];
  while (high - low > minute) {
    const middle = low + Math.floor((high - low) / 2 / minute) * minute;
    if (offsetAt(middle, zone) === before) low = middle;
    else high = middle;
  }
  return high;
}

const two = (value: number) => `${value}`.padStart(2, "0");

/** Such as `+0200`. */
function offsetText(offset: number): string {
  const seconds = Math.abs(offset) / 1000;
  const rest = seconds % 60 ? two(seconds % 60) : "";
  return `${offset < 0 ? "-" : "+"}${two(Math.floor(seconds / 3600))}${two(Math.floor(seconds / 60) % 60)}${rest}`;
}

/** A time on the wall, as calendars write it. */
const wallText = (asUtc: number): string => new Date(asUtc).toISOString().slice(0, 19).replace(/[-:]/g, "");

function observance(from: number, before: number, after: number): string[] {
  const name = after > before ? "DAYLIGHT" : "STANDARD";
  return [
    `BEGIN:${name}`,
    // by the clocks as they were until then
    `DTSTART:${wallText(from + before)}`,
    `TZOFFSETFROM:${offsetText(before)}`,
    `TZOFFSETTO:${offsetText(after)}`,
    `END:${name}`,
  ];
}

/**
 * The zone of a series, told by every change of its clocks from the first date to the last: RFC 5545, 3.6.5. Calendars
 * that know the zone by its name need it as little as those that do not.
 */
export function zoneLines({ zone, last }: Series, first: number): string[] {
  const start = first - month;
  const lines = ["BEGIN:VTIMEZONE", `TZID:${zone}`, ...observance(start, offsetAt(start, zone), offsetAt(start, zone))];
  for (let from = start; from < last; ) {
    const to = from + month;
    const [before, after] = [offsetAt(from, zone), offsetAt(to, zone)];
    const at = before === after ? to : changeIn(zone, from, to);
    if (before !== after) lines.push(...observance(at, before, offsetAt(at, zone)));
    from = at;
  }
  return [...lines, "END:VTIMEZONE"];
}

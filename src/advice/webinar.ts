import { milliseconds } from "../playbook/duration.ts";
import { instantOf } from "./instant.ts";

const WEEK = 604_800_000;

interface Webinar {
  starts: string;
  zone: string;
  minutes?: number | undefined;
  repeats?: { every: string; until: string } | undefined;
}

const instants = new Map<string, number | null>();

/** The instant of a wall time, worked out once: it asks the browser's calendar, which is slow. */
function instantIn({ zone }: Webinar, wall: string): number | null {
  const key = wall + zone;
  if (!instants.has(key)) instants.set(key, instantOf(wall, zone));
  return instants.get(key) ?? null;
}

const wallOf = (asUtc: number): string => new Date(asUtc).toISOString().slice(0, 16);

/** The wall time of the first date that is not over, or of the last one. Dates repeat by the wall clock of their zone. */
function nextStart(webinar: Webinar, now: number, length: number): string {
  const { starts, repeats } = webinar;
  const every = repeats ? milliseconds(repeats.every) : 0;
  const first = instantIn(webinar, starts);
  if (!repeats || !every || first === null || now <= first + length) return starts;
  const asUtc = Date.parse(`${starts}Z`);
  const last = Math.floor((Date.parse(`${repeats.until}Z`) - asUtc) / every);
  // one less than the elapsed ones, since the clocks of the zone may have changed
  for (let date = Math.max(0, Math.floor((now - first) / every) - 1); date < last; date++) {
    const wall = wallOf(asUtc + date * every);
    if (now <= (instantIn(webinar, wall) ?? 0) + length) return wall;
  }
  return wallOf(asUtc + Math.max(0, last) * every);
}

/**
 * When a webinar starts and ends next, ms, and whether that is past or within a week; null for a zone that this browser
 * does not know, because then no time is guessed. Without a length it is taken to last an hour.
 */
export function webinarTimes(webinar: Webinar, now: number) {
  const length = (webinar.minutes ?? 60) * 60_000;
  const wall = nextStart(webinar, now, length);
  const starts = instantIn(webinar, wall);
  if (starts === null) return null;
  const ends = starts + length;
  return { wall, starts, ends, past: now > ends, soon: now <= ends && starts - now < WEEK };
}

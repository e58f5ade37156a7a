import { instantOf } from "./instant.ts";

const WEEK = 604_800_000;

interface Webinar {
  starts: string;
  zone: string;
  minutes?: number | undefined;
}

const starting = new WeakMap<Webinar, number | null>();

/** The instant of the start, worked out once a webinar: it asks the browser's calendar, which is slow. */
function startOf(webinar: Webinar): number | null {
  const known = starting.get(webinar);
  if (known !== undefined) return known;
  const starts = instantOf(webinar.starts, webinar.zone);
  starting.set(webinar, starts);
  return starts;
}

/**
 * When a webinar starts and ends, ms, and whether that is past or within a week; null for a zone that this browser does
 * not know, because then no time is guessed. Without a length it is taken to last an hour.
 */
export function webinarTimes(webinar: Webinar, now: number) {
  const starts = startOf(webinar);
  if (starts === null) return null;
  const ends = starts + (webinar.minutes ?? 60) * 60_000;
  return { starts, ends, past: now > ends, soon: now <= ends && starts - now < WEEK };
}

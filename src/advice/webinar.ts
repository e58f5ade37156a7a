import { instantOf } from "./instant.ts";

const WEEK = 604_800_000;

/**
 * When a webinar starts and ends, ms, and whether that is past or within a week; null for a zone that this browser does
 * not know, because then no time is guessed. Without a length it is taken to last an hour.
 */
export function webinarTimes(webinar: { starts: string; zone: string; minutes?: number | undefined }, now: number) {
  const starts = instantOf(webinar.starts, webinar.zone);
  if (starts === null) return null;
  const ends = starts + (webinar.minutes ?? 60) * 60_000;
  return { starts, ends, past: now > ends, soon: now <= ends && starts - now < WEEK };
}

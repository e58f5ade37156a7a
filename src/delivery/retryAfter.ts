const LEAST = 1_000;
const MOST = 3_600_000;
const DATE = /^(Sun|Mon|Tue|Wed|Thu|Fri|Sat)[a-z]*,? .*\d\d:\d\d:\d\d/;

const within = (ms: number): number => Math.min(MOST, Math.max(LEAST, ms));

/**
 * What a `Retry-After` asks for, in ms from `now`: seconds, or one of the three forms of an HTTP date (RFC 9110, 5.6.7 and
 * 10.2.3). Never less than a second or more than an hour; null for what is neither.
 */
export function retryAfter(header: string | null, now: number): number | null {
  const given = header?.trim() ?? "";
  if (/^\d+$/.test(given)) return within(Number(given) * 1000);
  if (!DATE.test(given)) return null;
  // of the three forms only that of C's asctime does not say that it is GMT
  const at = Date.parse(given.endsWith("GMT") ? given : `${given} GMT`);
  return Number.isNaN(at) ? null : within(at - now);
}

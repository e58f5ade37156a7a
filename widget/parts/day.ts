import type { Words } from "../words/words.ts";

/** A date; with its year where that is another one than today's. */
export function day(words: Words, at: number, now: number): string {
  const year = (time: number) => words.date(time, { year: "numeric" });
  return words.date(at, { day: "numeric", month: "long", ...(year(at) !== year(now) && { year: "numeric" }) });
}

import type { Message } from "./message.ts";

/** The English sentences of a result that is there. */
export const enReached = {
  "bar.title": "Let's get that again next time",
  "bar.offer": "You know now what works. Aim a little higher, or keep this aim.",
  "bar.top": "You know now what works. Keep this aim, or turn to what comes next.",
  "bar.anew": "A new aim counts from today.",
  "bar.hold": "Keep this aim",
  "bar.next": "What else counts: {outcome}",
  "bar.notNow": "Not now",
  "bar.aim": "Aim for {target}",
} as const satisfies Record<string, Message>;

export type EnglishReached = typeof enReached;

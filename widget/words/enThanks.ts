import type { Message } from "./message.ts";

/** The English sentences that follow an answer. */
export const enThanks = {
  "checkIn.helps": "Here is what usually helps",
  "checkIn.again": "We will ask again on {date}, when a change can show.",
  "checkIn.againAfter": "We will ask again after your next try, when a change can show.",
  "checkIn.aim": "Aim for {target}",
  "checkIn.aimed": "Agreed. Next time we aim for {target}.",
} as const satisfies Record<string, Message>;

export type EnglishThanks = typeof enThanks;

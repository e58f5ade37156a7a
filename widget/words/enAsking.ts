import type { Message } from "./message.ts";

/** The English sentences of a check-in, which come with it. */
export const enAsking = {
  // a check-in that shows itself
  "nudge.label": "A question from {product}",
  "nudge.announce": "{product} has a question for you, at the end of the page: {question}",
  "nudge.close": "Close, keep it for later",

  // check-in
  "checkIn.send": "Send",
  "checkIn.later": "Later",
  "checkIn.never": "Don't ask this again",
  "checkIn.choose": "Please choose one answer first.",
  "checkIn.failed": "This could not be saved. Please try again.",
  "checkIn.back": "Back",
  "checkIn.close": "Close",
  "checkIn.honest": "Thank you for the honest answer.",
  "checkIn.middle": "Thank you. Part of the way is done, and there is more in it.",
  "checkIn.good": "Great. Let's get that again next time.",
  "checkIn.experience": "Thank you. It is good to know how the way was for you.",
} as const satisfies Record<string, Message>;

export type EnglishAsking = typeof enAsking;

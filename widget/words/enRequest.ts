import type { Message } from "./message.ts";

/** The English sentences of asking for help by a message. */
export const enRequest = {
  "request.write": "Ask for it",
  "request.message": "Your message",
  "request.hint": "What is it about, and when does it suit you?",
  "request.what": "Your message goes to {product}, and they come back to you. Nothing is bought by it.",
  "request.send": "Send",
  "request.cancel": "Cancel",
  "request.empty": "Please write a few words first.",
  "request.failed": "This could not be sent. Your message is still here; please try again.",
  "request.sent": "Sent. {product} comes back to you.",
  "request.requested": "You asked for this on {date}. {product} comes back to you.",
  "request.answered": "You asked for this on {requested}; it was answered on {date}.",
  "request.again": "Write again",
} as const satisfies Record<string, Message>;

export type EnglishRequest = typeof enRequest;

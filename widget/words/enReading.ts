import type { Message } from "./message.ts";

/** The English sentences of what stands around a text that is read. */
export const enReading = {
  "reading.contents": "Contents",
  "reading.resume": "Continue reading",
  "reading.print": "Print",
  "reading.code": "Code",
  "reading.copy": "Copy",
  "reading.copied": "Copied",
  "reading.select":
    "This page does not allow copying for you. The code is selected: press Ctrl+C, or \u2318C on a Mac.",
  "reading.note": "Note",
  "reading.tip": "Tip",
  "reading.warning": "Take care",
  "reading.example": "Example",
} as const satisfies Record<string, Message>;

export type EnglishReading = typeof enReading;

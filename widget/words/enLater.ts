import type { Message } from "./message.ts";

/** The English sentence over the times to ask again. */
export const enLater = {
  "checkIn.when": "Ask me again",
} as const satisfies Record<string, Message>;

export type EnglishLater = typeof enLater;

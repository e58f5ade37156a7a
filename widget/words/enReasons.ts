import type { Message } from "./message.ts";

/** The English sentences that ask for reasons. */
export const enReasons = {
  "checkIn.obstacles": "What got in the way?",
  "checkIn.any": "Choose everything that fits. None is fine too.",
  "checkIn.else": "Something else",
  "checkIn.left": { one: "{count} character left", other: "{count} characters left" },
} as const satisfies Record<string, Message>;

export type EnglishReasons = typeof enReasons;

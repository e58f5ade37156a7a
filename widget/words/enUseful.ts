import type { Message } from "./message.ts";

/** The English sentences of whether help has helped. */
export const enUseful = {
  "useful.ask": "Did this help?",
  "useful.yes": "Yes",
  "useful.no": "No",
  "useful.useful": "Good to know. Help of this kind counts for more when we choose the next for you.",
  "useful.not-useful": "Thank you for saying so. It steps back, and something else comes first.",
} as const satisfies Record<string, Message>;

export type EnglishUseful = typeof enUseful;

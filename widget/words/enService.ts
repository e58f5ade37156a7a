import type { Message } from "./message.ts";

/** The English sentences of help that is got somewhere else. */
export const enService = {
  "service.price": "Price",
  "service.provider": "From",
  "service.get": "What you get",
  "service.about": "About it",
  "service.book": "See and book",
  "service.watch": "Go to the talk",
  "service.open": "Open the tool",
  "service.used": "I have made use of it",
  "service.opens": "Opens {host} in a new tab.",
  "service.honest": "Opens {host} in a new tab. Nothing is bought before you agree there.",
} as const satisfies Record<string, Message>;

export type EnglishService = typeof enService;

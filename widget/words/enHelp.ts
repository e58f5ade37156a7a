import type { Message } from "./message.ts";

/** The English sentences of one help item, which come with what shows it. */
export const enHelp = {
  "reader.original": "Open the page",
  "reader.next": "Now it is yours to use. Once a result can show, we will ask how it went.",
  "webinar.attended": "I took part",
} as const satisfies Record<string, Message>;

export type EnglishHelp = typeof enHelp;

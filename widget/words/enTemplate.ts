import type { Message } from "./message.ts";

/** The English sentences of a template. */
export const enTemplate = {
  "template.fill": "Your words",
  "template.preview": "Your text",
  "template.open": { one: "{count} blank is still open", other: "{count} blanks are still open" },
  "template.use": "Use it here",
  "template.used": "Inserted. You find it where you write.",
  "template.failed": "That did not work here. You can copy the text instead.",
  "template.copy": "Copy",
  "template.copied": "Copied. Paste it where you write.",
  "template.download": "Download",
  "template.downloaded": "It is in your downloads, as a text file.",
  "template.clear": "Empty all fields",
  "template.select":
    "This page does not allow copying for you. The text is selected: press Ctrl+C, or \u2318C on a Mac.",
} as const satisfies Record<string, Message>;

export type EnglishTemplate = typeof enTemplate;

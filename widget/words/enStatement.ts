import type { Message } from "./message.ts";

/** The English sentences of the value statement. */
export const enStatement = {
  "statement.title": "Value statement",
  "statement.about": "What {product} has brought, as of {date}.",
  "statement.for": "For {name}.",
  "statement.of": "{value}, aim: {target}",
  "statement.atMost": "{value}, aim: at most {target}",
  "statement.reached": "{value}, reached",
  "statement.unknown": "not known yet",
  "statement.period": "Period",
  "statement.expected": "Expected",
  "statement.counted": "Counted",
  "statement.word": "Your word",
  "statement.span": "{from} to {to}",
  "statement.disputed": "not confirmed",
  "statement.said": "said on {date}",
  "statement.saidBy": "said by {name} on {date}",
  "statement.honest": "Value counts here once you have confirmed it. What is not confirmed does not count as achieved.",
  "statement.print": "Print or save as PDF",
} as const satisfies Record<string, Message>;

export type EnglishStatement = typeof enStatement;

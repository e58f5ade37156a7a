import type { Message } from "./message.ts";

/** The English sentences of slots and hints in the host's page, which come with them. */
export const enPlaces = {
  // where the customer stands, in few words
  "slot.of": "{value} of {target}",
  "slot.atMost": "{value}, aim: at most {target}",
  "slot.rated": "{value}, aim: {target}",
  "slot.unknown": "Not known yet. Aim: {target}",
  "slot.by": "by {date}",
  "slot.was": "was due {date}",
  "slot.reached": "You got there",
  "slot.ahead": "Ahead of pace",
  "slot.on-pace": "On pace",
  "slot.behind": "Behind pace",
  "slot.overdue": "Date has passed",
  "slot.next": "Next",
  "slot.answer": "Answer one question",
  "slot.wait": "A result needs time. We ask you {when} how it went.",
  "slot.more": "Your whole way",

  // help
  "slot.help": "What helps now",
  "slot.open": "Open",

  // a hint
  "hint.label": "Hint from {product}",
  "hint.announce": "{product} has a hint for you: {text}",
  "hint.close": "Close, keep it for later",
  "hint.never": "Don't show this again",
} as const satisfies Record<string, Message>;

export type EnglishPlaces = typeof enPlaces;

import type { Message } from "./message.ts";

/** The English sentences of the tab with all help. */
export const enHelpTab = {
  "help.search": "Search help",
  "help.kind": "Kind",
  "help.everyKind": "Every kind",
  "help.price": "Price",
  "help.everyPrice": "Free and paid",
  "help.paid": "Paid",
  "help.found": { one: "{count} found", other: "{count} found" },
  "help.nothing": "Nothing found. Try another word, or clear the search.",
  "help.clear": "Clear the search",
  "help.begun": "Continue where you left off",
  "help.saved": "Saved for later",
  "help.other": "More help",
  "help.share": "{share} read",
  "help.none": "Nothing stands in your way that we know of. When something does, help for it appears here.",
  "help.empty": "There is no help for you here yet.",
  "help.past": "Over",
  "help.language": "In another language",
} as const satisfies Record<string, Message>;

export type EnglishHelpTab = typeof enHelpTab;

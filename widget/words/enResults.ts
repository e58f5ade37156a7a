import type { Message } from "./message.ts";

/** The English sentences of the tab with results. */
export const enResults = {
  "results.table": "Show as a table",
  "results.date": "Date",
  "results.aim": "Aim: {target}",
  "results.atMost": "Aim: at most {target}",
  "outcomes.unrated": "Not rated yet",
  "outcomes.unknown": "Not known yet",
  "results.statement": "Value statement",
  "results.statementText": "What was achieved by your own word, period by period, to print or to pass on.",
  "results.statementShow": "Show it",
  "results.given": "What you told us",
  "results.givenNone": "Nothing yet. What you answer stands here, and you can change it or take it back.",
  "results.target": "Your target for: {outcome}",
  "results.confirmed": "{value} from {from} to {to}, confirmed",
  "results.corrected": "{value} from {from} to {to}, corrected",
  "results.disputed": "{value} from {from} to {to}, not confirmed",
  "results.by": "by {name}",
  "results.changed": "changed",
  "results.change": "Change",
  "results.takeBack": "Take back",
  "results.sure": "Take this back? It will count no longer.",
  "results.yes": "Take it back",
  "results.keep": "Keep it",
  "results.new": "New answer",
  "results.reasons": "What stood in the way",
  "results.note": "In your words",
  "results.save": "Save",
  "results.cancel": "Cancel",
  "results.failed": "This could not be saved. Try again.",
  "results.number": "Please write a number, such as {example}.",
} as const satisfies Record<string, Message>;

export type EnglishResults = typeof enResults;

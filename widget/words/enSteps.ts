import type { Message } from "./message.ts";

/** The English sentences of the list of steps. */
export const enSteps = {
  "steps.setup": "Set-up",
  "steps.title": "Steps",
  "steps.done": "done",
  "steps.next": "next",
  "steps.open": "open",
  "steps.locked": "comes later",
  "steps.optional": "optional",
} as const satisfies Record<string, Message>;

export type EnglishSteps = typeof enSteps;

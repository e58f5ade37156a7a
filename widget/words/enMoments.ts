import type { Message } from "./message.ts";

/** The English sentences of moments: short words about what has just been reached. */
export const enMoments = {
  "moment.label": "{product}: news on your way",
  "moment.step": "Done: {step}",
  "moment.next": "Next: {step}",
  "moment.later": "The next step comes later.",
  "moment.gap": "All steps are done",
  "moment.gapText": "Now for the result: {outcome}. Here is what usually helps.",
  "moment.help": "See what helps",
  "moment.reached": "You got there: {value}",
  "moment.reachedText": "{outcome}. That was your work.",
  "moment.onward": "See what comes next",
  "moment.value": "Confirmed: {value}",
  "moment.valueText": "It stands with your results.",
  "moment.results": "See your results",
  "moment.close": "Close",
} as const satisfies Record<string, Message>;

export type EnglishMoments = typeof enMoments;

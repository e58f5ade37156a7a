import type { Message } from "./message.ts";

/** The English sentences of the tab with what the customer decides for themselves. */
export const enYou = {
  "you.saved": "Saved.",
  "you.failed": "This could not be saved. Try again.",
  "you.save": "Save",
  "you.cancel": "Cancel",

  // what to aim for
  "you.target": "What you aim for",
  "you.aimBy": "{target} by {date}",
  "you.own": "Set by you on {date}.",
  "you.setTarget": "Change",
  "you.usualTarget": "Back to the usual aim",
  "you.aim": "Aim",
  "you.by": "By",
  "you.why": "Why, if you want to say",
  "you.number": "Please write a number, such as {example}.",
  "you.later": "Please choose a day that is still to come.",

  // when anything may show itself
  "you.when": "When we may ask",
  "you.pause": "Pause coaching",
  "you.pauseHint": "While it is paused nothing shows itself. The panel stays here for you.",
  "you.goOn": "Not paused",
  "you.until": "Paused until {date}",
  "you.pauseDay": "For a day",
  "you.pauseWeek": "For a week",
  "you.pauseAlways": "Until I turn it on again",
  "you.quiet": "Quiet hours",
  "you.quiet-from": "From",
  "you.quiet-to": "To",

  // how it looks
  "you.looks": "How it looks",
  "you.language": "Language",
  "you.asPage": "Like the page",
  "you.density": "Spacing",
  "you.usual": "As usual",
  "you.comfortable": "Comfortable",
  "you.compact": "Compact",
  "you.button": "Show the button in the corner",
  "you.hidden": "Hidden. From now on the panel opens where {product} offers a link to it.",

  // what is kept
  "you.data": "What is kept of you",
  "you.stored": "Your steps, answers, aims and what you opened are kept in this browser.",
  "you.memory":
    "Your steps, answers, aims and what you opened are kept until this page closes. This browser saves nothing.",
  "you.seen": "{product} learns which steps and results you reached and how you rated them. What you write stays here.",
  "you.export": "Download a copy",
  "you.forget": "Delete all of it",
  "you.sure": "Delete everything that is kept of you here? This cannot be undone.",
  "you.forgetAll": "Delete it",
  "you.keep": "Keep it",
} as const satisfies Record<string, Message>;

export type EnglishYou = typeof enYou;

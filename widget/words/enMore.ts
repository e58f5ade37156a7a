import type { Message } from "./message.ts";

/** The English sentences of the questions that only some playbooks ask. */
export const enMore = {
  // what is missing in an answer
  "checkIn.number": "Please write a number, such as {example}.",
  "checkIn.some": "Please choose at least one, or write what it is.",

  // a number
  "ask.percent": "Write {number} for {share}.",
  "ask.before": "Last time you said {value}.",

  // what stands in the way
  "ask.reason": "What stands in the way?",
  "ask.about": "This is about: {outcome}. Choose everything that fits.",
  "ask.reasonThanks": "Thank you. Now we know what has to go out of the way.",

  // one of several choices
  "ask.choiceThanks": "Thank you. It helps us to show you what fits.",

  // when the number says this and the customer says that
  "ask.contradiction":
    "You count {value}, the aim is {target}, and you told us: “{felt}”. Which is closer to the truth?",
  "ask.contradictionLess":
    "You count {value}, the aim is at most {target}, and you told us: \u201c{felt}\u201d. Which is closer to the truth?",
  "ask.measure": "The number is right",
  "ask.rating": "My impression is right",
  "ask.neither": "Neither",
  "ask.contradictionThanks": "Thank you. Now we know how to read the two.",

  // the value of a period
  "ask.counted": "Between {from} and {to} we counted {value}. Is that right?",
  "ask.measured": "Between {from} and {to} we measured {value}. Is that right?",
  "ask.said": "Between {from} and {to} you told us {value}. Is that right?",
  "ask.expected": "You expected {value}.",
  "ask.confirmed": "Yes, that is right",
  "ask.corrected": "No, it was another number",
  "ask.disputed": "No, and I want to say why",
  "ask.really": "What was it really?",
  "ask.reallyHint": "We had {value}.",
  "ask.why": "What is not right about it?",
  "ask.confirmedThanks": "Thank you. It stands as what you have achieved.",
  "ask.correctedThanks": "Thank you. By your word it was {value}.",
  "ask.disputedThanks": "Thank you for saying so. It does not count as achieved.",

  // what is expected of the next period
  "ask.expectation": {
    one: "What do you expect of the next day?",
    other: "What do you expect of the next {count} days?",
  },
  "ask.got": "The last period brought {value}.",
  "ask.hadExpected": "You had expected {value}.",
  "ask.hold": "The same again: {target}",
  "ask.expectationThanks": "Agreed. We go for {target}.",

  // a review or a reference
  "ask.review": "Write a review",
  "ask.reference": "Tell others about it",
  "ask.notNow": "Not this time",
  "ask.givenThanks": "Thank you. It helps others to get there, too.",
  "ask.declinedThanks": "That is fine. Thank you for telling us.",
} as const satisfies Record<string, Message>;

export type EnglishMore = typeof enMore;

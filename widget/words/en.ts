import type { Message } from "./message.ts";

/** The English sentences; the keys are the contract for every other language. */
export const en = {
  // panel
  "panel.title": "Your way to the result",
  "panel.close": "Close",
  "panel.newTab": "opens in a new tab",

  // crossing: the picture and its two measures
  "crossing.steps": "Steps",
  "crossing.result": "Result",
  "crossing.of": "{value} of {target}",
  "crossing.atMost": "{value}, aim {target} or less",
  "crossing.by": "by {date}",
  "crossing.due": "was due {date}",
  "crossing.notYet": "not known yet",
  "crossing.onShore": "You are on this shore: {done} of {total} steps done. On the far shore: {outcome}.",
  "crossing.onWater": "You are on the water, {progress} of the way across. On the far shore: {outcome}.",
  "crossing.across": "You have reached the far shore: {outcome}.",

  // standing: where the customer is, in sentences
  "stage.onboarding": {
    one: "One thing to set up first, then the steps begin.",
    other: "{count} things to set up first, then the steps begin.",
  },
  "stage.steps": {
    one: "One step to go, then the result can come.",
    other: "{count} steps to go, then the result can come.",
  },
  "stage.gap": "Set-up is complete. The result is not there yet: {value} of {target}, {left} to go by {date}.",
  "stage.gapOverdue": "Set-up is complete. {date} has passed with {value} of {target}, {left} to go.",
  "stage.gapLower":
    "Set-up is complete. The result is not there yet: {value} now; the aim is {target} or less by {date}.",
  "stage.gapRated":
    "Set-up is complete. The result is not there yet: you rated it {value} of {points}; the aim is {target}.",
  "stage.gapUnknown": "Set-up is complete. Whether the result is there is not known yet.",
  "stage.raised": "You got there before. Now for the higher bar: {value} of {target}, {left} to go by {date}.",
  "stage.reached": "You got there: {value}.",
  "stage.reachedUnhappy": "The result is there: {value}. The way to it was not right for you.",
  "desired.start": "Steps tick themselves off when you have done them. Nothing to fill in here.",
  "desired.on-the-way":
    "The tools are in place. What you make of them decides the result; below is how it is done well.",
  "desired.not-getting-there":
    "What you did so far has not brought it yet. That is common, and yours to change: rather a new tactic than more of the same.",
  "desired.succeeding": "That was your work. Well done.",
  "desired.succeeding-unhappy":
    "A result should not cost more than it has to. Some of the help below takes work off you.",

  // pace
  "pace.ahead": "Ahead of pace",
  "pace.on-pace": "On pace",
  "pace.behind": "Behind pace",
  "pace.too-early": "Too early to say",
  "pace.reached": "Reached",
  "pace.overdue": "Date has passed",
  "pace.expected": "On pace would be {expected} by today.",
  "pace.projected": "At this rate you arrive on {date}.",
  "pace.projectedLate": "At this rate you would arrive on {date}, after the date. A change of tactic moves it.",
  "pace.change": "Time for a different tactic: see what helps below.",

  // trend
  "trend.text": "From {first} on {from} to {last} on {to}. The aim is {target}.",
  "trend.aim": "Aim {target}",
  "trend.measured": "Measured {when}",
  "trend.rated": "Your rating, {when}",

  // the one next thing
  "next.step": "Your next step",
  "next.go": "Go there",
  "next.question": "One question for you",
  "next.help": "What helps most now",
  "next.wait": "What happens next",
  "next.askAgain": "A result needs time to show. We ask you again {when}, on {date}.",
  "next.watch": "As soon as a new result is in, you see it here.",

  // steps
  "steps.setup": "Set-up",
  "steps.title": "Steps",
  "steps.done": "done",
  "steps.next": "next",
  "steps.open": "open",
  "steps.locked": "comes later",

  // the result is there
  "bar.title": "You got there",
  "bar.offer": "Great. Let's get that again next time, and a little more.",
  "bar.hold": "Hold it",
  "bar.aim": "Aim for {target}",

  // further outcomes
  "outcomes.title": "What else counts",
  "outcomes.unrated": "Not rated yet",
  "outcomes.rated": "You said: {label}",

  // foot of the panel
  "foot.saved": "Saved on this device",
  "foot.memory": "Not saved: when this page closes, what is shown here is forgotten.",

  // a check-in that shows itself
  "nudge.label": "A question from {product}",
  "nudge.announce": "{product} has a question for you, at the end of the page: {question}",
  "nudge.close": "Close, keep it for later",
} as const satisfies Record<string, Message>;

export type WordKey = keyof typeof en;

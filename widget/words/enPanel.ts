import type { Message } from "./message.ts";

/** The English sentences of what the panel shows first, which come with it. */
export const enPanel = {
  "panel.close": "Close",
  "reader.back": "Back",
  "tab.crossing": "Crossing",
  "tab.help": "Help",
  "tab.results": "Results",
  "tab.you": "You",

  // crossing: the picture and its two measures
  "crossing.steps": "Steps",
  "crossing.result": "Result",
  "crossing.of": "{value} of {target}",
  "crossing.atMost": "{value}, aim: at most {target}",
  "crossing.rated": "{value}, aim: {target}",
  "crossing.aim": "Aim",
  "crossing.by": "by {date}",
  "crossing.due": "was due {date}",
  "crossing.onShore": "You are on this shore: {done} of {total} steps done. On the far shore: {outcome}.",
  "crossing.onWater": "You are on the water, {progress} of the way across. On the far shore: {outcome}.",
  "crossing.across": "You are on the far shore: {outcome}.",

  // standing: where the customer is, in sentences
  "stage.onboarding": {
    one: "One thing to set up first, then the steps.",
    other: "{count} things to set up first, then the steps.",
  },
  "stage.steps": {
    one: "One step to go, then the result can come.",
    other: "{count} steps to go, then the result can come.",
  },
  "stage.gap":
    "All steps are done. The result is not there yet: {value} now, the aim is {target}, {left} to go by {date}.",
  "stage.gapOverdue": "All steps are done. {date} has passed: {value} now, the aim is {target}, {left} to go.",
  "stage.gapLower":
    "All steps are done. The result is not there yet: {value} now, the aim is at most {target} by {date}.",
  "stage.gapRated":
    "All steps are done. The result is not there yet: you rated it {value} of {points}, the aim is {target}.",
  "stage.gapUnknown": "All steps are done. The result is not known yet.",
  "stage.higher": "You got there before. The next aim is {target}: {value} now, {left} to go by {date}.",
  "stage.raised": "You got there and keep {before}. The next aim is {target} by {date}: {value} now.",
  "stage.reached": "You got there: {value}.",
  "stage.reached-unhappy": "You got there: {value}. The way to it was not right for you.",
  "desired.start": "Steps tick themselves off once done. Nothing to fill in here.",
  "desired.on-the-way": "What you make of it now decides the result.",
  "desired.not-getting-there":
    "What was done has not brought the result yet. That is common. A new tactic can change that.",
  "desired.at-odds": "The numbers are on pace, yet not all of it works. A new tactic can change that.",
  "desired.succeeding": "That was your work. Well done.",
  "desired.succeeding-unhappy": "A result should not cost more than it has to.",

  // pace
  "pace.ahead": "Ahead of pace",
  "pace.on-pace": "On pace",
  "pace.behind": "Behind pace",
  "pace.too-early": "Too early to say",
  "pace.reached": "Reached",
  "pace.overdue": "Date has passed",
  "pace.expected": "On pace would be {expected} by today.",
  "pace.change": "Time for a new tactic: see what helps below.",

  // the one next thing
  "next.step": "Your next step",
  "steps.undone": "Was done before, needs a look",
  "next.go": "Go there",
  "next.question": "One question for you",
} as const satisfies Record<string, Message>;

export type EnglishPanel = typeof enPanel;

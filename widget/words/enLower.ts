import type { Message } from "./message.ts";

/** The English sentences of what stands further down in the panel, of the gap, and of help cards wherever they stand. */
export const enLower = {
  // from functional completion on: the gap, and what it means
  "stage.gap": "Set-up is complete. The result is not there yet: {value} of {target}, {left} to go by {date}.",
  "stage.gapOverdue": "Set-up is complete. {date} has passed with {value} of {target}, {left} to go.",
  "stage.gapLower":
    "Set-up is complete. The result is not there yet: {value} now; the aim is at most {target} by {date}.",
  "stage.gapRated":
    "Set-up is complete. The result is not there yet: you rated it {value} of {points}; the aim is {target}.",
  "stage.gapUnknown": "Set-up is complete. Whether the result is there is not known yet.",
  "stage.higher": "You got there before. Now for the next bar: {value} of {target}, {left} to go by {date}.",
  "stage.raised": "You got there, and {before} stay yours. Now for the next bar: {value} of {target} by {date}.",
  "stage.reached": "You got there: {value}.",
  "stage.reachedUnhappy": "The result is there: {value}. The way to it was not right for you.",
  "desired.on-the-way": "The tools are in place. What you make of them decides the result.",
  "desired.not-getting-there":
    "What was done so far has not brought the result yet. That is common, and in your hands: a new tactic rather than more of the same.",
  "desired.succeeding": "That was your work. Well done.",
  "desired.succeeding-unhappy": "A result should not cost more than it has to.",
  // said only where there is help below
  "below.on-the-way": "Below is how it is done well.",
  "below.succeeding-unhappy": "Some of the help below takes work off you.",

  // pace
  "pace.ahead": "Ahead of pace",
  "pace.on-pace": "On pace",
  "pace.behind": "Behind pace",
  "pace.too-early": "Too early to say",
  "pace.reached": "Reached",
  "pace.overdue": "Date has passed",
  "pace.expected": "On pace would be {expected} by today.",
  "pace.projected": "At this rate you arrive on {from}.",
  "pace.between": "At this rate you arrive between {from} and {to}.",
  "pace.earliest": "At this rate you arrive on {from} at the earliest.",
  "pace.late": "That is after the date.",
  "pace.change": "Time for a different tactic: see what helps below.",

  // what comes next
  "next.wait": "What happens next",
  "next.ask": "Results usually show after a while. We ask you {when}, on {date}, how it went.",
  "next.askAgain": "A result needs time to show. We ask you again {when}, on {date}.",
  "next.watch": "As soon as a new result is in, you see it here.",

  // trend
  "trend.text": "From {first} on {from} to {last} on {to}. The aim is {target}.",
  "trend.aim": "Aim {target}",
  "trend.measured": "Measured {when}",
  "trend.reported": "Your number, {when}",
  "trend.rated": "Your rating, {when}",

  // the result is there
  "bar.title": "Let's get that again next time",
  "bar.offer": "You know now what works. Aim a little higher, or hold what you have.",
  "bar.top": "You know now what works. Hold what you have, or turn to what comes next.",
  "bar.anew": "A new aim counts from today.",
  "bar.hold": "Hold it",
  "bar.next": "What else counts: {outcome}",
  "bar.notNow": "Not now",
  "bar.aim": "Aim for {target}",

  // further outcomes
  "outcomes.title": "What else counts",
  "outcomes.unrated": "Not rated yet",
  "outcomes.rated": "You said: {label}",

  // foot of the panel
  "foot.saved": "Saved on this device",
  "foot.memory": "Not saved: when this page closes, what is shown here is forgotten.",

  // help list
  "help.title": "What helps now",
  "help.none": "Nothing stands in your way that we know of. When something does, help for it appears here.",
  "help.all": "Show all ({count})",
  "help.fewer": "Show fewer",
  "help.other": "More help",
  "help.lesson": "Lesson",
  "help.article": "Article",
  "help.video": "Video",
  "help.webinar": "Webinar",
  "help.talk": "Talk",
  "help.template": "Template",
  "help.course": "Course",
  "help.tool": "Tool",
  "help.training": "Training",
  "help.consulting": "Consulting",
  "help.service": "Service",
  "help.lessons": { one: "{count} lesson", other: "{count} lessons" },
  "help.free": "Free",
  "help.per": "{amount} per {unit}",
  "help.by": "by {provider}",
  "help.started": "Opened",
  "help.finished": "Done",
  "help.declined": "Put away",
  "help.past": "Over",
  "help.language": "In another language",
  "help.dismiss": "Not for me",
  "help.dismissed": 'Put away. You still find it under "Show all".',
  "help.seen": "I have seen it",
  "help.read": "I have read this",
  "why.closes-named": "Because you said: {obstacle}",
  "why.closes-detected": "Because we see: {obstacle}",
  "why.stalled": "What you tried usually has worked by now; this goes deeper",
  "why.stronger": "It goes deeper than what you have tried so far",
  "why.change-tactic": "It is a different way than before",
  "why.worked-before": "This kind of help has worked for you before",
  "why.soon": "It takes place soon",
  "why.started": "You have started it",
  "why.fits-format": "It is the kind of help that suits you",
  "why.fits-style": "It suits the way you work",
  "why.free-first": "It is free",
  "why.paid-first": "For customers like you, paid help comes first",
} as const satisfies Record<string, Message>;

export type EnglishLower = typeof enLower;

import type { Message } from "./message.ts";

/** The English sentences of what stands further down in the panel, and of help cards wherever they stand. */
export const enLower = {
  // what comes next
  "next.wait": "What happens next",
  "next.ask": "Results usually show after a while. We ask you {when}, on {date}, how it went.",
  "next.askAgain": "A result needs time to show. We ask you again {when}, on {date}.",
  "next.checkpoint": "On {date} we look at the pace together: {expected} by then.",
  "next.watch": "As soon as a new result is in, you see it here.",

  // trend
  "trend.text": "From {first} on {from} to {last} on {to}. The aim is {target}.",
  "trend.aim": "Aim {target}",
  "trend.pace": "Pace",
  "pace.projected": "At this rate you arrive on {from}.",
  "pace.between": "At this rate you arrive between {from} and {to}.",
  "pace.earliest": "At this rate you arrive on {from} at the earliest.",
  "pace.late": "That is after the date.",
  "trend.measured": "Measured {when}",
  "trend.reported": "Your number, {when}",
  "trend.rated": "Your rating, {when}",

  // foot of the panel
  "foot.saved": "Saved on this device",
  "foot.memory": "Not saved: when this page closes, what is shown here is forgotten.",

  // help list
  "help.all": "Show all ({count})",
  "help.fewer": "Show fewer",
  "help.more": { one: "See {count} more", other: "See {count} more" },
  "help.save": "Save for later: {title}",
  "help.dismissed": 'Moved to "More help" in the Help tab.',
  "help.title": "What helps now",
  "help.on-the-way": "This is how it is done well.",
  "help.succeeding-unhappy": "Some of it takes work off you.",
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
  "help.started": "Started",
  "help.finished": "Done",
  "help.dismiss": "Not for me",
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

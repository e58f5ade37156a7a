import type { Message } from "./message.ts";

/** The English sentences of what the panel shows first, which come with it. */
export const enPanel = {
  "panel.close": "Close",

  // crossing: the picture and its two measures
  "crossing.steps": "Steps",
  "crossing.result": "Result",
  "crossing.of": "{value} of {target}",
  "crossing.atMost": "{value}, aim: at most {target}",
  "crossing.rated": "{value}, aim: {target}",
  "crossing.aim": "Aim",
  "crossing.by": "by {date}",
  "crossing.due": "was due {date}",
  "crossing.notYet": "not known yet",
  "crossing.onShore": "You are on this shore: {done} of {total} steps done. On the far shore: {outcome}.",
  "crossing.onWater": "You are on the water, {progress} of the way across. On the far shore: {outcome}.",
  "crossing.across": "You have reached the far shore: {outcome}.",

  // on this shore
  "stage.onboarding": {
    one: "One thing to set up first, then the steps begin.",
    other: "{count} things to set up first, then the steps begin.",
  },
  "stage.steps": {
    one: "One step to go, then the result can come.",
    other: "{count} steps to go, then the result can come.",
  },
  "desired.start": "Steps tick themselves off when you have done them. Nothing to fill in here.",
  // the one next thing
  "next.step": "Your next step",
  "steps.undone": "Was done before, needs a look",
  "next.go": "Go there",
  "next.question": "One question for you",

  // steps
  "steps.setup": "Set-up",
  "steps.title": "Steps",
  "steps.done": "done",
  "steps.next": "next",
  "steps.open": "open",
  "steps.locked": "comes later",
  "steps.optional": "optional",
} as const satisfies Record<string, Message>;

export type EnglishPanel = typeof enPanel;

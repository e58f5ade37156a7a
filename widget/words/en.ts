import type { EnglishAsking } from "./enAsking.ts";
import type { EnglishCourse } from "./enCourse.ts";
import type { EnglishHelp } from "./enHelp.ts";
import type { EnglishHelpTab } from "./enHelpTab.ts";
import type { EnglishLater } from "./enLater.ts";
import type { EnglishLower } from "./enLower.ts";
import type { EnglishMoments } from "./enMoments.ts";
import type { EnglishMore } from "./enMore.ts";
import type { EnglishPanel } from "./enPanel.ts";
import type { EnglishPlaces } from "./enPlaces.ts";
import type { EnglishReached } from "./enReached.ts";
import type { EnglishReading } from "./enReading.ts";
import type { EnglishReasons } from "./enReasons.ts";
import type { EnglishRequest } from "./enRequest.ts";
import type { EnglishResults } from "./enResults.ts";
import type { EnglishService } from "./enService.ts";
import type { EnglishStatement } from "./enStatement.ts";
import type { EnglishSteps } from "./enSteps.ts";
import type { EnglishTemplate } from "./enTemplate.ts";
import type { EnglishThanks } from "./enThanks.ts";
import type { EnglishUseful } from "./enUseful.ts";
import type { EnglishVideo } from "./enVideo.ts";
import type { EnglishWebinar } from "./enWebinar.ts";
import type { EnglishYou } from "./enYou.ts";
import type { Message } from "./message.ts";

/** The English sentences that every surface may need; the others come with what says them, from the files beside this. */
export const en = {
  // launcher
  "launcher.across": "{share} of the way there",
  "launcher.name": "{title}, {where}",
  "launcher.question": "{name}, a question is waiting",

  // panel
  "panel.title": "Your way to the result",
  "panel.newTab": "opens in a new tab",
  "steps.complete": { one: "{done} of {total} step done", other: "{done} of {total} steps done" },

  // parts that come late
  "reader.loading": "One moment\u2026",
  "reader.failed": "This could not be loaded. Check your connection, then try again.",
  "reader.retry": "Try again",
} as const satisfies Record<string, Message>;

/** The contract for every other language. */
export type WordKey =
  | keyof typeof en
  | keyof EnglishPanel
  | keyof EnglishLater
  | keyof EnglishLower
  | keyof EnglishResults
  | keyof EnglishYou
  | keyof EnglishPlaces
  | keyof EnglishAsking
  | keyof EnglishReached
  | keyof EnglishReasons
  | keyof EnglishMoments
  | keyof EnglishMore
  | keyof EnglishThanks
  | keyof EnglishHelp
  | keyof EnglishHelpTab
  | keyof EnglishWebinar
  | keyof EnglishStatement
  | keyof EnglishSteps
  | keyof EnglishTemplate
  | keyof EnglishService
  | keyof EnglishCourse
  | keyof EnglishReading
  | keyof EnglishRequest
  | keyof EnglishVideo
  | keyof EnglishUseful;

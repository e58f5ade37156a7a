import type { Message } from "./message.ts";

/** The English sentences of a webinar. */
export const enWebinar = {
  "webinar.yours": "Your time",
  "webinar.theirs": "In {place}",
  "webinar.calendar": "Add to calendar",
  "webinar.saved": "The calendar file is in your downloads. Open it to add the date.",
  "webinar.join": "Join",
  "webinar.replay": "Watch the recording",
  "webinar.over": "This webinar is over. There is no recording.",
  "webinar.recorded": "This webinar is over. You can watch the recording.",
  "webinar.repeats": "There are several dates; this is the next one.",
} as const satisfies Record<string, Message>;

export type EnglishWebinar = typeof enWebinar;

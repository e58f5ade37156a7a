import type { Message } from "./message.ts";

/** The English sentences of a webinar. */
export const enWebinar = {
  "webinar.yours": "Your time",
  "webinar.theirs": "In {place}",
  "webinar.seats": "Places",
  "webinar.total": { one: "{count} place", other: "{count} places" },
  "webinar.left": { one: "{count} of {total} is free", other: "{count} of {total} are free" },
  "webinar.full": "All are taken",
  "webinar.get": "What you get",
  "webinar.calendar": "Add to calendar",
  "webinar.series": "Add all dates",
  "webinar.or": "Or in",
  "webinar.saved": "The calendar file is in your downloads. Open it to add the date.",
  "webinar.isSaved": "You have saved this date.",
  "webinar.areSaved": "You have saved a date of this series.",
  "webinar.unsave": "Remove the date",
  "webinar.unsaved": "Removed here. In your calendar you can delete it yourself.",
  "webinar.opens": "You can join from {time} on, a quarter of an hour before it begins.",
  "webinar.live": "It is on now.",
  "webinar.soon": "It begins soon.",
  "webinar.page": "See its page",
  "webinar.join": "Join",
  "webinar.replay": "Watch the recording",
  "webinar.over": "This webinar is over. There is no recording.",
  "webinar.recorded": "This webinar is over. You can watch the recording.",
  "webinar.repeats": "There are several dates; this is the next one.",
} as const satisfies Record<string, Message>;

export type EnglishWebinar = typeof enWebinar;

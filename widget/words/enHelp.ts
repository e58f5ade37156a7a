import type { Message } from "./message.ts";

/** The English sentences of one help item, which come with what shows it. */
export const enHelp = {
  "reader.back": "Back",
  "reader.original": "Open the page",
  "reader.next": "Now it is yours to use. Once a result can show, we will ask how it went.",
  "webinar.yours": "Your time",
  "webinar.theirs": "In {place}",
  "webinar.calendar": "Add to calendar",
  "webinar.saved": "The calendar file is in your downloads. Open it to add the date.",
  "webinar.join": "Join",
  "webinar.replay": "Watch the recording",
  "webinar.over": "This webinar is over. There is no recording.",
  "webinar.recorded": "This webinar is over. You can watch the recording.",
  "webinar.attended": "I took part",
  "webinar.repeats": "There are several dates; this is the next one.",
  "course.progress": { one: "{done} of {count} lesson", other: "{done} of {count} lessons" },
  "course.all": "All lessons",
  "course.done": "done",
  "template.fill": "Your words",
  "template.preview": "Your text",
  "template.open": { one: "{count} blank is still open", other: "{count} blanks are still open" },
  "template.copy": "Copy",
  "template.copied": "Copied. Paste it where you write.",
  "template.select":
    "This page does not allow copying for you. The text is selected: press Ctrl+C, or \u2318C on a Mac.",
  "service.price": "Price",
  "service.provider": "From",
  "service.get": "What you get",
  "service.book": "See and book",
  "service.watch": "Go to the talk",
  "service.open": "Open the tool",
  "service.used": "I have made use of it",
  "service.opens": "Opens {host} in a new tab.",
  "service.honest": "Opens {host} in a new tab. Nothing is bought before you agree there.",
} as const satisfies Record<string, Message>;

export type EnglishHelp = typeof enHelp;

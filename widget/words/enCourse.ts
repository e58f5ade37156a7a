import type { Message } from "./message.ts";

/** The English sentences of a course. */
export const enCourse = {
  "course.progress": {
    one: "{done} of {count} lesson done.",
    other: "{done} of {count} lessons done.",
  },
  "course.all": "All lessons",
  "course.done": "done",
  "course.read": "{share} read",
  "course.first": "Start here",
  "course.next": "Next lesson",
  "course.start": "Start",
  "course.goOn": "Continue",
  "course.onward": "Done, next lesson",
} as const satisfies Record<string, Message>;

export type EnglishCourse = typeof enCourse;

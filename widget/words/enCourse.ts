import type { Message } from "./message.ts";

/** The English sentences of a course. */
export const enCourse = {
  "course.progress": { one: "{done} of {count} lesson", other: "{done} of {count} lessons" },
  "course.all": "All lessons",
  "course.done": "done",
} as const satisfies Record<string, Message>;

export type EnglishCourse = typeof enCourse;

import type { Help } from "../playbook/help.ts";
import { judgedOf } from "../rules/judged.ts";
import { helpAt } from "../rules/read.ts";
import type { View } from "../rules/view.ts";
import { helpKey, own, type State } from "../state.ts";

/** What a customer says of a help item, and how far they are in it. */
export interface OwnHelp {
  /** Kept for later, and since when, ms. */
  saved: boolean;
  savedAt: number | null;
  /** Whether it helped; null while they did not say. */
  useful: boolean | null;
  /** When it was asked for last, and when that was answered, ms. */
  requestedAt: number | null;
  answeredAt: number | null;
  /** Share that was read, 0 to 1; of a course over its lessons. */
  read: number;
  /** Of a course: ids of the lessons that were finished. */
  finishedLessons?: string[];
}

/** How far a help item or lesson was read. */
const readOf = (state: State, id: string, lesson?: string): number =>
  helpAt(state, id, "finished", lesson) === undefined
    ? Number.parseFloat(own(state.marks, helpKey(id, lesson))?.value ?? "0")
    : 1;

/** What the customer did with a help item, and says of it. */
export function ownHelpOf(help: Help, { state }: View): OwnHelp {
  const { id } = help;
  const [saved, useful, requested, answered] = ["saved", "useful", "requested", "answered"].map((what) =>
    judgedOf(state, what, id),
  );
  const requestedAt = requested?.at ?? null;
  const lessons = help.type === "course" ? help.lessons.map((lesson) => lesson.id) : null;
  const whole = readOf(state, id);
  return {
    saved: !!saved?.holds,
    savedAt: saved?.holds ? saved.at : null,
    useful: useful?.holds ?? null,
    requestedAt,
    // of an older request
    answeredAt: answered && answered.at >= (requestedAt ?? 0) ? answered.at : null,
    read: lessons && whole < 1 ? lessons.reduce((sum, one) => sum + readOf(state, id, one), 0) / lessons.length : whole,
    ...(lessons && {
      finishedLessons: lessons.filter((lesson) => helpAt(state, id, "finished", lesson) !== undefined),
    }),
  };
}

import type { Help } from "../playbook/help.ts";
import type { Playbook } from "../playbook/schema.ts";
import type { State } from "../state.ts";
import { helpAt } from "./read.ts";

type Course = Extract<Help, { type: "course" }>;

const known = new WeakMap<Playbook, Course[]>();

/**
 * The courses of which every lesson was finished, each with the time of the last one, ms, while that is not remembered of
 * the course itself: as its last open lesson was taken out of the playbook, or has only just been finished.
 */
export function coursesDone(playbook: Playbook, state: State): [id: string, at: number][] {
  const courses = known.get(playbook) ?? playbook.help.filter((one): one is Course => one.type === "course");
  known.set(playbook, courses);
  return courses.flatMap(({ id, lessons }): [string, number][] => {
    // one that is not finished makes all of it no number
    const at = Math.max(...lessons.map((lesson) => helpAt(state, id, "finished", lesson.id) ?? Number.NaN));
    return at && !helpAt(state, id, "finished") ? [[id, at]] : [];
  });
}

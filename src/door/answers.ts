import type { Answer } from "../coach.ts";
import type { Insight } from "../insight.ts";
import type { Playbook } from "../playbook/schema.ts";
import { expectationsOf } from "../rules/read.ts";
import type { State } from "../state.ts";
import type { OutcomeInsight } from "../success/outcome.ts";
import { reading } from "./input.ts";
import { slip } from "./slip.ts";

/** How many points something that is rated has; 0 for anything else. */
const pointsOf = (playbook: Playbook, of: string): number => {
  const outcome = playbook.outcomes.find((one) => one.id === of);
  if (outcome?.measure.from === "rating") return outcome.measure.scale.length;
  const checkIn = playbook.checkIns.find((one) => one.id === of);
  return checkIn?.ask === "experience" ? checkIn.scale.length : 0;
};

/** A rating as a fact, or an error that says what can be rated and with what. */
export function ratingOf(playbook: Playbook, of: string, value: number, answer: Answer | null) {
  const points = pointsOf(playbook, of);
  if (!points) {
    const known = [...playbook.outcomes, ...playbook.checkIns]
      .map(({ id }) => id)
      .filter((id) => pointsOf(playbook, id));
    throw slip("notRated", of, known);
  }
  if (!Number.isInteger(value) || value < 1 || value > points) {
    throw slip("point", "rate", 1, points, of, value);
  }
  return {
    type: "rating" as const,
    of,
    value,
    ...reading("rate", () => detailsOf(playbook, { reasons: [], note: "", asked: null, ...answer })),
  };
}

/** What of an answer can be kept: reasons that the playbook knows, a note, the asking. */
function detailsOf({ obstacles }: Playbook, { reasons, note, asked }: Record<keyof Answer, unknown>) {
  const said = typeof note === "string" ? note.trim().slice(0, 500) : "";
  return {
    reasons: obstacles.map(({ id }) => id).filter((id) => Array.isArray(reasons) && reasons.includes(id)),
    ...(said && { note: said }),
    ...(typeof asked === "string" && { asked: asked.slice(0, 128) }),
  };
}

/** The points of a scale that can be aimed for are those that are not low. */
function checkAim({ outcome: { id, measure } }: OutcomeInsight, target: number): void {
  if (measure.from !== "rating") return;
  const [from, to] = [Math.floor(measure.low) + 1, measure.scale.length];
  if (Number.isInteger(target) && target >= from && target <= to) return;
  throw slip("point", "expect", from, to, id, target);
}

/**
 * The customer's own target as a fact. Once the bar is reached it raises the bar, and a summed measure counts again from
 * what it stands at; before that it only puts another target in place of the old one.
 */
export function expectationOf(current: Insight, state: State, id: string, target: number) {
  const standing = current.outcomes.find(({ outcome }) => outcome.id === id);
  if (!standing) throw slip("noOutcome", id);
  checkAim(standing, target);
  if (!standing.reached) return { type: "expectation" as const, outcome: id, target, base: 0, early: true };
  const { measure } = standing.outcome;
  const summed = measure.from === "host" && measure.take === "sum" && !measure.over;
  const before = expectationsOf(state, id).findLast(({ early }) => !early)?.base ?? 0;
  return { type: "expectation" as const, outcome: id, target, base: summed ? before + (standing.value ?? 0) : 0 };
}

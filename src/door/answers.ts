import type { Answer, Confirmation, OwnAim } from "../coach.ts";
import type { Happening, Verdict } from "../fact.ts";
import type { Insight } from "../insightWith.ts";
import type { Outcome, Playbook } from "../playbook/schema.ts";
import { expectedAfter, reviewOf } from "../rules/reviewed.ts";
import type { State } from "../state.ts";
import { isSummed } from "../success/bar.ts";
import { number, oneOf, reading } from "./input.ts";
import { slip } from "./slip.ts";

/** How many points something that is rated has; 0 for anything else, infinite where any number may be given. */
const pointsOf = ({ outcomes, checkIns }: Playbook, of: string): number => {
  const measure = outcomes.find((one) => one.id === of)?.measure;
  if (measure?.from === "number") return Number.POSITIVE_INFINITY;
  if (measure) return (measure.from === "host" ? measure.felt?.scale.length : measure.scale.length) ?? 0;
  const checkIn = checkIns.find((one) => one.id === of);
  return checkIn?.ask === "experience" ? checkIn.scale.length : 0;
};

export const noteOf = (note: unknown): string => (typeof note === "string" ? note.trim().slice(0, 500) : "");

/** What of an answer can be kept: reasons that the playbook knows, a note, the asking. */
function detailsOf({ obstacles }: Playbook, { reasons, note, asked }: Partial<Record<keyof Answer, unknown>>) {
  const said = noteOf(note);
  return {
    reasons: obstacles.map(({ id }) => id).filter((id) => Array.isArray(reasons) && reasons.includes(id)),
    ...(said && { note: said }),
    ...(typeof asked === "string" && { asked: asked.slice(0, 128) }),
  };
}

/** A rating, or a number that only the customer knows, as a fact; or an error that says what can be rated and with what. */
export function ratingOf(
  playbook: Playbook,
  of: string,
  value: number,
  answer: Answer | null,
  verb = "rate",
): Extract<Happening, { type: "rating" }> {
  const points = pointsOf(playbook, of);
  if (!points) {
    const known = [...playbook.outcomes, ...playbook.checkIns]
      .map(({ id }) => id)
      .filter((id) => pointsOf(playbook, id));
    throw slip("notRated", verb, of, known);
  }
  if (points < Number.POSITIVE_INFINITY && (!Number.isInteger(value) || value < 1 || value > points))
    throw slip("point", verb, 1, points, of, value);
  return { type: "rating", of, value, ...reading(verb, () => detailsOf(playbook, { ...answer })) };
}

/** What may be chosen in answer to something; none of an outcome, and null for what is not answered so. */
export function choicesOf(playbook: Playbook, of: string): string[] | null {
  const checkIn = playbook.checkIns.find((one) => one.id === of);
  const known: Partial<Record<string, string[]>> = {
    choice: checkIn?.ask === "choice" ? checkIn.choices.map(({ id }) => id) : [],
    contradiction: ["measure", "rating", "neither"],
    praise: ["given", "declined"],
  };
  return playbook.outcomes.some((one) => one.id === of) ? [] : (known[checkIn?.ask ?? ""] ?? null);
}

/** An answer without a number as a fact: one of the choices of a check-in, or what stands in the way of an outcome. */
export function answerOf(playbook: Playbook, of: string, answer: Answer | null): Happening {
  const choices = choicesOf(playbook, of);
  if (!choices) throw slip("notAnswered", of);
  const { choice, ...rest } = reading("answer", () => ({ ...answer }));
  const details = reading("answer", () => detailsOf(playbook, rest));
  if (choices.length) return { type: "answer", of, choice: oneOf("answer", choice, choices), ...details };
  return { type: "answer", of, ...details };
}

/** What the customer says of the value of the last period, as a fact; before the next one has ended again of the same. */
export function confirmationOf(current: Insight, id: string, verdict: Verdict, given: Confirmation | null): Happening {
  const known = current.values.find(({ outcome }) => outcome.id === id);
  if (!known) throw slip("noValue", id);
  const { from, to, counted } = (!known.due && known.reviews.at(-1)) || known;
  const { value, note, by, asked } = reading("confirm", () => ({ ...given }));
  const said = noteOf(note);
  const right = verdict === "corrected" ? number("confirm", value) : (counted ?? 0);
  return {
    type: "confirmation",
    outcome: id,
    from,
    to: Math.min(to, current.at),
    counted: counted ?? 0,
    value: right,
    verdict,
    ...(typeof by === "string" && by && { by: by.slice(0, 128) }),
    ...(said && { note: said }),
    ...(typeof asked === "string" && { asked: asked.slice(0, 128) }),
  };
}

/** The points of a scale that can be aimed for are those that are not low. */
export function checkAim({ id, measure }: Outcome, target: number, verb = "expect"): void {
  if (measure.from !== "rating") return;
  const [from, to] = [Math.floor(measure.low) + 1, measure.scale.length];
  if (Number.isInteger(target) && target >= from && target <= to) return;
  throw slip("point", verb, from, to, id, target);
}

/** A deadline to come; undefined where none was given. */
function deadlineOf(deadline: unknown, now: number): number | undefined {
  if (deadline === undefined || deadline === null) return undefined;
  // a number that is too large is no date
  if (typeof deadline === "number" && Number(new Date(deadline)) > now) return deadline;
  throw slip("deadline", deadline);
}

/**
 * What the customer aims for as a fact. Once the bar is reached, or a period was reviewed after its time frame, a new one
 * starts, and a summed measure counts again from what it stands at; before that another target takes the place of the
 * old one. What is expected of the next period while the time frame goes on leaves the target as it is.
 * `hold` aims for the same again; `next` and `not-now` are answers to the offer of a higher bar. `next` leads to the first
 * outcome that is not reached.
 */
export function expectationOf(current: Insight, state: State, id: string, aim: unknown, own: OwnAim | null): Happening {
  const standing = current.outcomes.find(({ outcome }) => outcome.id === id);
  if (!standing) throw slip("noOutcome", id);
  if (aim === "not-now") return { type: "answer", of: id, choice: aim };
  if (aim === "next") {
    const to = current.outcomes.find((one) => one !== standing && !one.reached);
    return { type: "answer", of: id, choice: aim, to: to?.outcome.id };
  }
  const target = aim === "hold" ? standing.target : number("expect", aim);
  checkAim(standing.outcome, target);
  const { reason, deadline, asked } = reading("expect", () => ({ ...own }));
  const why = noteOf(reason);
  const until = deadlineOf(deadline, current.at);
  const rest = { ...(until !== undefined && { deadline: until }), ...(why && { reason: why }) };
  const { reached, before, value, bar, start } = standing;
  const within = current.at < standing.deadline;
  const about = { type: "expectation", outcome: id, target, ...rest } as const;
  if (within && typeof asked === "string") return { ...about, base: 0, period: true };
  const review = reviewOf(state, id);
  if (!reached && (within || !review || expectedAfter(state, review))) return { ...about, base: 0, early: true, start };
  const base = isSummed(standing.outcome) ? before + (value ?? 0) : 0;
  return { ...about, base, bar: bar + 1, ...(!reached && { unreached: true }) };
}

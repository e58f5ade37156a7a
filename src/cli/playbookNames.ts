import { everyPart } from "../playbook/everyPart.ts";
import type { Outcome, Playbook } from "../playbook/schema.ts";
import { suggest } from "../playbook/suggest.ts";
import { names } from "../playbook/wording.ts";
import { nearly } from "./nearNames.ts";

const idsOf = (list: readonly { id: string }[]) => list.map(({ id }) => id);

/** Everything in a playbook that another file may refer to. */
export const idsIn = (playbook: Playbook) => ({
  segment: idsOf(playbook.segments),
  step: idsOf([...playbook.journey.onboarding, ...playbook.journey.steps]),
  outcome: idsOf(playbook.outcomes),
  obstacle: idsOf(playbook.obstacles),
  "help item": idsOf(playbook.help),
  "check-in": idsOf(playbook.checkIns),
  hint: idsOf(playbook.hints ?? []),
  score: idsOf(playbook.scores ?? []),
});
export type Named = keyof ReturnType<typeof idsIn>;

/** What is wrong with a name that must be one of those known, or null. */
export function unknownName(kind: string, found: string, known: readonly string[]): string | null {
  if (known.includes(found)) return null;
  const near = suggest(found, known);
  const rest = near
    ? `; did you mean ${JSON.stringify(near)}?`
    : known.length
      ? `; there ${known.length > 1 ? "are" : "is"} ${names(known, "and", 8)}.`
      : "; the playbook has none.";
  return `there is no ${kind} ${JSON.stringify(found)}${rest}`;
}

/** The scale by which something is rated, worst first; an empty one where any number may be typed; null for neither. */
export function scaleOf(playbook: Playbook, of: string): Outcome["title"][] | null {
  const measure = playbook.outcomes.find(({ id }) => id === of)?.measure;
  if (measure?.from === "rating") return measure.scale;
  if (measure?.from === "number") return [];
  if (measure?.from === "host" && measure.felt) return measure.felt.scale;
  const checkIn = playbook.checkIns.find(({ id }) => id === of);
  return checkIn?.ask === "experience" ? checkIn.scale : null;
}

export const rateable = (playbook: Playbook): string[] =>
  [...playbook.outcomes, ...playbook.checkIns].map(({ id }) => id).filter((id) => scaleOf(playbook, id));

/** What may be chosen in answer to a check-in; null where nothing is chosen. */
export function choicesOf({ checkIns }: Playbook, id: string): string[] | null {
  const checkIn = checkIns.find((one) => one.id === id);
  switch (checkIn?.ask) {
    case "choice":
      return checkIn.choices.map((one) => one.id);
    case "contradiction":
      return ["measure", "rating", "neither"];
    case "praise":
      return ["given", "declined"];
    default:
      return null;
  }
}

/** The name of an event or metric that was probably meant, when the playbook never asks for this one. */
export function meantName(playbook: Playbook, kind: "event" | "metric", found: string): string | null {
  const known = new Set<string>();
  everyPart(playbook, [], (part) => {
    for (const key of kind === "event" ? ["event", "after"] : ["metric"]) {
      if (typeof part[key] === "string") known.add(part[key]);
    }
  });
  return known.has(found) ? null : ([...known].find((name) => nearly(found, name)) ?? null);
}

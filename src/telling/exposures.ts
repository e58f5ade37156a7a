import type { Assignment } from "../advice/personal.ts";
import type { Fact } from "../fact.ts";
import type { Insight } from "../insightWith.ts";
import type { Milestone } from "./milestones.ts";

/** Did this fact put something before the customer's eyes that an experiment is about? */
function saw(fact: Fact, { touches, changesHelp, changesRhythm }: Assignment): boolean {
  if (fact.type === "help") return touches.includes(fact.help) || (changesHelp && fact.did === "shown");
  if (fact.type !== "surface" || fact.did !== "shown") return false;
  return changesRhythm || touches.includes(fact.surface.split("@")[0] ?? "");
}

/** An exposure counts when something was seen, not when somebody was assigned; once for each experiment. */
export const exposures = (fact: Fact, { experiments }: Insight): Milestone[] =>
  experiments
    .filter((assignment) => saw(fact, assignment))
    .map(({ experiment, variant }) => [
      `exposed/${experiment}/${variant}`,
      "experiment:exposed",
      { experiment, variant },
    ]);

import type { Fact } from "../fact.ts";
import type { Insight } from "../insightWith.ts";
import type { Milestone } from "./milestones.ts";

/** What this fact puts before the customer's eyes. */
function seenBy(fact: Fact): string | undefined {
  if (fact.type === "help") return fact.help;
  return fact.type === "surface" && fact.did === "shown" ? fact.surface.split("@")[0] : undefined;
}

/** An exposure counts when something was seen, not when somebody was assigned; once for each experiment. */
export function exposures(fact: Fact, { experiments }: Insight): Milestone[] {
  const seen = seenBy(fact);
  if (seen === undefined) return [];
  return experiments
    .filter(({ touches }) => touches.includes(seen))
    .map(({ experiment, variant }) => [
      `exposed/${experiment}/${variant}`,
      "experiment:exposed",
      { experiment, variant },
    ]);
}

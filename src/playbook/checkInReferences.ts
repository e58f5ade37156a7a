import type { Report } from "./problems.ts";
import type { CheckIn, Outcome, Playbook } from "./schema.ts";

/** What an outcome must be for a check-in to ask about it. */
const fits: Partial<Record<CheckIn["ask"], (measure: Outcome["measure"]) => unknown>> = {
  result: (measure) => measure.from !== "host" || measure.felt,
  contradiction: (measure) => measure.from === "host" && measure.felt,
  value: (measure) => measure.from !== "rating",
};

/** What check-ins say about outcomes, and whether they can ever be asked. */
export function checkInReferences({ checkIns, outcomes }: Playbook, report: Report): void {
  checkIns.forEach((one, i) => {
    if (!("outcome" in one)) return;
    const { ask, outcome } = one;
    const path = ["checkIns", i];
    const measure = outcomes.find(({ id }) => id === outcome)?.measure;
    const suits = fits[ask];
    if (measure && suits && !suits(measure)) report("not-rated", [...path, "outcome"], outcome, ask);
    // both speak of a value that the customer has confirmed
    if (
      (ask === "praise" || ask === "expectation") &&
      !checkIns.some((other) => other.ask === "value" && other.outcome === outcome)
    )
      report("never-confirmed", path, outcome, ask);
  });
}

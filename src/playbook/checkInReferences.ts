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
  const ids = outcomes.map(({ id }) => id);
  checkIns.forEach((one, i) => {
    const path = ["checkIns", i];
    // answers are kept under the id of their outcome or check-in, so these two share their ids
    if (ids.includes(one.id)) report("duplicate-id", [...path, "id"], one.id, ["outcomes", ids.indexOf(one.id), "id"]);
    if (one.ask === "experience" && one.low >= one.scale.length) report("off-scale", [...path, "low"], one.low, one);
    if (!("outcome" in one)) return;
    const measure = outcomes.find(({ id }) => id === one.outcome)?.measure;
    const fit = fits[one.ask];
    if (measure && fit && !fit(measure)) report("not-rated", [...path, "outcome"], one.outcome, one.ask);
    if (one.ask === "praise" && !checkIns.some((other) => other.ask === "value" && other.outcome === one.outcome))
      report("never-confirmed", path, one.outcome);
  });
}

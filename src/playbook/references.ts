import { milliseconds } from "./duration.ts";
import { everyPart } from "./everyPart.ts";
import { helpReferences } from "./helpReferences.ts";
import { impossible } from "./impossible.ts";
import type { Finding, Kind, Path, Refer, Report } from "./problems.ts";
import type { Playbook } from "./schema.ts";
import { stepsNeeded } from "./stepsNeeded.ts";

type Named = { id: string }[];

const idsOf = (list: Named) => list.map(({ id }) => id);

/** Ids of one kind, which may be spread over several lists; each must be there once. */
function unique(report: Report, ...lists: [Named, ...Path][]): string[] {
  const first = new Map<string, Path>();
  for (const [list, ...at] of lists)
    list.forEach(({ id }, i) => {
      const path = [...at, i, "id"];
      if (first.has(id)) report("duplicate-id", path, id, first.get(id));
      else first.set(id, path);
    });
  return [...first.keys()];
}

/** Steps are asked in order, so one that needs itself or a later one is never reached. */
function steps({ journey }: Playbook, order: string[], report: Report) {
  for (const part of ["onboarding", "steps"] as const)
    journey[part].forEach((step, i) => {
      for (const key of ["lockedUntil", "doneWhen"] as const)
        for (const needed of stepsNeeded(step[key]))
          if (order.indexOf(needed) >= order.indexOf(step.id))
            report("waits-for-later", ["journey", part, i, key], needed, step.id);
    });
}

function outcomes({ outcomes, segments, checkIns }: Playbook, refer: Refer, report: Report) {
  outcomes.forEach(({ id, for: meant, measure, baseline, target, targets, within, checkpoints }, i) => {
    const path = ["outcomes", i];
    const { low = 0, scale = null } = measure.from === "rating" ? measure : {};
    const odd = scale && low >= scale.length;
    if (odd) report("off-scale", [...path, "measure", "low"], low, measure);
    const goal = (value: number, at: Path) => {
      if (measure.from === "rating") {
        if (!odd && (value <= low || value > measure.scale.length)) report("off-scale", at, value, measure);
      } else if (measure.percent && Math.abs(value) > 1) report("percent-over-one", at, value);
      if (value === baseline) report("target-is-start", at, value);
    };
    refer("segment", meant, [...path, "for"]);
    goal(target, [...path, "target"]);
    for (const [segment, value] of Object.entries(targets)) {
      refer("segment", segment, [...path, "targets", segment]);
      goal(value, [...path, "targets", segment]);
    }
    checkpoints.forEach((checkpoint, j) => {
      if (milliseconds(checkpoint) >= milliseconds(within))
        report("checkpoint-late", [...path, "checkpoints", j], checkpoint, within);
    });
    if (measure.from === "rating" && !checkIns.some((one) => one.ask === "result" && one.outcome === id))
      report("never-asked", path, id);
  });
  segments.forEach(({ id }, i) => {
    if (outcomes.every((outcome) => outcome.for && !outcome.for.includes(id)))
      report("no-outcome", ["segments", i], id);
  });
}

function obstacles({ obstacles, help, checkIns }: Playbook, refer: Refer, report: Report) {
  obstacles.forEach(({ id, asReason, detectedWhen, outcomes }, i) => {
    refer("outcome", outcomes, ["obstacles", i, "outcomes"]);
    const asked = checkIns.some((one) => one.ask === "result" && (!outcomes || outcomes.includes(one.outcome)));
    if (!detectedWhen && !(asReason && asked)) report("unseen-obstacle", ["obstacles", i], id, asReason);
    if (!help.some(({ closes }) => closes.includes(id))) report("no-help", ["obstacles", i], id);
  });
}

function checkIns({ checkIns, outcomes }: Playbook, rated: string[], refer: Refer, report: Report) {
  const own = idsOf(outcomes);
  checkIns.forEach((one, i) => {
    const path = ["checkIns", i];
    if (one.ask === "result") {
      refer("outcome", one.outcome, [...path, "outcome"]);
      if (own.includes(one.outcome) && !rated.includes(one.outcome))
        report("not-rated", [...path, "outcome"], one.outcome);
      return;
    }
    // ratings are kept under the id of their outcome or check-in, so these two share their ids
    if (own.includes(one.id)) report("duplicate-id", [...path, "id"], one.id, ["outcomes", own.indexOf(one.id), "id"]);
    if (one.low >= one.scale.length) report("off-scale", [...path, "low"], one.low, one);
  });
}

/** What one part of a playbook says about another, and is not so. The playbook has the right shape already. */
export function references(playbook: Playbook): Finding[] {
  const findings: Finding[] = [];
  const report: Report = (code, path, found, wanted, known) => findings.push({ code, path, found, wanted, known });
  const { journey } = playbook;
  const ratedOutcomes = playbook.outcomes.filter(({ measure }) => measure.from === "rating");
  const experiences = playbook.checkIns.filter(({ ask }) => ask === "experience");
  unique(report, [playbook.checkIns, "checkIns"]);
  const known: Record<Kind, string[]> = {
    segment: unique(report, [playbook.segments, "segments"]),
    step: unique(report, [journey.onboarding, "journey", "onboarding"], [journey.steps, "journey", "steps"]),
    outcome: unique(report, [playbook.outcomes, "outcomes"]),
    obstacle: unique(report, [playbook.obstacles, "obstacles"]),
    help: unique(report, [playbook.help, "help"]),
    rating: idsOf([...ratedOutcomes, ...experiences]),
  };
  const refer: Refer = (kind, ids, path) => {
    for (const [i, id] of [ids ?? []].flat().entries())
      if (!known[kind].includes(id))
        report("unknown-id", Array.isArray(ids) ? [...path, i] : path, id, kind, known[kind]);
  };
  everyPart(playbook, [], (part, path) => {
    for (const kind of ["segment", "step", "help", "rating"] as const) {
      const id = part[kind];
      if (typeof id !== "string") continue;
      refer(kind, id, [...path, kind]);
      // who somebody is gets decided before steps and segments are known
      if (path[0] === "segments" && kind[0] === "s") report("never-true", path, part);
    }
    const tests = ["latest", "sum", "mean"].filter((test) => part[test]);
    if (impossible(part) || (part["metric"] && !part["from"] && !tests.length)) report("never-true", path, part);
    if (tests.length > 1) report("two-conditions", path, part, "", tests);
  });
  steps(playbook, known.step, report);
  outcomes(playbook, refer, report);
  obstacles(playbook, refer, report);
  helpReferences(playbook, refer, report);
  checkIns(playbook, known.rating, refer, report);
  return findings;
}

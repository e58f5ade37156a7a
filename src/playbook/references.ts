import { checkInReferences } from "./checkInReferences.ts";
import { milliseconds } from "./duration.ts";
import { everyPart } from "./everyPart.ts";
import { helpReferences } from "./helpReferences.ts";
import { impossible } from "./impossible.ts";
import type { Finding, Kind, Path, Refer, Report } from "./problems.ts";
import type { Playbook } from "./schema.ts";
import { stepsNeeded } from "./stepsNeeded.ts";

type Named = readonly { id: string }[];

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

function outcomes({ outcomes, checkIns }: Playbook, refer: Refer, report: Report) {
  outcomes.forEach(({ id, for: meant, measure, baseline, target, targets, within, curve }, i) => {
    const path = ["outcomes", i];
    const rated = measure.from === "rating" ? measure : measure.from === "host" ? measure.felt : undefined;
    const odd = rated && rated.low >= rated.scale.length;
    if (odd)
      report("off-scale", [...path, "measure", ...(measure.from === "host" ? ["felt"] : []), "low"], rated.low, rated);
    const goal = (value: number, at: Path) => {
      if (measure.from === "rating" && !odd && (value <= measure.low || value > measure.scale.length))
        report("off-scale", at, value, measure);
      if (value === baseline) report("target-is-start", at, value);
    };
    refer("segment", meant, [...path, "for"]);
    goal(target, [...path, "target"]);
    for (const [segment, value] of Object.entries(targets)) {
      refer("segment", segment, [...path, "targets", segment]);
      goal(value, [...path, "targets", segment]);
    }
    curve.forEach(({ after, share }, j) => {
      const { after: then = "0d", share: before = 0 } = curve[j - 1] ?? {};
      if (milliseconds(after) <= milliseconds(then) || milliseconds(after) > milliseconds(within) || share < before)
        report("curve-turns", [...path, "curve", j], after, within);
    });
    if (measure.from !== "host" && !checkIns.some((one) => one.ask === "result" && one.outcome === id))
      report("never-asked", path, id);
  });
}

function obstacles({ obstacles, checkIns }: Playbook, refer: Refer, report: Report) {
  obstacles.forEach(({ id, asReason, detectedWhen, outcomes }, i) => {
    refer("outcome", outcomes, ["obstacles", i, "outcomes"]);
    const asked = checkIns.some(
      (one) => (one.ask === "result" || one.ask === "reason") && (!outcomes || outcomes.includes(one.outcome)),
    );
    if (!detectedWhen && !(asReason && asked)) report("unseen-obstacle", ["obstacles", i], id, asReason);
  });
}

function scores({ scores }: Playbook, refer: Refer, report: Report) {
  scores.forEach(({ for: meant, parts, bands }, i) => {
    refer("segment", meant, ["scores", i, "for"]);
    unique(report, [parts, "scores", i, "parts"]);
    unique(report, [bands, "scores", i, "bands"]);
    parts.forEach(({ pointsFor }, j) => {
      for (const segment of Object.keys(pointsFor))
        refer("segment", segment, ["scores", i, "parts", j, "pointsFor", segment]);
    });
  });
}

function experiments({ experiments }: Playbook, refer: Refer, report: Report) {
  experiments.forEach(({ variants }, i) => {
    unique(report, [variants, "experiments", i, "variants"]);
    variants.forEach(({ help, checkIns }, j) => {
      for (const [kind, part, key] of [
        ["help", help, "help"],
        ["checkIn", checkIns, "checkIns"],
      ] as const)
        for (const id of Object.keys(part)) refer(kind, id, ["experiments", i, "variants", j, key, id]);
    });
  });
}

/** What is not known yet where a condition is asked: who somebody is comes first, then the steps, then the rest. */
const unknownIn: Record<string, string[]> = {
  segments: ["segment", "step", "stage", "outcome", "score"],
  journey: ["stage", "outcome", "score"],
  scores: ["score"],
};
const KINDS = ["segment", "step", "help", "rating", "outcome", "obstacle", "answer", "score"] as const;

/** What one part of a playbook says about another, and is not so. The playbook has the right shape already. */
export function references(playbook: Playbook): Finding[] {
  const findings: Finding[] = [];
  const report: Report = (code, path, found, wanted, known) => findings.push({ code, path, found, wanted, known });
  const { journey, checkIns } = playbook;
  const rated = playbook.outcomes.filter(({ measure }) => measure.from !== "host" || measure.felt);
  const asking = (ask: string) => checkIns.filter((one) => one.ask === ask);
  unique(report, [playbook.experiments, "experiments"]);
  const known: Record<Kind, string[]> = {
    checkIn: unique(report, [checkIns, "checkIns"]),
    segment: unique(report, [playbook.segments, "segments"]),
    step: unique(report, [journey.onboarding, "journey", "onboarding"], [journey.steps, "journey", "steps"]),
    outcome: unique(report, [playbook.outcomes, "outcomes"]),
    obstacle: unique(report, [playbook.obstacles, "obstacles"]),
    help: unique(report, [playbook.help, "help"]),
    score: unique(report, [playbook.scores, "scores"]),
    rating: idsOf([...rated, ...asking("experience")]),
    answer: idsOf(asking("choice")),
  };
  const refer: Refer = (kind, ids, path) => {
    for (const [i, id] of [ids ?? []].flat().entries())
      if (!known[kind].includes(id))
        report("unknown-id", Array.isArray(ids) ? [...path, i] : path, id, kind, known[kind]);
  };
  everyPart(playbook, [], (part, path) => {
    for (const kind of KINDS) if (typeof part[kind] === "string") refer(kind, part[kind], [...path, kind]);
    if ((unknownIn[path[0] as string] ?? []).some((key) => typeof part[key] === "string"))
      report("never-true", path, part);
    const tests = ["latest", "sum", "mean"].filter((test) => part[test]);
    if (impossible(part) || (part["metric"] && !part["from"] && !tests.length)) report("never-true", path, part);
    if (tests.length > 1) report("two-conditions", path, part, "", tests);
  });
  steps(playbook, known.step, report);
  outcomes(playbook, refer, report);
  obstacles(playbook, refer, report);
  scores(playbook, refer, report);
  experiments(playbook, refer, report);
  helpReferences(playbook, refer, report);
  checkInReferences(playbook, report);
  return findings;
}

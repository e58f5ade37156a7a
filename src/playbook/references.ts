import { checkInReferences } from "./checkInReferences.ts";
import { milliseconds } from "./duration.ts";
import { everyPart } from "./everyPart.ts";
import { helpReferences, isDate, isZone } from "./helpReferences.ts";
import { impossible } from "./impossible.ts";
import type { Finding, Kind, Path, Report } from "./problems.ts";
import type { Playbook } from "./schema.ts";
import { stepsNeeded } from "./stepsNeeded.ts";

type Part = Record<string, unknown>;

const idsOf = (list: readonly { id: string }[]) => list.map(({ id }) => id);

/** The kinds of parts that the texts of a list name, or the keys of an object. One text is under the kind itself. */
const NAMES: Record<string, Kind> = {
  for: "segment",
  segments: "segment",
  targets: "segment",
  pointsFor: "segment",
  outcomes: "outcome",
  closes: "obstacle",
  help: "help",
  needs: "help",
  checkIns: "checkIn",
};
/** Objects whose keys are the author's own, so that none of them names anything here. */
const AUTHORED = /^(where|placeholders|help|checkIns)$/;
/** Lists that share their ids: steps are one order, and answers are kept by outcome or check-in. */
const SHARED: Record<string, string> = { onboarding: "steps", checkIns: "outcomes" };

/** What is not known yet where a condition is asked: who somebody is comes first, then the steps, then the rest. */
const UNKNOWN_IN: Record<string, string[]> = {
  segments: ["segment", "step", "stage", "outcome", "score"],
  journey: ["stage", "outcome", "score"],
  outcomes: ["stage", "outcome", "score"],
  scores: ["score"],
};

function names({ outcomes, checkIns, scores, ...playbook }: Playbook, report: Report) {
  const asking = (ask: string) => checkIns.filter((one) => one.ask === ask);
  const known: Record<string, string[]> = {
    segment: idsOf(playbook.segments),
    step: idsOf([...playbook.journey.onboarding, ...playbook.journey.steps]),
    outcome: idsOf(outcomes),
    obstacle: idsOf(playbook.obstacles),
    help: idsOf(playbook.help),
    checkIn: idsOf(checkIns),
    score: idsOf(scores),
    rating: idsOf([
      ...outcomes.filter(({ measure }) => measure.from !== "host" || measure.felt),
      ...asking("experience"),
    ]),
    answer: idsOf(asking("choice")),
  };
  const refer = (kind = "", value: unknown, path: Path, among = known[kind]) => {
    const whole = typeof value === "string";
    const list = Array.isArray(value);
    const ids: unknown[] = whole ? [value] : list ? value : Object.keys(Object(value));
    ids.forEach((id, i) => {
      if (among && typeof id === "string" && !among.includes(id))
        report("unknown-id", whole ? path : [...path, list ? i : id], id, kind, among);
    });
  };
  return (part: Part, path: Path) => {
    for (const [key, value] of Object.entries(part))
      if (!AUTHORED.test(String(path.at(-1))))
        refer(typeof value === "string" ? key : NAMES[key], value, [...path, key]);
    const choice = checkIns.find(({ id }) => id === part["answer"]);
    if (choice?.ask === "choice") refer("choice", part["in"], [...path, "in"], idsOf(choice.choices));
    const score = scores.find(({ id }) => id === part["score"]);
    if (score && part["band"]) refer("band", part["band"], [...path, "band"], idsOf(score.bands));
  };
}

/** Each id must be there once in its list. */
function duplicates(report: Report) {
  const first = new Map<string, Path>();
  return (part: Part, path: Path) => {
    // a label may be in a language called "id"
    for (const [key, list] of Object.entries(part))
      if (Array.isArray(list) && key !== "scale")
        (list as ({ id?: string } | null)[]).forEach((one, i) => {
          if (!one?.id) return;
          const at = [...path, key, i, "id"];
          const name = [...path, SHARED[key] ?? key, one.id].join();
          if (first.has(name)) report("duplicate-id", at, one.id, first.get(name));
          else first.set(name, at);
        });
  };
}

/** What is wrong with a part whatever it belongs to. */
const anywhere = (report: Report) => (part: Part, path: Path) => {
  const tests = ["latest", "sum", "mean"].filter((test) => part[test]);
  const early = UNKNOWN_IN[path[0] as string]?.some((key) => typeof part[key] === "string");
  if (early || impossible(part) || (part["metric"] && !part["from"] && !tests.length)) report("never-true", path, part);
  if (tests.length > 1) report("two-conditions", path, part, "", tests);
  const { scale, low, starts, until, zone } = part;
  if (Array.isArray(scale) && (low as number) >= scale.length) report("off-scale", [...path, "low"], low, part);
  for (const [key, wall] of Object.entries({ starts, until }))
    if (typeof wall === "string" && !isDate(wall)) report("no-such-date", [...path, key], wall);
  if (typeof zone === "string" && !isZone(zone)) report("unknown-zone", [...path, "zone"], zone);
};

/** Steps are asked in order, so one that needs itself or a later one is never reached. */
function steps({ journey }: Playbook, report: Report) {
  const order = idsOf([...journey.onboarding, ...journey.steps]);
  for (const part of ["onboarding", "steps"] as const)
    journey[part].forEach((step, i) => {
      for (const key of ["lockedUntil", "doneWhen"] as const)
        for (const needed of stepsNeeded(step[key]))
          if (order.indexOf(needed) >= order.indexOf(step.id))
            report("waits-for-later", ["journey", part, i, key], needed, step.id);
    });
}

function outcomes({ outcomes, checkIns }: Playbook, report: Report) {
  outcomes.forEach(({ id, measure, baseline, target, targets, within, curve }, i) => {
    const path = ["outcomes", i];
    for (const [value, ...at] of [
      [target, "target"] as const,
      ...Object.entries(targets).map(([segment, value]) => [value, "targets", segment] as const),
    ]) {
      if (measure.from === "rating" && measure.low < measure.scale.length)
        if (value <= measure.low || value > measure.scale.length) report("off-scale", [...path, ...at], value, measure);
      if (value === baseline) report("target-is-start", [...path, ...at], value);
    }
    curve.forEach(({ after, share }, j) => {
      const { after: then = "0d", share: before = 0 } = curve[j - 1] ?? {};
      if (milliseconds(after) <= milliseconds(then) || milliseconds(after) > milliseconds(within) || share < before)
        report("curve-turns", [...path, "curve", j], after, within);
    });
    if (measure.from !== "host" && !checkIns.some((one) => one.ask === "result" && one.outcome === id))
      report("never-asked", path, id, measure.from);
  });
}

function obstacles({ obstacles, checkIns }: Playbook, report: Report) {
  obstacles.forEach(({ id, asReason, detectedWhen, outcomes }, i) => {
    const asked = checkIns.some(
      (one) => (one.ask === "result" || one.ask === "reason") && (!outcomes || outcomes.includes(one.outcome)),
    );
    if (!detectedWhen && !(asReason && asked)) report("unseen-obstacle", ["obstacles", i], id, asReason);
  });
}

function scores({ scores }: Playbook, report: Report) {
  scores.forEach(({ least, most, bands }, i) => {
    if (least !== undefined && most !== undefined && least >= most)
      report("no-room", ["scores", i, "least"], least, most);
    bands.forEach(({ id, from }, j) => {
      const before = bands[j - 1];
      if (before && from <= before.from) report("bands-fall", ["scores", i, "bands", j, "from"], from, before, [id]);
    });
  });
}

/** What one part of a playbook says about another, and is not so. The playbook has the right shape already. */
export function references(playbook: Playbook): Finding[] {
  const findings: Finding[] = [];
  const report: Report = (code, path, found, wanted, known) => findings.push({ code, path, found, wanted, known });
  const looks = [duplicates(report), names(playbook, report), anywhere(report)];
  everyPart(playbook, [], (part, path) => {
    for (const look of looks) look(part, path);
  });
  for (const look of [steps, outcomes, obstacles, scores, helpReferences, checkInReferences]) look(playbook, report);
  return findings;
}

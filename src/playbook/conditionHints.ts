import { certain, partsOf } from "./certain.ts";
import { type Condition, stages } from "./condition.ts";
import { everyCondition } from "./everyCondition.ts";
import type { HintCode, Path, Report } from "./problems.ts";
import type { Playbook } from "./schema.ts";

const inside = (condition: Condition): [part: Condition, ...path: Path][] => {
  if ("all" in condition) return condition.all.map((part, i) => [part, "all", i]);
  if ("any" in condition) return condition.any.map((part, i) => [part, "any", i]);
  return "not" in condition ? [[condition.not, "not"]] : [];
};

/** The two parts that settle a group between them; all of them where it takes more. */
function culprits(condition: Condition, verdict: boolean, playbook: Playbook): Condition[] {
  const parts = partsOf(condition);
  const pair = parts.flatMap((a, i) => parts.slice(i + 1).map((b) => [a, b]));
  return pair.find((two) => certain("any" in condition ? { any: two } : { all: two }, playbook) === verdict) ?? parts;
}

/** Tells of the innermost parts that are decided beforehand; what is around them follows. */
function judge(condition: Condition, path: Path, playbook: Playbook, report: Report<HintCode>): boolean {
  const told = inside(condition).map(([part, ...at]) => judge(part, [...path, ...at], playbook, report));
  if (told.includes(true)) return true;
  const verdict = certain(condition, playbook);
  if (verdict === undefined) return false;
  report(verdict ? "always-holds" : "never-holds", path, condition, culprits(condition, verdict, playbook));
  return true;
}

/** Shares above 1, where a metric is one: 0.2 is 20 %. */
function shares(condition: Condition, path: Path, percents: ReadonlySet<string>, report: Report<HintCode>) {
  for (const [part, ...at] of inside(condition)) shares(part, [...path, ...at], percents, report);
  if (!("metric" in condition) || !percents.has(condition.metric)) return;
  for (const take of ["latest", "mean"] as const)
    for (const [limit, value] of Object.entries(condition[take] ?? {}))
      if (typeof value === "number" && Math.abs(value) > 1) report("percent-over-one", [...path, take, limit], value);
}

/** Segments that nobody gets to, as whoever fits them belongs to one that comes first. */
function shadowHints(playbook: Playbook, report: Report<HintCode>) {
  const { segments } = playbook;
  segments.forEach(({ id, who }, i) => {
    const before = segments.slice(0, i);
    if ([who, ...before.map((one) => one.who)].some((one) => certain(one, playbook) !== undefined)) return;
    const none = (others: typeof before) =>
      certain({ all: [who, ...others.map((other) => ({ not: other.who }))] }, playbook) === false;
    if (!none(before)) return;
    const one = before.find((other) => none([other]));
    report(
      "shadowed",
      ["segments", i, "who"],
      id,
      "",
      (one ? [one] : before).map((other) => other.id),
    );
  });
}

/** Conditions that are decided whatever the customer does, and help that its own conditions keep back. */
export function conditionHints(playbook: Playbook, report: Report<HintCode>): void {
  const { segments, outcomes, help } = playbook;
  const percents = new Set(
    outcomes.flatMap(({ measure }) => (measure.from === "host" && measure.percent ? measure.metric : [])),
  );
  const decided = new Set<Condition>();
  everyCondition(playbook, (condition, path) => {
    shares(condition, path, percents, report);
    // the last segment may well be for all the others
    const rest = path[0] === "segments" && path[1] === segments.length - 1 && certain(condition, playbook);
    if (!rest && judge(condition, path, playbook, report)) decided.add(condition);
  });
  shadowHints(playbook, report);
  help.forEach(({ id, when, segments: meant, stages: during }, i) => {
    if (!when || decided.has(when)) return;
    const possible = (meant ?? [undefined]).some((segment) =>
      (during ?? stages).some((stage) => certain(when, playbook, { segment, stage }) !== false),
    );
    if (!possible)
      report("never-offered", ["help", i, "when"], id, [meant && "segments", during && "stages"].filter(Boolean));
  });
}

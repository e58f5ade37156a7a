import { closingsOf } from "./closings.ts";
import { milliseconds } from "./duration.ts";
import type { Help } from "./help.ts";
import type { Finding, Path, Report } from "./problems.ts";
import type { Playbook } from "./schema.ts";
import { textsOf } from "./texts.ts";

function template({ body, placeholders }: Extract<Help, { type: "template" }>, i: number, report: Report) {
  const used = new Set<string>();
  for (const [language, words] of textsOf(body))
    for (const [, name = ""] of words.matchAll(/\{\{\s*([A-Za-z0-9_-]{1,64})\s*\}\}/g)) {
      if (!used.has(name) && !Object.hasOwn(placeholders, name))
        report("undescribed-placeholder", ["help", i, "body", ...language], name, "", Object.keys(placeholders));
      used.add(name);
    }
  for (const name of Object.keys(placeholders))
    if (!used.has(name)) report("unused-placeholder", ["help", i, "placeholders", name], name, "", [...used]);
}

function outcomes({ outcomes, segments }: Playbook, report: Report) {
  outcomes.forEach(({ measure, target, targets, within, checkpoints }, i) => {
    const path = ["outcomes", i];
    const goals: [number, Path][] = [[target, [...path, "target"]]];
    for (const [segment, value] of Object.entries(targets)) goals.push([value, [...path, "targets", segment]]);
    for (const [value, at] of goals)
      if (measure.from !== "rating" && measure.percent && Math.abs(value) > 1) report("percent-over-one", at, value);
    checkpoints.forEach((checkpoint, j) => {
      if (milliseconds(checkpoint) >= milliseconds(within))
        report("checkpoint-late", [...path, "checkpoints", j], checkpoint, within);
    });
  });
  segments.forEach(({ id }, i) => {
    if (outcomes.every((outcome) => outcome.for && !outcome.for.includes(id)))
      report("no-outcome", ["segments", i], id);
  });
}

/**
 * What works but is probably not meant. Only the desk asks for it: a customer's browser has nothing to do with hints.
 * The playbook is sound already.
 */
export function hints(playbook: Playbook): Finding[] {
  const findings: Finding[] = [];
  const report: Report = (code, path, found, wanted, known) => findings.push({ code, path, found, wanted, known });
  const { obstacles, help } = playbook;
  outcomes(playbook, report);
  obstacles.forEach(({ id }, i) => {
    if (!help.some((item) => closingsOf(item).some(({ obstacle }) => obstacle === id)))
      report("no-help", ["obstacles", i], id);
  });
  help.forEach((item, i) => {
    if (!item.closes.length && !item.when) report("closes-nothing", ["help", i], item.id);
    if (item.type === "template") template(item, i, report);
  });
  return findings;
}

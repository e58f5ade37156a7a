import { checkPlaybook } from "../playbook/check.ts";
import type { Problem } from "../playbook/problems.ts";
import type { Playbook } from "../playbook/schema.ts";
import { tellHints } from "../playbook/tellHints.ts";
import { subject } from "../playbook/tellProblems.ts";
import { where } from "../playbook/wording.ts";
import { type NearName, nearNames } from "./nearNames.ts";
import { ofFault, type Slip, type Told, tellSlips } from "./slips.ts";
import { readSource, type Source } from "./source.ts";

const lists: Record<string, string> = {
  segments: "a segment",
  outcomes: "an outcome",
  obstacles: "an obstacle",
  help: "a help item",
  checkIns: "a check-in",
  slots: "a slot",
  hints: "a hint",
  scores: "a score",
};

/** Adds to the sentence about an id that is not there what has that id instead. */
function elsewhere(sentence: string, { path, code }: Problem, playbook: unknown): string {
  if (code !== "unknown-id") return sentence;
  const at = path.reduce<unknown>((value, key) => (Object(value) as Record<string, unknown>)[key], playbook);
  const id = typeof at === "string" ? at : path.at(-1);
  const { journey, ...rest } = Object(playbook) as Record<string, unknown>;
  const has = (list: unknown) => Array.isArray(list) && list.some((one) => (Object(one) as { id?: unknown }).id === id);
  const list = Object.keys(lists).find((name) => has(rest[name]));
  const is = list ? lists[list] : Object.values(Object(journey) as object).some(has) ? "a step" : null;
  return is ? sentence.replace(JSON.stringify(id), (found) => `${found}, which is ${is}`) : sentence;
}

function ofProblem(problem: Problem, source: Source): Slip {
  const { path, code, severity, message } = problem;
  const about = subject(problem);
  const atKey = code === "unknown-key" || code === "unused-placeholder";
  // the message begins with the place, which is said in its own way here
  const sentence = elsewhere(message.slice(where(about).length + 2), problem, source.value);
  return { path, about, code, severity, offset: source.offsetOf(path, atKey), sentence };
}

function ofNear({ kind, name, path, meant, uses }: NearName, source: Source): Slip {
  const line = source.spot(source.offsetOf(uses[0] ?? [], false)).line;
  const used = uses.length > 1 ? `${uses.length} times, first on line ${line}` : `on line ${line}`;
  const [found, known] = [JSON.stringify(name), JSON.stringify(meant)];
  const sentence = `the ${kind} ${found} is used only here, and ${known} ${used}; did you mean ${known}? If your product sends both, ignore this.`;
  return { path, about: path, code: "near-name", severity: "warning", offset: source.offsetOf(path, false), sentence };
}

/**
 * All that is wrong with a text as a playbook, errors first, and what is probably not meant in one that is sound; the
 * playbook while there is no error. `now` is ms since 1970.
 */
export async function seek(text: string, now: number): Promise<{ playbook: Playbook | null; told: Told[] }> {
  const source = readSource(text);
  const sound = source.faults.every(({ severity }) => severity === "warning");
  const { playbook, problems } =
    source.value === undefined ? { playbook: null, problems: [] } : await checkPlaybook(source.value);
  // what is nested too deeply to be checked is not looked through either
  const near = problems.some(({ code }) => code === "too-deep") ? [] : nearNames(source.value);
  const slips = [
    ...source.faults.map(ofFault),
    ...[...problems, ...(playbook ? tellHints(playbook, now) : [])].map((problem) => ofProblem(problem, source)),
    ...near.map((name) => ofNear(name, source)),
  ];
  return { playbook: sound ? playbook : null, told: tellSlips(slips, source, "the playbook") };
}

import { checkPlaybook } from "../playbook/check.ts";
import type { Path, Problem } from "../playbook/problems.ts";
import type { Playbook } from "../playbook/schema.ts";
import { tellHints } from "../playbook/tellHints.ts";
import { subject } from "../playbook/tellProblems.ts";
import { pathText, where } from "../playbook/wording.ts";
import type { Fault } from "./faults.ts";
import { type NearName, nearNames } from "./nearNames.ts";
import { idOn, placeIn } from "./places.ts";
import { readSource, type Source } from "./source.ts";

/** A problem and where it is in the file, for programs. */
export interface Found {
  path: string;
  /** Of the part that it is in. */
  id?: string | undefined;
  line: number;
  column: number;
  code: Problem["code"] | Fault["code"] | "near-name";
  severity: Problem["severity"];
  message: string;
}

/** What was found, and the same for a person, who finds a part by its name. */
export interface Told {
  found: Found;
  said: string;
}

/** A problem before its place is put into words; what is wrong with the text alone has none. */
interface Slip {
  path: Path;
  about: Path | null;
  code: Found["code"];
  severity: Found["severity"];
  offset: number;
  sentence: string;
}

const ofFault = ({ message, ...fault }: Fault): Slip => ({
  ...fault,
  about: fault.code === "duplicate-key" ? fault.path.slice(0, -1) : null,
  sentence: message,
});

function ofProblem(problem: Problem, source: Source): Slip {
  const { path, code, severity, message } = problem;
  const about = subject(problem);
  const atKey = code === "unknown-key" || code === "unused-placeholder";
  // the message begins with the place, which is said in its own way here
  const sentence = message.slice(where(about).length + 2);
  return { path, about, code, severity, offset: source.offsetOf(path, atKey), sentence };
}

function ofNear({ kind, name, path, meant, uses }: NearName, source: Source): Slip {
  const line = source.spot(source.offsetOf(uses[0] ?? [], false)).line;
  const used = uses.length > 1 ? `${uses.length} times, first on line ${line}` : `on line ${line}`;
  const [found, known] = [JSON.stringify(name), JSON.stringify(meant)];
  const sentence = `the ${kind} ${found} is used only here, and ${known} ${used}; did you mean ${known}? If your product sends both, ignore this.`;
  return { path, about: path, code: "near-name", severity: "warning", offset: source.offsetOf(path, false), sentence };
}

function tell({ path, about, code, severity, offset, sentence }: Slip, { value, spot }: Source): Told {
  const id = idOn(value, path);
  const message = about ? `${where(about)}: ${sentence}` : sentence;
  return {
    found: { path: pathText(path), ...(id && { id }), ...spot(offset), code, severity, message },
    said: about ? `${placeIn(value, about)}: ${sentence}` : sentence,
  };
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
  slips.sort((a, b) => a.severity.localeCompare(b.severity) || a.offset - b.offset);
  return { playbook: sound ? playbook : null, told: slips.map((slip) => tell(slip, source)) };
}

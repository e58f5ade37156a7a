import picocolors from "picocolors";
import { checkPlaybook } from "../playbook/check.ts";
import type { Problem } from "../playbook/problems.ts";
import type { Playbook } from "../playbook/schema.ts";
import { pathText, where } from "../playbook/wording.ts";
import type { Command, Desk } from "./desk.ts";
import type { Fault } from "./faults.ts";
import { readSource } from "./source.ts";

const help = `Checks a playbook and tells what to correct, where, and how.

Usage: farshore check <playbook.json> [--json]

  --json   the problems as JSON, for editors and scripts

Example:
  farshore check coach.json
  coach.json:41:12  error    help[2].closes[0]: there is no obstacle "spamm"; did you mean "spam"?
  1 error. The playbook is not used until it is corrected.

Comments and trailing commas may stand in the file while you write it.
Exit code: 0 when the playbook can be used (there may be warnings), 1 when it cannot, 2 when it cannot be read.
`;

/** A problem and where it is in the file. */
interface Found {
  path: string;
  line: number;
  column: number;
  code: Problem["code"] | Fault["code"];
  severity: Problem["severity"];
  message: string;
}

const count = (n: number, one: string, many = `${one}s`) => `${n} ${n === 1 ? one : many}`;

const contents = ({ journey, outcomes, obstacles, help }: Playbook) =>
  `${[
    count(journey.onboarding.length + journey.steps.length, "step"),
    count(outcomes.length, "outcome"),
    count(obstacles.length, "obstacle"),
    count(help.length, "help item"),
  ].join(", ")}.`;

/** A browser reads plain JSON only, so a file with comments is not what is served. */
const usable = (found: Found[]) =>
  found.some(({ code }) => code === "not-plain-json")
    ? "The playbook can be used once it is plain JSON"
    : "The playbook can be used";

/** Says the message of a fault the way problems are said, with its place first. */
const placed = ({ path, code, message }: Fault) =>
  code === "duplicate-key" ? `${where(path.slice(0, -1))}: ${message}` : message;

async function problemsIn(text: string): Promise<{ playbook: Playbook | null; found: Found[] }> {
  const source = readSource(text);
  const sound = source.faults.every(({ severity }) => severity === "warning");
  const atKey = (code: string) => code === "unknown-key" || code === "unused-placeholder";
  const { playbook, problems } =
    source.value === undefined ? { playbook: null, problems: [] } : await checkPlaybook(source.value);
  const all = [
    ...source.faults.map((fault) => ({ ...fault, message: placed(fault) })),
    ...problems.map((problem) => ({ ...problem, offset: source.offsetOf(problem.path, atKey(problem.code)) })),
  ].sort((a, b) => a.severity.localeCompare(b.severity) || a.offset - b.offset);
  const found = all.map(({ path, code, severity, message, offset }) => ({
    path: pathText(path),
    ...source.spot(offset),
    code,
    severity,
    message,
  }));
  return { playbook: sound ? playbook : null, found };
}

function report(file: string, playbook: Playbook | null, found: Found[], desk: Desk) {
  const { red, yellow, green, dim } = picocolors.createColors(desk.colour);
  const places = found.map(({ line, column }) => `${file}:${line}:${column}`);
  const wide = Math.max(0, ...places.map((place) => place.length));
  found.forEach(({ severity, message }, i) => {
    const kind = severity === "error" ? red("error  ") : yellow("warning");
    desk.out(`${dim((places[i] ?? "").padEnd(wide))}  ${kind}  ${message}\n`);
  });
  const errors = found.filter(({ severity }) => severity === "error").length;
  const warnings = found.length - errors;
  const counts = [errors && count(errors, "error"), warnings && count(warnings, "warning")].filter(Boolean).join(", ");
  if (playbook && !found.length) desk.out(`${green(`${file}: no problems.`)} ${contents(playbook)}\n`);
  else if (playbook) desk.out(`${yellow(counts)}. ${usable(found)}: ${contents(playbook)}\n`);
  else
    desk.out(
      `${red(counts)}. The playbook is not used until the ${errors === 1 ? "error is" : "errors are"} corrected.\n`,
    );
}

function open(file: string, desk: Desk): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(desk.read(file));
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : "";
    const why =
      code === "ENOENT"
        ? "there is no such file"
        : code === "EISDIR"
          ? "it is a folder"
          : code === "EACCES"
            ? "reading it is not allowed"
            : code === "ERR_ENCODING_INVALID_ENCODED_DATA"
              ? "it is not a UTF-8 text; save it as UTF-8"
              : String(error);
    desk.err(`farshore: ${file} cannot be read: ${why}.\n`);
    return null;
  }
}

export const check: Command = {
  name: "check",
  summary: "tell what is wrong with a playbook, where, and how to correct it",
  help,
  options: { json: { type: "boolean" } },
  async run(files, { json }, desk) {
    const [file] = files;
    if (file === undefined || files.length > 1) {
      desk.err("farshore: check needs one file, such as: farshore check coach.json\n");
      return 2;
    }
    const text = open(file, desk);
    if (text === null) return 2;
    const { playbook, found } = await problemsIn(text);
    if (json) desk.out(`${JSON.stringify({ file, ok: playbook !== null, problems: found }, null, 2)}\n`);
    else report(file, playbook, found, desk);
    return playbook ? 0 : 1;
  },
};

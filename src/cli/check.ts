import picocolors from "picocolors";
import type { Playbook } from "../playbook/schema.ts";
import type { Command, Desk } from "./desk.ts";
import { seek, type Told } from "./found.ts";

const help = `Checks a playbook and tells what to correct, where, and how.

Usage: farshore check <playbook.json> [--json]

  --json   the problems as JSON, for editors and scripts, with paths that count lists from zero

Example:
  farshore check coach.json
  coach.json:41:12  error    help "first-orders", closes[0]: there is no obstacle "spamm"; did you mean "spam"?
  1 error. The playbook is not used until it is corrected.

A playbook without errors is also looked through for what works but is probably not meant: a segment without help for
an obstacle, a condition that never holds, a date that has passed, a text that is not translated. These are warnings.
Comments and trailing commas may stand in the file while you write it.
Exit code: 0 when the playbook can be used (there may be warnings), 1 when it cannot, 2 when it cannot be read.
`;

const count = (n: number, one: string, many = `${one}s`) => `${n} ${n === 1 ? one : many}`;

const contents = ({ journey, outcomes, obstacles, help }: Playbook) =>
  `${[
    count(journey.onboarding.length + journey.steps.length, "step"),
    count(outcomes.length, "outcome"),
    count(obstacles.length, "obstacle"),
    count(help.length, "help item"),
  ].join(", ")}.`;

/** A browser reads plain JSON only, so a file with comments is not what is served. */
const usable = (told: Told[]) =>
  told.some(({ found }) => found.code === "not-plain-json")
    ? "The playbook can be used once it is plain JSON"
    : "The playbook can be used";

function report(file: string, playbook: Playbook | null, told: Told[], desk: Desk) {
  const { red, yellow, green, dim } = picocolors.createColors(desk.colour);
  const places = told.map(({ found }) => `${file}:${found.line}:${found.column}`);
  const wide = Math.max(0, ...places.map((place) => place.length));
  told.forEach(({ found, said }, i) => {
    const kind = found.severity === "error" ? red("error  ") : yellow("warning");
    desk.out(`${dim((places[i] ?? "").padEnd(wide))}  ${kind}  ${said}\n`);
  });
  const errors = told.filter(({ found }) => found.severity === "error").length;
  const warnings = told.length - errors;
  const counts = [errors && count(errors, "error"), warnings && count(warnings, "warning")].filter(Boolean).join(", ");
  if (playbook && !told.length) desk.out(`${green(`${file}: no problems.`)} ${contents(playbook)}\n`);
  else if (playbook) desk.out(`${yellow(counts)}. ${usable(told)}: ${contents(playbook)}\n`);
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
    const { playbook, told } = await seek(text, desk.now);
    const problems = told.map(({ found }) => found);
    if (json) desk.out(`${JSON.stringify({ file, ok: playbook !== null, problems }, null, 2)}\n`);
    else report(file, playbook, told, desk);
    return playbook ? 0 : 1;
  },
};

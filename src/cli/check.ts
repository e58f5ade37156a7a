import picocolors from "picocolors";
import type { Playbook } from "../playbook/schema.ts";
import { count } from "../speech/count.ts";
import type { Command, Desk } from "./desk.ts";
import { seek } from "./found.ts";
import { openText } from "./openText.ts";
import { tellOther } from "./otherFile.ts";
import type { Told } from "./slips.ts";
import { toldLines } from "./toldLines.ts";

const help = `Checks a playbook and tells what to correct, where, and how.

Usage: farshore check <playbook.json> [--json]

  --json   the problems as JSON, for editors and scripts, with paths that count
           lists from zero

Example:
  farshore check coach.json
  coach.json:41:12  error    help "inbox", closes[0]: there is no obstacle "spamm"; did you mean "spam"?
  1 error. The playbook is not used until the error is corrected.

A playbook without errors is also looked through for what works but is probably
not meant: a segment without help for an obstacle, a condition that never holds,
a date that has passed, a text that is not translated. These are warnings.
Comments and trailing commas may stand in the file while you write it.

Exit code: 0 when the playbook can be used (there may be warnings), 1 when it
cannot, 2 when it cannot be read.
`;

const contents = ({ journey, outcomes, obstacles, help }: Playbook) =>
  `${[
    count(journey.onboarding.length + journey.steps.length, "step"),
    count(outcomes.length, "outcome"),
    count(obstacles.length, "obstacle"),
    count(help.length, "help item"),
  ].join(", ")}.`;

// while there is one of these, nobody looks whether the parts fit together
const first = {
  syntax: 1,
  missing: 1,
  "wrong-type": 1,
  "unknown-key": 1,
  "unknown-value": 1,
  "bad-format": 1,
  "too-small": 1,
  "too-big": 1,
  "no-condition": 1,
  "two-conditions": 1,
} satisfies Partial<Record<Told["found"]["code"], 1>>;
const later = " Its ids are checked after that.";

/** A browser reads plain JSON only, so a file with comments is not what is served. */
const usable = (told: Told[]) =>
  told.some(({ found }) => found.code === "not-plain-json")
    ? "The playbook can be used once it is plain JSON"
    : "The playbook can be used";

function report(file: string, playbook: Playbook | null, told: Told[], desk: Desk) {
  const { red, yellow, green } = picocolors.createColors(desk.colour);
  desk.out(toldLines(file, told, desk.colour));
  const errors = told.filter(({ found }) => found.severity === "error").length;
  const warnings = told.length - errors;
  const counts = [errors && count(errors, "error"), warnings && count(warnings, "warning")].filter(Boolean).join(", ");
  if (playbook && !told.length) desk.out(`${green(`${file}: no problems.`)} ${contents(playbook)}\n`);
  else if (playbook) desk.out(`${yellow(counts)}. ${usable(told)}: ${contents(playbook)}\n`);
  else {
    const until = `The playbook is not used until the ${errors === 1 ? "error is" : "errors are"} corrected.`;
    desk.out(`${red(counts)}. ${until}${told.some(({ found }) => found.code in first) ? later : ""}\n`);
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
    const text = openText(file, desk);
    if (text === null) return 2;
    if (!json && tellOther(file, text, desk)) return 2;
    const { playbook, told } = await seek(text, desk.now);
    const problems = told.map(({ found }) => found);
    if (json) desk.out(`${JSON.stringify({ file, ok: playbook !== null, problems }, null, 2)}\n`);
    else report(file, playbook, told, desk);
    return playbook ? 0 : 1;
  },
};

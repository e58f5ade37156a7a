import { type Explanation, explain as explanationOf } from "../explain.ts";
import { suggest } from "../playbook/suggest.ts";
import type { Command } from "./desk.ts";
import { explanationText } from "./explanationText.ts";
import { live } from "./live.ts";
import { openLives } from "./openLives.ts";
import { idsIn } from "./playbookNames.ts";
import { spanOf } from "./span.ts";

const help = `Tells why something is shown, due, open or done for a person at one moment of a life, or why not.

Usage: farshore explain [playbook.json] <life.json> [--at <time>] <what> [--json]

  what      an id, or kind:id where two parts have the same: help:, check-in:, obstacle:, segment:, score:, step:, outcome:
  --at      a time after the start, such as 12d or "12d 4h"; the end of the life without it
  --json    the tree of conditions with the values seen, as JSON

Example:
  farshore explain coach.json lives/mina.json --at 12d help:reach-the-inbox

Exit code: 0 when it could be explained, 1 when there is no such thing or a file must be corrected,
2 when one cannot be read.
`;

const say = (sentence: string) => `farshore: ${sentence}\n`;

/** Ends the sentence about an id that is nowhere. */
function near(what: string, known: string[]): string {
  const meant = suggest(what.split(":").at(-1), known);
  return meant ? `; did you mean ${meant}?` : `; there is ${known.slice(0, 30).join(", ")}.`;
}

export const explain: Command = {
  name: "explain",
  summary: "tell why something is so for a person at one moment of a life",
  help,
  options: { at: { type: "string" }, json: { type: "boolean" } },
  async run(words, { at, json }, desk) {
    const files = words.slice(0, -1);
    const what = words.at(-1);
    if (what === undefined || !files.length) {
      desk.err(
        say(
          "explain needs a life and what to explain, such as: farshore explain coach.json lives/mina.json help:inbox",
        ),
      );
      return 2;
    }
    const until = typeof at === "string" ? spanOf(at) : Number.POSITIVE_INFINITY;
    if (until === null) {
      desk.err(say(`--at ${String(at)} is no time since the start; write it like --at 12d or --at "12d 4h".`));
      return 2;
    }
    const lives = await openLives(files, desk);
    if (typeof lives === "number") return lives;
    const [file, ...more] = lives;
    if (!file || more.length) {
      desk.err(say("explain looks at one life; name just one."));
      return 2;
    }
    const { last, speech } = live(file.life, file.playbook, until);
    const explanation: Explanation = explanationOf(what, file.playbook, last.state, last.moment);
    if (explanation.kind === "unknown") {
      const known = Object.values(idsIn(file.playbook)).flat();
      desk.err(say(`there is no "${what}" in the playbook${near(what, known)}`));
      return 1;
    }
    if (json) {
      desk.out(`${JSON.stringify({ at: new Date(last.moment.now).toISOString(), ...explanation }, null, 2)}\n`);
      return 0;
    }
    const { now } = last.moment;
    desk.out(`${file.life.name}: ${speech.day(now)} ${speech.time(now)}\n`);
    desk.out(explanationText(explanation, speech, desk.colour));
    return 0;
  },
};

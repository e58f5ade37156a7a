import { type Explanation, explain as explanationOf } from "../explain.ts";
import type { Insight } from "../insight.ts";
import type { Playbook } from "../playbook/schema.ts";
import { suggest } from "../playbook/suggest.ts";
import type { Speech } from "../speech/speech.ts";
import { outcomeText, scoreText } from "../speech/standingText.ts";
import type { Command } from "./desk.ts";
import { explanationText } from "./explanationText.ts";
import { live } from "./live.ts";
import { openLives } from "./openLives.ts";
import { idsIn } from "./playbookNames.ts";
import { spanOf } from "./span.ts";
import { wrap } from "./wrap.ts";

const help = `Tells why something is shown, due, open or done for a person at one moment of a
life, or why not.

Usage: farshore explain [playbook.json] <life.json> <what> [--at <time>]
                        [--json]

  what     an id, or kind:id where two parts have the same: help:, check-in:,
           hint:, obstacle:, segment:, score:, step:, outcome:
  --at     a time after the start, such as 12d or "12d 4h"; the end of the life
           without it
  --json   the tree of conditions with the values seen, as JSON

Example:
  farshore explain coach.json lives/mina.json help:reach-the-inbox --at 12d

Exit code: 0 when it could be explained, 1 when there is no such thing or a file
must be corrected, 2 when one cannot be read.
`;

const say = (sentence: string) => `farshore: ${sentence}\n`;

/** What was probably meant by a name that is nowhere, or all that there is. */
function nowhere(what: string, playbook: Playbook): string {
  // a help item is called "help" here, as it is in the playbook
  const kinds = Object.entries(idsIn(playbook)).map(([kind, ids]) => [kind.split(" ")[0] ?? "", ids] as const);
  const [id = "", prefix] = what.split(":", 2).toReversed();
  const other = kinds.find(([, ids]) => ids.includes(id))?.[0];
  if (other) return `there is no "${what}" in the playbook; did you mean ${other}:${id}?`;
  const own = kinds.filter(([kind]) => kind === prefix);
  const asked = own.length ? own : kinds;
  const meant = suggest(
    id,
    asked.flatMap(([, ids]) => ids),
  );
  if (meant) return `there is no "${what}" in the playbook; did you mean ${meant}?`;
  const there = asked.filter(([, ids]) => ids.length);
  const wide = Math.max(0, ...there.map(([kind]) => kind.length));
  const lines = there.map(([kind, ids]) => wrap(`  ${kind.padEnd(wide)}  ${ids.join(", ")}`, " ".repeat(wide + 4)));
  return `there is no "${what}" in the playbook; it has\n${lines.join("\n")}`;
}

/** Where a score or an outcome stands, beside why it is there. */
function standing({ kind, id }: Explanation, { outcomes, scores }: Insight, speech: Speech): string {
  const outcome = kind === "outcome" && outcomes.find((one) => one.outcome.id === id);
  const score = kind === "score" && scores.find((one) => one.score.id === id);
  const text = outcome ? outcomeText(outcome, speech) : score ? scoreText(score, speech) : "";
  return text && `  stands at ${text}\n`;
}

export const explain: Command = {
  name: "explain",
  summary: "tell why something is so for a person at one moment of a life",
  help,
  options: { at: { type: "string" }, json: { type: "boolean" } },
  async run(words, { at, json }, desk) {
    const files = words.slice(0, -1);
    const what = words.at(-1);
    if (what === undefined || !files.length || /\.jsonc?$/.test(what)) {
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
      desk.err(say(nowhere(what, file.playbook)));
      return 1;
    }
    if (json) {
      desk.out(`${JSON.stringify({ at: new Date(last.moment.now).toISOString(), ...explanation }, null, 2)}\n`);
      return 0;
    }
    const { now } = last.moment;
    desk.out(`${file.life.name}: ${speech.day(now)} ${speech.time(now)}\n`);
    desk.out(explanationText(explanation, speech, desk.colour, standing(explanation, last.insight, speech)));
    return 0;
  },
};

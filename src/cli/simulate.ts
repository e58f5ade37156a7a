import type { Command } from "./desk.ts";
import { simulateLives } from "./simulateLives.ts";

const help = `Lives the days of a person through a playbook, as their browser would, and tells what they see and why.

Usage: farshore simulate [playbook.json] <life.json>... [--quiet] [--json]

  --quiet   only what is not as expected, and one line for each life
  --json    the timeline and the results as JSON

Example:
  farshore simulate coach.json lives/*.json
  farshore simulate lives/mina.json                 (the life names its playbook)

A life is a JSON file; comments may stand in it. "farshore schema --life" describes every field:
  {
    "life": 1, "name": "Mina: stalls in the gap and is helped out",
    "playbook": "../coach.json", "user": "mina", "starts": "2026-06-01T09:00", "zone": "Europe/Berlin", "language": "en",
    "days": [
      { "at": "0d", "set": { "team_size": 2 } },
      { "at": "1d 2h", "track": "campaign_sent" },
      { "at": "2d", "every": "1d", "until": "20d", "measure": "orders", "value": 1 },
      { "at": "4d", "visit": true },
      { "at": "4d", "rate": "effect", "value": 2, "reasons": ["spam"] },
      { "at": "12d", "see": { "stage": "gap", "help": ["inbox"], "pace": { "orders": "behind" } } }
    ]
  }
What the host says (set, group, measure) is no visit; everything else is, and a question that may interrupt shows itself.

Exit code: 0 when all is as expected, 1 when something is not or a file must be corrected, 2 when one cannot be read.
`;

export const simulate: Command = {
  name: "simulate",
  summary: "live a person's days through a playbook, and tell what they see and why",
  help,
  options: { json: { type: "boolean" }, quiet: { type: "boolean" } },
  async run(files, { json, quiet }, desk) {
    if (!files.length) {
      desk.err("farshore: simulate needs a life, such as: farshore simulate coach.json lives/mina.json\n");
      return 2;
    }
    return simulateLives(files, { json: json === true, quiet: quiet === true }, desk);
  },
};

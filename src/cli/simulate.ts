import type { Command, Desk, Options } from "./desk.ts";
import { simulateLives } from "./simulateLives.ts";
import { simulatePopulation } from "./simulatePopulation.ts";

const help = `Lives the days of a person through a playbook, as their browser would, and tells
what they see and why; or those of many random people, and counts.

Usage: farshore simulate [playbook.json] <life.json>... [--quiet] [--json]
       farshore simulate <playbook.json> --population <people> [--seed <number>]
                         [--behaviours <file>] [--json]

  --quiet        only what is not as expected, and one line for each life
  --json         the timeline and the results, or the report, as JSON
  --population   how many random people live through the playbook, such as 1000
  --seed         the same number gives the same people and the same luck on any
                 machine; 1 without it
  --behaviours   what kinds of people there are, and what they are like; without
                 it the usual, which are printed

Example:
  farshore simulate coach.json lives/*.json
  farshore simulate lives/mina.json              (the life names its playbook)
  farshore simulate coach.json --population 1000 --seed 7
  farshore simulate coach.json --population 1000 --behaviours behaviours.json

A life is a JSON file; comments may stand in it. "farshore schema --life"
describes every field:
  {
    "life": 1, "name": "Mina: stalls in the gap and is helped out",
    "playbook": "../coach.json", "user": "mina",
    "starts": "2026-06-01T09:00", "zone": "Europe/Berlin", "language": "en",
    "days": [
      { "at": "0d", "set": { "team_size": 2 } },
      { "at": "1d 2h", "track": "campaign_sent" },
      { "at": "2d", "measure": "orders", "value": 1,
        "every": "1d", "until": "20d" },
      { "at": "4d", "visit": true },
      { "at": "4d", "rate": "effect", "value": 2, "reasons": ["spam"] },
      { "at": "5d", "help": "inbox", "did": "finished" },
      { "at": "12d", "see": { "stage": "gap", "help": ["inbox"] } }
    ]
  }
What the host says (set, group, measure) is no visit; everything else is, and a
question that may interrupt shows itself.

Behaviours are a JSON file, too; "farshore schema --behaviours" describes every
field. All but names may be left out:
  {
    "behaviours": 1, "days": 120,
    "kinds": [
      {
        "name": "busy shop",
        // 6 of 10, when the other kinds make 0.4
        "share": 0.6,
        // or one value, or a list to draw from; "account" is the same of theirs
        "traits": { "team_size": { "from": 1, "to": 3 } },
        // days a week with a look at the product
        "visitsPerWeek": 3,
        "doesSteps": { "add-contacts": { "afterDays": 1, "chance": 0.9 } },
        // once the steps are done
        "does": [{ "track": "campaign_sent", "perWeek": 1 }],
        // how likely each is really in the way, and goes away in a week alone
        "obstacles": { "spam": 0.5, "subject": 0.4 },
        "closesAlonePerWeek": 0.02,
        // without it nothing is measured
        "result": [
          { "outcome": "orders", "perWeek": 4, "eachObstacleTimes": 0.4 }
        ],
        // share of questions answered; of real reasons named
        "answers": 0.6, "names": 0.7,
        "opensPanel": 0.3, "opensHelp": 0.4, "finishesHelp": 0.6,
        // finished help closes an obstacle so often
        "helps": { "light": 0.2, "medium": 0.5, "strong": 0.8 },
        "gladOfTheWay": 0.8
      }
    ]
  }
What the product measures of an obstacle is taken from its "detectedWhen".
Everybody lives twice with the same luck: once with the coach, once without ever
being asked or helped.

Exit code: 0 when all is as expected, 1 when something is not or a file must be
corrected, 2 when one cannot be read.
`;

/** A whole number from an option; null when it is none. */
function whole(option: string | boolean | undefined, usual: number, least: number): number | null {
  if (option === undefined) return usual;
  const number = Number(option);
  return Number.isSafeInteger(number) && number >= least && number <= 1_000_000 ? number : null;
}

const wrong = (sentence: string, desk: Desk): number => {
  desk.err(`farshore: ${sentence}\n`);
  return 2;
};

async function people(files: string[], options: Options, desk: Desk): Promise<number> {
  const { population, seed, behaviours, json } = options;
  const [file] = files;
  const count = whole(population, 0, 1);
  const start = whole(seed, 1, 0);
  if (file === undefined || files.length > 1)
    return wrong("a population lives through one playbook: farshore simulate coach.json --population 1000", desk);
  if (count === null) return wrong("--population takes a whole number of people, such as 1000.", desk);
  if (start === null) return wrong("--seed takes a whole number, such as 7.", desk);
  const written = typeof behaviours === "string" ? behaviours : null;
  return simulatePopulation(file, { people: count, seed: start, behaviours: written, json: json === true }, desk);
}

export const simulate: Command = {
  name: "simulate",
  summary: "live the days of a person, or of many, and tell what they see",
  help,
  options: {
    json: { type: "boolean" },
    quiet: { type: "boolean" },
    population: { type: "string" },
    seed: { type: "string" },
    behaviours: { type: "string" },
  },
  async run(files, options, desk) {
    const { json, quiet, population, seed, behaviours } = options;
    if (population !== undefined) return people(files, options, desk);
    if (seed !== undefined || behaviours !== undefined)
      return wrong("--seed and --behaviours go with --population, such as --population 1000.", desk);
    if (!files.length)
      return wrong("simulate needs a life, such as: farshore simulate coach.json lives/mina.json", desk);
    return simulateLives(files, { json: json === true, quiet: quiet === true }, desk);
  },
};

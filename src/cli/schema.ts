import { jsonSchema } from "../playbook/jsonSchema.ts";
import { Behaviours } from "./behavioursSchema.ts";
import { editorSchema } from "./described.ts";
import type { Command } from "./desk.ts";
import { eventSchema } from "./eventSchema.ts";
import { Life } from "./lifeSchema.ts";
import { wireSchema } from "./wireSchema.ts";

const help = `Prints the JSON Schema of a playbook, with which an editor completes and
explains what you write.

Usage: farshore schema [--life | --behaviours | --events | --wire]

  --life         of a life, which farshore simulate takes
  --behaviours   of the behaviours of a population
  --events       of the events that Farshore tells, for whoever receives them
  --wire         of what is posted to an endpoint, and of what it answers

Example:
  farshore schema > playbook.schema.json
  and at the head of coach.json: "$schema": "./playbook.schema.json"

Exit code: 0, or 2 for a wrong call.
`;

/** What can be printed, by option; the playbook's own without one. */
const others: Record<string, () => object> = {
  life: () => editorSchema(Life, "Farshore life"),
  behaviours: () => editorSchema(Behaviours, "Farshore behaviours"),
  events: eventSchema,
  wire: wireSchema,
};

export const schema: Command = {
  name: "schema",
  summary: "print the JSON Schema of a playbook, or of another file, for editors",
  help,
  options: {
    life: { type: "boolean" },
    behaviours: { type: "boolean" },
    events: { type: "boolean" },
    wire: { type: "boolean" },
  },
  async run(files, options, desk) {
    if (files.length) {
      desk.err("farshore: schema takes no file; write farshore schema > playbook.schema.json\n");
      return 2;
    }
    const [print = jsonSchema, more] = Object.entries(others).flatMap(([name, one]) => (options[name] ? [one] : []));
    if (more) {
      desk.err("farshore: schema prints one schema; choose --life, --behaviours, --events or --wire.\n");
      return 2;
    }
    desk.out(`${JSON.stringify(print(), null, 2)}\n`);
    return 0;
  },
};

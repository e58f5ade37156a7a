import { jsonSchema } from "../playbook/jsonSchema.ts";
import { Behaviours } from "./behavioursSchema.ts";
import { editorSchema } from "./described.ts";
import type { Command } from "./desk.ts";
import { Life } from "./lifeSchema.ts";

const help = `Prints the JSON Schema of a playbook, with which an editor completes and explains what you write.

Usage: farshore schema [--life | --behaviours]

  --life         of a life, which farshore simulate takes
  --behaviours   of the behaviours of a population

Example:
  farshore schema > playbook.schema.json
  and at the head of coach.json: "$schema": "./playbook.schema.json"

Exit code: 0, or 2 for a wrong call.
`;

export const schema: Command = {
  name: "schema",
  summary: "print the JSON Schema of a playbook, for editors",
  help,
  options: { life: { type: "boolean" }, behaviours: { type: "boolean" } },
  async run(files, { life, behaviours }, desk) {
    if (files.length) {
      desk.err("farshore: schema takes no file; write farshore schema > playbook.schema.json\n");
      return 2;
    }
    if (life && behaviours) {
      desk.err("farshore: schema prints one schema; choose --life or --behaviours.\n");
      return 2;
    }
    const printed = life
      ? editorSchema(Life, "Farshore life")
      : behaviours
        ? editorSchema(Behaviours, "Farshore behaviours")
        : jsonSchema();
    desk.out(`${JSON.stringify(printed, null, 2)}\n`);
    return 0;
  },
};

import { jsonSchema } from "../playbook/jsonSchema.ts";
import type { Command } from "./desk.ts";

const help = `Prints the JSON Schema of a playbook, with which an editor completes and explains what you write.

Usage: farshore schema

Example:
  farshore schema > playbook.schema.json
  and at the head of coach.json: "$schema": "./playbook.schema.json"
`;

export const schema: Command = {
  name: "schema",
  summary: "print the JSON Schema of a playbook, for editors",
  help,
  options: {},
  async run(files, _options, desk) {
    if (files.length) {
      desk.err("farshore: schema takes no file; write farshore schema > playbook.schema.json\n");
      return 2;
    }
    desk.out(`${JSON.stringify(jsonSchema(), null, 2)}\n`);
    return 0;
  },
};

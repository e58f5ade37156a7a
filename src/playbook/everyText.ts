import { Text } from "./atoms.ts";
import type { Path } from "./problems.ts";
import { Playbook } from "./schema.ts";
import { core, fieldsOf, isObject, meant, optionsOf, type Schema } from "./shape.ts";

type See = (text: Text, path: Path) => void;

function look(schema: Schema, value: unknown, path: Path, see: See): void {
  if (value === undefined) return;
  const def = core(schema);
  const options = optionsOf(schema);
  const option = options[meant(options, value)];
  if (def === Text._zod.def) see(value as Text, path);
  else if (option) look(option, value, path, see);
  else if (def.type === "array" && Array.isArray(value))
    value.forEach((one, i) => {
      look(def.element, one, [...path, i], see);
    });
  else if (def.type === "object" && isObject(value)) {
    const fields = fieldsOf(schema);
    for (const [key, inner] of Object.entries(value)) {
      const field = fields[key] ?? def.catchall;
      if (field) look(field, inner, [...path, key], see);
    }
  }
}

/** Calls back for every text of a sound playbook that a customer may see; the schema tells which they are. */
export const everyText = (playbook: Playbook, see: See): void => look(Playbook, playbook, [], see);

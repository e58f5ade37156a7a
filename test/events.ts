import { eventDetails, eventMoments } from "../src/cli/eventSchema.ts";
import { eventTypes } from "../src/delivery/event.ts";
import { fieldsOf, isRequired, type Schema } from "../src/playbook/shape.ts";

/** The rows about events as README.md shows them; what may be missing in a detail has a question mark. */
export function eventsTable(): string {
  const rows = eventTypes.map((type) => {
    const fields = Object.entries(fieldsOf(eventDetails[type] as Schema));
    const detail = fields.map(([name, field]) => `\`${name}${isRequired(field) ? "" : "?"}\``).join(" ");
    return `| \`${type}\` | ${eventMoments[type]} | ${detail} |`;
  });
  return ["| event | told when | detail |", "|---|---|---|", ...rows].join("\n");
}

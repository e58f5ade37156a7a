import { toJSONSchema } from "zod/v4/core";
import { WIRE_VERSION } from "../delivery/wire.ts";
import { type Kind, list, number, object, oneOf, optional, text } from "../playbook/kinds.ts";
import { eventSchema } from "./eventSchema.ts";

const answer = object({
  v: oneOf(WIRE_VERSION),
  taken: list(text()),
  rejected: optional(list(object({ id: text(), code: text() }))),
});
const request = object({ v: oneOf(WIRE_VERSION), project: text(), sentAt: number(), events: list(object({})) });

const open = (kind: Kind): Record<string, unknown> => {
  const { $schema: _, ...schema } = toJSONSchema(kind as never, {
    target: "draft-07",
    // whoever reads it today goes on with the fields of tomorrow
    override: ({ jsonSchema }) => void delete jsonSchema.additionalProperties,
  });
  return schema;
};

/** The JSON Schema (draft 7) of what is posted to an `endpoint`, and of what that answers. */
export function wireSchema(): Record<string, unknown> {
  const { $schema, title: _, description: __, ...event } = eventSchema();
  const { properties, ...posted } = open(request);
  const events = { type: "array", minItems: 1, maxItems: 50, items: { $ref: "#/definitions/event" } };
  return {
    $schema,
    title: "Farshore wire",
    description:
      "What Farshore posts to an endpoint, and what that answers with 2xx. Fields may be added; `v` then stays.",
    anyOf: [{ $ref: "#/definitions/request" }, { $ref: "#/definitions/answer" }],
    definitions: {
      request: {
        title: "request",
        description: "`sentAt` and `at` of the events are ms since 1970, by the clock of the browser.",
        ...posted,
        properties: { ...(properties as object), events },
      },
      answer: {
        title: "answer",
        description:
          "`taken` names what is kept for good, `rejected` what never will be. What neither names comes again.",
        ...open(answer),
      },
      event,
    },
  };
}

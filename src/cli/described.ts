import * as z from "zod/v4/core";
import { checked, type Infer, type Kind } from "../playbook/kinds.ts";
import type { Limits } from "../playbook/limits.ts";
import { limitsIn } from "../playbook/shape.ts";

const sentences = z.registry<{ description: string; examples?: unknown[] }>();

/** A schema with a sentence about it and examples of what to write, for editors. */
export function described<T extends Kind>(schema: T, description: string, ...examples: Infer<T>[]): T {
  // what is optional is a schema of its own, so no two fields share a sentence
  sentences.add(schema as unknown as z.$ZodType, { description, ...(examples.length && { examples }) });
  return schema;
}

/** Limits that an editor is told of; the desk has a sentence of its own for what breaks them. */
export const shown = (limits: Limits) =>
  Object.assign(
    checked(() => {}),
    { limits },
  );

const keywords = ["minLength", "maxLength", "minItems", "maxItems", "minimum", "maximum", "exclusiveMinimum"] as const;

function asKeywords(limits: Limits): Record<string, unknown> {
  const { pattern, multipleOf, propertyNames } = limits;
  const kept = keywords.flatMap((key) => (limits[key] === undefined ? [] : [[key, limits[key]] as const]));
  return {
    ...Object.fromEntries(kept),
    ...(pattern && { pattern: pattern.source }),
    ...(multipleOf === 1 && { type: "integer" }),
    ...(propertyNames && { propertyNames: asKeywords(propertyNames) }),
  };
}

/** The JSON Schema (draft 7) of a file that the desk reads, with a sentence about every field. */
export const editorSchema = (schema: Kind, title: string): object => ({
  title,
  ...z.toJSONSchema(schema as unknown as z.$ZodType, {
    io: "input",
    target: "draft-07",
    metadata: sentences,
    override({ zodSchema, jsonSchema }) {
      Object.assign(jsonSchema, asKeywords(limitsIn(zodSchema)));
    },
  }),
});

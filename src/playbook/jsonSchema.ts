import * as z from "zod/v4/core";
import { Range, Text } from "./atoms.ts";
import { Condition, TraitTest } from "./condition.ts";
import { descriptions } from "./describe.ts";
import { Help } from "./help.ts";
import type { Limits } from "./limits.ts";
import { PageHint, Slot } from "./places.ts";
import {
  CheckIn,
  Experience,
  Experiment,
  Measure,
  Obstacle,
  Outcome,
  Playbook,
  Pressure,
  Score,
  Segment,
  Step,
  Theme,
  Variant,
} from "./schema.ts";
import { limitsIn } from "./shape.ts";

type Node = Record<string, unknown>;

const isNode = (value: unknown): value is Node => typeof value === "object" && value !== null && !Array.isArray(value);

/** The parts that the schema names once and refers to. */
const parts = {
  Text,
  Condition,
  Range,
  TraitTest,
  Experience,
  Segment,
  Step,
  Measure,
  Outcome,
  Obstacle,
  Help,
  CheckIn,
  Slot,
  PageHint,
  Score,
  Pressure,
  Experiment,
  Variant,
  Theme,
};

function named(): z.$ZodRegistry<{ id: string }> {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(parts)) registry.add(schema as z.$ZodType, { id });
  return registry;
}

/** Limits in the form of JSON Schema, whose words they use already. */
function asKeywords({ pattern, propertyNames, multipleOf, ...rest }: Limits): Node {
  const keys = propertyNames && asKeywords(propertyNames);
  return {
    ...Object.fromEntries(
      Object.entries(rest).filter(([key, limit]) => key !== "name" && (key !== "minProperties" || limit)),
    ),
    ...(pattern && { pattern: pattern.source }),
    ...(multipleOf === 1 && { type: "integer" }),
    ...(keys && Object.keys(keys).length && { propertyNames: keys }),
  };
}

/** The sentence about a field, found under its kind first, then under its part. */
function described(part: string, kind: string, path: string): Node {
  const last = path.split(".").at(-1) ?? "";
  const tests = part === "Condition" || part === "TraitTest" ? ["TraitTest", "Range"] : [];
  // a rating and a score are numbers, a trait may be anything
  const shared = tests.slice(kind === "rating" || kind === "score" ? 1 : 0).map((test) => `${test}.${last}`);
  const key = [`${part}.${kind}.${path}`, `${part}.${path}`, ...shared].find((key) => Object.hasOwn(descriptions, key));
  return key ? told(key) : {};
}

function told(key: string): Node {
  const [description, ...examples] = [descriptions[key] ?? []].flat(1);
  return { ...(typeof description === "string" && { description }), ...(examples.length && { examples }) };
}

/** In draft 7 nothing beside a reference counts, so the sentence goes around it. */
const around = (node: Node, sentence: Node): Node => {
  const { $ref, ...rest } = node;
  return $ref ? { ...sentence, ...rest, allOf: [{ $ref }] } : { ...sentence, ...node };
};

function kindOf(option: Node): string {
  const [key, field] = Object.entries(isNode(option["properties"]) ? option["properties"] : {})[0] ?? [];
  return isNode(field) && typeof field["const"] === "string" ? field["const"] : (key ?? "");
}

/** Adds to every field below what it means. */
function annotated(node: Node, part: string, kind: string, path: string): Node {
  const result: Node = { ...node };
  const below = (key: string) => (path ? `${path}.${key}` : key);
  const field = (inner: unknown, key: string) =>
    isNode(inner) ? around(annotated(inner, part, kind, below(key)), described(part, kind, below(key))) : inner;
  const { properties, additionalProperties, items, anyOf } = node;
  if (isNode(properties)) {
    const entries = Object.entries(properties).map(([key, inner]) => [key, field(inner, key)] as const);
    if (entries.length) result["properties"] = Object.fromEntries(entries);
    else delete result["properties"];
  }
  if (isNode(additionalProperties)) result["additionalProperties"] = field(additionalProperties, "*");
  if (isNode(items)) result["items"] = annotated(items, part, kind, path);
  if (Array.isArray(anyOf))
    result["anyOf"] = anyOf.filter(isNode).map((option) => {
      const own = kindOf(option);
      // a kind of condition is described by its first field
      const about = path || part === "Condition" ? {} : told(`${part}.${own}`);
      return { ...about, ...annotated(option, part, own, path) };
    });
  return result;
}

/** The JSON Schema (draft 7) of a playbook as it is written, with a sentence about every field. */
export function jsonSchema(): Node {
  const { definitions, $schema, ...root }: Node = {
    ...z.toJSONSchema(Playbook, {
      io: "input",
      target: "draft-07",
      metadata: named(),
      override({ zodSchema, jsonSchema }) {
        Object.assign(jsonSchema, asKeywords(limitsIn(zodSchema)));
        // true and false are all that a boolean can be
        if (jsonSchema.type === "boolean") delete jsonSchema.enum;
      },
    }),
  };
  const definitionsTold = Object.entries(isNode(definitions) ? definitions : {}).map(([id, part]) => {
    const { id: _, ...rest } = isNode(part) ? part : {};
    return [id, { ...told(id), ...annotated(rest, id, "", "") }] as const;
  });
  return {
    $schema,
    title: "Farshore playbook",
    ...told("Playbook"),
    ...annotated(root, "Playbook", "", ""),
    definitions: Object.fromEntries(definitionsTold),
  };
}

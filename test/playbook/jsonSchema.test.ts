import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { safeParse } from "zod/v4/core";
import { descriptions } from "../../src/playbook/describe.ts";
import { jsonSchema } from "../../src/playbook/jsonSchema.ts";
import { Playbook } from "../../src/playbook/schema.ts";
import { fullPlaybook } from "./fullPlaybook.ts";
import { changed } from "./soundPlaybook.ts";

type Node = Record<string, unknown>;
const isNode = (value: unknown): value is Node => typeof value === "object" && value !== null && !Array.isArray(value);
const nodeAt = (node: Node, key: string): Node => {
  const inner = node[key];
  return isNode(inner) ? inner : {};
};
const listAt = (node: Node, key: string): Node[] => {
  const inner = node[key];
  return Array.isArray(inner) ? inner.filter(isNode) : [];
};

const schema = jsonSchema();
const text = JSON.stringify(schema);

/** Every field with its path through the schema. */
function fields(node: Node, path: string): [string, Node][] {
  const own = Object.entries(nodeAt(node, "properties")).map(([key, field]) => [`${path}/${key}`, field] as const);
  const all = isNode(node["additionalProperties"])
    ? [...own, [`${path}/*`, node["additionalProperties"]] as const]
    : own;
  return [
    ...all.flatMap(([at, field]): [string, Node][] => (isNode(field) ? [[at, field], ...fields(field, at)] : [])),
    ...listAt(node, "anyOf").flatMap((option, i) => fields(option, `${path}|${i}`)),
    ...(isNode(node["items"]) ? fields(node["items"], `${path}[]`) : []),
  ];
}

const types: Record<string, (value: unknown) => boolean> = {
  object: isNode,
  array: Array.isArray,
  integer: Number.isInteger,
  number: (value) => typeof value === "number" && Number.isFinite(value),
  string: (value) => typeof value === "string",
  boolean: (value) => typeof value === "boolean",
  null: (value) => value === null,
};

const size = (value: unknown) =>
  typeof value === "string" || Array.isArray(value)
    ? value.length
    : isNode(value)
      ? Object.keys(value).length
      : Number(value);

/** Enough of JSON Schema to say whether a value fits what we emit. */
function fits(node: Node, value: unknown): boolean {
  const ref = node["$ref"];
  if (typeof ref === "string") return fits(nodeAt(nodeAt(schema, "definitions"), ref.split("/").at(-1) ?? ""), value);
  const anyOf = listAt(node, "anyOf");
  if (anyOf.length && !anyOf.some((option) => fits(option, value))) return false;
  if (!listAt(node, "allOf").every((part) => fits(part, value))) return false;
  if ("const" in node && node["const"] !== value) return false;
  if (Array.isArray(node["enum"]) && !node["enum"].includes(value)) return false;
  const type = node["type"];
  if (typeof type === "string" && !types[type]?.(value)) return false;
  if (typeof value === "string" && typeof node["pattern"] === "string" && !new RegExp(node["pattern"]).test(value))
    return false;
  const limit = (key: string, none: number) => (typeof node[key] === "number" ? Number(node[key]) : none);
  for (const key of ["minLength", "minItems", "minProperties", "minimum"])
    if (size(value) < limit(key, -Infinity)) return false;
  for (const key of ["maxLength", "maxItems", "maximum"]) if (size(value) > limit(key, Infinity)) return false;
  if (size(value) <= limit("exclusiveMinimum", -Infinity)) return false;
  if (Array.isArray(value)) return value.every((one) => !isNode(node["items"]) || fits(nodeAt(node, "items"), one));
  if (!isNode(value)) return true;
  const properties = nodeAt(node, "properties");
  const rest = node["additionalProperties"];
  const required = Array.isArray(node["required"]) ? node["required"] : [];
  return (
    required.every((key) => Object.hasOwn(value, String(key))) &&
    Object.entries(value).every(([key, inner]) =>
      Object.hasOwn(properties, key)
        ? fits(nodeAt(properties, key), inner)
        : rest !== false && (!isNode(rest) || (fits(rest, inner) && fits(nodeAt(node, "propertyNames"), key))),
    )
  );
}

describe("the JSON Schema", () => {
  const all = [
    ...fields(schema, ""),
    ...Object.entries(nodeAt(schema, "definitions")).flatMap(([id, part]) => (isNode(part) ? fields(part, id) : [])),
  ];

  it("has a sentence about every field", () => {
    expect(all.length).toBeGreaterThan(150);
    expect(all.filter(([, field]) => typeof field["description"] !== "string").map(([path]) => path)).toEqual([]);
  });

  it("has a sentence about every part, and about every kind of help, check-in and measure", () => {
    const parts = Object.entries(nodeAt(schema, "definitions")).map(
      ([id, part]) => [id, isNode(part) ? part : {}] as const,
    );
    const kinds = parts.flatMap(([id, part]) =>
      ["Help", "CheckIn", "Measure"].includes(id) ? listAt(part, "anyOf").map((kind) => [id, kind] as const) : [],
    );
    expect(kinds).toHaveLength(11 + 8 + 3);
    expect([...parts, ...kinds].filter(([, part]) => typeof part["description"] !== "string")).toEqual([]);
  });

  it("uses every sentence that is written", () => {
    const unused = Object.entries(descriptions).filter(
      ([, said]) => !text.includes(JSON.stringify(typeof said === "string" ? said : said[0])),
    );
    expect(unused.map(([key]) => key)).toEqual([]);
  });

  it("has sentences that end, and examples that fit", () => {
    for (const said of Object.values(descriptions)) expect(typeof said === "string" ? said : said[0]).toMatch(/[.)]$/);
    for (const [path, field] of all)
      for (const example of Array.isArray(field["examples"]) ? field["examples"] : [])
        expect(fits(field, example), `${path}: ${JSON.stringify(example)}`).toBe(true);
  });

  it("names its parts, and has nothing that an author would stumble over", () => {
    expect(Object.keys(nodeAt(schema, "definitions"))).toContain("Condition");
    // an id of zod's own; those in examples are meant
    const bare = JSON.stringify(schema, (key, value: unknown) => (key === "examples" ? undefined : value));
    expect(bare).not.toMatch(/__schema|9007199254740991|"id":"|"enum":\[true/);
    expect(schema["$schema"]).toBe("http://json-schema.org/draft-07/schema#");
  });

  it("fits the demo's playbook", () => {
    expect(fits(schema, JSON.parse(readFileSync("demo/postcard/coach.json", "utf8")))).toBe(true);
  });

  it("says yes and no to the same playbooks as the check", () => {
    expect(fits(schema, fullPlaybook())).toBe(true);
    const paths = (value: unknown, path: string[] = []): string[] =>
      typeof value === "object" && value !== null
        ? Object.entries(value).flatMap(([key, inner]) => [[...path, key].join("."), ...paths(inner, [...path, key])])
        : [];
    const values = fc.oneof(
      fc.jsonValue(),
      fc.constantFrom<unknown>(
        undefined,
        "30d",
        "0d",
        "en",
        "",
        "#0b6e69",
        "/x",
        "//x",
        0,
        1,
        -1,
        1.5,
        true,
        [],
        {},
        { en: "x" },
      ),
      fc.constantFrom<unknown>(
        { event: "x" },
        { any: [] },
        { not: { page: "/" } },
        { trait: "x", in: [null] },
        { event: "x", page: "y" },
        { answer: "x", in: [] },
        { stage: "gap", ago: { atMost: "2d" } },
        { outcome: "x", is: "late" },
        { score: "x", band: "y", above: 2 },
        ["spam", { obstacle: "spam", strength: "light" }],
        [{ obstacle: "spam" }],
        { from: "number", question: "x" },
        { ask: "praise", id: "x", outcome: "y" },
      ),
    );
    const same = fc.property(fc.constantFrom(...paths(fullPlaybook())), values, (path, value) => {
      const playbook = changed({ [path]: value }, fullPlaybook());
      // a removed entry of a list leaves a hole, which JSON does not have
      fc.pre(value !== undefined || !/\.\d+$/.test(path));
      expect(fits(schema, playbook)).toBe(safeParse(Playbook, playbook).success);
    });
    fc.assert(same, { numRuns: 3000 });
  });
});
